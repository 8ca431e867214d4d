/// The right edge of a growing tree: what is needed to append to it and to know its root.
///
/// The hashes of the whole subtrees a tree of `size` leaves falls into, the largest first: one for
/// each bit of `size`.
public struct TreeFrontier: Hashable, Sendable {
  /// How many leaves the tree has.
  public private(set) var size: Int
  private var hashes: [[UInt8]]

  /// A subtree that an appended leaf made whole.
  public struct Subtree: Hashable, Sendable {
    /// Its height: it has 2^level leaves.
    public let level: Int
    /// Its place among those of its height, from 0.
    public let index: Int
    /// Its root.
    public let hash: SHA256Digest
  }

  /// The edge of a tree without leaves.
  public init() { (size, hashes) = (0, []) }

  /// An edge as ``bytes`` gave it; nil when that cannot be one of this size.
  public init?(size: Int, bytes: [UInt8]) {
    guard size >= 0, bytes.count == 32 * size.nonzeroBitCount else { return nil }
    self.size = size
    hashes = stride(from: 0, to: bytes.count, by: 32).map { Array(bytes[$0..<$0 + 32]) }
  }

  /// The hashes one after the other.
  public var bytes: [UInt8] { Array(hashes.joined()) }

  /// The root (RFC 6962, section 2.1).
  public var root: SHA256Digest {
    guard var hash = hashes.last else { return MerkleTree.emptyRoot }
    let hasher = NodeHasher()
    for left in hashes.dropLast().reversed() { hash = hasher.node(left, hash) }
    return SHA256Digest(made: hash)
  }

  /// Appends a leaf by its data, which for an entry of a log is its digest.
  ///
  /// - Returns: The subtrees above the leaf that it made whole, the lowest first.
  @discardableResult
  public mutating func append(data: SHA256Digest) -> [Subtree] {
    let hasher = NodeHasher()
    return append(hasher.leaf(data.bytes), hasher)
  }

  /// Appends a leaf by its hash.
  ///
  /// - Returns: The subtrees above the leaf that it made whole, the lowest first.
  @discardableResult
  public mutating func append(hash: SHA256Digest) -> [Subtree] {
    append(hash.bytes, NodeHasher())
  }

  private mutating func append(_ leaf: [UInt8], _ hasher: borrowing NodeHasher) -> [Subtree] {
    var whole: [Subtree] = []
    var (hash, level, rest) = (leaf, 0, size)
    while rest & 1 == 1 {
      hash = hasher.node(hashes.removeLast(), hash)
      (level, rest) = (level + 1, rest >> 1)
      whole.append(Subtree(level: level, index: rest, hash: SHA256Digest(made: hash)))
    }
    hashes.append(hash)
    size += 1
    return whole
  }
}
