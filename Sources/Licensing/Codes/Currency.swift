/// A currency of ISO 4217, with the number of digits its minor unit has.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The code in capitals, such as `EUR`.
  public let code: String
  /// Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF.
  public let exponent: Int

  /// The euro.
  public static let euro = Currency(known: "EUR", exponent: 2)

  /// Reads an active code in capitals; nil for anything else, also for metals, `XTS` and `XXX`.
  public init?(_ code: String) {
    guard code.utf8.count == 3, let record = CodeTable.currencies.record(startingWith: code),
      let digit = record.utf8.last
    else { return nil }
    self.init(known: code, exponent: Int(digit - UInt8(ascii: "0")))
  }

  private init(known code: String, exponent: Int) {
    self.code = code
    self.exponent = exponent
  }

  /// The code.
  public var description: String { code }

  /// Codes somebody may have meant by a text that is none, closest first, at most three.
  public static func nearMisses(of text: String) -> [String] {
    let capitals = text.uppercased()
    if let currency = Currency(capitals) { return [currency.code] }
    if let meant = habits[capitals] { return [meant] }
    return Licensing.nearMisses(of: capitals, among: CodeTable.currencies.keys(length: 3))
  }

  private static let habits: [String: String] = [
    "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "$": "USD", "US$": "USD", "DOLLAR": "USD",
    "£": "GBP", "UKP": "GBP", "STG": "GBP", "POUND": "GBP", "¥": "JPY", "YEN": "JPY",
    "RMB": "CNY", "NTD": "TWD", "SFR": "CHF", "FR.": "CHF", "BGN": "EUR", "HRK": "EUR",
  ]
}
