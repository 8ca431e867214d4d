import LicenseRecord

/// A little of DER (X.690), to write what no command writes.
enum DER {
  static func sequence(_ parts: [UInt8]...) -> [UInt8] { element(0x30, parts.flatMap { $0 }) }

  static func octets(_ bytes: [UInt8]) -> [UInt8] { element(0x04, bytes) }

  /// An integer of these big-endian bytes, in two's complement.
  static func integer(_ bytes: [UInt8]) -> [UInt8] { element(0x02, bytes) }

  static func integer(_ value: UInt64) -> [UInt8] {
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
    bytes = Array(bytes.drop { $0 == 0 })
    return integer((bytes.first ?? 0x80) < 0x80 ? bytes : [0] + bytes)
  }

  /// An object identifier by its content, in hexadecimal.
  static func object(_ digits: String) -> [UInt8] { element(0x06, hex(digits)) }

  static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    switch count {
    case ..<128: return [tag, UInt8(count)] + content
    case ..<256: return [tag, 0x81, UInt8(count)] + content
    default: return [tag, 0x82, UInt8(count >> 8), UInt8(count & 255)] + content
    }
  }

  /// The bytes as a PEM file.
  static func pem(_ bytes: [UInt8], label: String) -> [UInt8] {
    let lines = Base64.encode(bytes)
    return Array("-----BEGIN \(label)-----\n\(lines.wrapped)-----END \(label)-----\n".utf8)
  }
}

extension String {
  /// The text in lines of 64 characters, each with its end.
  fileprivate var wrapped: String {
    var rest = self[...]
    var text = ""
    while !rest.isEmpty {
      text += rest.prefix(64) + "\n"
      rest = rest.dropFirst(64)
    }
    return text
  }
}
