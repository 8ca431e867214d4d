/// What a document may be at most, so that hostile input costs little.
public struct JSONLimits: Hashable, Sendable {
  /// The most bytes of the whole document.
  public let bytes: Int
  /// The most arrays and objects open at once.
  public let depth: Int
  /// Whether two members of an object may have the same name; both are then kept.
  public let allowsDuplicateNames: Bool

  /// Limits of one's own.
  public init(bytes: Int, depth: Int, allowsDuplicateNames: Bool) {
    self.bytes = bytes
    self.depth = depth
    self.allowsDuplicateNames = allowsDuplicateNames
  }

  /// The limits of every document that people or partners write: 1 MiB, depth 32, no duplicates.
  public static let document = JSONLimits(
    bytes: 1 << 20, depth: 32, allowsDuplicateNames: false)
  /// The limits for JSON in general: 16 MiB, depth 512, duplicates kept.
  public static let general = JSONLimits(
    bytes: 16 << 20, depth: 512, allowsDuplicateNames: true)
}
