import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// The vectors of transparency-dev: a proof fails exactly when `wantErr` says so.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct MerkleVectorTests {
  @Test func hashes() throws {
    let vectors = try Vectors.json("rfc6962-merkle/hasher.json")
    let hasher = TreeHasher()
    #expect(MerkleTree.emptyRoot.hex == vectors["empty_root"]?.string)
    #expect(MerkleTree.leafHash(of: [UInt8]()).hex == vectors["leaf_of_empty"]?.string)
    let leaf = MerkleTree.leafHash(of: Array("L123456".utf8))
    #expect(leaf.hex == vectors["leaf_L123456"]?.string)
    #expect(hasher.leafHash(of: Array("L123456".utf8)) == leaf)
  }

  /// The vector's children are texts of four bytes, which no digest of ours can be: what it shows
  /// is the prefix, and that is compared over real children.
  @Test func nodesHashTheirChildrenAfterAPrefix() throws {
    let vectors = try Vectors.json("rfc6962-merkle/hasher.json")
    let short = SHA256Digest(of: [1] + Array("N123N456".utf8))
    #expect(short.hex == vectors["node_N123_N456"]?.string)
    let children = ["N123", "N456"].map { SHA256Digest(of: Array($0.utf8)) }
    let node = SHA256Digest(of: [1] + children[0].bytes + children[1].bytes)
    #expect(MerkleTree.nodeHash(children[0], children[1]) == node)
    #expect(MerkleTree.nodeHash(children[1], children[0]) != node)
  }

  @Test func inclusion() throws {
    let files = try files("inclusion")
    #expect(files.count >= 30)
    for file in files {
      let vector = try JSON.parse(Data(contentsOf: file).map { $0 })
      let holds =
        if let root = digest(vector["root"]), let leaf = digest(vector["leafHash"]),
          let hashes = hashes(vector["proof"])
        {
          InclusionProof(hashes: hashes).verifies(
            leafHash: leaf, index: number(vector["leafIdx"]), size: number(vector["treeSize"]),
            root: root)
        } else {
          false
        }
      #expect(holds == !wantsError(vector), "\(file.path)")
    }
  }

  @Test func consistency() throws {
    let files = try files("consistency")
    #expect(files.count >= 20)
    for file in files {
      let vector = try JSON.parse(Data(contentsOf: file).map { $0 })
      let holds =
        if let old = digest(vector["root1"]), let new = digest(vector["root2"]),
          let hashes = hashes(vector["proof"])
        {
          ConsistencyProof(hashes: hashes).verifies(
            old: number(vector["size1"]), root: old, new: number(vector["size2"]), root: new)
        } else {
          false
        }
      #expect(holds == !wantsError(vector), "\(file.path)")
    }
  }

  private func files(_ folder: String) throws -> [URL] {
    let folder = try #require(Vectors.root).appending(path: "rfc6962-merkle/\(folder)")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try #require(found).compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
  }

  private func wantsError(_ vector: JSON) -> Bool { vector["wantErr"] != false }

  /// 2^64 − 1 becomes −1, which the library must refuse by itself.
  private func number(_ json: JSON?) -> Int {
    Int(truncatingIfNeeded: UInt64(json?.number ?? "") ?? 0)
  }

  private func digest(_ json: JSON?) -> SHA256Digest? {
    json?.string.flatMap(Base64.decode).flatMap { SHA256Digest(bytes: $0) }
  }

  /// The hashes of a proof, none for null; nil when one is not 32 bytes.
  private func hashes(_ json: JSON?) -> [SHA256Digest]? {
    guard let elements = json?.array else { return [] }
    let hashes = elements.compactMap { digest($0) }
    return hashes.count == elements.count ? hashes : nil
  }
}
