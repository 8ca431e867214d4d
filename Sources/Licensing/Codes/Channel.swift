/// Where a copy may appear.
public enum Channel: String, CaseIterable, Comparable, Hashable, Sendable {
  /// A website.
  case web
  /// An application on a phone or tablet.
  case app
  /// A printed paper or magazine.
  case print
  /// A letter sent by mail.
  case newsletter
  /// Radio or television.
  case broadcast

  /// Orders as declared: the order in which terms are written.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .web: 0
    case .app: 1
    case .print: 2
    case .newsletter: 3
    case .broadcast: 4
    }
  }
}
