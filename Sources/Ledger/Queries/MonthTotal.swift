public import Licensing

/// What a month brought in one currency, for one partner or for all of them.
public struct MonthTotal: Hashable, Sendable {
  /// The month, in the publisher's time zone.
  public let month: Month
  /// The partner, or nil for all partners together.
  public let partner: PartnerID?
  /// How many licenses were issued.
  public let licenses: Int
  /// Their prices, each rounded once.
  public let gross: Money
  /// What minimum fees added.
  public let minimumAdjustment: Money
  /// What handling added.
  public let handling: Money
  /// The sum of the three.
  public let total: Money
}

extension [MonthTotal] {
  /// All rows in one, for all partners together; they must be of one month and currency.
  ///
  /// - Throws: A ``Licensing/ArithmeticError`` for a sum beyond Int64 or for two currencies.
  public func sum() throws -> MonthTotal {
    guard var sum = first else { throw LedgerError.storage("a sum of no rows") }
    for row in dropFirst() {
      sum = MonthTotal(
        month: sum.month, partner: nil, licenses: sum.licenses + row.licenses,
        gross: try sum.gross.adding(row.gross),
        minimumAdjustment: try sum.minimumAdjustment.adding(row.minimumAdjustment),
        handling: try sum.handling.adding(row.handling), total: try sum.total.adding(row.total))
    }
    return sum
  }
}
