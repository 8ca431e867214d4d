import Foundation
import Testing

/// The tables about targets and entries say what the sources say.
@Suite("The pages about the structure")
struct ArchitectureTests {
  @Test("the table of targets names every target, and what each imports")
  func targets() throws {
    let page = try Page("\(Page.catalogue)/Architecture.md")
    var documented: [String: Set<String>] = [:]
    for line in page.lines where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map(ArchitectureTests.words)
      guard cells.count == 3 else { continue }
      for target in cells[0] { documented[target] = Set(cells[2]) }
    }
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: Page.root.appending(path: "Sources").path)
    #expect(Set(documented.keys) == Set(targets))
    for target in targets {
      #expect(documented[target] == (try Declarations.imports(of: target)), "\(target)")
    }
  }

  @Test("the table of entries names every kind")
  func entries() throws {
    let page = try Page("Sources/Ledger/Documentation.docc/Ledger.md")
    let documented = page.lines.filter { $0.hasPrefix("| `") }.compactMap {
      ArchitectureTests.words($0[...]).first
    }
    let source = try Page("Sources/Ledger/Entries/EntryKind.swift")
    let kinds = source.text.matches(of: /case [A-Za-z]+ = "([a-z.-]+)"/).map {
      String($0.output.1)
    }
    #expect(!kinds.isEmpty && documented == kinds)
  }

  @Test("the table of rules names every code, in order")
  func rules() throws {
    let page = try Page("Sources/Licensing/Documentation.docc/Licensing.md")
    let documented = page.lines.compactMap { line in
      line.firstMatch(of: /^\| `([a-z-]+\.[a-z-]+)` \|/).map { String($0.output.1) }
    }
    let source = try Page("Sources/Licensing/Decisions/Finding.swift")
    let codes = source.text.matches(of: /case [A-Za-z]+ = "([a-z.-]+)"/).map {
      String($0.output.1)
    }
    #expect(!codes.isEmpty && documented == codes)
  }

  /// The words in code spelling of a cell or line.
  private static func words(_ text: Substring) -> [String] {
    text.matches(of: /`([A-Za-z.-]+)`/).map { String($0.output.1) }
  }
}
