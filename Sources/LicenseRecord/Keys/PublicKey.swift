/// An Ed25519 public key (RFC 8032) that is safe to trust signatures to.
///
/// No value exists for a low-order point or a second spelling of a point: OpenSSL verifies
/// forged signatures under such keys, so they are refused before any signature is looked at.
public struct PublicKey: Sendable {
  /// The 32 bytes of the encoded point.
  public var rawBytes: [UInt8] { parts.rawBytes }

  /// The RFC 7638 thumbprint: SHA-256 of the key's JWK members (RFC 8037, section 2), base64url.
  ///
  /// Names the key everywhere: in documents, in file names and in a paper contract.
  public var thumbprint: String { parts.thumbprint }

  private let parts: Parts

  /// What belongs to a key, made once for any number of signatures and threads.
  private final class Parts: Sendable {
    let rawBytes: [UInt8]
    let thumbprint: String
    let handle: KeyHandle

    init(_ rawBytes: [UInt8]) throws(KeyError) {
      self.rawBytes = rawBytes
      handle = try KeyHandle(publicKey: rawBytes)
      let jwk = #"{"crv":"Ed25519","kty":"OKP","x":"\#(Base64URL.encode(rawBytes))"}"#
      thumbprint = Base64URL.encode(LibCrypto.sha256(Array(jwk.utf8)))
    }
  }

  /// The key of 32 raw bytes.
  ///
  /// Throws `KeyError.wrongLength`, `.nonCanonical` or `.lowOrder`, and `.library` when libcrypto
  /// has no memory for it.
  public init(rawBytes: [UInt8]) throws(KeyError) {
    guard rawBytes.count == 32 else { throw KeyError.wrongLength(rawBytes.count) }
    guard PointEncoding.isCanonical(rawBytes) else { throw KeyError.nonCanonical }
    guard !PointEncoding.isLowOrder(rawBytes) else { throw KeyError.lowOrder }
    parts = try Parts(rawBytes)
  }

  /// Whether `signature` (64 bytes) is this key's over `message`.
  public func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    parts.handle.verifies(signature, over: message)
  }
}

extension PublicKey: Hashable {
  /// Whether both are the same point.
  public static func == (one: PublicKey, other: PublicKey) -> Bool {
    one.rawBytes == other.rawBytes
  }

  /// Hashes the point.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawBytes)
  }
}
