/// What a tile's file holds: its hashes one after the other, 32 bytes each (C2SP tlog-tiles).
///
/// The hashes are not verified: whoever uses them compares the root they lead to.
public struct TileHashes: Hashable, Sendable {
  /// Which tile this is.
  public let tile: Tile
  /// The bytes of the file.
  public let bytes: [UInt8]

  /// The content of a tile; nil when the bytes are not as many as its width asks for.
  public init?(_ tile: Tile, bytes: [UInt8]) {
    guard bytes.count == 32 * tile.width else { return nil }
    self.tile = tile
    self.bytes = bytes
  }

  /// The content made of hashes in order; nil when they are not as many as the width.
  public init?(_ tile: Tile, hashes: [SHA256Digest]) {
    self.init(tile, bytes: hashes.flatMap(\.bytes))
  }

  /// The hash of a complete subtree that lies within the tile; nil for any other.
  ///
  /// Of a level between two levels of tiles it is computed, of at most 128 hashes.
  public func hash(of subtree: Subtree, with hasher: borrowing TreeHasher) -> SHA256Digest? {
    let height = subtree.level - tile.level * Tile.height
    guard (0..<Tile.height).contains(height), subtree.index >= 0,
      subtree.index >> (Tile.height - height) == tile.index
    else { return nil }
    let first = (subtree.index << height) & (Tile.fullWidth - 1)
    let count = 1 << height
    guard first + count <= tile.width else { return nil }
    var level = Array(bytes[(32 * first)..<(32 * (first + count))])
    return level.withUnsafeMutableBufferPointer { hashes in
      guard let start = hashes.baseAddress else { return nil }
      for step in 0..<height {
        // Each round leaves half as many, twice as far apart.
        for place in stride(from: 0, to: count, by: 2 << step) {
          let left = start + 32 * place
          let right = start + 32 * (place + 1 << step)
          (left + 32).update(from: right, count: 32)
          hasher.merge(left)
        }
      }
      return SHA256Digest { $0.update(from: start, count: 32) }
    }
  }
}
