/// A script that puts no spaces between words.
public enum UnspacedScript: String, CaseIterable, Hashable, Sendable {
  /// Chinese characters, also in Japanese and Korean.
  case han = "Han"
  /// Japanese.
  case hiragana = "Hiragana"
  /// Japanese.
  case katakana = "Katakana"
  /// Chinese phonetic letters.
  case bopomofo = "Bopomofo"
  /// Thai.
  case thai = "Thai"
  /// Lao.
  case lao = "Lao"
  /// Khmer.
  case khmer = "Khmer"
  /// Burmese and its neighbors.
  case myanmar = "Myanmar"
  /// Tibetan, which marks syllables and not words.
  case tibetan = "Tibetan"
  /// Yi syllables.
  case yi = "Yi"

  /// The script a letter belongs to, or nil for scripts with spaces and for other signs.
  ///
  /// By Unicode's blocks, since the standard library does not carry the Script property.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E: self = .thai
    case 0x0E81...0x0ECE, 0x0EDC...0x0EDF: self = .lao
    case 0x0F40...0x0FBC: self = .tibetan
    case 0x1000...0x103F, 0x1050...0x109F, 0xA9E0...0xA9EF, 0xA9FA...0xA9FE, 0xAA60...0xAA7F:
      self = .myanmar
    case 0x1780...0x17D3: self = .khmer
    case 0x3041...0x309F, 0x1B001...0x1B11F, 0x1B150...0x1B152: self = .hiragana
    case 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D, 0x1B000,
      0x1B164...0x1B167:
      self = .katakana
    case 0x3105...0x312F, 0x31A0...0x31BF: self = .bopomofo
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    case 0xA000...0xA48C: self = .yi
    default: return nil
    }
  }
}
