/// The tiles that a tree of some size is published as (C2SP tlog-tiles).
public struct TileLayout: Hashable, Sendable {
  /// The number of leaves.
  public let size: Int

  /// How many tiles one level has.
  public struct Level: Hashable, Sendable {
    /// The level, from 0.
    public let level: Int
    /// The number of full tiles.
    public let fullCount: Int
    /// The width of the partial tile after them; 0 when there is none.
    public let partialWidth: Int
  }

  /// The layout of a tree; a negative size has none.
  public init(size: Int) {
    self.size = max(0, size)
  }

  /// The levels that have tiles, the leaves' first.
  public var levels: [Level] {
    (0..<8).compactMap { level in
      let count = size >> (level * Tile.height)
      guard count > 0 else { return nil }
      return Level(
        level: level, fullCount: count / Tile.fullWidth, partialWidth: count % Tile.fullWidth)
    }
  }

  /// The tiles to write when a tree of `old` leaves has been published before, lowest level first.
  ///
  /// Those that are new or wider than they were. For `old` 0 all of them. Made one by one, as a
  /// large tree has many.
  public func tiles(since old: Int = 0) -> some Sequence<Tile> {
    levels.lazy.flatMap { level in
      let count = level.fullCount * Tile.fullWidth + level.partialWidth
      let oldCount = max(0, old) >> (level.level * Tile.height)
      let first = oldCount / Tile.fullWidth
      let end = level.fullCount + (level.partialWidth > 0 ? 1 : 0)
      return (first..<max(first, oldCount < count ? end : first)).lazy.compactMap { index in
        Tile(
          level: level.level, index: index,
          width: min(Tile.fullWidth, count - index * Tile.fullWidth))
      }
    }
  }
}
