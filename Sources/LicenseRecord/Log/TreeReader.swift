/// Reads hashes and proofs out of a tree whose whole tiles are kept somewhere.
///
/// A tile (C2SP tlog-tiles) holds up to 256 hashes of one level: level 0 the leaves, level 1 the
/// roots of whole subtrees of 256 leaves, level 2 of 65,536, and so on.
public struct TreeReader {
  /// How many leaves the tree has.
  public let size: Int
  /// The hashes of a tile that stand at the given places of its level, in order.
  ///
  /// Only whole subtrees within `size` are asked for; places never reach beyond one tile.
  private let hashes: (_ tileLevel: Int, _ places: Range<Int>) throws -> [SHA256Digest]

  /// A reader of a tree of `size` leaves.
  public init(
    size: Int, hashes: @escaping (_ tileLevel: Int, _ places: Range<Int>) throws -> [SHA256Digest]
  ) {
    self.size = size
    self.hashes = hashes
  }

  /// The root.
  public func root() throws -> SHA256Digest {
    size == 0 ? MerkleTree.emptyRoot : try hash(0..<size)
  }

  /// The proof that leaf `index` is in the tree: from the leaf's sibling up (RFC 6962, 2.1.1).
  ///
  /// Empty for a place beyond the tree.
  public func inclusionProof(of index: Int) throws -> [SHA256Digest] {
    guard index >= 0, index < size else { return [] }
    return try path(index, 0..<size)
  }

  /// The proof that the tree begins with its first `oldSize` leaves (RFC 6962, 2.1.2).
  ///
  /// Empty for sizes of which nothing has to be shown: none, this one, or one beyond it.
  public func consistencyProof(from oldSize: Int) throws -> [SHA256Digest] {
    guard oldSize > 0, oldSize < size else { return [] }
    return try subproof(oldSize, 0..<size, isWhole: true)
  }

  private func path(_ index: Int, _ range: Range<Int>) throws -> [SHA256Digest] {
    guard range.count > 1 else { return [] }
    let middle = TreeReader.middle(of: range)
    return index < middle
      ? try path(index, range.lowerBound..<middle) + [hash(middle..<range.upperBound)]
      : try path(index, middle..<range.upperBound) + [hash(range.lowerBound..<middle)]
  }

  private func subproof(_ oldSize: Int, _ range: Range<Int>, isWhole: Bool) throws
    -> [SHA256Digest]
  {
    if oldSize == range.upperBound { return isWhole ? [] : [try hash(range)] }
    let middle = TreeReader.middle(of: range)
    return oldSize <= middle
      ? try subproof(oldSize, range.lowerBound..<middle, isWhole: isWhole)
        + [hash(middle..<range.upperBound)]
      : try subproof(oldSize, middle..<range.upperBound, isWhole: false)
        + [hash(range.lowerBound..<middle)]
  }

  /// The root of the subtree over a range of leaves, as the tree's shape makes it.
  private func hash(_ range: Range<Int>) throws -> SHA256Digest {
    let count = range.count
    if count & (count - 1) == 0 { return try whole(range, level: count.trailingZeroBitCount) }
    let middle = TreeReader.middle(of: range)
    return MerkleTree.nodeHash(
      try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
  }

  /// The root of a whole subtree, from the hashes of the tile below it.
  private func whole(_ range: Range<Int>, level: Int) throws -> SHA256Digest {
    let tileLevel = level / 8
    let start = range.lowerBound >> (8 * tileLevel)
    let below = try hashes(tileLevel, start..<start + 1 << (level % 8))
    return MerkleTree.root(of: below)
  }

  /// Where a range of more than one leaf parts: after the largest power of two below its length.
  private static func middle(of range: Range<Int>) -> Int {
    let bits = Int.bitWidth - (range.count - 1).leadingZeroBitCount
    return range.lowerBound + 1 << (bits - 1)
  }
}
