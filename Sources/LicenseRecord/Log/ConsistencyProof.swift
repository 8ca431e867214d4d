/// The hashes that lead from a part of an older tree to both roots (RFC 9162, section 2.1.4).
///
/// They prove that the newer tree begins with all of the older one's leaves, in their order.
public struct ConsistencyProof: Hashable, Sendable {
  /// The hashes, from the lowest up; at most 64 are of any use.
  public let hashes: [SHA256Digest]

  /// A proof of the given hashes, which may be anything.
  public init(hashes: [SHA256Digest]) {
    self.hashes = hashes
  }

  /// The proof between two sizes of a tree; nil unless 0 < `old` ≤ `new`.
  ///
  /// Asks `hash` for complete subtrees only, each at most once: the last of those that make up the
  /// older tree (not asked for where the older tree is that one alone); on the way up from it the
  /// sibling of every node; and where a sibling to the right is not complete, the largest complete
  /// subtrees that make it up. All lie within the first `new` leaves. For equal sizes the proof is
  /// empty and nothing is asked for. Throws what `hash` throws.
  public init?<Failure: Error>(
    old: Int, new: Int, hash: (Subtree) throws(Failure) -> SHA256Digest
  ) throws(Failure) {
    guard old > 0, old <= new else { return nil }
    let start = ConsistencyProof.start(of: old)
    guard old < new, let path = AuditPath(from: start, size: new) else {
      hashes = []
      return
    }
    let seed = start.index == 0 ? [] : [try hash(start)]
    hashes = seed + (try path.siblings(TreeHasher(), hash: hash))
  }

  /// The number of hashes in the proof between two sizes; nil unless 0 < `old` ≤ `new`.
  public static func count(old: Int, new: Int) -> Int? {
    guard old > 0, old <= new else { return nil }
    let start = start(of: old)
    guard old < new, let path = AuditPath(from: start, size: new) else { return 0 }
    return path.count + (start.index == 0 ? 0 : 1)
  }

  /// Whether the tree of the new size and root begins with that of the old size and root.
  ///
  /// Nothing is proved of the empty tree: an older size of 0 is refused, as the proof would say
  /// nothing (the same for two empty trees).
  public func verifies(
    old: Int, root oldRoot: SHA256Digest, new: Int, root newRoot: SHA256Digest
  ) -> Bool {
    guard let roots = roots(old: old, root: oldRoot, new: new) else { return false }
    return roots.old == oldRoot && roots.new == newRoot
  }

  /// The roots that the proof leads to; nil when it does not fit the sizes.
  ///
  /// Where the older tree is one complete subtree, or is the newer one, its root is the start.
  func roots(
    old: Int, root: SHA256Digest, new: Int
  ) -> (old: SHA256Digest, new: SHA256Digest)? {
    guard hashes.count == ConsistencyProof.count(old: old, new: new) else { return nil }
    let start = ConsistencyProof.start(of: old)
    guard old < new, let path = AuditPath(from: start, size: new) else { return (root, root) }
    let isWhole = start.index == 0
    let seed = isWhole ? root : hashes[0]
    let siblings = hashes[(isWhole ? 0 : 1)...]
    let hasher = TreeHasher()
    return (
      path.rootOfPrefix(from: seed, siblings, hasher), path.root(from: seed, siblings, hasher)
    )
  }

  /// The last of the complete subtrees that make up the tree of `size` leaves.
  private static func start(of size: Int) -> Subtree {
    let level = size.trailingZeroBitCount
    return Subtree(level: level, index: (size - 1) >> level)
  }
}
