/// A request for an independent time (RFC 3161, section 2.4.1): the bytes of a `.tsq` file.
///
/// The imprint is the record digest itself, under the name SHA-256, so that the authority learns
/// nothing of the record and a reply can be checked with `openssl ts -verify -digest`. The
/// authority is asked to put its certificate into the reply.
public struct TimestampRequest: Hashable, Sendable {
  /// What the time is asked for.
  public let imprint: SHA256Digest
  /// Eight bytes that the reply must repeat, a positive number in its shortest DER form.
  public let nonce: [UInt8]

  /// A request with a new nonce.
  public init(imprint: SHA256Digest) {
    var nonce = secureRandom(TimestampRequest.nonceCount)
    // Neither a sign nor a zero in front, which DER would spell with more or fewer bytes.
    nonce[0] = nonce[0] & 0x7f | 0x40
    self.imprint = imprint
    self.nonce = nonce
  }

  /// Reads a request as `der` writes it; nil for any other.
  public init?(der: [UInt8]) {
    let imprintEnd = TimestampRequest.prefix.count + 32
    let nonceStart = imprintEnd + TimestampRequest.nonceTag.count
    let nonceEnd = nonceStart + TimestampRequest.nonceCount
    guard der.count == nonceEnd + TimestampRequest.suffix.count,
      der.starts(with: TimestampRequest.prefix),
      der[imprintEnd..<nonceStart].elementsEqual(TimestampRequest.nonceTag),
      der[nonceEnd...].elementsEqual(TimestampRequest.suffix),
      (0x40...0x7f).contains(der[nonceStart]),
      let imprint = SHA256Digest(
        hex: Hexadecimal.encode(Array(der[TimestampRequest.prefix.count..<imprintEnd])))
    else { return nil }
    self.imprint = imprint
    nonce = Array(der[nonceStart..<nonceEnd])
  }

  /// The request in DER, to be sent as `application/timestamp-query`.
  public var der: [UInt8] {
    TimestampRequest.prefix + imprint.bytes + TimestampRequest.nonceTag + nonce
      + TimestampRequest.suffix
  }

  private static let nonceCount = 8

  /// Version 1, then SHA-256 and the head of its 32 bytes; the form has one length.
  private static let prefix: [UInt8] = [
    0x30, 0x43, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65,
    0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
  ]
  private static let nonceTag: [UInt8] = [0x02, 0x08]
  /// `certReq`, true.
  private static let suffix: [UInt8] = [0x01, 0x01, 0xff]
}
