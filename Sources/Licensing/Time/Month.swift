/// A month of the publisher's books.
public struct Month: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// Reads `YYYY-MM`; nil for any other form.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let first = CalendarDate(text + "-01") else { return nil }
    self.init(first)
  }

  /// The month a day lies in.
  public init(_ date: CalendarDate) {
    year = date.year
    month = date.month
  }

  /// The month as `YYYY-MM`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
