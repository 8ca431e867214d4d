/// One line of a fee: what it is for, what it does, and where the rate card says so.
public struct FeeLine: Hashable, Sendable {
  /// What the line is.
  public let kind: Kind
  /// What it applies to, such as `1150 words, 800 included` or `GBR, IRL`.
  public let subject: String
  /// What the fee so far is multiplied by; nil for a line that adds.
  public let factor: ExactDecimal?
  /// What is added to the fee so far; nil for a line that multiplies.
  public let amount: ExactDecimal?
  /// The fee after this line.
  public let subtotal: ExactDecimal
  /// Where the rate card document says so (JSON Pointer, RFC 6901).
  public let place: String

  /// Makes a line from its parts.
  public init(
    kind: Kind,
    subject: String,
    factor: ExactDecimal?,
    amount: ExactDecimal?,
    subtotal: ExactDecimal,
    place: String
  ) {
    self.kind = kind
    self.subject = subject
    self.factor = factor
    self.amount = amount
    self.subtotal = subtotal
    self.place = place
  }

  /// The kinds of lines, in the order in which they are applied.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The base amount.
    case base
    /// Words beyond those included.
    case words
    /// Where it appears.
    case channel
    /// How many people it reaches.
    case audience
    /// Where it is available.
    case territory
    /// A translation.
    case language
    /// How long.
    case duration
    /// That nobody else may have it.
    case exclusivity
    /// What kind of user the partner is.
    case useClass = "class"
    /// Images, at a price each.
    case images
    /// What the one rounding adds or takes.
    case rounding
    /// What is missing to the minimum fee.
    case minimum
    /// The handling fee.
    case handling
  }
}
