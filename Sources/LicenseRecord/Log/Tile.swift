/// A file of a log's tree: up to 256 neighboring hashes of one level (C2SP tlog-tiles).
///
/// A tile of level `l` holds the complete subtrees of level 8 · `l`, from place 256 · `index` on.
public struct Tile: Hashable, Sendable {
  /// The number of hashes in a full tile.
  public static let fullWidth = 256
  /// The levels of the tree between two levels of tiles.
  public static let height = 8

  /// The level, 0 to 7.
  public let level: Int
  /// The place among the tiles of its level, from 0.
  public let index: Int
  /// The number of hashes, 1 to 256; a tile with fewer than 256 is partial.
  public let width: Int

  /// A tile that can be; nil for other numbers.
  public init?(level: Int, index: Int, width: Int = fullWidth) {
    guard (0...7).contains(level), (0...Int.max / Tile.fullWidth).contains(index),
      (1...Tile.fullWidth).contains(width)
    else { return nil }
    self.level = level
    self.index = index
    self.width = width
  }

  /// The tile that holds the hashes a complete subtree is made of, in a tree of `size` leaves.
  ///
  /// Nil when the tree has no such subtree.
  public init?(holding subtree: Subtree, size: Int) {
    guard (0..<MerkleTree.maximumDepth).contains(subtree.level), subtree.index >= 0,
      subtree.index < size >> subtree.level
    else { return nil }
    let level = subtree.level / Tile.height
    let index = subtree.index >> (Tile.height - subtree.level % Tile.height)
    let count = size >> (level * Tile.height)
    self.init(level: level, index: index, width: min(Tile.fullWidth, count - index << Tile.height))
  }

  /// The hashes the tile is made of, in order.
  public var subtrees: [Subtree] {
    (0..<width).map { Subtree(level: level * Tile.height, index: index << Tile.height + $0) }
  }

  /// The path of the tile below the log's address: `tile/0/x001/234.p/56`.
  public var path: String { "tile/\(level)/\(place)" }

  /// The path of the entries whose leaves a tile of level 0 holds: `tile/entries/x001/234.p/56`.
  public var entriesPath: String { "tile/entries/\(place)" }

  /// The index in groups of three digits, all but the last marked, and the width of a partial tile.
  private var place: String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1000)
      groups.append(String(repeating: "0", count: 3 - digits.utf8.count) + digits)
      rest /= 1000
    } while rest > 0
    let marked = groups.dropFirst().reversed().map { "x\($0)/" }.joined() + groups[0]
    return width == Tile.fullWidth ? marked : "\(marked).p/\(width)"
  }
}
