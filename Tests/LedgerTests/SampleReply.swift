import LicenseRecord

/// A timestamp reply (RFC 3161) that grants a time for a digest and is signed by nobody.
///
/// Enough for a ledger, which asks what a reply is for; who signed it is for verifiers to ask.
enum SampleReply {
  static func granting(_ digest: SHA256Digest) -> TimestampReply {
    let imprint = sequence(
      sequence(object([0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]), [0x05, 0x00]),
      element(0x04, digest.bytes))
    let content = sequence(
      element(0x02, [1]), object([0x2a, 0x03, 0x04]), imprint, element(0x02, [7]),
      element(0x18, Array("20260925120000Z".utf8)))
    let token = sequence(
      object(signedData),
      element(
        0xa0,
        sequence(
          element(0x02, [3]), element(0x31, []),
          sequence(object(timestampInfo), element(0xa0, element(0x04, content))),
          element(0x31, []))))
    return TimestampReply(sequence(sequence(element(0x02, [0])), token))
  }

  private static let signedData: [UInt8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]
  private static let timestampInfo: [UInt8] = [
    0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04,
  ]

  private static func object(_ bytes: [UInt8]) -> [UInt8] { element(0x06, bytes) }

  private static func sequence(_ parts: [UInt8]...) -> [UInt8] {
    element(0x30, Array(parts.joined()))
  }

  /// Tag, length and content in DER.
  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      count < 128
      ? [UInt8(count)]
      : count < 256 ? [0x81, UInt8(count)] : [0x82, UInt8(count >> 8), UInt8(count & 255)]
    return [tag] + length + content
  }
}
