import LicenseRecord
import Testing

struct TreeFrontierTests {
  private static let tree = ReferenceTree(size: 300)

  @Test func givesTheRootAtEverySize() throws {
    let hasher = TreeHasher()
    var frontier = TreeFrontier()
    var byLeaf = TreeFrontier()
    for size in 0...300 {
      #expect(frontier.size == size)
      #expect(frontier.root == Self.tree.root(size))
      #expect(frontier.bytes.count == 32 * size.nonzeroBitCount)
      #expect(frontier == byLeaf)
      #expect(TreeFrontier(size: size, bytes: frontier.bytes) == frontier)
      guard size < 300 else { break }
      frontier.append(entry: Self.tree.entries[size], with: hasher)
      byLeaf.append(leafHash: Self.tree.leaves[size], with: hasher)
    }
    #expect(MerkleTree.root(of: Self.tree.entries) == Self.tree.root(300))
    #expect(MerkleTree.root(of: []) == MerkleTree.emptyRoot)
  }

  @Test func goesOnFromItsStoredForm() throws {
    let hasher = TreeHasher()
    for start in [0, 1, 2, 7, 8, 127, 128, 255, 256, 299] {
      let first = SubtreeStore(Array(Self.tree.entries[..<start])).frontier
      var frontier = try #require(TreeFrontier(size: start, bytes: first.bytes))
      for entry in Self.tree.entries[start...] { frontier.append(entry: entry, with: hasher) }
      #expect(frontier.root == Self.tree.root(300))
    }
  }

  @Test func tellsOfEveryCompletedSubtreeOnce() {
    let hasher = TreeHasher()
    var frontier = TreeFrontier()
    var told: [Subtree: SHA256Digest] = [:]
    for entry in Self.tree.entries {
      let size = frontier.size
      var levels: [Int] = []
      frontier.append(entry: entry, with: hasher) { subtree, hash in
        levels.append(subtree.level)
        #expect((subtree.index + 1) << subtree.level == size + 1)
        #expect(told.updateValue(hash, forKey: subtree) == nil)
      }
      #expect(levels == Array(0..<levels.count))
    }
    #expect(told.count == (0...8).map { 300 >> $0 }.reduce(0, +))
    for (subtree, hash) in told { #expect(hash == Self.tree.hash(subtree)) }
  }

  @Test func tellsFromALevelOn() {
    let hasher = TreeHasher()
    var frontier = TreeFrontier()
    var told: [Subtree] = []
    for leaf in Self.tree.leaves {
      frontier.append(leafHash: leaf, with: hasher, from: 7) { subtree, _ in told.append(subtree) }
    }
    #expect(
      told == [
        Subtree(level: 7, index: 0), Subtree(level: 7, index: 1), Subtree(level: 8, index: 0),
      ])
  }

  @Test func aSubtreeComesFromTheLevelsThatAreKept() throws {
    let store = SubtreeStore(Self.tree.entries)
    for (subtree, hash) in store.hashes {
      for level in 0...subtree.level {
        let places = subtree.places(atLevel: level)
        #expect(places.count == 1 << (subtree.level - level))
        let parts = places.compactMap { store.hashes[Subtree(level: level, index: $0)] }
        #expect(MerkleTree.root(over: parts) == hash)
      }
      #expect(subtree.places(atLevel: subtree.level + 1).isEmpty)
      #expect(subtree.places(atLevel: -1).isEmpty)
    }
    #expect(MerkleTree.root(over: Self.tree.leaves) == Self.tree.root(300))
  }

  @Test(arguments: [
    (-1, 0), (0, 32), (1, 0), (1, 31), (1, 33), (2, 64), (3, 32), (Int.max, 32 * 63),
    (1 << 62 + 1, 64), (Int.min, 32),
  ])
  func refusesAnotherStoredForm(size: Int, count: Int) {
    #expect(TreeFrontier(size: size, bytes: [UInt8](repeating: 7, count: count)) == nil)
  }

  @Test func theLargestStoredFormTakesAnEntry() throws {
    let bytes = [UInt8](repeating: 7, count: 32)
    var frontier = try #require(TreeFrontier(size: 1 << 62, bytes: bytes))
    frontier.append(entry: SHA256Digest(of: []), with: TreeHasher())
    #expect(frontier.size == 1 << 62 + 1)
    #expect(frontier.bytes.count == 64)
  }

  @Test func hashesBytesWhereTheyLie() {
    let hasher = TreeHasher()
    for count in [0, 1, 63, 64, 65, 2048, 100_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      #expect(hasher.digest(of: bytes) == SHA256Digest(of: bytes))
      #expect(bytes.withUnsafeBytes { hasher.digest(of: $0) } == SHA256Digest(of: bytes))
      #expect(hasher.leafHash(of: bytes) == SHA256Digest(of: [0] + bytes))
    }
  }

  @Test func digestsHave32Bytes() {
    #expect(SHA256Digest(bytes: [UInt8](repeating: 1, count: 31)) == nil)
    #expect(SHA256Digest(bytes: [UInt8](repeating: 1, count: 33)) == nil)
    #expect(SHA256Digest(bytes: MerkleTree.emptyRoot.bytes) == MerkleTree.emptyRoot)
  }
}
