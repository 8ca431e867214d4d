import Licensing

/// The sums of the months that a batch adds to, kept in memory and written once for each commit.
struct MonthSums {
  private let statements: Statements
  private var sums: [Name: Sum] = [:]
  private var latest: Sum?

  init(_ statements: Statements) { self.statements = statements }

  private struct Name: Hashable {
    let month: String
    let currency: Currency
    let partner: String
  }

  /// One row: what it holds with all that was taken in, and what of that is not yet written.
  private final class Sum {
    let name: Name
    var total: MonthShare
    var unwritten = MonthShare.nothing

    init(name: Name, total: MonthShare) {
      self.name = name
      self.total = total
    }
  }

  /// Takes a fee in, which is then to be booked with ``book(_:)``.
  ///
  /// - Throws: A ``LedgerError`` for a sum beyond every amount; the fee is then not in it.
  mutating func take(_ plan: GrantPlan) throws {
    let sum = try sum(plan.rows)
    guard let total = sum.total.adding(plan.share) else {
      throw LedgerError.constraint("a sum of \(plan.rows.month) beyond every amount")
    }
    sum.total = total
  }

  /// Books a fee that was taken in.
  mutating func book(_ plan: GrantPlan) throws {
    let sum = try sum(plan.rows)
    // A part of a sum that is no overflow is none either: no share is below zero.
    if let unwritten = sum.unwritten.adding(plan.share) { sum.unwritten = unwritten }
  }

  /// Writes what was booked.
  func write() throws {
    for sum in sums.values where sum.unwritten != .nothing {
      try Replay(statements: statements).addToMonth(
        sum.unwritten, month: sum.name.month, currency: sum.name.currency,
        partner: sum.name.partner)
      sum.unwritten = .nothing
    }
  }

  private mutating func sum(_ rows: GrantRows) throws -> Sum {
    let name = Name(month: rows.month, currency: rows.total.currency, partner: rows.partner)
    if let latest, latest.name == name { return latest }
    let sum = try sums[name] ?? Sum(name: name, total: read(name))
    sums[name] = sum
    latest = sum
    return sum
  }

  private func read(_ name: Name) throws -> MonthShare {
    try statements.first(
      """
      SELECT licenses, gross, minimum, handling, total FROM month_total
      WHERE month = ? AND currency = ? AND partner = ?
      """, .text(name.month), .text(name.currency.code), .text(name.partner)
    ) { row in
      MonthShare(
        licenses: try row.tally(0), gross: try row.amount(1), minimum: try row.amount(2),
        handling: try row.amount(3), total: try row.amount(4))
    } ?? .nothing
  }
}
