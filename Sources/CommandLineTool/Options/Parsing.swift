import ArgumentParser
import Ledger
import LicenseRecord
import Licensing

/// Turns words of the command line into values, or says what is wrong with them.
///
/// An error is two lines: what is wrong, and what mends it (shown as a hint).
enum Parse {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    guard let id = Identifier<Subject>(text) else {
      throw ValidationError(
        "it is no id\nan id has lower-case letters, digits, \".\", \"_\" and \"-\", at most 64")
    }
    return id
  }

  static func channel(_ text: String) throws -> Channel { try choice(text) }

  static func clearance(_ text: String) throws -> Clearance { try choice(text) }

  static func fee(_ text: String) throws -> LicenseRevocation.Fee { try choice(text) }

  static func role(_ text: String) throws -> KeyRecord.Role { try choice(text) }

  static func useClass(_ text: String) throws -> UseClass { try choice(text) }

  private static func choice<Value: RawRepresentable<String> & CaseIterable>(_ text: String)
    throws -> Value
  {
    guard let value = Value(rawValue: text.lowercased()) else {
      let names = Value.allCases.map(\.rawValue)
      let near = nearMisses(of: text.lowercased(), among: names)
      throw ValidationError(
        "there is no such choice\n" + (near.isEmpty ? "" : suggestion(near) + " ")
          + "choose from " + names.joined(separator: ", "))
    }
    return value
  }

  static func territory(_ text: String) throws -> Territory {
    guard let territory = Territory(text) else {
      let near = Territory.nearMisses(of: text)
      throw ValidationError(
        "no country has this ISO 3166-1 code\n"
          + (near.isEmpty
            ? "give a code such as GBR or GB, or \"world\" for everywhere" : suggestion(near)))
    }
    return territory
  }

  static func language(_ text: String) throws -> Language {
    guard let language = Language(text) else {
      let near = Language.nearMisses(of: text)
      throw ValidationError(
        "no language has this BCP 47 tag\n"
          + (near.isEmpty ? "give a tag such as en or pt-BR" : suggestion(near)))
    }
    return language
  }

  static func currency(_ text: String) throws -> Currency {
    guard let currency = Currency(text) else {
      let near = Currency.nearMisses(of: text)
      throw ValidationError(
        "no currency has this ISO 4217 code\n"
          + (near.isEmpty ? "give a code such as EUR" : suggestion(near)))
    }
    return currency
  }

  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError(
        "the calendar has no such date\ngive a date as YYYY-MM-DD, such as 2026-11-24")
    }
    return date
  }

  static func time(_ text: String) throws -> Instant {
    guard let time = Instant(text) else {
      throw ValidationError("there is no such time\ngive a time such as 2026-11-24T09:30:00Z")
    }
    return time
  }

  static func thumbprint(_ text: String) throws -> String {
    guard Base64URL.decode(text)?.count == 32 else {
      throw ValidationError(
        "it is no SHA-256 thumbprint\ngive the 43 characters that \"imprimatur key list\" shows "
          + "the publisher")
    }
    return text
  }

  static func month(_ text: String) throws -> Month {
    guard let month = Month(text) else {
      throw ValidationError("there is no such month\ngive a month as YYYY-MM, such as 2026-11")
    }
    return month
  }

  static func count(_ text: String) throws -> Int {
    guard let count = Int(text), (0...10_000_000_000).contains(count), text.first != "+" else {
      throw ValidationError("it is no number in range\ngive a whole number from 0 to 10000000000")
    }
    return count
  }

  static func version(_ text: String) throws -> Int {
    guard let version = Int(text), version > 0, text.first != "+" else {
      throw ValidationError("it is no version\ngive a whole number from 1")
    }
    return version
  }

  static func term(_ text: String) throws -> Int {
    guard let months = termMonths(text) else {
      throw ValidationError(
        "it is no number of months\ngive 1 to 999 months and the letter m, such as 12m")
    }
    return months
  }

  /// Paragraph numbers: `6`, `6-7`, or several with commas.
  static func paragraphs(_ text: String) throws -> [ClosedRange<Int>] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(bounds.count), let first = bounds[0],
        let last = bounds[bounds.count - 1],
        first >= 1, first <= last
      else {
        throw ValidationError("they are no paragraph numbers\ngive numbers such as 6 or 6-7")
      }
      return first...last
    }
  }

  private static func suggestion(_ near: [String]) -> String {
    "did you mean " + near.joined(separator: " or ") + "?"
  }
}
