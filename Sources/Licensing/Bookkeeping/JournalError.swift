/// Why postings make no journal entry.
public enum JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are no postings.
  case empty
  /// The postings in this currency do not add up to zero.
  case unbalanced(Currency)
  /// An amount cannot be posted with the other sign.
  case overflow

  /// One line that says what is wrong.
  public var description: String {
    switch self {
    case .empty: "a journal entry needs postings"
    case .unbalanced(let currency): "the postings in \(currency) do not add up to zero"
    case .overflow: "the amount is too large"
    }
  }
}
