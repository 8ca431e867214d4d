extension RateCard {
  /// A range of audiences with one factor.
  public struct AudienceBand: Hashable, Sendable {
    /// The first number of people no longer in this band; nil for the last, open band.
    public let below: Int?
    /// What the fee is multiplied by.
    public let factor: ExactDecimal

    /// Makes a band from its parts.
    public init(
      below: Int?,
      factor: ExactDecimal
    ) {
      self.below = below
      self.factor = factor
    }
  }
}
