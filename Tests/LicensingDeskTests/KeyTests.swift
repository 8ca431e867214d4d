import Foundation
import Ledger
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// Keys from their making to their revocation, and what becomes of what they signed.
struct KeyTests {
  private var news: Newsdesk
  private let reason = "A copy was lost"

  init() throws { news = try Newsdesk() }

  private var site: PublishedSite { PublishedSite(path: news.folder.path + "/site") }

  private func publish() throws -> Publication {
    try news.desk.publish(to: site.path, actor: "Nora", now: news.now)
  }

  private func key(_ role: KeyRecord.Role = .license, _ state: ListedKey.State) throws -> String {
    try #require(try news.desk.keys().first { $0.role == role && $0.state == state })
      .name.thumbprint
  }

  /// A new key that signs.
  @discardableResult
  private func replaceKey(_ role: KeyRecord.Role = .license) throws -> String {
    let key = try news.desk.addKey(role, actor: "Nora", now: news.now)
    let change = try news.desk.rotateKey(nil, role: role, actor: "Nora", now: news.now)
    #expect(change.key.name == key.name && change.changed)
    return key.name.thumbprint
  }

  private func record(_ license: String, to folder: String) throws -> [UInt8] {
    _ = try news.desk.license(license, out: news.folder.path + "/" + folder)
    return Array(try #require(try news.folder.files(in: folder)["\(license).vc.json"]))
  }

  private func state(_ record: [UInt8]) throws -> VerdictState {
    let check = try RecordCheck(.home, at: news.now, desk: news.desk)
    guard case .judged(let verdict) = try check.verify(record) else { return .invalid }
    return verdict.state
  }

  private func signer(_ record: [UInt8]) throws -> String {
    let method = try JSON.parse(record)["proof"]?["verificationMethod"]?.string ?? ""
    return method.split(separator: "#").last.map(String.init) ?? ""
  }

  @Test func `a new key is published before it signs, and the old one after`() throws {
    let first = try key(.license, .signing)
    let old = try news.desk.license(news.issue().license.number.description, out: nil)
    let next = try news.desk.addKey(.license, actor: "Nora", now: news.now).name.thumbprint
    _ = try publish()
    func listed() throws -> Set<String> {
      Set(
        try DIDDocument(parsing: site.bytes(".well-known/did.json")).methods.map(\.key.thumbprint))
    }
    #expect(try listed() == [first, next])
    #expect(try signer(record("LIC-2026-000001", to: "a")) == first)
    _ = try news.desk.rotateKey(nil, role: nil, actor: "Nora", now: news.now)
    _ = try news.issue()
    #expect(try signer(record("LIC-2026-000002", to: "b")) == next)
    #expect(try publish().signed.map(\.name) == ["revocation-1", "suspension-1"])
    #expect(try listed() == [first, next])
    #expect(try site.list("revocation-1", news).validFrom == news.now.text)
    #expect(try state(old.record.pretty()) == .valid)
    #expect(try news.desk.audit().differences == [])
  }

  @Test mutating func `a retired key counts until the last that it signed has ended`() throws {
    let first = try key(.license, .signing)
    _ = try news.issue()
    try replaceKey()
    let old = try record("LIC-2026-000001", to: "a")
    let change = try news.desk.retireKey(first, actor: "Nora", now: news.now)
    #expect(change.key.expires?.text == "2027-11-24T00:00:00Z")
    #expect(try news.desk.retireKey(first, actor: "Nora", now: news.now).changed == false)
    try news.set("2027-11-23T23:59:59Z")
    #expect(try state(old) == .valid)
    try news.set("2027-11-24T00:00:00Z")
    #expect(try state(old) == .invalid)
    #expect(try news.desk.keySet(now: news.now)["keys"]?.array?.count == 1)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a key that signed a list only counts until the list runs out`() throws {
    let first = try key(.license, .signing)
    _ = try publish()
    try replaceKey()
    let change = try news.desk.retireKey(first, actor: "Nora", now: news.now)
    #expect(change.key.expires?.text == "2026-12-01T09:00:00Z")
  }

  @Test func `the key that signs is neither retired nor revoked`() throws {
    let count = try news.entries()
    for role in KeyRecord.Role.allCases {
      let name = try key(role, .signing)
      #expect(throws: DeskError.self) {
        try news.desk.retireKey(name, actor: "Nora", now: news.now)
      }
      #expect(throws: DeskError.self) {
        try news.desk.revokeKey(name, reason: reason, actor: "Nora", now: news.now)
      }
    }
    #expect(throws: DeskError.self) {
      try news.desk.rotateKey(nil, role: nil, actor: "Nora", now: news.now)
    }
    #expect(try news.entries() == count)
  }

  @Test func `what rests on a revoked key is signed anew, and nothing else`() throws {
    try news.addPartner("short")
    let first = try key(.license, .signing)
    for _ in 0..<3 { _ = try news.issue() }
    let old = try record("LIC-2026-000001", to: "old")
    _ = try news.desk.revoke(
      "LIC-2026-000002", reason: "Why", fee: .keep, actor: "Nora", now: news.now)
    _ = try news.desk.suspend(
      "LIC-2026-000003", true, reason: "Why", actor: "Nora", now: news.now)
    let next = try replaceKey()
    _ = try news.issue()
    let (count, fees) = (try news.entries(), try news.desk.feeReport())
    let plan = try news.desk.revokeKey(
      first, reason: reason, isDryRun: true, actor: "Nora", now: news.now)
    #expect(try news.entries() == count)
    let change = try news.desk.revokeKey(first, reason: reason, actor: "Nora", now: news.now)
    let numbers = change.reissued.map(\.number.description)
    #expect(numbers == ["LIC-2026-000001", "LIC-2026-000003"])
    #expect(plan.reissued.map(\.number.description) == numbers)
    #expect(try news.kinds(after: count) == [.keyRevoked, .licenseReissued, .licenseReissued])
    #expect(try news.desk.feeReport() == fees)
    let new = try record("LIC-2026-000001", to: "new")
    #expect(try (signer(old), signer(new)) == (first, next))
    #expect(
      try LicenseContent(reading: JSON.parse(old)) == LicenseContent(reading: JSON.parse(new)))
    #expect(try (state(old), state(new)) == (.invalid, .valid))
    let again = try news.desk.revokeKey(first, reason: reason, actor: "Nora", now: news.now)
    #expect(!again.changed && again.reissued.isEmpty)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a license that has ended keeps its record`() throws {
    let first = try key(.license, .signing)
    _ = try news.issue()
    try replaceKey()
    let change = try news.desk.revokeKey(
      first, reason: reason, actor: "Nora", now: known(Instant("2027-11-24T00:00:00Z")))
    #expect(change.reissued.isEmpty)
  }

  @Test func `an old record with a timestamp before the revocation is a record of the ledger`()
    throws
  {
    let first = try key(.license, .signing)
    let license = try news.issue().license
    let old = try JSON.parse(record("LIC-2026-000001", to: "old"))
    try replaceKey()
    _ = try news.desk.revokeKey(first, reason: reason, actor: "Nora", now: news.now)
    #expect(
      try news.desk.ledger.read {
        try $0.hasRecord(SHA256Digest(of: old.canonical()), of: license)
      })
  }

  @Test func `a revoked key is not served alone, and its lists are at fault`() throws {
    let first = try key(.license, .signing)
    _ = try publish()
    #expect(try site.files().keys.contains("licensing/keys/\(first).pem"))
    try replaceKey()
    #expect(
      try news.desk.publicationFaults(in: site.path, now: news.now).map(\.file) == ["did.json"])
    _ = try news.desk.revokeKey(first, reason: reason, actor: "Nora", now: news.now)
    #expect(
      try news.desk.publicationFaults(in: nil, now: news.now).map(\.problem)
        == Array(repeating: "is signed by a key that is not to be relied on any more", count: 2))
    _ = try publish()
    #expect(try !site.files().keys.contains("licensing/keys/\(first).pem"))
    let document = try DIDDocument(parsing: site.bytes(".well-known/did.json"))
    #expect(document.methods.first { $0.key.thumbprint == first }?.revoked == news.now.text)
    let page = String(decoding: try site.bytes("licensing/verify/index.html"), as: UTF8.self)
    #expect(page.contains("<code>\(first)</code>: revoked at \(news.now.text)"))
    #expect(try news.desk.publicationFaults(in: site.path, now: news.now) == [])
    let before = try site.files()
    #expect(try publish().written == 0)
    #expect(try site.files() == before)
  }

  @Test func `a log key goes on with the same log, whose policy has both`() throws {
    _ = try news.issue()
    _ = try publish()
    let before = try SignedNote(parsing: site.bytes("licensing/log/checkpoint"))
    let first = try key(.log, .signing)
    try replaceKey(.log)
    _ = try news.issue()
    _ = try publish()
    let policy = try LogPolicy(parsing: site.bytes("licensing/log/policy"))
    #expect(policy.logs.count == 2)
    #expect(Set(policy.logs.map(\.key.name)) == ["tribune.example/licensing/log"])
    #expect(try policy.signed(before).size < site.checkpoint(news).size)
    #expect(try news.desk.audit().differences == [])
    _ = try news.desk.retireKey(first, actor: "Nora", now: news.now)
    _ = try publish()
    #expect(try LogPolicy(parsing: site.bytes("licensing/log/policy")).logs.count == 1)
    _ = try news.desk.revokeKey(first, reason: reason, actor: "Nora", now: news.now)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `many requests are signed by the key of the moment`() throws {
    let next = try replaceKey()
    var lines = (1...3).map { number in
      BatchLine(
        number: number,
        request: Result {
          var request = LicenseRequest(
            article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
          request.again = true
          return request
        })
    }
    try news.desk.requestAll(
      { lines.isEmpty ? nil : lines.removeFirst() }, out: nil, actor: "a", clock: { news.now },
      report: { for outcome in $0 { _ = try outcome.result.get() } })
    #expect(try signer(record("LIC-2026-000003", to: "a")) == next)
    #expect(try news.desk.audit().differences == [])
  }

  // MARK: Files

  @Test func `a private key is its owner's alone, under its own name`() throws {
    let key = try news.desk.addKey(.log, actor: "Nora", now: news.now)
    let path = news.desk.location.path + "/keys/log-\(key.name.thumbprint).pem"
    #expect(news.desk.location.privateKey(key.name) == path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a key whose private half is missing or another is not let sign`() throws {
    let key = try news.desk.addKey(.license, actor: "Nora", now: news.now)
    let (path, count) = (news.desk.location.privateKey(key.name), try news.entries())
    try FileManager.default.removeItem(atPath: path)
    for isAnother in [false, true] {
      if isAnother { try SecretFile.write(SigningKey.generate().pem, to: path) }
      #expect(throws: DeskError.self) {
        try news.desk.rotateKey(nil, role: nil, actor: "Nora", now: news.now)
      }
    }
    #expect(try news.entries() == count)
  }
}
