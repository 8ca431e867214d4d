import Foundation
import Ledger
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// License files: never through a link, never over another file, never half, and the same
/// bytes whenever they are asked for.
struct DeliveryTests {
  private let news: Newsdesk
  private let before: Int
  private let names = [
    "LIC-2026-000001.article.txt", "LIC-2026-000001.copy.html", "LIC-2026-000001.copy.md",
    "LIC-2026-000001.copy.txt", "LIC-2026-000001.vc.json",
  ]

  init() throws {
    news = try Newsdesk()
    before = try news.entries()
  }

  @Test func `a license comes in five files, and nothing else is left`() throws {
    let delivery = try news.issue(out: "out")
    #expect(delivery.files.sorted() == names)
    let files = try news.folder.files(in: "out")
    #expect(files.keys.sorted() == names)
    let record = try #require(files["LIC-2026-000001.vc.json"])
    #expect(
      Array(record) == (try news.desk.license("LIC-2026-000001", out: nil).record.pretty()))
    let text = try #require(files["LIC-2026-000001.article.txt"])
    #expect(SHA256Digest(of: Array(text)).sri == delivery.content.digestSRI)
  }

  @Test func `its files are the same bytes whatever has changed since`() throws {
    _ = try news.issue(out: "out")
    let first = try news.folder.files(in: "out")
    try changeEverything()
    _ = try news.desk.license("LIC-2026-000001", out: news.folder.path + "/again")
    #expect(try news.folder.files(in: "again") == first)
    // A repeated request writes what is missing and leaves the rest.
    for name in names.dropFirst(2) {
      try FileManager.default.removeItem(atPath: news.folder.path + "/out/" + name)
    }
    _ = try news.desk.license("LIC-2026-000001", out: news.folder.path + "/out")
    #expect(try news.folder.files(in: "out") == first)
  }

  private func changeEverything() throws {
    try news.add("harbor-ferry", ["Another text."]) {
      ($0.byline, $0.section, $0.language) = ("", "Other", Language("tr"))
      ($0.url, $0.published) = ("https://tribune.example/moved", "2020-01-01")
    }
    var partner = PartnerInput(id: known(PartnerID("northern-courier")))
    (partner.name, partner.url) = ("Southern Courier", "https://south.example/")
    _ = try news.desk.addPartner(partner, actor: "a", now: news.now)
    _ = try news.desk.configure(
      HomeRequest(
        publisher: "Another Tribune", host: "other.example", timeZone: "Pacific/Auckland",
        language: Language("tr")), actor: "a", now: news.now)
  }

  @Test func `an equal request delivers the files that are missing`() throws {
    _ = try news.issue()
    #expect(try news.folder.names() == ["home"])
    #expect(try news.request(out: "late").standing == "LIC-2026-000001")
    #expect(try news.folder.names(in: "late") == names)
    #expect(try news.request(out: "late").standing == "LIC-2026-000001")
  }

  @Test(arguments: ["a file", "a link", "a link that leads nowhere", "a folder", "a pipe"])
  func `a name that is taken stops the request before anything is booked`(_ what: String) throws {
    try take(names[3], by: what)
    #expect(throws: DeskError.self) { try news.issue(out: "out") }
    #expect(try news.entries() == before)
    #expect(try news.folder.names(in: "out") == [names[3]])
    #expect(try news.issue(out: "free").license.number.description == "LIC-2026-000001")
  }

  private func take(_ name: String, by what: String) throws {
    let files = FileManager.default
    let folder = news.folder.path + "/out"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = folder + "/" + name
    switch what {
    case "a file": try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    case "a folder": try files.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "a pipe": #expect(mkfifo(path, 0o600) == 0)
    case "a link":
      try files.createSymbolicLink(
        atPath: path, withDestinationPath: news.desk.location.preferences)
    default: try files.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    }
  }

  @Test(arguments: ["a link", "a file", "a folder that is not there, in one that is not"])
  func `a folder that cannot be used stops the request before anything is booked`(
    _ what: String
  ) throws {
    let path = news.folder.path + "/out"
    var out = "out"
    switch what {
    case "a link":
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: news.folder.path)
    case "a file": try Data().write(to: URL(fileURLWithPath: path))
    default: out = "out/deeper"
    }
    #expect(throws: DeskError.self) { try news.issue(out: out) }
    #expect(try news.entries() == before)
    #expect(
      try news.desk.license(try news.issue().license.number.description, out: nil)
        .delivery.files.sorted() == names)
  }

  @Test func `a name taken after the commit is told with the license's number`() throws {
    let license = try news.issue().license
    let out = news.folder.path + "/out"
    let pending = try news.desk.ledger.read { try PendingDelivery(license, $0, out: out) }
    #expect(try news.folder.names(in: "out") == [])
    try Data("mine".utf8).write(to: URL(fileURLWithPath: out + "/" + names[1]))
    do {
      try pending.publish()
      Issue.record("it should not be delivered")
    } catch .notDelivered(let number, let path, _) {
      #expect((number, path) == ("LIC-2026-000001", out))
    }
    #expect(try String(contentsOfFile: out + "/" + names[1], encoding: .utf8) == "mine")
    try FileManager.default.removeItem(atPath: out + "/" + names[1])
    #expect(try news.request(out: "out").standing == "LIC-2026-000001")
    #expect(try news.folder.names(in: "out") == names)
  }

  @Test func `two deliveries of one license at once are both delivered`() throws {
    let license = try news.issue().license
    let out = news.folder.path + "/out"
    let pending = try (0..<2).map { _ in
      try news.desk.ledger.read { try PendingDelivery(license, $0, out: out) }
    }
    for delivery in pending { try delivery.publish() }
    #expect(try news.folder.names(in: "out") == names)
  }

  @Test(arguments: [true, false])
  func `a staged file has no lasting name until it is published`(_ isNameless: Bool) throws {
    let folder = try TemporaryFolder()
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    let file = OutputFile(name: "a.txt", bytes: Array("text".utf8))
    func stage() throws -> StagedFile {
      try StagedFile(file, in: descriptor, folder: folder.path, isNameless: isNameless)
    }
    do {
      let staged = try stage()
      #expect(try folder.names().contains("a.txt") == false)
      withExtendedLifetime(staged) {}
    }
    #expect(try folder.names() == [])
    do {
      let (first, second) = (try stage(), try stage())
      try first.publish()
      #expect(throws: DeskError.self) { try second.publish() }
    }
    #expect(try folder.files(in: "") == ["a.txt": Data("text".utf8)])
  }
}
