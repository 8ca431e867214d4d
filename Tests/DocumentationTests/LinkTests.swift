import Foundation
import Testing

/// Links between pages, and to files and symbols, lead somewhere.
@Suite("Links")
struct LinkTests {
  @Test("a page that is linked to exists")
  func pages() throws {
    let missing = try Page.all().flatMap { page in
      page.prose.matches(of: /<doc:([A-Za-z0-9_-]+)[^>]*>/).map { String($0.output.1) }
        .filter { !Page.exists("\(page.folder)/\($0).md") }.map { "\(page.path): \($0)" }
    }
    #expect(missing == [])
  }

  @Test("a file that is linked to exists")
  func files() throws {
    let missing = try Page.all().flatMap { page in
      page.prose.matches(of: /\]\(([^):#]+)(?:#[^)]*)?\)/).map { String($0.output.1) }
        .filter { !Page.exists(page.folder.isEmpty ? $0 : "\(page.folder)/\($0)") }
        .map { "\(page.path): \($0)" }
    }
    #expect(missing == [])
  }

  @Test("a file of the repository that is named exists")
  func namedFiles() throws {
    let missing = try Page.all().flatMap { page in
      page.prose.matches(of: /`((?:Scripts|Schemas|Tests|Sources)\/[A-Za-z0-9_+.\/-]+)/)
        .map { String($0.output.1) }.filter { !Page.exists($0) }.map { "\(page.path): \($0)" }
    }
    #expect(missing == [])
  }

  @Test("a symbol that is linked to is declared in the page's module")
  func symbols() throws {
    var missing: [String] = []
    for page in try Page.all() where page.path.hasPrefix("Sources/") {
      let names = try Declarations.names(in: page.module).union([page.module])
      for match in page.prose.matches(of: /``([^`\n]+)``/) {
        let parts = match.output.1.split(separator: "/").map { $0.prefix { $0 != "(" } }
        if !parts.allSatisfy({ names.contains(String($0)) }) {
          missing.append("\(page.path): \(match.output.1)")
        }
      }
    }
    #expect(missing == [])
  }

  @Test("every page of a catalogue is in its landing page's topics")
  func topics() throws {
    let pages = try Page.all().filter { $0.path.hasPrefix("Sources/") }
    for page in pages where page.name != page.module {
      let landing = pages.first { $0.path == "\(page.folder)/\(page.module).md" }
      #expect(landing?.text.contains("- <doc:\(page.name)>") == true, "\(page.name) is in no topic")
    }
  }

  @Test("a landing page is named after its module")
  func landings() throws {
    for page in try Page.all() where page.path.hasPrefix("Sources/") {
      let title = page.name == page.module ? "# ``\(page.module)``" : "# "
      #expect(page.lines.first?.hasPrefix(title) == true, "\(page.path) has another title")
    }
  }
}

extension Page {
  /// The folder it is in, from the root; empty at the root.
  fileprivate var folder: String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The module whose catalogue it is in.
  fileprivate var module: String { String(path.split(separator: "/")[1]) }

  /// Its text without the fenced blocks.
  fileprivate var prose: String {
    let code = CodeBlock.all(in: self).map(\.range)
    return lines.indices.filter { index in
      !lines[index].hasPrefix("```") && !code.contains { $0.contains(index) }
    }.map { lines[$0] }.joined(separator: "\n")
  }

  fileprivate static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}
