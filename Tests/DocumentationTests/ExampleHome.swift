import Foundation
import Ledger
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON
import Testing

/// A throwaway home with the example article, partner and agreement.
struct ExampleHome {
  private let folder: TemporaryFolder

  /// The home.
  var path: String { folder.path + "/home" }
  private var deliveries: String { folder.path + "/deliveries" }

  init() throws {
    folder = try TemporaryFolder()
    let request = HomeRequest(
      publisher: "The Harbor Tribune", host: "tribune.example", timeZone: "Europe/London",
      currency: Currency("EUR"))
    _ = try Desk.create(
      HomeLocation(path: path), request, withExample: true, actor: "test",
      now: Instant(seconds: Int64(Date().timeIntervalSince1970)))
  }

  /// What the program of the page answers to an order.
  func answer(_ order: String, channels: [String]) throws -> String {
    try answerOrder([path, deliveries, order, "harbor-ferry", "northern-courier"] + channels)
  }

  /// The path of the one delivered file with this ending.
  func delivered(_ suffix: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: deliveries)
    return deliveries + "/" + (try #require(names.first { $0.hasSuffix(suffix) }))
  }

  /// The path of the publisher's DID document, as it would be served.
  func didDocument() throws -> String {
    let document = try Desk(HomeLocation(path: path), for: .reading).didDocument()
    let file = folder.path + "/did.json"
    try Data(document.pretty()).write(to: URL(filePath: file))
    return file
  }

  /// The thumbprint of the license key.
  func thumbprint() throws -> String {
    let keys = try Desk(HomeLocation(path: path), for: .reading).keys()
    return try #require(keys.first { $0.role == .license }).key.thumbprint
  }
}
