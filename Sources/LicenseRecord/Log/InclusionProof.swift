/// The hashes that lead from a leaf to the root of a tree (RFC 9162, section 2.1.3).
public struct InclusionProof: Hashable, Sendable {
  /// The siblings on the way, the leaf's own first; at most 63 are of any use.
  public let hashes: [SHA256Digest]

  /// A proof of the given hashes, which may be anything.
  public init(hashes: [SHA256Digest]) {
    self.hashes = hashes
  }

  /// The proof for the leaf at `index` in the tree of `size` leaves; nil when it has no such leaf.
  ///
  /// Asks `hash` for complete subtrees only, each at most once: on the way up the sibling of every
  /// node, from the leaf's own on; and where a sibling to the right is not complete, the largest
  /// complete subtrees that make it up. All lie within the first `size` leaves. Levels below 8 are
  /// asked for only within 256 leaves of the leaf or of the tree's end. Throws what `hash` throws.
  public init?<Failure: Error>(
    index: Int, size: Int, hash: (Subtree) throws(Failure) -> SHA256Digest
  ) throws(Failure) {
    guard let path = AuditPath(from: Subtree(level: 0, index: index), size: size) else {
      return nil
    }
    hashes = try path.siblings(TreeHasher(), hash: hash)
  }

  /// The number of hashes in the proof for a leaf; nil when the tree has no such leaf.
  public static func count(index: Int, size: Int) -> Int? {
    AuditPath(from: Subtree(level: 0, index: index), size: size)?.count
  }

  /// The root that the proof leads to from a leaf; nil when it does not fit index and size.
  public func root(leafHash: SHA256Digest, index: Int, size: Int) -> SHA256Digest? {
    guard let path = AuditPath(from: Subtree(level: 0, index: index), size: size),
      path.count == hashes.count
    else { return nil }
    return path.root(from: leafHash, hashes[...], TreeHasher())
  }

  /// Whether the leaf stands at `index` in the tree of this size and root.
  public func verifies(
    leafHash: SHA256Digest, index: Int, size: Int, root: SHA256Digest
  ) -> Bool {
    self.root(leafHash: leafHash, index: index, size: size) == root
  }
}
