import ArgumentParser
import Ledger
import Licensing

/// Turns words of the command line into values, or says what is wrong with them.
enum Parse {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    guard let id = Identifier<Subject>(text) else {
      throw ValidationError(
        "an id has lower-case letters, digits, \".\", \"_\" and \"-\", at most 64")
    }
    return id
  }

  static func channel(_ text: String) throws -> Channel { try choice(text) }

  static func clearance(_ text: String) throws -> Clearance { try choice(text) }

  static func useClass(_ text: String) throws -> UseClass { try choice(text) }

  private static func choice<Value: RawRepresentable<String> & CaseIterable>(_ text: String)
    throws -> Value
  {
    guard let value = Value(rawValue: text.lowercased()) else {
      throw ValidationError("choose from " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  static func territory(_ text: String) throws -> Territory {
    guard let territory = Territory(text) else {
      throw ValidationError(
        "no country has this ISO 3166-1 code" + suggestion(Territory.nearMisses(of: text))
          + " (\"world\" means everywhere)")
    }
    return territory
  }

  static func language(_ text: String) throws -> Language {
    guard let language = Language(text) else {
      throw ValidationError(
        "no language has this BCP 47 tag" + suggestion(Language.nearMisses(of: text)))
    }
    return language
  }

  static func currency(_ text: String) throws -> Currency {
    guard let currency = Currency(text) else {
      throw ValidationError(
        "no currency has this ISO 4217 code" + suggestion(Currency.nearMisses(of: text)))
    }
    return currency
  }

  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("a date of the calendar is needed, YYYY-MM-DD")
    }
    return date
  }

  static func month(_ text: String) throws -> Month {
    guard let month = Month(text) else {
      throw ValidationError("a month is needed, YYYY-MM, such as 2026-11")
    }
    return month
  }

  static func count(_ text: String) throws -> Int {
    guard let count = Int(text), (0...10_000_000_000).contains(count), text.first != "+" else {
      throw ValidationError("a whole number is needed, 0 to 10000000000")
    }
    return count
  }

  static func term(_ text: String) throws -> Int {
    guard let months = termMonths(text) else {
      throw ValidationError("a number of months is needed, such as 12m")
    }
    return months
  }

  /// Paragraph numbers: `6`, `6-7`, or several with commas.
  static func paragraphs(_ text: String) throws -> [ClosedRange<Int>] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(bounds.count), let first = bounds[0], let last = bounds[bounds.count - 1],
        first >= 1, first <= last
      else { throw ValidationError("paragraph numbers are needed, such as 6 or 6-7") }
      return first...last
    }
  }

  private static func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : "; did you mean " + near.joined(separator: " or ") + "?"
  }
}
