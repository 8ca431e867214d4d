/// The fixed terms of a license record: addresses and names of W3C, ODRL, IPTC and TDMRep.
enum Vocabulary {
  static let credentials = "https://www.w3.org/ns/credentials/v2"
  static let odrl = "http://www.w3.org/ns/odrl.jsonld"
  /// The one `@context` a record has, and its proof.
  static let context = [credentials, odrl]

  static let profile = "https://iptc.org/std/RightsML/odrl-profile/"

  /// Before an ISO 3166-1 alpha-3 code.
  static let territory = "http://cvx.iptc.org/iso3166-1a3/"
  /// Before an ISO 4217 code.
  static let currency = "http://cvx.iptc.org/iso4217a/"

  /// Text and data mining (W3C TDMRep), never granted.
  static let mining = "http://www.w3.org/ns/tdmrep#mine"

  static func did(_ host: String) -> String { "did:web:\(host)" }

  static func record(_ host: String, _ number: String) -> String {
    "https://\(host)/licensing/records/\(number)"
  }

  static func statusList(_ host: String, _ purpose: String, _ number: Int) -> String {
    "https://\(host)/licensing/status/\(purpose)-\(number)"
  }
}
