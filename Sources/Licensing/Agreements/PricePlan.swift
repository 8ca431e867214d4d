/// How the fee of a license under an agreement is computed.
public enum PricePlan: Hashable, Sendable {
  /// By the latest version in effect of this card.
  case rateCard(RateCardID)
  /// No fee.
  case free
}
