import Foundation
import Ledger
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// Records verified with the help of a home, of a key, and of neither.
struct RecordCheckTests {
  private let news: Newsdesk
  private let record: [UInt8]
  private let text: [UInt8]

  init() throws {
    news = try Newsdesk()
    _ = try news.issue(out: "out")
    let files = try news.folder.files(in: "out")
    record = Array(try #require(files["LIC-2026-000001.vc.json"]))
    text = Array(try #require(files["LIC-2026-000001.article.txt"]))
  }

  @Test func `the home that issued it knows its state`() throws {
    let check = KeySource.home
    #expect(try state(check, record) == .valid)
    #expect(try state(check, record, content: text) == .valid)
    #expect(try state(check, record, content: text + [0x20]) == .invalid)
    #expect(try state(check, record, at: "2026-11-24T08:59:59Z") == .notYetValid)
    #expect(try state(check, record, at: "2027-11-24T00:00:00Z") == .expired)
    #expect(try state(check, Array(record.dropLast(2))) == .invalid)
  }

  @Test
  func `a record with the home's signature that the ledger does not hold is not called valid`()
    throws
  {
    let key = try news.desk.ledger.read { try news.desk.signingKey(.license, $0) }
    let content = try LicenseContent(reading: JSON.parse(record))
    let forged = try content.record(signedWith: key, created: "2026-11-24T09:00:01Z")
      .document.pretty()
    let check = KeySource.home
    #expect(try state(check, forged) == .statusUnknown)
    #expect(try state(check, record) == .valid)
  }

  @Test func `another home has no key for it`() throws {
    let other = try Newsdesk()
    _ = try other.desk.configure(HomeRequest(host: "other.example"), actor: "a", now: other.now)
    let check = try RecordCheck(.home, at: news.now, desk: other.desk)
    guard case .noKey = try check.verify(record) else {
      Issue.record("a key was found")
      return
    }
  }

  @Test func `one with the key learns everything but the status`() throws {
    let pem = try #require(try news.desk.keys().first { $0.role == .license }).key.pem
    let path = news.folder.path + "/key.pem"
    try Data(pem.utf8).write(to: URL(fileURLWithPath: path))
    let check = KeySource.key(path: path)
    #expect(try state(check, record, content: text) == .statusUnknown)
    let did = news.folder.path + "/did.json"
    try Data(news.desk.didDocument().pretty()).write(to: URL(fileURLWithPath: did))
    let thumbprint = try #require(try news.desk.keys().first { $0.role == .license }).key.thumbprint
    for trust in [nil, thumbprint] {
      let check = KeySource.did(path: did, thumbprints: trust.map { [$0] } ?? [])
      #expect(try state(check, record) == .statusUnknown)
    }
  }

  @Test(arguments: [
    "", "not a key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
  ])
  func `a file that is no key is an error of its own`(_ text: String) throws {
    let path = news.folder.path + "/key.pem"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: DeskError.self) { try RecordCheck(.key(path: path), at: news.now, desk: nil) }
    #expect(throws: DeskError.self) {
      try RecordCheck(.did(path: path, thumbprints: []), at: news.now, desk: nil)
    }
  }

  private func state(
    _ source: KeySource, _ bytes: [UInt8], content: [UInt8]? = nil,
    at time: String = "2026-12-01T00:00:00Z"
  ) throws -> VerdictState? {
    let check = try RecordCheck(source, at: known(Instant(time)), desk: news.desk)
    let outcome = try check.verify(bytes, content: content)
    guard case .judged(let verdict) = outcome else { return nil }
    return verdict.state
  }
}
