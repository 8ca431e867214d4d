import Foundation
import Testing

/// What a person likes, read from the home's `preferences.json`.
struct PreferencesTests {
  private static let request = "license request harbor-ferry --partner northern-courier"

  @Test func `the reader takes what is sound and nothing else`() throws {
    let folder = try #require(Package.file("Tests/SchemaTests/Corpus"))
    let home = try ExampleHome()
    var counts = [true: 0, false: 0]
    for (file, isSound) in try documents(folder) {
      try Data(contentsOf: URL(fileURLWithPath: file))
        .write(to: URL(fileURLWithPath: home.path + "/preferences.json"))
      let result = try home.type(PreferencesTests.request + " --dry-run")
      #expect(result.status == (isSound ? 0 : 1), "\(file)\n\(result.errors)")
      let start = "error: HOME/preferences.json"
      let hint = "\nhint: its form is in Schemas/preferences.schema.json\n"
      #expect(isSound || result.errors.hasPrefix(start) && result.errors.hasSuffix(hint), "\(file)")
      counts[isSound, default: 0] += 1
    }
    #expect((counts[true] ?? 0) >= 5 && (counts[false] ?? 0) >= 15)
  }

  /// Every document of the corpus, and whether it is sound.
  private func documents(_ corpus: String) throws -> [(String, Bool)] {
    let judged = try FileManager.default.contentsOfDirectory(atPath: corpus + "/preferences")
    let beyond = try FileManager.default.contentsOfDirectory(atPath: corpus + "/beyond-schema")
    return judged.map { ("\(corpus)/preferences/\($0)", $0.hasPrefix("good-")) }
      + beyond.filter { $0.hasPrefix("preferences--") }.map {
        ("\(corpus)/beyond-schema/\($0)", false)
      }
  }

  @Test func `they fill in what is not given`() throws {
    let home = try ExampleHome()
    try Data(#"{"out": "liked", "actor": "Nora"}"#.utf8)
      .write(to: URL(fileURLWithPath: home.path + "/preferences.json"))
    #expect(try home.type(PreferencesTests.request).status == 0)
    #expect(
      try home.type(PreferencesTests.request + " --again --out given --actor Edda").status == 0)
    #expect(try home.desk.names() == ["given", "liked"])
    let actors = try home.type(
      "sqlite3 \"$IMPRIMATUR_HOME/ledger.sqlite\" \"SELECT actor FROM entry WHERE kind LIKE '%granted'\""
    )
    #expect(actors.output == "Nora\nEdda\n")
  }
}
