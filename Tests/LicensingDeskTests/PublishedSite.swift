import Foundation
import LicenseRecord
import Licensing
import StrictJSON
import Testing

/// A published folder, read as a stranger would.
struct PublishedSite {
  let path: String

  /// Every file by its path in the folder.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in names {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
      }
    }
    return files
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// The checkpoint, opened with the published policy.
  func checkpoint(_ news: Newsdesk) throws -> Checkpoint {
    let policy = try LogPolicy(parsing: bytes("licensing/log/policy"))
    let note = try SignedNote(parsing: bytes("licensing/log/checkpoint"))
    return try Checkpoint(parsing: note.opened(by: policy.logs.map(\.key)))
  }

  /// A status list, verified with the published DID document.
  func list(_ name: String, _ news: Newsdesk) throws -> StatusListContent {
    let document = try DIDDocument(parsing: bytes(".well-known/did.json"))
    let list = try StatusListContent(
      verifying: bytes("licensing/status/" + name), trust: .did(document, thumbprint: nil),
      at: news.now.text)
    #expect(list.id == "https://tribune.example/licensing/status/" + name)
    return list
  }

  /// The root of a tree, from the hashes in its tiles of the lowest level.
  func root(size: Int) throws -> SHA256Digest {
    let hashes = try tiles(size).flatMap { tile in
      try chunks(bytes("licensing/log/" + tile.path)).map {
        try #require(SHA256Digest(bytes: $0))
      }
    }
    return MerkleTree.root(over: hashes)
  }

  /// The root of a tree, from the entries themselves.
  func bundleRoot(size: Int) throws -> SHA256Digest {
    let entries = try tiles(size).flatMap { tile in
      try #require(EntryBundle.decode(bytes("licensing/log/" + tile.entriesPath)))
    }
    #expect(entries.count == size)
    return MerkleTree.root(
      over: try entries.map { MerkleTree.leafHash(of: try #require(SHA256Digest(bytes: $0))) })
  }

  private func tiles(_ size: Int) -> [Tile] {
    TileLayout(size: size).tiles().filter { $0.level == 0 }
  }

  private func chunks(_ bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: 32).map { Array(bytes[$0..<$0 + 32]) }
  }
}
