/// One side of a journal entry.
public struct Posting: Hashable, Sendable {
  /// The account.
  public let account: Account
  /// The amount: a debit is positive, a credit negative.
  public let amount: Money

  /// Makes a posting from its parts.
  public init(
    account: Account,
    amount: Money
  ) {
    self.account = account
    self.amount = amount
  }
}
