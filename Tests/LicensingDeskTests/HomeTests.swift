import Foundation
import Ledger
import Licensing
import LicensingDesk
import Testing

struct HomeTests {
  @Test func `a new home is its owner's alone`() throws {
    let folder = try TemporaryFolder()
    let home = HomeLocation(path: folder.path + "/home")
    _ = try Desk.create(
      home,
      HomeRequest(
        publisher: "The Harbor Tribune", host: "tribune.example", timeZone: "Europe/London",
        currency: .euro),
      withExample: true, actor: "test", now: Instant(seconds: 1_790_000_000))
    for (path, mode) in [
      (home.path, 0o700), (home.ledger, 0o600), (home.licenseKey, 0o600), (home.logKey, 0o600),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["home"])
    #expect(try Desk(home, for: .reading).audit().differences.isEmpty)
  }
}
