import Foundation

/// What a module declares, imports and reads, found in its files.
enum Declarations {
  /// Types, functions, values and cases, whatever they belong to.
  static func names(in module: String) throws -> Set<String> {
    var names: Set<String> = []
    for text in try files(of: module) {
      let declaration =
        /\b(?:struct|enum|class|protocol|typealias|func|let|var|case) ([A-Za-z_][A-Za-z0-9_]*)/
      for match in text.matches(of: declaration) { names.insert(String(match.output.1)) }
      if text.contains("init(") { names.insert("init") }
    }
    return names
  }

  /// What it imports of this package and others; the system's own modules left out.
  static func imports(of module: String) throws -> Set<String> {
    let imports = try files(of: module).flatMap { text in
      text.matches(of: /(?m)^(?:[a-z]+ )?import (?:[a-z]+ )?(\w+)/).map { String($0.output.1) }
    }
    return Set(imports).subtracting([
      "Dispatch", "Foundation", "Glibc", "Swift", "Synchronization",
    ])
  }

  /// The variables of the environment that it reads.
  static func environment(of module: String) throws -> [String] {
    try files(of: module).flatMap { text in
      text.matches(of: /(?:environment\[|getenv\()"([A-Z_]+)"/).map { String($0.output.1) }
    }
  }

  private static func files(of module: String) throws -> [String] {
    let folder = Page.root.appending(path: "Sources/\(module)")
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (found ?? []).filter { $0.hasSuffix(".swift") }.map { file in
      try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }
  }
}
