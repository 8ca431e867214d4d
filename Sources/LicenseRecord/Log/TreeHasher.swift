/// Hashes many entries and nodes in the same memory, one after another.
///
/// For one thread at a time: a value that is borrowed, never copied. What `MerkleTree` does for one
/// node, this does several times faster for many.
public struct TreeHasher: ~Copyable {
  private let context = DigestContext()

  /// A hasher with memory of its own.
  public init() {}

  /// SHA-256 of some bytes: the digest of an entry's body.
  public func digest(of bytes: [UInt8]) -> SHA256Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  /// SHA-256 of bytes where they lie, such as in a row of a database.
  public func digest(of bytes: UnsafeRawBufferPointer) -> SHA256Digest {
    SHA256Digest { output in
      context.begin()
      context.add(bytes.baseAddress, bytes.count)
      context.end(into: output)
    }
  }

  /// The hash of a leaf, H(0x00 ‖ data) (RFC 9162, section 2.1.1).
  public func leafHash(of data: [UInt8]) -> SHA256Digest {
    SHA256Digest { writeLeafHash(of: data, to: $0) }
  }

  /// The hash of a leaf whose data is the digest of an entry, a record digest say.
  public func leafHash(of entry: SHA256Digest) -> SHA256Digest {
    leafHash(of: entry.bytes)
  }

  /// The hash of a node, H(0x01 ‖ left ‖ right) (RFC 9162, section 2.1.1).
  public func nodeHash(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
    SHA256Digest { output in
      context.begin()
      add(TreeHasher.nodePrefix)
      left.bytes.withUnsafeBytes { context.add($0.baseAddress, $0.count) }
      right.bytes.withUnsafeBytes { context.add($0.baseAddress, $0.count) }
      context.end(into: output)
    }
  }

  /// Writes the hash of a leaf where there is room for 32 bytes.
  func writeLeafHash(of data: [UInt8], to output: UnsafeMutablePointer<UInt8>) {
    context.begin()
    add(TreeHasher.leafPrefix)
    data.withUnsafeBytes { context.add($0.baseAddress, $0.count) }
    context.end(into: output)
  }

  /// Puts the hash of a node over the first of its two children, which lie one after the other.
  func merge(_ children: UnsafeMutablePointer<UInt8>) {
    context.begin()
    add(TreeHasher.nodePrefix)
    context.add(children, 64)
    context.end(into: children)
  }

  private func add(_ prefix: UInt8) {
    withUnsafePointer(to: prefix) { context.add($0, 1) }
  }

  private static let leafPrefix: UInt8 = 0
  private static let nodePrefix: UInt8 = 1
}
