import Foundation
import Ledger
import Licensing
import Testing

@testable import LicensingDesk

/// Record files in a folder, held against the ledger.
struct RecordFolderTests {
  private let news: Newsdesk
  private let number: String
  private let record: String

  init() throws {
    news = try Newsdesk()
    number = try news.issue(out: "records").license.number.description
    record = try String(
      contentsOfFile: "\(news.folder.path)/records/\(number).vc.json", encoding: .utf8)
  }

  private func write(_ text: String, _ name: String) throws {
    let url = URL(fileURLWithPath: "\(news.folder.path)/records/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func audit() throws -> RecordFolderReport {
    try news.desk.auditRecords(below: news.folder.path + "/records")
  }

  /// What is said of each file, by the path below the folder.
  private func problems() throws -> [String: String] {
    let start = news.folder.path.count + "/records/".count
    return Dictionary(
      uniqueKeysWithValues: try audit().differences.map {
        (String($0.place.dropFirst(start)), $0.problem)
      })
  }

  @Test func `what the ledger issued is the same at any depth and with other white space`() throws {
    try write(record, "2026/11/a.vc.json")
    try write(record.replacing("\n", with: "\r\n\t"), "spaced.vc.json")
    try write("not looked at", "notes.json")
    let report = try audit()
    #expect(report.files == 3)
    #expect(report.differences == [] && report.passedOver == [])
  }

  @Test func `a record that is not the ledger's is named`() throws {
    try write(record.replacing("Northern Courier", with: "Southern Courier"), "a/changed.vc.json")
    try write(record.replacing(number, with: "LIC-2026-000099"), "LIC-2026-000099.vc.json")
    try write(record.replacing("tribune.example", with: "other.example"), "foreign.vc.json")
    #expect(
      try problems() == [
        "a/changed.vc.json": "is another record of \(number) than the ledger's",
        "LIC-2026-000099.vc.json": "the ledger knows no license LIC-2026-000099",
        "foreign.vc.json": "is another record of \(number) than the ledger's; "
          + "it names the issuer did:web:other.example",
      ])
  }

  @Test func `what is no record counts only under a license's name`() throws {
    try write("{}", "list.vc.json")
    try write(String(record.dropLast(9)), "LIC-2026-000007.vc.json")
    try write("", "LIC-2026-000008.vc.json")
    let report = try audit()
    #expect(report.files == 3 && report.passedOver.map { $0.hasSuffix("/list.vc.json") } == [true])
    let problems = try problems()
    #expect(Set(problems.keys) == ["LIC-2026-000007.vc.json", "LIC-2026-000008.vc.json"])
    #expect(problems.values.allSatisfy { $0.hasPrefix("is no license record: ") })
  }

  @Test func `a published folder has no differences`() throws {
    _ = try news.desk.publish(to: news.folder.path + "/site", actor: "Nora", now: news.now)
    let report = try news.desk.auditRecords(below: news.folder.path)
    #expect(report.files == 1 && report.differences == [] && report.passedOver == [])
  }

  @Test func `a folder that is not there is an error`() {
    #expect(throws: DeskError.self) {
      try news.desk.auditRecords(below: news.folder.path + "/nothing")
    }
  }
}
