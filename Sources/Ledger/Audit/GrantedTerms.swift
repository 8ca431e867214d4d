import LicenseRecord
import StrictJSON

/// What a grant decided and its signed record must repeat.
///
/// The signature covers the record alone. Holding the grant against it means that
/// whoever changes a grant, and all the tables with it, is still found out.
enum GrantedTerms {
  /// Where the record says something other than the grant before it.
  static func contradictions(record: JSON, grant: JSON) -> [String] {
    let content: LicenseContent
    do { content = try LicenseContent(reading: record) } catch {
      return ["body: is no license record: \(error)"]
    }
    return pairs(content, record, grant).compactMap { name, said, granted in
      guard said != granted else { return nil }
      return "body: the record says \(name) \(shown(said)), the grant \(shown(granted))"
    }
  }

  private static func pairs(_ content: LicenseContent, _ record: JSON, _ grant: JSON)
    -> [(name: String, said: [String], granted: [String])]
  {
    func list(_ value: JSON?) -> [String] {
      value?.array?.compactMap(\.string) ?? [value?.string].compactMap(\.self)
    }
    let terms = grant["terms"]
    let work = [grant["article"], grant["version"]].map { list($0).first ?? "" }
    let total = grant["quote"]?["total"]?.string ?? ""
    // Nothing owed makes no duty to compensate.
    let isFree = !total.utf8.contains { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: ".") }
    let fee = isFree ? [] : [total] + list(grant["quote"]?["currency"])
    return [
      ("number", [content.number], list(grant["license"])),
      ("status list", ["\(content.statusListNumber)"], list(grant["statusList"])),
      ("status index", ["\(content.statusIndex)"], list(grant["statusIndex"])),
      ("channel", content.channels, list(terms?["channel"])),
      ("territory", content.territories, list(terms?["territory"]).filter { $0 != "world" }),
      ("language", content.languages, list(terms?["language"])),
      ("validFrom", [content.validFrom], list(terms?["validFrom"])),
      ("validUntil", [content.validUntil], list(terms?["validUntil"])),
      ("fee", content.fee.map { [$0.amount, $0.currency] } ?? [], fee),
      (
        "time", list(grant["issued"]).isEmpty ? [] : list(record["proof"]?["created"]),
        list(grant["issued"])
      ),
      ("article", content.targetID.split(separator: ":").suffix(2).map(String.init), work),
    ]
  }

  private static func shown(_ values: [String]) -> String {
    values.isEmpty ? "none" : values.map(\.displayed).joined(separator: " ")
  }
}
