/// The bytes of a document as they are written.
struct JSONWriter {
  /// Which characters of a string are written as escapes.
  enum Escaping {
    /// Those RFC 8785 section 3.2.2.2 escapes: U+0000 to U+001F, `"` and `\`.
    case required
    /// Those and DEL, as `jq` does.
    case withDelete
    /// Those and whatever else acts on a display.
    case display
  }

  let escaping: Escaping
  var output: [UInt8] = []

  init(escaping: Escaping, capacity: Int = 1024) {
    self.escaping = escaping
    output.reserveCapacity(capacity)
  }

  mutating func text(_ text: String) { output.append(contentsOf: text.utf8) }

  /// Writes a string in quotation marks.
  mutating func string(_ text: String) {
    output.append(UInt8(ascii: "\""))
    if escaping == .display, text.unicodeScalars.contains(where: \.actsOnDisplay) {
      scalars(text)
    } else {
      // A native string lends its bytes; only one of another kind has to be copied.
      let written: Void? = text.utf8.withContiguousStorageIfAvailable { bytes($0) }
      if written == nil { Array(text.utf8).withUnsafeBufferPointer { bytes($0) } }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func bytes(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Nearly all are plain, and then go as one.
    if hasEscapes(bytes) {
      for byte in bytes { self.byte(byte) }
    } else {
      output.append(contentsOf: bytes)
    }
  }

  private func hasEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index += ByteScan.plainCount(bytes, from: index)
      guard index < bytes.count else { return false }
      if isEscaped(bytes[index]) { return true }
      index += 1
    }
  }

  private func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || (byte == 0x7F && escaping != .required)
  }

  private mutating func scalars(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.value > 0x7F, scalar.actsOnDisplay {
        escape(scalar.value)
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { self.byte(byte) }
      }
    }
  }

  private mutating func byte(_ byte: UInt8) {
    guard isEscaped(byte) else {
      output.append(byte)
      return
    }
    switch byte {
    case 0x08: text("\\b")
    case 0x09: text("\\t")
    case 0x0A: text("\\n")
    case 0x0C: text("\\f")
    case 0x0D: text("\\r")
    case UInt8(ascii: "\""): text("\\\"")
    case UInt8(ascii: "\\"): text("\\\\")
    default: escape(UInt32(byte))
    }
  }

  /// Writes `\u` and four digits; no escaped scalar is beyond U+FFFF.
  private mutating func escape(_ unit: UInt32) {
    text("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(unit >> shift & 0x0F)
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
