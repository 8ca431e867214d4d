public import Ledger
import LicenseRecord
public import Licensing
public import StrictJSON

extension Desk {
  /// The licenses a filter lets through, in the order they were issued.
  ///
  /// - Parameters:
  ///   - partner: Only this partner's.
  ///   - article: Only those of this article, by id or address.
  ///   - month: Only those issued in this month.
  public func licenses(partner: String?, article: String?, month: Month?) throws
    -> [IssuedLicense]
  {
    try ledger.read { reader in
      try reader.licenses(
        LicenseFilter(
          partner: try partner.map { try find(partner: $0, reader).id },
          article: try article.map { try find(article: $0, reader).article.id }, month: month))
    }
  }

  /// A license, what was decided when it was granted, and its signed record.
  public struct LicenseDetails: Sendable {
    /// The license and the names of its files.
    public let delivery: Delivery
    /// The body of the entry that granted it: terms, price, postings.
    public let grant: JSON
    /// Who granted it.
    public let actor: String
    /// The newest revocation, suspension or resumption; nil when there was none.
    public let change: StateChange?
    /// The signed record.
    public let record: JSON
  }

  /// A license by its number; with `out`, its files are written again, byte for byte.
  public func license(_ number: String, out: String?) throws -> LicenseDetails {
    let (details, pending) = try ledger.read { reader in
      let license = try find(license: number, reader)
      let pending = try PendingDelivery(license, reader, out: out)
      let grant = try reader.grant(of: license)
      let details = LicenseDetails(
        delivery: pending.delivery, grant: grant, actor: grant["actor"]?.string ?? "",
        change: try reader.stateChange(of: license.number),
        record: try reader.record(of: license))
      return (details, pending)
    }
    try pending.publish()
    return details
  }

  func find(license name: String, _ reader: LedgerReader) throws -> IssuedLicense {
    guard let number = LicenseNumber(name.uppercased()) else {
      throw DeskError.invalid(
        name: "license", value: name, expected: "a license number such as LIC-2026-000001")
    }
    guard let license = try reader.license(number) else {
      throw DeskError.unknown(.license, name: name, near: [])
    }
    return license
  }
}
