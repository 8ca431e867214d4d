/// One import statement of a Swift file.
struct ImportStatement: Hashable {
  let module: String
  /// Whether it hands the module on to whoever imports this one (`@_exported`).
  let isExported: Bool

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  /// Reads one line; nil when it is no import statement.
  ///
  /// Attributes and an access level may stand before the word, a kind of declaration after it.
  init?(line: String) {
    let words = line.split { $0 == " " || $0 == "\t" }
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
    let before = words[..<place]
    let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    guard before.allSatisfy({ $0.hasPrefix("@") || levels.contains($0) }) else { return nil }
    var after = words[(place + 1)...]
    if let kind = after.first, Self.kinds.contains(kind) { after = after.dropFirst() }
    guard let path = after.first else { return nil }
    module = String(path.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    isExported = before.contains("@_exported")
  }
}
