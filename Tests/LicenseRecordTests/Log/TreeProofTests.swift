import LicenseRecord
import Testing

/// Proofs of every place and every pair of sizes, made, compared with the definition and spoiled.
struct TreeProofTests {
  private static let tree = ReferenceTree(size: 300)
  private static let store = SubtreeStore(tree.entries)
  private static let roots = (0...300).map { tree.root($0) }

  @Test(arguments: 0..<10)
  func everyPlaceIsIncluded(part: Int) throws {
    for size in stride(from: part, through: 300, by: 10) {
      for index in 0..<size {
        var asked: Set<Subtree> = []
        let made = try InclusionProof(index: index, size: size) { subtree in
          #expect(asked.insert(subtree).inserted)
          return try Self.store.hash(subtree, within: size)
        }
        let proof = try #require(made)
        #expect(proof.hashes.count == InclusionProof.count(index: index, size: size))
        #expect(
          proof.verifies(
            leafHash: Self.tree.leaves[index], index: index, size: size, root: Self.roots[size]))
      }
      for index in [-1, size, size + 1, .max, .min] {
        #expect(InclusionProof.count(index: index, size: size) == nil)
        #expect(
          InclusionProof(index: index, size: size) { _ in MerkleTree.emptyRoot } == nil)
      }
    }
  }

  @Test(arguments: 0..<10)
  func everyPairIsConsistent(part: Int) throws {
    for new in stride(from: part, through: 300, by: 10) where new > 0 {
      for old in 1...new {
        var asked: Set<Subtree> = []
        let made = try ConsistencyProof(old: old, new: new) { subtree in
          #expect(asked.insert(subtree).inserted)
          return try Self.store.hash(subtree, within: new)
        }
        let proof = try #require(made)
        #expect(proof.hashes.count == ConsistencyProof.count(old: old, new: new))
        #expect(proof.verifies(old: old, root: Self.roots[old], new: new, root: Self.roots[new]))
      }
      for old in [0, -1, new + 1, .max, .min] {
        #expect(ConsistencyProof.count(old: old, new: new) == nil)
        #expect(ConsistencyProof(old: old, new: new) { _ in MerkleTree.emptyRoot } == nil)
      }
    }
  }

  @Test func proofsAreThoseOfTheDefinition() throws {
    let sizes = Array(1...40) + [63, 64, 65, 127, 128, 129, 200, 255, 256, 257, 300]
    for size in sizes {
      for index in Set([0, 1, size / 3, size / 2, size - 2, size - 1])
      where index >= 0 && index < size {
        let proof = try InclusionProof(index: index, size: size) { subtree in
          try Self.store.hash(subtree, within: size)
        }
        #expect(proof?.hashes == Self.tree.path(index, 0..<size), "\(index) of \(size)")
      }
      for old in Set([1, 2, size / 3, size / 2, size - 1, size]) where old > 0 && old <= size {
        let proof = try ConsistencyProof(old: old, new: size) { subtree in
          try Self.store.hash(subtree, within: size)
        }
        #expect(proof?.hashes == Self.tree.consistency(old, 0..<size), "\(old) to \(size)")
      }
    }
  }

  @Test(arguments: 0..<200)
  func oneFlippedBitFails(round: Int) throws {
    let size = Int.random(in: 2...300)
    let index = Int.random(in: 0..<size)
    let leaf = Self.tree.leaves[index]
    let root = Self.roots[size]
    let proof = try #require(
      try InclusionProof(index: index, size: size) { try Self.store.hash($0, within: size) })
    let flipped = InclusionProof(hashes: flip(proof.hashes))
    #expect(!flipped.verifies(leafHash: leaf, index: index, size: size, root: root))
    #expect(!proof.verifies(leafHash: flip([leaf])[0], index: index, size: size, root: root))
    #expect(!proof.verifies(leafHash: leaf, index: index, size: size, root: flip([root])[0]))
    #expect(
      !InclusionProof(hashes: proof.hashes + [root])
        .verifies(leafHash: leaf, index: index, size: size, root: root))
    #expect(
      !InclusionProof(hashes: Array(proof.hashes.dropLast()))
        .verifies(leafHash: leaf, index: index, size: size, root: root))
    for other in 0..<size where other != index {
      #expect(!proof.verifies(leafHash: leaf, index: other, size: size, root: root))
    }
  }

  @Test(arguments: 0..<200)
  func oneFlippedBitIsInconsistent(round: Int) throws {
    let new = Int.random(in: 2...300)
    let old = Int.random(in: 1..<new)
    let roots = (Self.roots[old], Self.roots[new])
    let proof = try #require(
      try ConsistencyProof(old: old, new: new) { try Self.store.hash($0, within: new) })
    let flipped = ConsistencyProof(hashes: flip(proof.hashes))
    #expect(!flipped.verifies(old: old, root: roots.0, new: new, root: roots.1))
    #expect(!proof.verifies(old: old, root: flip([roots.0])[0], new: new, root: roots.1))
    #expect(!proof.verifies(old: old, root: roots.0, new: new, root: flip([roots.1])[0]))
    #expect(!proof.verifies(old: new, root: roots.1, new: old, root: roots.0))
    #expect(
      !ConsistencyProof(hashes: proof.hashes + [roots.0])
        .verifies(old: old, root: roots.0, new: new, root: roots.1))
    #expect(
      !ConsistencyProof(hashes: Array(proof.hashes.dropLast()))
        .verifies(old: old, root: roots.0, new: new, root: roots.1))
  }

  /// Leaf 4 of a tree of 8 is led to its root by the steps that leaf 0 of a tree of 4 would take,
  /// and one more: only their number tells.
  @Test func aLongerWayIsNotOfASmallerTree() {
    let proof = InclusionProof(hashes: Self.tree.path(4, 0..<8))
    let leaf = Self.tree.leaves[4]
    #expect(proof.verifies(leafHash: leaf, index: 4, size: 8, root: Self.roots[8]))
    #expect(!proof.verifies(leafHash: leaf, index: 0, size: 4, root: Self.roots[8]))
    #expect(proof.root(leafHash: leaf, index: 0, size: 4) == nil)
  }

  @Test func equalSizesNeedEqualRoots() {
    let proof = ConsistencyProof(hashes: [])
    let roots = (Self.roots[5], Self.roots[6])
    #expect(proof.verifies(old: 5, root: roots.0, new: 5, root: roots.0))
    #expect(!proof.verifies(old: 5, root: roots.0, new: 5, root: roots.1))
    #expect(!proof.verifies(old: 0, root: MerkleTree.emptyRoot, new: 0, root: MerkleTree.emptyRoot))
    #expect(!proof.verifies(old: 0, root: MerkleTree.emptyRoot, new: 5, root: roots.0))
  }

  /// Sizes are the prover's claim: whatever they are, the work is that of the hashes given.
  @Test func hugeSizesCostNothing() {
    let leaf = Self.tree.leaves[0]
    let hashes = [SHA256Digest](repeating: leaf, count: 63)
    for size in [Int.max, 1 << 62, 1 << 62 + 1, Int.max - 1] {
      for index in [0, 1, size - 1, size / 2, size / 3] {
        let count = InclusionProof.count(index: index, size: size)
        #expect(count.map { (1...63).contains($0) } == true)
        let proof = InclusionProof(hashes: hashes)
        #expect(!proof.verifies(leafHash: leaf, index: index, size: size, root: leaf))
      }
      for old in [1, 2, 3, size / 2, size - 1, size] {
        let count = ConsistencyProof.count(old: old, new: size)
        #expect(count.map { (0...64).contains($0) } == true)
        _ = ConsistencyProof(hashes: hashes).verifies(old: old, root: leaf, new: size, root: leaf)
      }
      // Made proofs of such a tree ask for no more than a hundred subtrees or so.
      var asked = 0
      _ = InclusionProof(index: size / 3, size: size) { _ in
        asked += 1
        return leaf
      }
      _ = ConsistencyProof(old: size / 3, new: size) { _ in
        asked += 1
        return leaf
      }
      #expect((60...260).contains(asked))
    }
  }

  /// The hashes with one bit of one of them changed.
  private func flip(_ hashes: [SHA256Digest]) -> [SHA256Digest] {
    var hashes = hashes
    let place = hashes.indices.randomElement() ?? 0
    var bytes = hashes[place].bytes
    bytes[Int.random(in: 0..<32)] ^= 1 << UInt8.random(in: 0..<8)
    hashes[place] = SHA256Digest(bytes: bytes) ?? hashes[place]
    return hashes
  }
}
