/// The writing side of PEM (RFC 7468) for keys.
enum PEMText {
  /// The armored text of `bytes`, in lines of 64 characters, with a final newline.
  static func wrap(_ bytes: [UInt8], label: String) -> String {
    let characters = Array(Base64.encode(bytes).utf8)
    var text = "-----BEGIN \(label)-----\n"
    for start in stride(from: 0, to: characters.count, by: 64) {
      let line = characters[start..<min(start + 64, characters.count)]
      text += String(decoding: line, as: UTF8.self) + "\n"
    }
    return text + "-----END \(label)-----\n"
  }
}
