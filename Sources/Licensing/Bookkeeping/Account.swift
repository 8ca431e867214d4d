/// The accounts license fees are booked to.
public enum Account: String, CaseIterable, Hashable, Sendable {
  /// What partners owe.
  case receivable
  /// Fees earned.
  case licenseRevenue = "revenue.licenses"
  /// What minimum fees add to them.
  case minimumRevenue = "revenue.minimum"
  /// Handling fees earned.
  case handlingRevenue = "revenue.handling"
}
