extension StatusBits {
  /// The bits as a list carries them: multibase `u`, base64url without padding, of GZIP data.
  ///
  /// Another release of zlib may give another text for the same bits: compare bits, never this.
  public var encodedList: String {
    "u" + Base64URL.encode(Gzip.compress(bytes))
  }

  /// The bits of an encoded list (W3C Bitstring Status List 1.0, section 3.4).
  ///
  /// Never unpacks more than 1 MiB, whatever the text claims. The order of the bits before
  /// version 1.0, lowest first, cannot be told from the text and is not read.
  public init(encodedList text: String) throws(EncodedListFault) {
    guard let bytes = StatusBits.multibase(text) else { throw EncodedListFault.notMultibase }
    try self.init(gzip: bytes)
  }

  /// The bits of GZIP data.
  init(gzip bytes: [UInt8]) throws(EncodedListFault) {
    try self.init(bytes: Gzip.expand(bytes, limit: StatusBits.largestCount / 8))
  }

  /// The bytes of a multibase text in base64url; nil for any other.
  static func multibase(_ text: String) -> [UInt8]? {
    text.dropping(prefix: "u").flatMap(Base64URL.decode)
  }
}
