extension LicenseContent {
  /// The fee of a license, as its duty `compensate` says it.
  public struct Fee: Hashable, Sendable {
    /// A decimal above zero: `180.00`.
    public let amount: String
    /// An ISO 4217 code.
    public let currency: String
    /// The last moment to pay: `YYYY-MM-DDThh:mm:ssZ`; nil when the record names none.
    public let due: String?

    /// A fee of the given values, unchecked.
    public init(amount: String, currency: String, due: String?) {
      self.amount = amount
      self.currency = currency
      self.due = due
    }
  }
}
