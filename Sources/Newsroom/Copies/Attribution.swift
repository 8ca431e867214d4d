/// What a copy must say about where it comes from.
public struct Attribution: Hashable, Sendable {
  /// The publisher's name.
  public let publisher: String
  /// The headline of the original.
  public let headline: String
  /// The canonical link of the original; linked only when it is a `WebAddress`.
  public let url: String
  /// Who wrote it, as printed; nil when nobody is named.
  public let byline: String?
  /// The day of first publication, `YYYY-MM-DD`.
  public let published: String
  /// The number of the license, `LIC-2026-000001`.
  public let license: String
  /// Where the license can be verified; linked only when it is a `WebAddress`.
  public let verifyURL: String

  /// Makes an attribution; texts that are not clean lines become so.
  public init(
    publisher: String, headline: String, url: String, byline: String?, published: String,
    license: String, verifyURL: String
  ) {
    // A line of the footer must not be able to end itself and start another.
    func clean(_ text: String) -> String { CleanLine(text, for: .field).text }
    self.publisher = clean(publisher)
    self.headline = clean(headline)
    self.url = clean(url)
    self.byline = byline.map(clean).flatMap { $0.isEmpty ? nil : $0 }
    self.published = clean(published)
    self.license = clean(license)
    self.verifyURL = clean(verifyURL)
  }

  /// The sentence every copy carries, the same as in the record.
  public var creditText: String { Self.credit(publisher: publisher, license: license) }

  /// The sentence alone, for a record that is signed before any copy is made.
  public static func creditText(publisher: String, license: String) -> String {
    credit(
      publisher: CleanLine(publisher, for: .field).text,
      license: CleanLine(license, for: .field).text)
  }

  /// The sentence in any markup: both names are put in as they are.
  static func credit(publisher: String, license: String) -> String {
    "Originally published by \(publisher). Republished with permission (\(license))."
  }
}
