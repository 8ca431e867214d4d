import Foundation
import Ledger
import Licensing
import StrictJSON

extension HomeRequest {
  /// Complete settings, from what is given and, where nothing is, from `current`.
  ///
  /// - Throws: ``DeskError/missing(_:)`` or ``DeskError/invalid(name:value:expected:)``.
  func settings(over current: HomeSettings?) throws(DeskError) -> HomeSettings {
    guard let publisher = publisher ?? current?.publisher, let host = host ?? current?.host,
      let zone = timeZone ?? current?.timeZone, let currency = currency ?? current?.currency
    else { throw .missing(missing) }
    let language = language ?? current?.language ?? HomeRequest.defaultLanguage
    return HomeSettings(
      publisher: try LineText.check("publisher", publisher), host: try HomeRequest.checkHost(host),
      timeZone: try HomeRequest.checkZone(zone), currency: currency, language: language)
  }

  /// The names of given settings that differ from `current`.
  func differences(from current: HomeSettings) -> [String] {
    var names: [String] = []
    if let publisher, publisher != current.publisher { names.append("publisher") }
    if let host, host.lowercased() != current.host { names.append("host") }
    if let timeZone, timeZone != current.timeZone { names.append("time-zone") }
    if let currency, currency != current.currency { names.append("currency") }
    if let language, language != current.language { names.append("language") }
    return names
  }

  private static var defaultLanguage: Language {
    guard let english = Language("en") else { fatalError("en is a known language") }
    return english
  }

  /// A host name as it goes into `did:web:` and addresses: letters, digits, dots, hyphens.
  private static func checkHost(_ text: String) throws(DeskError) -> String {
    let host = text.lowercased()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isSound =
      host.utf8.count <= 253 && labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          }
      }
    guard isSound else {
      throw .invalid(
        name: "host", value: text,
        expected: "a host name such as tribune.example, without https:// or a path")
    }
    return host
  }

  private static func checkZone(_ text: String) throws(DeskError) -> String {
    guard LocalCalendar.isKnownZone(text), LocalCalendar.zone(text) != nil else {
      let near = LocalCalendar.zones(near: text)
      throw .invalid(
        name: "time zone", value: text,
        expected: near.isEmpty
          ? "an IANA name such as Europe/London"
          : "an IANA name; did you mean "
            + near.joined(separator: " or ") + "?")
    }
    return text
  }
}
