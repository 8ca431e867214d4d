import Foundation
import Ledger
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// What is published, and when it is published anew.
struct PublishTests {
  private var news: Newsdesk

  init() throws { news = try Newsdesk() }

  private var site: PublishedSite { PublishedSite(path: news.folder.path + "/site") }

  @discardableResult
  private func publish(isDryRun: Bool = false) throws -> Publication {
    try news.desk.publish(to: site.path, isDryRun: isDryRun, actor: "Nora", now: news.now)
  }

  private func revoke(_ license: String) throws {
    _ = try news.desk.revoke(license, reason: "Why", fee: .keep, actor: "a", now: news.now)
  }

  private func suspend(_ license: String, _ suspended: Bool = true) throws {
    _ = try news.desk.suspend(license, suspended, reason: "Why", actor: "a", now: news.now)
  }

  private func names(_ publication: Publication) -> [String] { publication.signed.map(\.name) }

  @Test func `everything that a stranger needs is there`() throws {
    _ = try news.issue()
    #expect(names(try publish()) == ["revocation-1", "suspension-1"])
    let thumbprint = try #require(
      try news.desk.keys().first { $0.role == .license }?.key.thumbprint)
    #expect(
      try site.files().keys.sorted() == [
        ".well-known/did.json", ".well-known/jwks.json", "licensing/keys/\(thumbprint).pem",
        "licensing/log/checkpoint", "licensing/log/policy", "licensing/log/tile/0/000.p/11",
        "licensing/log/tile/entries/000.p/11", "licensing/status/revocation-1",
        "licensing/status/suspension-1", "licensing/verify/index.html",
      ])
    let document = try DIDDocument(parsing: site.bytes(".well-known/did.json"))
    #expect(document.methods.map(\.key.thumbprint) == [thumbprint])
    #expect(document.services.count == 3)
    #expect(try site.checkpoint(news).size == 11)
    for (path, data) in try site.files() {
      #expect(!String(decoding: data, as: UTF8.self).contains("LIC-2026"), "\(path)")
    }
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a second run without change writes nothing`() throws {
    try publish()
    let (before, entries) = (try site.files(), try news.entries())
    let again = try publish()
    #expect((again.written, again.unchanged, again.signed.count) == (0, 10, 0))
    #expect(try site.files() == before)
    #expect(try news.entries() == entries)
  }

  @Test mutating func `a list is signed anew in the second half of its window`() throws {
    try publish()
    try news.set("2026-11-27T21:00:00Z")
    #expect(names(try publish()) == [])
    try news.set("2026-11-27T21:00:01Z")
    let later = try publish()
    #expect(names(later) == ["revocation-1", "suspension-1"])
    #expect(later.signed.first?.validUntil == "2026-12-04T21:00:01Z")
    #expect(try site.list("revocation-1", news).validUntil == "2026-12-04T21:00:01Z")
  }

  @Test mutating func `a list says which licenses are revoked or suspended, and no others`() throws
  {
    let deliveries = try (0..<4).map { _ in try news.issue() }
    let indexes = deliveries.map(\.content.statusIndex)
    try publish()
    #expect(try site.list("revocation-1", news).bits.setCount == 0)
    try revoke("LIC-2026-000002")
    try suspend("LIC-2026-000003")
    #expect(names(try publish()) == ["revocation-1", "suspension-1"])
    #expect(try site.list("revocation-1", news).bits.setCount == 1)
    #expect(try site.list("revocation-1", news).bits[indexes[1]])
    #expect(try site.list("suspension-1", news).bits.setCount == 1)
    #expect(try site.list("suspension-1", news).bits[indexes[2]])
    try news.set("2026-11-25T09:00:00Z")
    try suspend("LIC-2026-000003", false)
    try revoke("LIC-2026-000001")
    #expect(names(try publish()) == ["revocation-1", "suspension-1"])
    #expect(try site.list("revocation-1", news).bits.setCount == 2)
    #expect(try site.list("suspension-1", news).bits.setCount == 0)
    #expect(try site.list("suspension-1", news).validFrom == news.now.text)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a third party with the folder alone sees the revocation`() throws {
    _ = try news.issue(out: "out")
    let record = Array(
      try #require(try news.folder.files(in: "out")["LIC-2026-000001.vc.json"]))
    let license = try LicenseContent(reading: JSON.parse(record))
    func statuses() throws -> [VerdictState] {
      let document = try DIDDocument(parsing: site.bytes(".well-known/did.json"))
      return StatusLists(try site.files().values.map { Array($0) })
        .findings(for: license, trust: .did(document, thumbprint: nil), at: news.now.text)
        .map(\.state)
    }
    try publish()
    #expect(try statuses() == [.valid, .valid])
    try suspend("LIC-2026-000001")
    try publish()
    #expect(try statuses() == [.valid, .suspended])
    try revoke("LIC-2026-000001")
    try publish()
    #expect(try statuses() == [.revoked, .valid])
  }

  @Test func `the tiles give the checkpoint's root, over and over`() throws {
    try publish()
    for _ in 0..<3 {
      for _ in 0..<60 { _ = try news.issue() }
      try publish()
      let checkpoint = try site.checkpoint(news)
      #expect(checkpoint.size == (try news.entries()))
      #expect(try site.root(size: checkpoint.size) == checkpoint.root)
      #expect(try site.bundleRoot(size: checkpoint.size) == checkpoint.root)
    }
    #expect(try site.files().keys.contains("licensing/log/tile/1/000.p/1"))
    #expect(try site.files().keys.contains("licensing/log/tile/0/000"))
  }

  @Test func `what was committed before a crash is exported by the next run`() throws {
    try commitAlone()
    let entries = try news.entries()
    #expect(names(try publish()) == [])
    #expect(try news.entries() == entries)
    #expect(try site.checkpoint(news).size == entries)
    #expect(try news.desk.publicationFaults(in: site.path, now: news.now) == [])
  }

  /// Does what a process has done that is killed between its commit and its first file.
  private func commitAlone() throws {
    let folder = try SiteFolder(site.path, isReadOnly: false)
    #expect(try news.desk.signDue(folder, actor: "a", now: news.now).count == 2)
    #expect(try site.files().isEmpty)
  }

  @Test func `what went missing is written again`() throws {
    for _ in 0..<130 { _ = try news.issue() }
    try publish()
    let whole = try site.files()
    for lost in [
      "licensing/log/tile/0/000", "licensing/log/tile/entries/000", "licensing/log/policy",
      "licensing/log/checkpoint", "licensing/status/revocation-1",
    ] {
      try FileManager.default.removeItem(atPath: site.path + "/" + lost)
      try publish()
      #expect(try site.files() == whole, "\(lost)")
    }
    try Data("half a ti".utf8).write(
      to: URL(fileURLWithPath: site.path + "/licensing/log/tile/0/000"))
    try publish()
    #expect(try site.files() == whole)
  }

  @Test func `a dry run says what is due and writes nothing`() throws {
    let before = try news.entries()
    let plan = try publish(isDryRun: true)
    #expect(names(plan) == ["revocation-1", "suspension-1"])
    #expect(plan.written == 8)
    #expect(!FileManager.default.fileExists(atPath: site.path))
    #expect(try news.entries() == before)
    try publish()
    let whole = try site.files()
    #expect(try publish(isDryRun: true).written == 0)
    #expect(try site.files() == whole)
  }

  // MARK: The check

  @Test mutating func `the check finds a list that is missing, old, or about to run out`() throws {
    func faults(_ path: String? = nil) throws -> [String] {
      try news.desk.publicationFaults(in: path, now: news.now).map { "\($0.file) \($0.problem)" }
    }
    #expect(try faults() == ["revocation-1 was never signed", "suspension-1 was never signed"])
    _ = try news.issue()
    try publish()
    #expect(try faults() == [] && faults(site.path) == [])
    try revoke("LIC-2026-000001")
    #expect(try faults() == ["revocation-1 is older than the state of the licenses"])
    try publish()
    #expect(try faults(site.path) == [])
    #expect(
      try faults(news.folder.path + "/other")
        == ["did.json", "revocation-1", "suspension-1"].map {
          "\($0) is not the newest version in the folder"
        })
    try news.set("2026-11-29T09:00:00Z")
    #expect(try faults() == [])
    try news.set("2026-11-29T09:00:01Z")
    #expect(
      try faults()
        == ["revocation-1", "suspension-1"].map { "\($0) runs out at 2026-12-01T09:00:00Z" })
    try news.set("2026-12-01T09:00:00Z")
    #expect(try faults().first == "revocation-1 ran out at 2026-12-01T09:00:00Z")
  }

  // MARK: Other logs

  @Test func `another log's checkpoint is not written over`() throws {
    try publish()
    let other = try Newsdesk()
    let before = try site.files()
    let entries = try other.entries()
    #expect(throws: DeskError.self) {
      try other.desk.publish(to: site.path, actor: "a", now: other.now)
    }
    #expect(try site.files() == before)
    #expect(try other.entries() == entries)
  }

  @Test func `a ledger that is behind what was published does not publish`() throws {
    try news.desk.close()
    let copy = HomeLocation(path: news.folder.path + "/copy")
    try FileManager.default.copyItem(atPath: news.desk.location.path, toPath: copy.path)
    let desk = try Desk(news.desk.location, for: .writing)
    _ = try desk.publish(to: site.path, actor: "a", now: news.now)
    let behind = try Desk(copy, for: .writing)
    #expect(throws: DeskError.self) {
      try behind.publish(to: site.path, actor: "a", now: news.now)
    }
  }

  @Test func `a garbled checkpoint is replaced`() throws {
    try publish()
    let path = site.path + "/licensing/log/checkpoint"
    try Data("tribune.example/licensing/log\n1".utf8).write(to: URL(fileURLWithPath: path))
    try publish()
    #expect(try site.checkpoint(news).size == news.entries())
  }
}
