import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// Our records judged by `Scripts/verify/verify.py`, which shares no code with us.
@Suite(.enabled(if: Python.isPresent, Python.skipMessage))
struct IndependentCheckTests {
  @Test func acceptsOurRecords() throws {
    for seed in 0..<3 {
      let content = RandomContent(seed: UInt64(seed)).content
      let record = try Fixture.record(content).pretty()
      let result = try run("verify.py", record, "--at", content.validFrom)
      #expect(result.exitCode == 0, "\(result.output)")
      #expect(result.output.hasPrefix("good: signature holds"))
    }
  }

  @Test(arguments: [
    ("2026-09-15T04:59:59Z", 5, "not yet valid: signature holds"),
    ("2026-09-15T05:00:00Z", 0, "good: signature holds"),
    ("2027-09-15T05:00:00Z", 5, "expired: signature holds"),
    ("2027-09-15", 64, ""),
  ])
  func judgesThePeriod(time: String, exitCode: Int32, words: String) throws {
    let result = try run("verify.py", Fixture.record().pretty(), "--at", time)
    #expect(result.exitCode == exitCode)
    #expect(result.output.hasPrefix(words))
  }

  @Test func judgesTheContent() throws {
    let record = try Fixture.record().pretty()
    let right = try run("verify.py", record, content: Fixture.text, "--at", Fixture.time)
    #expect(right.exitCode == 0)
    #expect(right.output.hasPrefix("good: signature and content hold"))
    let wrong = try run("verify.py", record, content: Fixture.text + [10], "--at", Fixture.time)
    #expect(wrong.exitCode == 3)
    #expect(wrong.output == "refused: the content is not the licensed text\n")
  }

  @Test func refusesEveryFlippedBit() throws {
    let record = try Fixture.record().pretty()
    let result = try run("every_bit.py", record, "--at", Fixture.time)
    #expect(result.output == "\(record.count * 8) flips tried, 0 accepted\n")
    #expect(result.exitCode == 0)
  }

  @Test func refusesOtherKeys() throws {
    let other = try SigningKey.generate().publicKey
    let result = try run("verify.py", Fixture.record().pretty(), key: other)
    #expect(result.exitCode == 3)
    #expect(result.output == "refused: signed with another key than the given one\n")
  }

  @Test(arguments: HostileDocumentTests.cases)
  func refusesHostileDocuments(hostile: HostileDocumentTests.Case) throws {
    let document = try Fixture.resigned(hostile.change(Fixture.record()))
    let result = try run("verify.py", document.pretty(), "--at", Fixture.time)
    #expect(result.exitCode == 3, "\(result.output)")
    #expect(result.output.hasPrefix("refused: "))
  }

  private func run(
    _ script: String, _ record: [UInt8], key: PublicKey? = nil, content: [UInt8]? = nil,
    _ arguments: String...
  ) throws -> (exitCode: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      let url = folder.appending(path: name)
      try Data(bytes).write(to: url)
      return url.path
    }
    let pem = try (key ?? Fixture.key().publicKey).pem
    let process = Process()
    process.executableURL = URL(filePath: try #require(Python.path))
    process.arguments =
      [
        try #require(Package.script("verify/\(script)")).path,
        try file("record.vc.json", record), "--key", try file("key.pem", Array(pem.utf8)),
      ] + arguments
      + (try content.map { ["--content", try file("article.txt", $0)] } ?? [])
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
