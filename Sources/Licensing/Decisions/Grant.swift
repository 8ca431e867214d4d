/// What is granted, and for how much.
public struct Grant: Hashable, Sendable {
  /// The agreement it rests on.
  public let agreement: Agreement
  /// The terms.
  public let terms: Terms
  /// The price.
  public let quote: Quote
  /// Days within which to pay; nil when the card names none, or without a fee.
  public let paymentDays: Int?

  /// Makes a grant from its parts.
  public init(
    agreement: Agreement,
    terms: Terms,
    quote: Quote,
    paymentDays: Int?
  ) {
    self.agreement = agreement
    self.terms = terms
    self.quote = quote
    self.paymentDays = paymentDays
  }
}
