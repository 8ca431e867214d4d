import Testing

/// The house's promise about imports, kept for every file.
///
/// The package manager checks that a target names what it imports, but lets through what
/// comes in by way of another target; these tests do not.
@Suite("Import rules")
struct ImportRulesTests {
  @Test("every folder of Sources is a room of the house, and every room exists")
  func rooms() {
    let folders = Set(
      Repository.files(below: "Sources").compactMap { file in
        let parts = file.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : nil
      })
    #expect(folders == Set(Room.all.map(\.name)))
  }

  @Test("a file imports only what its room may", arguments: Room.all.filter { !$0.isModuleMap })
  func imports(room: Room) {
    let files = Repository.files(below: "Sources/" + room.name, suffix: ".swift")
    #expect(!files.isEmpty, "Sources/\(room.name) holds no Swift file")
    var strangers: [String] = []
    for file in files {
      for (number, line) in (Repository.lines(of: file) ?? []).enumerated() {
        guard let statement = ImportStatement(line: line) else { continue }
        if !room.imports.contains(statement.module) || statement.isExported {
          strangers.append("\(file):\(number + 1): \(line)")
        }
      }
    }
    #expect(strangers == [], "see the table in Room.swift")
  }

  @Test("a C library is a module map and a header", arguments: Room.all.filter(\.isModuleMap))
  func moduleMaps(room: Room) {
    let files = Repository.files(below: "Sources/" + room.name)
    #expect(
      Set(files) == [
        "Sources/\(room.name)/module.modulemap", "Sources/\(room.name)/shim.h",
      ])
  }

  @Test("a command is one call", arguments: ["license", "fee", "imprimatur"])
  func commands(name: String) throws {
    let files = Repository.files(below: "Sources/" + name)
    let file = try #require(files.first)
    let code = (Repository.lines(of: file) ?? []).filter { line in
      let text = line.drop { $0 == " " }
      return !text.isEmpty && !text.hasPrefix("//")
    }
    #expect(files.count == 1)
    #expect(code.count <= 6, "\(file) does more than start the command-line tool")
  }

  @Test(
    "import statements are recognized",
    arguments: [
      ("import Foundation", "Foundation"),
      ("public import Licensing", "Licensing"),
      ("  internal import struct Foundation.Date", "Foundation"),
      ("@testable import Ledger", "Ledger"),
      ("@preconcurrency public import GRDB", "GRDB"),
      ("import CLibCrypto  // hashes", "CLibCrypto"),
      ("import func Glibc.open", "Glibc"),
      ("import Foundation;", "Foundation"),
    ])
  func statements(line: String, module: String) {
    #expect(ImportStatement(line: line)?.module == module)
  }

  @Test(
    "other lines are not",
    arguments: ["// import Foundation", "/// An import of X", "let import = 1", "important()", ""])
  func otherLines(line: String) {
    #expect(ImportStatement(line: line) == nil)
  }

  @Test("a module handed on is seen")
  func exported() {
    #expect(ImportStatement(line: "@_exported import Licensing")?.isExported == true)
  }
}
