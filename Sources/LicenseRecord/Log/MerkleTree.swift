/// The hashes of a Merkle tree as RFC 6962, section 2.1 defines them, with SHA-256.
public enum MerkleTree {
  /// The root of a tree without leaves: SHA-256 of nothing.
  public static let emptyRoot = SHA256Digest(of: [])

  /// The hash of a leaf: SHA-256(0x00 followed by its data).
  public static func leafHash(_ data: [UInt8]) -> SHA256Digest {
    SHA256Digest(made: NodeHasher().leaf(data))
  }

  /// The hash of a node: SHA-256(0x01 followed by both children).
  public static func nodeHash(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
    SHA256Digest(made: NodeHasher().node(left.bytes, right.bytes))
  }

  /// The root of a whole tree, from the hashes of its leaves.
  public static func root(of leaves: some Sequence<SHA256Digest>) -> SHA256Digest {
    var frontier = TreeFrontier()
    for leaf in leaves { frontier.append(hash: leaf) }
    return frontier.root
  }

  /// Whether `proof` shows that a leaf stands at `index` in the tree of `size` leaves with this
  /// root (RFC 9162, section 2.1.3.2).
  public static func verifiesInclusion(
    of leaf: SHA256Digest, index: Int, size: Int, root: SHA256Digest, proof: [SHA256Digest]
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    let hasher = NodeHasher()
    var (node, last, hash) = (index, size - 1, leaf.bytes)
    for sibling in proof {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = hasher.node(sibling.bytes, hash)
        // A node without a right neighbor goes up unchanged.
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = hasher.node(hash, sibling.bytes)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && hash == root.bytes
  }

  /// Whether `proof` shows that the tree of `size` leaves begins with that of `oldSize` leaves
  /// (RFC 9162, section 2.1.4.2).
  ///
  /// Of an empty tree nothing can be shown: false. Equal sizes need equal roots and no proof.
  public static func verifiesConsistency(
    oldSize: Int, oldRoot: SHA256Digest, size: Int, root: SHA256Digest, proof: [SHA256Digest]
  ) -> Bool {
    guard oldSize > 0, oldSize <= size else { return false }
    guard oldSize < size else { return proof.isEmpty && oldRoot == root }
    var rest = proof[...]
    // A whole left subtree proves itself.
    if oldSize & (oldSize - 1) == 0 { rest = [oldRoot] + rest }
    guard let first = rest.popFirst() else { return false }
    let hasher = NodeHasher()
    var (node, last) = (oldSize - 1, size - 1)
    while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
    var (oldHash, hash) = (first.bytes, first.bytes)
    for sibling in rest {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        oldHash = hasher.node(sibling.bytes, oldHash)
        hash = hasher.node(sibling.bytes, hash)
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = hasher.node(hash, sibling.bytes)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && oldHash == oldRoot.bytes && hash == root.bytes
  }
}
