import Foundation
import LicenseRecord
import StrictJSON
import Testing

struct DocumentationTests {
  @Test func theProgramOnThePageIsTheOneThatRuns() throws {
    let root = try #require(
      Package.roots.first { root in
        FileManager.default.fileExists(atPath: root.appending(path: "Sources/LicenseRecord").path)
      })
    let page = try String(
      contentsOf: root.appending(
        path: "Sources/LicenseRecord/Documentation.docc/LicenseRecord.md"), encoding: .utf8)
    let program = try String(
      contentsOf: root.appending(path: "Tests/LicenseRecordTests/PartnerProgram.swift"),
      encoding: .utf8)
    #expect(page.contains("```swift\n\(program)```"))
  }

  @Test(arguments: [
    (Fixture.time, true, "Originally published by Harbour Gazette."),
    ("2027-09-15T05:00:00Z", false, "expired: the license ended at 2027-09-15T05:00:00Z"),
    ("2026-09-15T04:59:59Z", false, "not yet valid: the license begins at 2026-09-15T05:00:00Z"),
  ])
  func theProgramRuns(now: String, answer: Bool, words: String) throws {
    let result = try run(now: now, article: Fixture.text)
    #expect(result.answer == answer)
    #expect(result.words.hasPrefix(words))
  }

  @Test func theProgramRefusesAnotherText() throws {
    let result = try run(now: Fixture.time, article: Fixture.text + [10])
    #expect(!result.answer)
    #expect(result.words == "invalid: the content is not the licensed text")
  }

  private func run(now: String, article: [UInt8]) throws -> (answer: Bool, words: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      ("record.vc.json", try Fixture.record().pretty()), ("article.txt", article),
      ("key.pem", Array(try Fixture.key().publicKey.pem.utf8)),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return try mayPublish(
      record: folder.appending(path: "record.vc.json"),
      article: folder.appending(path: "article.txt"),
      publisherKey: folder.appending(path: "key.pem"), now: now)
  }
}
