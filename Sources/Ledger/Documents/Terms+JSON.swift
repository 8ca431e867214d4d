public import Licensing
public import StrictJSON

extension RequestedTerms {
  /// The terms as given, empty ones left out: what equal requests are told by.
  public var json: JSON { JSON { $0.object(write) } }

  /// Writes the members of ``json``.
  func write(_ terms: inout CanonicalWriter) {
    terms.member("audience", audience.map(String.init))
    if !channels.isEmpty { terms.member("channel", channels.map(\.rawValue)) }
    if isExclusive { terms.member("exclusive", true) }
    terms.member("from", from?.text)
    if images > 0 { terms.member("images", String(images)) }
    if !languages.isEmpty { terms.member("language", languages.map(\.tag)) }
    if !territories.isEmpty { terms.member("territory", territories.map(\.code)) }
    terms.member("until", until?.text)
  }
}

extension Terms {
  /// The resolved terms; times in UTC, `validUntil` exclusive.
  public var json: JSON { JSON { $0.object(write) } }

  /// Writes the members of ``json``.
  func write(_ terms: inout CanonicalWriter) {
    terms.member("audience", audience.map(String.init))
    terms.member("channel", channels.map(\.rawValue))
    terms.member("class", useClass.rawValue)
    terms.member("exclusive", isExclusive)
    terms.member("firstDay", firstDay.text)
    terms.member("images", String(images))
    terms.member("language", languages.map(\.tag))
    terms.member("lastDay", lastDay.text)
    terms.member("territory", territories.map(\.code))
    terms.member("validFrom", validFrom.text)
    terms.member("validUntil", validUntil.text)
  }
}
