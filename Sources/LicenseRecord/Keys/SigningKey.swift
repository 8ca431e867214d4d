/// An Ed25519 private key held by libcrypto, able to sign.
///
/// A class because it owns one `EVP_PKEY` for its lifetime: load it once, sign many times.
/// Signing is safe from several threads at once.
public final class SigningKey: Sendable {
  private let handle: KeyHandle

  /// The public half.
  public let publicKey: PublicKey

  private init(_ handle: consuming KeyHandle) throws(KeyError) {
    publicKey = try PublicKey(rawBytes: handle.publicBytes())
    self.handle = handle
  }

  /// A new key from libcrypto's generator.
  public static func generate() throws(KeyError) -> SigningKey {
    try SigningKey(KeyHandle.generate())
  }

  /// The key of a 32-byte seed (RFC 8032, section 5.1.5).
  public convenience init(rawBytes seed: [UInt8]) throws(KeyError) {
    try self.init(KeyHandle(seed: seed))
  }

  /// Signs `message` with pure Ed25519 (RFC 8032, section 5.1.6): 64 bytes.
  public func sign(_ message: [UInt8]) throws(KeyError) -> [UInt8] {
    try handle.sign(message)
  }

  /// The 32-byte seed; the caller wipes it.
  func seed() throws(KeyError) -> [UInt8] {
    try handle.seed()
  }

  /// The key of an unencrypted PKCS#8 structure that is not in the usual 48-byte shape.
  convenience init(pkcs8 der: [UInt8]) throws(KeyError) {
    try self.init(KeyHandle(pkcs8: der))
  }
}
