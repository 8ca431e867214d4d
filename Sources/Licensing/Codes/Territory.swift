/// A country or area of ISO 3166-1, or the whole world.
public struct Territory: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The alpha-3 code in capitals (`GBR`), or `world`.
  public let code: String

  /// Everywhere.
  public static let world = Territory(known: "world")

  /// Reads an alpha-3 or alpha-2 code or `world`, in any case; nil when there is no such code.
  public init?(_ text: String) {
    guard (2...5).contains(text.utf8.count), text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let capitals = text.uppercased()
    switch capitals.utf8.count {
    case 2:
      guard let record = CodeTable.territories.record(endingWith: capitals) else { return nil }
      code = String(record.prefix(3))
    case 3:
      guard CodeTable.territories.record(startingWith: capitals) != nil else { return nil }
      code = capitals
    default:
      guard capitals == "WORLD" else { return nil }
      code = "world"
    }
  }

  private init(known code: String) { self.code = code }

  /// Whether this is the whole world.
  public var isWorld: Bool { code == "world" }

  /// The code.
  public var description: String { code }

  /// Orders by code; the world comes last.
  public static func < (left: Self, right: Self) -> Bool { left.code < right.code }

  /// Codes somebody may have meant by a text that is none, closest first, at most three.
  public static func nearMisses(of text: String) -> [String] {
    if let meant = habits[text.uppercased()] { return [meant] }
    return Licensing.nearMisses(
      of: text, among: CodeTable.territories.keys(length: 3) + ["world"])
  }

  /// What people write out of habit: sports and car codes, English names, words for everywhere.
  private static let habits: [String: String] = [
    "UK": "GBR", "ENG": "GBR", "ENGLAND": "GBR", "BRITAIN": "GBR", "SCOTLAND": "GBR",
    "GER": "DEU", "GERMANY": "DEU", "AUSTRIA": "AUT", "SUI": "CHE", "SWI": "CHE",
    "SWITZERLAND": "CHE", "FRANCE": "FRA", "ITALY": "ITA", "SPAIN": "ESP", "POR": "PRT",
    "PORTUGAL": "PRT", "NED": "NLD", "HOL": "NLD", "NETHERLANDS": "NLD", "BELGIUM": "BEL",
    "DEN": "DNK", "DENMARK": "DNK", "SWEDEN": "SWE", "NORWAY": "NOR", "FINLAND": "FIN",
    "IRELAND": "IRL", "POLAND": "POL", "GRE": "GRC", "EL": "GRC", "GREECE": "GRC", "CRO": "HRV",
    "BUL": "BGR", "SLO": "SVN", "TURKEY": "TUR", "UKRAINE": "UKR", "AMERICA": "USA",
    "CANADA": "CAN", "AUSTRALIA": "AUS", "INDIA": "IND", "CHINA": "CHN", "JAP": "JPN",
    "JAPAN": "JPN", "RSA": "ZAF", "WW": "world", "ALL": "world", "GLOBAL": "world",
    "WORLDWIDE": "world", "INT": "world",
  ]
}
