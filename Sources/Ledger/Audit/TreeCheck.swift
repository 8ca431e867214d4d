import Dispatch
import LicenseRecord

/// Holds the tree against the log and nothing else: no body is read as a document.
///
/// Bodies are hashed on one core while another reads, so this takes little more than the longer of
/// the two.
struct TreeCheck: ~Copyable {
  private let statements: Statements
  private let hasher = TreeHasher()
  private var edge = TreeFrontier()
  private var subtrees = 0
  private var differences: [AuditReport.Difference] = []

  init(_ statements: Statements) { self.statements = statements }

  /// Checks, and says what was found; no record is verified.
  mutating func report() throws -> AuditReport {
    try readEntries()
    try compareSubtrees()
    try compareEdge()
    return AuditReport(
      entries: edge.size, records: 0, signatures: 0, erased: 0, differences: differences)
  }

  private mutating func report(_ place: String, _ problem: String) {
    differences.append(.init(place: place, problem: problem))
  }

  private mutating func readEntries() throws {
    let rows = try statements.rows("SELECT number, body, digest FROM entry ORDER BY number")
    let queue = DispatchQueue(label: "hashing")
    var ahead = try EntryChunk(reading: rows, on: queue)
    while let chunk = ahead {
      ahead = try EntryChunk(reading: rows, on: queue)
      for (entry, digest) in zip(chunk.entries, chunk.digests()) {
        if entry.number != Int64(edge.size + 1) {
          report("entry \(entry.number)", "number: follows \(edge.size)")
        }
        if entry.digest != digest.bytes {
          report(
            "entry \(entry.number)", "digest or body: the digest is not the SHA-256 of the body")
        }
        try append(digest)
      }
    }
  }

  private mutating func append(_ digest: SHA256Digest) throws {
    // Only every so many entries is there a hash to look for, and room needed to be told of it.
    guard (edge.size + 1).isMultiple(of: Tile.fullWidth) else {
      return edge.append(entry: digest, with: hasher)
    }
    var whole: [(Subtree, SHA256Digest)] = []
    edge.append(entry: digest, with: hasher, from: Tile.height) { whole.append(($0, $1)) }
    for (subtree, hash) in whole where subtree.level.isMultiple(of: Tile.height) {
      try compare(subtree, hash)
    }
  }

  private mutating func compare(_ subtree: Subtree, _ hash: SHA256Digest) throws {
    subtrees += 1
    let level = subtree.level / Tile.height
    let stored = try statements.first(
      "SELECT hash FROM subtree WHERE level = ? AND number = ?", .integer(level),
      .integer(subtree.index)
    ) { $0.rawBytes(0) }
    if stored != hash.bytes {
      report("subtree level \(level) number \(subtree.index)", "hash is not that of its entries")
    }
  }

  private mutating func compareSubtrees() throws {
    let stored = try statements.first("SELECT count(*) FROM subtree") { try $0.tally(0) }
    if let stored, stored > subtrees {
      report("subtree", "has \(stored) hashes, the entries make \(subtrees)")
    }
  }

  private mutating func compareEdge() throws {
    let reader = LedgerReader(statements: statements)
    if try reader.treeEdge() != edge { report("tree", "is not the one that the entries make") }
    let newest = try reader.newestCheckpoint().flatMap { try? Checkpoint(parsing: $0.text) }
    if newest?.size != edge.size || newest?.root != edge.root {
      report("checkpoint", "the newest is not over these \(edge.size) entries")
    }
  }
}
