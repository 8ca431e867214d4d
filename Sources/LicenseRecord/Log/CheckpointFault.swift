/// Why a text is not the body of a checkpoint (C2SP tlog-checkpoint).
public enum CheckpointFault: Error, Hashable, Sendable {
  /// There are fewer than three lines, or the last does not end with a newline.
  case lines
  /// The first line, the origin, is empty or not UTF-8, or not the name of the signing key.
  case origin
  /// The second line is not a number of leaves: decimal, without leading zeros, below 2^63.
  case size
  /// The third line is not a hash in base64.
  case root
  /// A line after the third is empty or not UTF-8.
  case extensionLine
}

extension CheckpointFault: CustomStringConvertible {
  /// One sentence for a person, without a period.
  public var description: String {
    switch self {
    case .lines: "a checkpoint has three lines and a newline after each"
    case .origin: "the checkpoint's first line is not an origin"
    case .size: "the checkpoint's second line is not a number of entries"
    case .root: "the checkpoint's third line is not a SHA-256 hash in base64"
    case .extensionLine: "a line after the checkpoint's third is empty or not text"
    }
  }
}
