public import Licensing
public import StrictJSON

extension RequestedTerms {
  /// The terms as given, empty ones left out: what equal requests are told by.
  public var json: JSON {
    var members: [(String, JSON)] = []
    if !channels.isEmpty { members.append(("channel", .texts(channels.map(\.rawValue)))) }
    if !territories.isEmpty { members.append(("territory", .texts(territories.map(\.code)))) }
    if !languages.isEmpty { members.append(("language", .texts(languages.map(\.tag)))) }
    members += optional("from", from?.text) + optional("until", until?.text)
    members += optional("audience", audience.map(String.init))
    if images > 0 { members.append(("images", .text("\(images)"))) }
    if isExclusive { members.append(("exclusive", JSON(.bool(true)))) }
    return .object(members)
  }
}

extension Terms {
  /// The resolved terms; times in UTC, `validUntil` exclusive.
  public var json: JSON {
    .object(
      [
        ("channel", .texts(channels.map(\.rawValue))),
        ("territory", .texts(territories.map(\.code))),
        ("language", .texts(languages.map(\.tag))), ("validFrom", .text(validFrom.text)),
        ("validUntil", .text(validUntil.text)), ("firstDay", .text(firstDay.text)),
        ("lastDay", .text(lastDay.text)),
      ] + optional("audience", audience.map(String.init)) + [
        ("class", .text(useClass.rawValue)), ("images", .text("\(images)")),
        ("exclusive", JSON(.bool(isExclusive))),
      ])
  }
}
