/// A tile of a log as it is published (C2SP tlog-tiles).
public struct LogTile: Hashable, Sendable {
  /// What the tile holds.
  public enum Content: Hashable, Sendable {
    /// Up to 256 hashes of this level, 32 bytes each.
    case hashes(level: Int)
    /// Up to 256 leaves' data, each after its length in two bytes.
    case entries
  }

  /// What it holds.
  public let content: Content
  /// Its place among the tiles of its level, from 0.
  public let index: Int
  /// How many hashes or entries: 256 for a whole one.
  public let width: Int

  /// A tile.
  public init(_ content: Content, index: Int, width: Int = 256) {
    self.content = content
    self.index = index
    self.width = width
  }

  /// The path below the log's prefix: `tile/0/x001/234`, `tile/entries/000.p/5`.
  public var path: String {
    let level =
      switch content {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    return "tile/\(level)/\(LogTile.path(of: index))" + (width < 256 ? ".p/\(width)" : "")
  }

  /// A number in groups of three digits, all but the last after an `x`: `x001/x234/067`.
  static func path(of index: Int) -> String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1000)
      let group = String(repeating: "0", count: 3 - digits.utf8.count) + digits
      groups.insert(groups.isEmpty ? group : "x" + group, at: 0)
      rest /= 1000
    } while rest > 0
    return groups.joined(separator: "/")
  }

  /// The tiles of hashes of a log of `size` leaves: the whole ones of each level, then the partial.
  public static func tiles(size: Int) -> [(level: Int, whole: Int, partial: Int)] {
    var tiles: [(level: Int, whole: Int, partial: Int)] = []
    var (level, count) = (0, size)
    while count > 0 {
      tiles.append((level, count / 256, count % 256))
      (level, count) = (level + 1, count / 256)
    }
    return tiles
  }

  /// The bytes of a tile of hashes.
  public static func bytes(hashes: [SHA256Digest]) -> [UInt8] { hashes.flatMap(\.bytes) }

  /// The bytes of a tile of entries; each must be shorter than 65,536 bytes.
  public static func bytes(entries: [[UInt8]]) -> [UInt8] {
    entries.flatMap { entry in
      [UInt8(truncatingIfNeeded: entry.count >> 8), UInt8(truncatingIfNeeded: entry.count)] + entry
    }
  }
}
