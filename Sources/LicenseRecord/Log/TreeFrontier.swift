/// The right edge of a log's tree: all that is needed to append entries and to know the root.
///
/// Holds the hashes of the complete subtrees that side by side make up the tree, one for each bit
/// of its size: at most 63 hashes, whatever the number of entries (a "compact range").
public struct TreeFrontier: Hashable, Sendable {
  /// The number of leaves.
  public private(set) var size: Int

  /// The hashes, 32 bytes each, the largest and leftmost subtree's first.
  ///
  /// With `size`, which is not among them, they are the frontier's stored form.
  public private(set) var bytes: [UInt8]

  /// The edge of the tree without leaves.
  public init() {
    size = 0
    bytes = []
  }

  /// The edge of a stored form; nil when the count of hashes is not the one of the size.
  ///
  /// A size is at most 2^62, so that no number of appends that can happen overflows it.
  public init?(size: Int, bytes: [UInt8]) {
    guard (0...1 << 62).contains(size), bytes.count == 32 * size.nonzeroBitCount else { return nil }
    self.size = size
    self.bytes = bytes
  }

  /// Appends a leaf whose data is the digest of an entry.
  ///
  /// - `level`: the least level of which completed subtrees are told.
  /// - `completed`: told of every subtree of that level or above that this leaf completes, the leaf
  ///   itself (level 0) included, from the lowest up. A store that keeps every eighth level keeps
  ///   what it needs for tiles.
  ///
  /// Appending allocates nothing unless there is something to tell.
  public mutating func append(
    entry: SHA256Digest, with hasher: borrowing TreeHasher, from level: Int = 0,
    completed: ((Subtree, SHA256Digest) -> Void)? = nil
  ) {
    append(from: level, completed, hasher) { hasher, output in
      hasher.writeLeafHash(of: entry.bytes, to: output)
    }
  }

  /// Appends a leaf by its hash, telling of completed subtrees as `append(entry:)` does.
  public mutating func append(
    leafHash: SHA256Digest, with hasher: borrowing TreeHasher, from level: Int = 0,
    completed: ((Subtree, SHA256Digest) -> Void)? = nil
  ) {
    append(from: level, completed, hasher) { _, output in
      leafHash.bytes.withUnsafeBufferPointer { bytes in
        if let start = bytes.baseAddress { output.update(from: start, count: 32) }
      }
    }
  }

  /// The root of the tree as it is now.
  public func root(with hasher: borrowing TreeHasher) -> SHA256Digest {
    guard size > 0 else { return MerkleTree.emptyRoot }
    var hashes = bytes
    return hashes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return MerkleTree.emptyRoot }
      // What lies right of the last full subtree is less than it: fold from the right.
      for offset in stride(from: buffer.count - 64, through: 0, by: -32) {
        hasher.merge(start + offset)
      }
      return SHA256Digest { $0.update(from: start, count: 32) }
    }
  }

  /// The root of the tree as it is now.
  public var root: SHA256Digest { root(with: TreeHasher()) }

  /// A hash still to be written.
  private static let room = [UInt8](repeating: 0, count: 32)

  private mutating func append(
    from level: Int, _ completed: ((Subtree, SHA256Digest) -> Void)?,
    _ hasher: borrowing TreeHasher,
    _ writeLeaf: (borrowing TreeHasher, UnsafeMutablePointer<UInt8>) -> Void
  ) {
    let end = bytes.count
    let merges = size.trailingOnes
    let index = size
    bytes += TreeFrontier.room
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard var last = buffer.baseAddress.map({ $0 + end }) else { return }
      writeLeaf(hasher, last)
      for height in 0...merges {
        if height > 0 {
          last -= 32
          hasher.merge(last)
        }
        if let completed, height >= level {
          completed(
            Subtree(level: height, index: index >> height),
            SHA256Digest { $0.update(from: last, count: 32) })
        }
      }
    }
    bytes.removeLast(32 * merges)
    size += 1
  }
}

extension Int {
  /// The number of ones from the lowest bit on.
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
