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
