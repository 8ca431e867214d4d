import Licensing

/// Terms and price as a person reads them.
enum QuoteText {
  /// The resolved terms, a line each.
  static func terms(_ terms: Terms) -> [(String, String?)] {
    [
      ("channel", terms.channels.map(\.rawValue).joined(separator: ", ")),
      ("territory", terms.territories.map(\.code).joined(separator: ", ")),
      ("language", terms.languages.map(\.tag).joined(separator: ", ")),
      ("from", terms.validFrom.text),
      ("until", "\(terms.lastDay.text), inclusive (before \(terms.validUntil.text))"),
      ("audience", terms.audience.map(String.init)),
      ("images", terms.images > 0 ? "\(terms.images)" : nil),
      ("exclusive", terms.isExclusive ? "yes" : nil),
    ]
  }

  /// Every line of a price with its factor or amount and its place in the card.
  static func lines(_ quote: Quote) -> String {
    let digits = quote.total.currency.exponent
    var table = Table([
      ("line", .left), ("for", .left), ("factor", .right), ("amount", .right),
      ("subtotal", .right), ("card", .left),
    ])
    for line in quote.lines {
      table.add([
        line.kind.rawValue, line.subject,
        line.factor.map { "×" + $0.text(minimumFraction: 1) } ?? "",
        line.amount.map { $0.text(minimumFraction: digits) } ?? "",
        line.subtotal.text(minimumFraction: digits), line.place,
      ])
    }
    return table.text
  }

  /// The total with where it comes from.
  static func total(_ quote: Quote) -> String {
    guard let card = quote.card else { return "\(quote.total) (free)" }
    let since = quote.cardEffectiveFrom.map { " of \($0.text)" } ?? ""
    return "\(quote.total) (rate card \(card)\(since), rounded \(quote.rounding.rawValue))"
  }
}
