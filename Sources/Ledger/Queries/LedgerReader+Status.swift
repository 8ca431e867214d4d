public import LicenseRecord
public import Licensing
import StrictJSON

extension LedgerReader {
  /// The newest change of a license's state; nil when there was none.
  public func stateChange(of license: LicenseNumber) throws -> StateChange? {
    let number = try statements.first(
      "SELECT entry FROM license_change WHERE license = ?", .text(license.description)
    ) { try $0.tally(0) }
    guard let number, let entry = try entry(number) else { return nil }
    let body = try self.body(number)
    let reason = body["reason"]?.string
    return StateChange(
      time: entry.time, actor: entry.actor,
      reason: try reason.flatMap { try text(ErasableKey(text: $0)) },
      fee: body["fee"]?.string.flatMap(LicenseRevocation.Fee.init(rawValue:)))
  }

  /// What was booked when a license was granted; none when nothing was owed.
  public func postings(of license: IssuedLicense) throws -> [Posting] {
    try statements.all(
      "SELECT account, amount, currency FROM posting WHERE entry = ? ORDER BY line",
      .integer(license.requestEntry)
    ) { row in
      Posting(
        account: try row.parsed(0, Account.init(rawValue:)),
        amount: Money(
          minorUnits: try row.amount(1), currency: try row.parsed(2) { Currency($0) }))
    }
  }

  /// The numbers of the pairs of status lists in use; the first is, before there is a license.
  public func statusLists() throws -> [Int] {
    try statements.all(
      """
      SELECT list FROM status_list UNION SELECT status_list FROM restoration UNION SELECT 1
      ORDER BY list
      """
    ) { try $0.tally(0) }
  }

  /// The bits of a list, as the states of the licenses make them.
  public func statusBits(_ purpose: StatusPurpose, list: Int) throws -> StatusBits {
    let state: IssuedLicense.State = purpose == .revocation ? .revoked : .suspended
    let indexes = try statements.all(
      """
      SELECT status_index FROM license WHERE status_list = ? AND state = ? AND state <> 'active'
      """, .integer(list), .text(state.rawValue)
    ) { try $0.tally(0) }
    var bits = StatusBits()
    for index in indexes {
      guard index < bits.count else {
        throw LedgerError.storage("a row is damaged: a status index is beyond its list")
      }
      bits[index] = true
    }
    return bits
  }

  /// The newest signed version of a list; nil before the first.
  public func publishedStatus(_ purpose: StatusPurpose, list: Int) throws -> PublishedStatus? {
    let entry = try statements.first(
      "SELECT entry FROM status_version WHERE purpose = ? AND list = ?", .text(purpose.rawValue),
      .integer(list)
    ) { try $0.tally(0) }
    guard let entry else { return nil }
    do { return try PublishedStatus(reading: body(entry)) } catch let error as DocumentError {
      throw LedgerError.unreadable(entry: entry, problem: "\(error)")
    }
  }
}
