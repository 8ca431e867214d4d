/// What became of a text that may have to be forgotten.
public enum KeptText: Hashable, Sendable {
  /// It is there.
  case text(String)
  /// It was erased, as the entry of this number says.
  case erased(entry: Int)
  /// It is not there, and nothing says why: an audit names it.
  case missing

  /// The text, if it is there.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
}
