/// A complete subtree of a log's tree: a node that no later entry changes.
///
/// At level `l` it spans the 2^l leaves from `index` · 2^l on; at level 0 it is one leaf.
public struct Subtree: Hashable, Sendable {
  /// The height above the leaves, 0 to 62.
  public let level: Int
  /// The place among the subtrees of its level, from 0.
  public let index: Int

  /// The subtree of a level and a place; whether a tree is large enough for it is not its concern.
  public init(level: Int, index: Int) {
    self.level = level
    self.index = index
  }

  /// The places of the subtrees of a lower level, or its own, that this one is made of.
  ///
  /// Empty for a level above it. There are 2^(level − lower level) of them.
  public func places(atLevel lower: Int) -> Range<Int> {
    guard (0...level).contains(lower) else { return 0..<0 }
    let height = level - lower
    return (index << height)..<((index + 1) << height)
  }

  /// The other child of the same node.
  var sibling: Subtree { Subtree(level: level, index: index ^ 1) }

  /// The node above.
  var parent: Subtree { Subtree(level: level + 1, index: index >> 1) }

  /// The largest complete subtrees that side by side span the leaves from `start` up to `end`.
  ///
  /// From left to right, one for each bit of their count: at most 63. `start` must be a multiple of
  /// a power of two that is not below the count, as the start of a right child is.
  static func spanning(_ start: Int, _ end: Int) -> [Subtree] {
    var first = start
    return (0..<MerkleTree.maximumDepth).reversed().compactMap { level in
      guard (end - start) >> level & 1 == 1 else { return nil }
      defer { first += 1 << level }
      return Subtree(level: level, index: first >> level)
    }
  }
}
