public import Licensing
public import StrictJSON

extension Quote {
  /// The price with every line; amounts are decimal strings.
  public var json: JSON {
    .object(
      optional("rateCard", card?.text) + optional("effectiveFrom", cardEffectiveFrom?.text) + [
        ("currency", .text(total.currency.code)), ("rounding", .text(rounding.rawValue)),
        ("lines", JSON(.array(lines.map(\.json)))), ("exact", .text(exact.text)),
        ("gross", .text(gross.amount)), ("minimumAdjustment", .text(minimumAdjustment.amount)),
        ("handling", .text(handling.amount)), ("total", .text(total.amount)),
      ])
  }
}

extension FeeLine {
  /// One line of a price: what it is, its factor or amount, the subtotal after it.
  public var json: JSON {
    .object(
      [("kind", .text(kind.rawValue)), ("subject", .text(subject))]
        + optional("factor", factor?.text) + optional("amount", amount?.text) + [
          ("subtotal", .text(subtotal.text)), ("place", .text(place)),
        ])
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
  var json: JSON {
    .object([
      ("account", .text(account.rawValue)), ("amount", .text(amount.amount)),
      ("currency", .text(amount.currency.code)),
    ])
  }
}
