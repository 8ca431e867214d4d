public import Licensing
public import StrictJSON

extension Quote {
  /// The price with every line; amounts are decimal strings.
  public var json: JSON { JSON { $0.object(write) } }

  /// Writes the members of ``json``.
  func write(_ quote: inout CanonicalWriter) {
    quote.member("currency", total.currency.code)
    quote.member("effectiveFrom", cardEffectiveFrom?.text)
    quote.member("exact", exact.text)
    quote.member("gross", gross.amount)
    quote.member("handling", handling.amount)
    quote.name("lines")
    quote.array { array in
      for line in lines { array.object(line.write) }
    }
    quote.member("minimumAdjustment", minimumAdjustment.amount)
    quote.member("rateCard", card?.text)
    quote.member("rounding", rounding.rawValue)
    quote.member("total", total.amount)
  }
}

extension FeeLine {
  /// Writes one line of a price: what it is, its factor or amount, the subtotal after it.
  fileprivate func write(_ line: inout CanonicalWriter) {
    line.member("amount", amount?.text)
    line.member("factor", factor?.text)
    line.member("kind", kind.rawValue)
    line.member("place", place)
    line.member("subject", subject)
    line.member("subtotal", subtotal.text)
  }
}

extension Finding {
  /// One reason: its code, its strength, what was asked and what is allowed.
  public var json: JSON {
    .object([
      ("code", .text(code.rawValue)), ("strength", .text("\(strength)")),
      ("asked", .texts(asked)), ("allowed", .texts(allowed)),
    ])
  }
}

extension Posting {
  /// Writes one line of a journal entry.
  func write(_ posting: inout CanonicalWriter) {
    posting.member("account", account.rawValue)
    posting.member("amount", amount.amount)
    posting.member("currency", amount.currency.code)
  }
}
