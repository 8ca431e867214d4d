extension RateCard {
  /// A range of durations with one factor.
  public struct DurationBand: Hashable, Sendable {
    /// The longest duration in this band, in months begun; nil for the last, open band.
    public let upToMonths: Int?
    /// What the fee is multiplied by.
    public let factor: ExactDecimal

    /// Makes a band from its parts.
    public init(
      upToMonths: Int?,
      factor: ExactDecimal
    ) {
      self.upToMonths = upToMonths
      self.factor = factor
    }
  }
}
