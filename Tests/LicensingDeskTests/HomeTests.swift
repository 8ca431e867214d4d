import Foundation
import Ledger
import Licensing
import Testing

@testable import LicensingDesk

/// Making, comparing and configuring a home.
struct HomeTests {
  private let folder: TemporaryFolder
  private let home: HomeLocation
  private let settings = HomeRequest(
    publisher: "The Harbor Tribune", host: "tribune.example", timeZone: "Europe/London",
    currency: .euro)

  init() throws {
    folder = try TemporaryFolder()
    home = HomeLocation(path: folder.path + "/home")
  }

  @discardableResult
  private func create(_ request: HomeRequest? = nil) throws -> Desk.Creation {
    try Desk.create(
      home, request ?? settings, withExample: true, actor: "test",
      now: Instant(seconds: 1_790_000_000))
  }

  @Test func `a new home is its owner's alone`() throws {
    try create()
    for (path, mode) in [
      (home.path, 0o700), (home.path + "/keys", 0o700), (home.ledger, 0o600),
      (home.licenseKey, 0o600), (home.logKey, 0o600), (home.preferences, 0o600),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
    #expect(try folder.names() == ["home"])
    #expect(
      try folder.names(in: "home") == [
        "keys", "ledger.checkpoints", "ledger.sqlite", "preferences.json",
      ])
    #expect(try Desk(home, for: .reading).audit().differences.isEmpty)
  }

  @Test func `made again with equal settings or none it is left as it is`() throws {
    try create()
    let before = try Data(contentsOf: URL(fileURLWithPath: home.ledger))
    for request in [settings, HomeRequest(), HomeRequest(host: "TRIBUNE.example")] {
      guard case .thereAlready(let found) = try create(request) else {
        Issue.record("a home was made over a home")
        return
      }
      #expect(found.host == "tribune.example")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.ledger)) == before)
  }

  @Test func `made again with other settings it names them and changes nothing`() throws {
    try create()
    let other = HomeRequest(
      publisher: "Another", host: "tribune.example", timeZone: "UTC", currency: Currency("JPY"),
      language: Language("tr"))
    do {
      try create(other)
      Issue.record("other settings were taken")
    } catch DeskError.otherSettings(let path, let names) {
      #expect(path == home.path)
      #expect(names == ["publisher", "time-zone", "currency", "language"])
    }
    #expect(try Desk(home, for: .reading).settings().publisher == "The Harbor Tribune")
  }

  @Test func `settings that are missing are all named, and nothing is made`() throws {
    do {
      try create(HomeRequest(host: "tribune.example"))
      Issue.record("a home was made without settings")
    } catch DeskError.missing(let names) {
      #expect(names == ["publisher", "time-zone", "currency"])
    }
    #expect(try folder.names() == [])
  }

  @Test(arguments: [
    HomeRequest(host: "https://tribune.example"), HomeRequest(host: "localhost"),
    HomeRequest(host: "a..b"), HomeRequest(host: "tribune.example/x"),
    HomeRequest(host: "ü.example"), HomeRequest(timeZone: "Europe/Londn"),
    HomeRequest(timeZone: "../UTC"), HomeRequest(publisher: " "),
    HomeRequest(publisher: "a\u{1b}[2J"), HomeRequest(publisher: "a\nb"),
  ])
  func `a setting that cannot be used is refused, at the start and later`(
    _ change: HomeRequest
  ) throws {
    var request = settings
    request.host = change.host ?? request.host
    request.timeZone = change.timeZone ?? request.timeZone
    request.publisher = change.publisher ?? request.publisher
    #expect(throws: DeskError.self) { try create(request) }
    #expect(try folder.names() == [])
    try create()
    let desk = try Desk(home, for: .writing)
    #expect(throws: DeskError.self) {
      try desk.configure(change, actor: "a", now: Instant(seconds: 1_790_000_000))
    }
    #expect(try desk.settings().publisher == "The Harbor Tribune")
  }

  @Test func `a folder with anything in it is not made a home`() throws {
    try FileManager.default.createDirectory(
      atPath: home.path, withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: home.path + "/mine"))
    #expect(throws: DeskError.self) { try create() }
    #expect(try folder.names(in: "home") == ["mine"])
    try FileManager.default.removeItem(atPath: home.path + "/mine")
    try create()
  }

  @Test(arguments: [0o770, 0o702, 0o777])
  func `a home that others may write is not used`(_ mode: Int) throws {
    try create()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: home.path)
    #expect(throws: DeskError.self) { try Desk(home, for: .reading) }
  }

  @Test func `a license key that others may read signs nothing`() throws {
    try create()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: home.licenseKey)
    let desk = try Desk(home, for: .writing)
    #expect(throws: DeskError.self) {
      try desk.request(
        LicenseRequest(
          article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms()),
        out: nil, actor: "a", now: Instant(seconds: 1_790_000_000))
    }
    #expect(try desk.feeReport() == [])
  }

  @Test func `a setting is changed by one entry, and by none when it is the same`() throws {
    try create()
    let desk = try Desk(home, for: .writing)
    let now = Instant(seconds: 1_790_000_000)
    let before = try desk.audit().entries
    let change = HomeRequest(publisher: "The Harbour Tribune", currency: Currency("GBP"))
    #expect(
      try desk.configure(change, actor: "a", now: now).changed == ["publisher", "currency"])
    #expect(try desk.configure(change, actor: "a", now: now).changed == [])
    #expect(try desk.settings().publisher == "The Harbour Tribune")
    let report = try desk.audit()
    #expect((report.entries, report.differences) == (before + 1, []))
  }
}
