public import Ledger
public import LicenseRecord
public import Licensing

/// What became of a request.
public enum RequestOutcome: Sendable {
  /// A license was issued.
  case issued(Delivery, Decision)
  /// An equal request has led to this license before; nothing new was booked.
  case standing(Delivery)
  /// It was refused; every reason is in the decision.
  case refused(Decision)
  /// The agreement leaves a choice that was not made; nothing was written.
  case incomplete([MissingTerm])
  /// A dry run: what would be issued.
  case wouldIssue(Decision)
}

/// A license with its record and the files it came in.
public struct Delivery: Sendable {
  /// The license as the ledger knows it.
  public let license: IssuedLicense
  /// What the signed record says.
  public let content: LicenseContent
  /// The names of its files: record, licensed text, copies.
  public let files: [String]
  /// Whether the licensed text was erased, so that only the record is left.
  public let isTextErased: Bool
}

/// A price, and what would come of requesting the license.
public struct PriceQuote: Sendable {
  /// The article's latest version.
  public let article: Article
  /// Who asks.
  public let partner: Partner
  /// Terms, price and the reasons why a license would be refused.
  public let decision: Decision
}
