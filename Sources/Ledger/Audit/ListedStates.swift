import LicenseRecord
import StrictJSON

/// What a published status list must repeat: its entry, and the states of the licenses.
enum ListedStates {
  /// Where a list says something other than the entry that holds it.
  static func contradiction(_ list: JSON, body: JSON, host: String) -> String? {
    let content: StatusListContent
    do { content = try StatusListContent(reading: list) } catch {
      return "body: is no status list: \(error)"
    }
    let pairs = [
      ("host", content.host, host), ("purpose", content.purpose.rawValue, said("purpose", body)),
      ("number", "\(content.number)", said("list", body)),
      ("validFrom", content.validFrom, said("validFrom", body)),
      ("validUntil", content.validUntil, said("validUntil", body)),
    ]
    for (name, listed, entered) in pairs where Array(listed.utf8) != Array(entered.utf8) {
      return "body: the list says \(name) \(listed.displayed), the entry \(entered.displayed)"
    }
    return nil
  }

  private static func said(_ name: String, _ body: JSON) -> String { body[name]?.string ?? "" }

  /// The first bits that are not what the licenses' states make them.
  static func wrongBits(_ body: JSON, _ reader: LedgerReader) throws -> String? {
    let status = try PublishedStatus(reading: body)
    guard let content = try? StatusListContent(reading: status.credential) else { return nil }
    let states = try reader.statusBits(status.purpose, list: status.list)
    guard content.bits != states else { return nil }
    let count = max(content.bits.count, states.count)
    let index = (0..<count).first { place in
      bit(content.bits, place) != bit(states, place)
    }
    return "body: bit \(index ?? count) of the list is not what the licenses' states make it"
  }

  private static func bit(_ bits: StatusBits, _ index: Int) -> Bool? {
    index < bits.count ? bits[index] : nil
  }
}
