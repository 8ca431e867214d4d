extension RateCard {
  /// The factors of the territories asked for.
  public struct TerritoryFactors: Hashable, Sendable {
    /// For one territory.
    public let one: ExactDecimal
    /// For more than one.
    public let several: ExactDecimal
    /// For everywhere.
    public let world: ExactDecimal

    /// Makes the factors from its parts.
    public init(
      one: ExactDecimal,
      several: ExactDecimal,
      world: ExactDecimal
    ) {
      self.one = one
      self.several = several
      self.world = world
    }
  }
}
