/// The hash tree over the entries of a log (RFC 6962, section 2.1; RFC 9162, section 2.1).
///
/// SHA-256 throughout. The data of a leaf is the 32-byte digest of an entry, which for a license is
/// the record digest. Sizes and indexes count leaves from 0; a size is at most 2^63 − 1.
public enum MerkleTree {
  /// The most hashes that a proof can have, as no tree is deeper.
  public static let maximumDepth = 63

  /// The root of the tree without leaves: SHA-256 of nothing.
  public static let emptyRoot = SHA256Digest(of: [])

  /// The hash of a leaf, H(0x00 ‖ data).
  public static func leafHash(of data: [UInt8]) -> SHA256Digest {
    TreeHasher().leafHash(of: data)
  }

  /// The hash of a leaf whose data is the digest of an entry, a record digest say.
  public static func leafHash(of entry: SHA256Digest) -> SHA256Digest {
    leafHash(of: entry.bytes)
  }

  /// The hash of a node, H(0x01 ‖ left ‖ right).
  public static func nodeHash(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
    TreeHasher().nodeHash(left, right)
  }

  /// The root of the tree over entries, given by their digests in order.
  public static func root(of entries: some Sequence<SHA256Digest>) -> SHA256Digest {
    let hasher = TreeHasher()
    var frontier = TreeFrontier()
    for entry in entries { frontier.append(entry: entry, with: hasher) }
    return frontier.root(with: hasher)
  }

  /// The root over the hashes of leaves; or over neighboring nodes of one level, what they make up.
  ///
  /// So a complete subtree's hash comes from a store that keeps some levels only: of its
  /// `Subtree.places(atLevel:)`.
  public static func root(over hashes: some Sequence<SHA256Digest>) -> SHA256Digest {
    let hasher = TreeHasher()
    var frontier = TreeFrontier()
    for hash in hashes { frontier.append(leafHash: hash, with: hasher) }
    return frontier.root(with: hasher)
  }
}
