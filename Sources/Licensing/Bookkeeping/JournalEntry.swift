/// Postings that add up to zero in every currency.
public struct JournalEntry: Hashable, Sendable {
  /// The postings, in the order given.
  public let postings: [Posting]

  /// Makes an entry; throws when there are no postings or when a currency does not add up to zero.
  public init(_ postings: [Posting]) throws(JournalError) {
    guard !postings.isEmpty else { throw .empty }
    // Sums of 64-bit amounts in 128 bits: no list that fits into memory can overflow.
    var rest = postings[...]
    while let currency = rest.first?.amount.currency {
      let ofCurrency = rest.filter { $0.amount.currency == currency }
      guard ofCurrency.reduce(Int128(0), { $0 + Int128($1.amount.minorUnits) }) == 0 else {
        throw .unbalanced(currency)
      }
      rest.removeAll { $0.amount.currency == currency }
    }
    self.postings = postings
  }

  /// The entry that undoes this one: every posting with the other sign.
  public func reversed() throws(JournalError) -> JournalEntry {
    var reversal: [Posting] = []
    for posting in postings {
      guard let amount = try? posting.amount.negated else { throw .overflow }
      reversal.append(Posting(account: posting.account, amount: amount))
    }
    return try JournalEntry(reversal)
  }

  /// Books the fee of a license: receivable against the three kinds of revenue.
  ///
  /// Parts that are zero make no posting, and a fee of zero makes no entry (nil). Throws when the
  /// quote's parts do not add up to its total.
  public static func booking(_ quote: Quote) throws(JournalError) -> JournalEntry? {
    let parts: [(Account, Money)] = [
      (.licenseRevenue, quote.gross), (.minimumRevenue, quote.minimumAdjustment),
      (.handlingRevenue, quote.handling),
    ]
    var postings: [Posting] = []
    if !quote.total.isZero { postings.append(Posting(account: .receivable, amount: quote.total)) }
    for (account, money) in parts where !money.isZero {
      guard let credit = try? money.negated else { throw .overflow }
      postings.append(Posting(account: account, amount: credit))
    }
    return postings.isEmpty ? nil : try JournalEntry(postings)
  }
}
