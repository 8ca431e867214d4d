/// Why a key could not be read, made or used.
public enum KeyError: Error, Hashable, Sendable {
  /// The bytes hold no PEM block.
  case notPEM
  /// The PEM block is of another kind; `label` is what stands after `BEGIN`.
  case unexpectedPEM(label: String, expected: String)
  /// The private key is protected by a passphrase and none was given; it is never asked for here.
  case encrypted
  /// The passphrase does not open the private key, or what it protects is damaged.
  case wrongPassphrase
  /// A passphrase has this many bytes instead of 1 to 1,024.
  case passphraseLength(Int)
  /// Opening the private key would take more memory or time than is given to it.
  case costlyProtection(SigningKey.Protection)
  /// The private key is protected by this other method.
  case unknownProtection(String)
  /// The key is of another algorithm than Ed25519.
  case notEd25519
  /// A raw key has this many bytes instead of 32.
  case wrongLength(Int)
  /// The public key is one of the low-order points, under which anything verifies.
  case lowOrder
  /// The public key is not the one spelling of its point (RFC 8032, section 5.1.3).
  case nonCanonical
  /// The text is not `z` and the base58 of an Ed25519 Multikey (W3C CID 1.0, section 2.2.2).
  case notMultikey
  /// A call into libcrypto failed, with the reason it gave.
  case library(operation: String, reason: String)
}
