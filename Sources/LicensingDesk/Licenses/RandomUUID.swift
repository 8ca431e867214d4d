import LicenseRecord

/// A random UUID (RFC 9562, version 4) as a URN.
func randomUUID() -> String {
  var bytes = secureRandom(16)
  bytes[6] = bytes[6] & 0x0f | 0x40
  bytes[8] = bytes[8] & 0x3f | 0x80
  let digits = Array("0123456789abcdef".utf8)
  var text = Array("urn:uuid:".utf8)
  text.reserveCapacity(45)
  for (index, byte) in bytes.enumerated() {
    if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
