/// The way from a complete subtree up to the root of the tree that holds it.
///
/// RFC 9162, section 2.1.3 for a leaf; a consistency proof (section 2.1.4) goes the same way from
/// the last complete subtree of the older tree. Below the fork the way leads through complete nodes
/// and the sibling may stand on either side; above it the way is the tree's right edge, and all
/// siblings stand to the left.
struct AuditPath {
  private let start: Subtree
  private let size: Int
  /// The number of siblings below and at the fork.
  private let innerCount: Int

  /// The way in a tree of `size` leaves; nil when the subtree is not within it.
  init?(from start: Subtree, size: Int) {
    guard size > 0, start.level >= 0, start.index >= 0, start.index <= (size - 1) >> start.level
    else { return nil }
    self.start = start
    self.size = size
    let last = (size - 1) >> start.level
    innerCount = Int.bitWidth - (start.index ^ last).leadingZeroBitCount
  }

  /// The number of siblings.
  var count: Int { innerCount + (start.index >> innerCount).nonzeroBitCount }

  /// The root that the subtree's hash and its siblings lead to, from the lowest up.
  ///
  /// There must be `count` siblings.
  func root(
    from hash: SHA256Digest, _ siblings: ArraySlice<SHA256Digest>, _ hasher: borrowing TreeHasher
  ) -> SHA256Digest {
    var hash = hash
    for (step, sibling) in siblings.enumerated() {
      let isLeft = step >= innerCount || start.index >> step & 1 == 1
      hash = isLeft ? hasher.nodeHash(sibling, hash) : hasher.nodeHash(hash, sibling)
    }
    return hash
  }

  /// The root of the tree that ends with the subtree: right siblings are younger than it.
  func rootOfPrefix(
    from hash: SHA256Digest, _ siblings: ArraySlice<SHA256Digest>, _ hasher: borrowing TreeHasher
  ) -> SHA256Digest {
    var hash = hash
    for (step, sibling) in siblings.enumerated()
    where step >= innerCount || start.index >> step & 1 == 1 {
      hash = hasher.nodeHash(sibling, hash)
    }
    return hash
  }

  /// The siblings, from the lowest up, made of complete subtrees that `hash` is asked for.
  func siblings<Failure: Error>(
    _ hasher: borrowing TreeHasher, hash: (Subtree) throws(Failure) -> SHA256Digest
  ) throws(Failure) -> [SHA256Digest] {
    var siblings: [SHA256Digest] = []
    var node = start
    while node.index > 0 || siblings.count < innerCount {
      let sibling = node.sibling
      if siblings.count + 1 == innerCount {
        // The fork: the right child is what there is of it, down to a single leaf.
        siblings.append(try rest(from: sibling.index << sibling.level, hasher, hash))
      } else if siblings.count < innerCount || node.index & 1 == 1 {
        siblings.append(try hash(sibling))
      }
      node = node.parent
    }
    return siblings
  }

  private func rest<Failure: Error>(
    from first: Int, _ hasher: borrowing TreeHasher,
    _ hash: (Subtree) throws(Failure) -> SHA256Digest
  ) throws(Failure) -> SHA256Digest {
    var rest: SHA256Digest?
    for subtree in Subtree.spanning(first, size).reversed() {
      let left = try hash(subtree)
      rest = rest.map { hasher.nodeHash(left, $0) } ?? left
    }
    return rest ?? MerkleTree.emptyRoot
  }
}
