import StrictJSON

extension KeyError: CustomStringConvertible {
  /// One sentence for a person, without a period.
  public var description: String {
    switch self {
    case .notPEM:
      "not a PEM file: no BEGIN line with a key after it"
    case .unexpectedPEM(let label, let expected):
      "the PEM file holds \"\(label.displayed)\", expected \"\(expected)\""
    case .encrypted:
      "the private key is protected by a passphrase, and none was given"
    case .wrongPassphrase:
      "the passphrase does not open the private key, or the file is damaged"
    case .passphraseLength(let count):
      "a passphrase has 1 to \(Passphrase.maximumCount) bytes, this has \(count)"
    case .costlyProtection(let protection):
      "opening the private key would cost too much: \(protection)"
    case .unknownProtection(let name):
      "the private key is protected by another method: \(name.displayed)"
    case .notEd25519:
      "not an Ed25519 key"
    case .wrongLength(let count):
      "an Ed25519 key has 32 bytes, this has \(count)"
    case .lowOrder:
      "a low-order public key, under which forged signatures verify"
    case .nonCanonical:
      "the public key is not in its canonical spelling"
    case .notMultikey:
      "not an Ed25519 key in Multikey form (z6Mk…)"
    case .library(let operation, let reason):
      "OpenSSL failed in \(operation): \(reason.displayed)"
    }
  }
}
