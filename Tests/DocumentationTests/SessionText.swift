import Foundation

/// What differs from run to run in a session, and nothing else: times, dates and keys.
enum SessionText {
  /// A line with times, dates and keys replaced by what they are.
  static func normalized(_ line: String) -> String {
    line
      .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/, with: "<time>")
      .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, with: "<date>")
      .replacing(/LIC-[0-9]{4}-/, with: "LIC-<year>-")
      .replacing(/\b[0-9]{4}-[0-9]{2}\b/, with: "<month>")
      // A key's thumbprint (RFC 7638), and a key as a Multikey.
      .replacing(/(^|[^\w\-]|license-|log-)[\w\-]{42}[AEIMQUYcgkosw048](?![\w\-])/) {
        "\($0.output.1)<key>"
      }
      .replacing(/\bz6Mk[1-9A-HJ-NP-Za-km-z]{44}\b/, with: "<key>")
  }

  /// The day on which a session is run: a page shows the day it was recorded on.
  struct Today {
    private let year: String
    private let month: String

    /// Today where the publisher of the pages is.
    init() {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
      let parts = calendar.dateComponents([.year, .month], from: Date())
      year = String(parts.year ?? 0)
      month = String(format: "%@-%02d", year, parts.month ?? 0)
    }

    /// A command with the year of its license numbers and the month it asks for made today's.
    func current(_ command: String) -> String {
      command
        .replacing(/LIC-[0-9]{4}-/, with: "LIC-\(year)-")
        .replacing(/(--month |fee report )[0-9]{4}-[0-9]{2}\b/) { "\($0.output.1)\(month)" }
    }
  }
}
