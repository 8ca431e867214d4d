import LicenseRecord
import StrictJSON
import Testing

/// Trees of every small size, and the published vectors.
struct MerkleTreeTests {
  private static func leaves(_ count: Int) -> [SHA256Digest] {
    (0..<count).map { MerkleTree.leafHash(Array("leaf \($0)".utf8)) }
  }

  /// The definition of RFC 6962, section 2.1, word for word.
  private static func root(_ leaves: ArraySlice<SHA256Digest>) -> SHA256Digest {
    guard leaves.count > 1 else { return leaves.first ?? MerkleTree.emptyRoot }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return MerkleTree.nodeHash(root(leaves[..<middle]), root(leaves[middle...]))
  }

  /// A reader over tiles of a list of leaves, as a ledger keeps them.
  private static func reader(_ leaves: [SHA256Digest]) -> TreeReader {
    TreeReader(size: leaves.count) { level, places in
      let span = 1 << (8 * level)
      return places.map { root(leaves[$0 * span..<($0 + 1) * span]) }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 64, 255, 256, 257, 300, 513, 1000])
  func frontierRootIsTheDefinition(size: Int) throws {
    let leaves = MerkleTreeTests.leaves(size)
    var frontier = TreeFrontier()
    for (index, leaf) in leaves.enumerated() {
      for whole in frontier.append(hash: leaf) {
        let span = 1 << whole.level
        #expect((index + 1).isMultiple(of: span))
        #expect(whole.index == index / span)
        #expect(whole.hash == MerkleTreeTests.root(leaves[index + 1 - span...index]))
      }
    }
    #expect(frontier.size == size)
    #expect(frontier.root == MerkleTreeTests.root(leaves[...]))
    #expect(try MerkleTreeTests.reader(leaves).root() == frontier.root)
    let copy = try #require(TreeFrontier(size: size, bytes: frontier.bytes))
    #expect(copy == frontier)
    #expect(TreeFrontier(size: size, bytes: frontier.bytes + [0]) == nil)
  }

  @Test(arguments: Array(1...40) + [255, 256, 257, 300])
  func everyLeafIsProved(size: Int) throws {
    let leaves = MerkleTreeTests.leaves(size)
    let reader = MerkleTreeTests.reader(leaves)
    let root = try reader.root()
    for index in 0..<size {
      let proof = try reader.inclusionProof(of: index)
      func verifies(_ leaf: SHA256Digest, _ index: Int, _ size: Int, _ proof: [SHA256Digest])
        -> Bool
      {
        MerkleTree.verifiesInclusion(of: leaf, index: index, size: size, root: root, proof: proof)
      }
      #expect(verifies(leaves[index], index, size, proof))
      #expect(size == 1 || !verifies(root, index, size, proof))
      #expect(!verifies(leaves[index], index, size, proof + [root]))
      #expect(!verifies(leaves[index], size, size, proof))
      #expect(!verifies(leaves[index], -1, size, proof))
      if !proof.isEmpty { #expect(!verifies(leaves[index], index, size, Array(proof.dropLast()))) }
    }
  }

  @Test(arguments: Array(1...24) + [256, 257, 300])
  func everyBeginningIsProved(size: Int) throws {
    let leaves = MerkleTreeTests.leaves(size)
    let reader = MerkleTreeTests.reader(leaves)
    let root = try reader.root()
    for oldSize in 1...size {
      let oldRoot = MerkleTreeTests.root(leaves[..<oldSize])
      let proof = try reader.consistencyProof(from: oldSize)
      func verifies(_ oldSize: Int, _ oldRoot: SHA256Digest, _ proof: [SHA256Digest]) -> Bool {
        MerkleTree.verifiesConsistency(
          oldSize: oldSize, oldRoot: oldRoot, size: size, root: root, proof: proof)
      }
      #expect(verifies(oldSize, oldRoot, proof))
      #expect(!verifies(oldSize, MerkleTree.emptyRoot, proof))
      #expect(!verifies(oldSize, oldRoot, proof + [root]))
      #expect(!verifies(0, oldRoot, proof))
      #expect(!verifies(size + 1, oldRoot, proof))
    }
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func hashesAreThoseOfTheReference() throws {
    let vectors = try Vectors.json("rfc6962-merkle/hasher.json")
    #expect(MerkleTree.emptyRoot.hex == vectors["empty_root"]?.string)
    #expect(MerkleTree.leafHash([]).hex == vectors["leaf_of_empty"]?.string)
    #expect(MerkleTree.leafHash(Array("L123456".utf8)).hex == vectors["leaf_L123456"]?.string)
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func proofsFailExactlyWhereTheReferenceSaysSo() throws {
    var (sound, faulty) = (0, 0)
    for file in try Vectors.files(below: "rfc6962-merkle") {
      let vector = try Vectors.json(file)
      guard let isFaulty = vector["wantErr"]?.bool else { continue }
      #expect(try holds(vector) != isFaulty, "\(file): \(vector["desc"]?.string ?? "")")
      if isFaulty { faulty += 1 } else { sound += 1 }
    }
    #expect(sound >= 5)
    #expect(faulty > 50)
  }

  private func holds(_ vector: JSON) throws -> Bool {
    // What is no digest proves nothing.
    let proof = (vector["proof"]?.array ?? []).compactMap(digest)
    guard proof.count == vector["proof"]?.array?.count ?? 0 else { return false }
    guard vector["leafHash"] != nil else {
      guard let oldRoot = digest(vector["root1"]), let root = digest(vector["root2"]) else {
        return false
      }
      return MerkleTree.verifiesConsistency(
        oldSize: try number(vector["size1"]), oldRoot: oldRoot, size: try number(vector["size2"]),
        root: root, proof: proof)
    }
    guard let leaf = digest(vector["leafHash"]), let root = digest(vector["root"]) else {
      return false
    }
    return MerkleTree.verifiesInclusion(
      of: leaf, index: try number(vector["leafIdx"]), size: try number(vector["treeSize"]),
      root: root, proof: proof)
  }

  private func digest(_ value: JSON?) -> SHA256Digest? {
    Base64.decode(value?.string ?? "").flatMap { SHA256Digest(bytes: $0) }
  }

  /// A number of 64 bits; one beyond them is no place in a tree.
  private func number(_ value: JSON?) throws -> Int { Int(try #require(value?.number)) ?? -1 }
}
