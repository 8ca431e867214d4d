import Foundation

/// The names that a module declares, read from its files.
enum Declarations {
  /// Types, functions, values and cases, whatever they belong to.
  static func names(in module: String) throws -> Set<String> {
    let folder = Page.root.appending(path: "Sources/\(module)")
    guard let files = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    var names: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: declaration) { names.insert(String(match.output.1)) }
      if text.contains("init(") { names.insert("init") }
    }
    return names
  }

  /// What its files import of this package and others; the system's own modules left out.
  static func imports(of module: String) throws -> Set<String> {
    let folder = Page.root.appending(path: "Sources/\(module)")
    guard let files = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    var imports: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:[a-z]+ )?import (?:[a-z]+ )?(\w+)/) {
        imports.insert(String(match.output.1))
      }
    }
    return imports.subtracting(["Foundation", "Glibc", "Swift", "Synchronization"])
  }

  private static var declaration: Regex<(Substring, Substring)> {
    /\b(?:struct|enum|class|protocol|typealias|func|let|var|case) ([A-Za-z_][A-Za-z0-9_]*)/
  }
}
