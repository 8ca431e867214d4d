extension PublicKey {
  /// The multicodec prefix of an Ed25519 public key (0xed as a varint).
  static let multicodec: [UInt8] = [0xed, 0x01]

  /// The key as a Multikey (W3C Controlled Identifiers 1.0, section 2.2.2): `z6Mk…`.
  public var multibase: String {
    "z" + Base58.encode(PublicKey.multicodec + rawBytes)
  }

  /// The key of a Multikey text.
  ///
  /// Throws `KeyError.notMultikey` for other bases, algorithms and lengths, else as
  /// `init(rawBytes:)`.
  public init(multibase: String) throws(KeyError) {
    guard multibase.utf8.first == UInt8(ascii: "z"),
      let bytes = Base58.decode(String(multibase.unicodeScalars.dropFirst())),
      bytes.count == 34, bytes.starts(with: PublicKey.multicodec)
    else { throw KeyError.notMultikey }
    try self.init(rawBytes: Array(bytes.dropFirst(2)))
  }
}
