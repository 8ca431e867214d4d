/// Throws the offset of the first byte that is not UTF-8.
///
/// Nothing is ever replaced by U+FFFD: what is signed must be what was delivered.
func checkUTF8(_ bytes: [UInt8]) throws(ArticleError) {
  guard String(validating: bytes, as: UTF8.self) == nil else { return }
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var offset = 0
  while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
  throw .invalidUTF8(offset: offset)
}

/// The bytes without the byte order mark they may start with.
func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  return bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
}

/// The lines of UTF-8 text, ended by LF, CRLF, CR or a separator of Unicode (U+2028, U+2029).
func lines(of bytes: ArraySlice<UInt8>) -> [String] {
  var lines: [String] = []
  var start = bytes.startIndex
  var index = start
  while index < bytes.endIndex {
    let length = lengthOfLineEnd(in: bytes, at: index)
    if length > 0 {
      lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + length
    }
    index += max(length, 1)
  }
  lines.append(String(decoding: bytes[start...], as: UTF8.self))
  return lines
}

/// How many bytes end a line here; 0 where none do.
private func lengthOfLineEnd(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x0A: 1
  case 0x0D: index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? 2 : 1
  case 0xE2:
    bytes[index...].starts(with: [0xE2, 0x80, 0xA8])
      || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  default: 0
  }
}
