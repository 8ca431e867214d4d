extension RateCard {
  /// The price of the text before any factor.
  public struct Base: Hashable, Sendable {
    /// The price up to the words included.
    public let amount: ExactDecimal
    /// How many words that covers.
    public let wordsIncluded: Int
    /// The price of each further word.
    public let perWord: ExactDecimal

    /// Makes a base from its parts.
    public init(
      amount: ExactDecimal,
      wordsIncluded: Int,
      perWord: ExactDecimal
    ) {
      self.amount = amount
      self.wordsIncluded = wordsIncluded
      self.perWord = perWord
    }
  }
}
