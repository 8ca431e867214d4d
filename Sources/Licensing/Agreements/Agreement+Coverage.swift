extension Agreement {
  /// Whether the agreement is in force on a day.
  func isInForce(on day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// Whether a territory lies within the agreement.
  func covers(_ territory: Territory) -> Bool {
    territories.contains(.world) || territories.contains(territory)
  }

  /// The languages of licenses for an article.
  func languages(of article: Article) -> [Language] { languages ?? [article.language] }

  /// Whether a language lies within the agreement: the tag itself, or its bare language.
  func covers(_ language: Language, of article: Article) -> Bool {
    languages(of: article).contains {
      $0 == language || $0.tag == language.primary
    }
  }

  /// Whether a section lies within the agreement; an article of no section does only when the
  /// agreement is not limited to some.
  func covers(section: String?) -> Bool {
    guard let sections else { return true }
    guard let section = section?.lowercased() else { return false }
    return sections.contains { $0.lowercased() == section }
  }

  /// The days it is in force, as `first/last`, with `..` for an open end.
  var interval: String { Licensing.interval(from, until) }
}

/// Two days as `first/last`, with `..` for an open end (ISO 8601-2).
func interval(_ first: CalendarDate?, _ last: CalendarDate?) -> String {
  "\(first?.text ?? "..")/\(last?.text ?? "..")"
}
