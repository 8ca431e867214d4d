/// A name a publisher chose for something, such as `harbour-bridge`.
///
/// One small-letter or digit, then up to 63 small letters, digits, `.`, `_` or `-`
/// (`[a-z0-9][a-z0-9._-]{0,63}`). Nothing else ever becomes part of a file name. `Subject` keeps an
/// article's identifier from being used as a partner's; it holds no value.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The identifier as written.
  public let text: String

  /// Reads an identifier; nil when the form is not met.
  public init?(_ text: String) {
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        guard length > 0 else { return nil }
      default: return nil
      }
      length += 1
      guard length <= 64 else { return nil }
    }
    guard length > 0 else { return nil }
    self.text = text
  }

  /// The identifier as written.
  public var description: String { text }

  /// Orders by bytes.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The name of an article.
public typealias ArticleID = Identifier<Article>
/// The name of a partner.
public typealias PartnerID = Identifier<Partner>
/// The name of an agreement.
public typealias AgreementID = Identifier<Agreement>
/// The name of a rate card, shared by all its versions.
public typealias RateCardID = Identifier<RateCard>
