public import LicenseRecord

extension LedgerReader {
  /// The name of the log: `HOST/licensing/log`.
  public func logOrigin() throws -> String {
    let host = try statements.first("SELECT host FROM home") { try $0.text(0) }
    return "\(host ?? "")/licensing/log"
  }

  /// The right edge of the tree over all entries.
  func treeEdge() throws -> TreeFrontier {
    let edge = try statements.first("SELECT size, edge FROM tree") { row in
      guard let edge = TreeFrontier(size: try row.tally(0), bytes: try row.bytes(1)) else {
        throw LedgerError.storage("a row is damaged: the tree's edge is not of its size")
      }
      return edge
    }
    return edge ?? TreeFrontier()
  }

  /// Reads hashes and proofs out of the tree of the first `size` entries; all of them for nil.
  ///
  /// Reads no more than a few hundred digests, however long the log is.
  public func tree(size: Int? = nil) throws -> TreeReader {
    TreeReader(size: try size ?? treeEdge().size) { level, places in
      try hashes(level, places)
    }
  }

  /// The hashes of a level of tiles: of the entries themselves for level 0.
  private func hashes(_ level: Int, _ places: Range<Int>) throws -> [SHA256Digest] {
    let hashes =
      level == 0
      ? try statements.all(
        "SELECT digest FROM entry WHERE number > ? AND number <= ? ORDER BY number",
        .integer(places.lowerBound), .integer(places.upperBound)
      ) { MerkleTree.leafHash(try $0.digest(0).bytes) }
      : try statements.all(
        """
        SELECT hash FROM subtree WHERE level = ? AND number >= ? AND number < ? ORDER BY number
        """, .integer(level), .integer(places.lowerBound), .integer(places.upperBound)
      ) { try $0.digest(0) }
    guard hashes.count == places.count else {
      throw LedgerError.storage("the tree is damaged: level \(level) lacks hashes of \(places)")
    }
    return hashes
  }

  /// The newest signed checkpoint; nil before the first.
  public func newestCheckpoint() throws -> SignedNote? {
    try statements.first("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1", read: note)
  }

  /// The checkpoint over exactly `size` entries, if one was signed.
  public func checkpoint(size: Int) throws -> SignedNote? {
    try statements.first(
      "SELECT note FROM checkpoint WHERE size = ?", .integer(size), read: note)
  }

  /// The checkpoints over more than `size` entries, the smallest first.
  func checkpoints(after size: Int) throws -> [SignedNote] {
    try statements.all(
      "SELECT note FROM checkpoint WHERE size > ? ORDER BY size", .integer(size), read: note)
  }

  private func note(_ row: StoredRow) throws -> SignedNote {
    guard let note = SignedNote(reading: Array(try row.text(0).utf8)) else {
      throw LedgerError.storage("a row is damaged: a checkpoint is no signed note")
    }
    return note
  }

  /// The proof that a license's record is in the log, under the newest checkpoint: what goes into
  /// `….tlog-proof`. Nil before the first checkpoint.
  public func proof(of license: IssuedLicense) throws -> LogProof? {
    guard let note = try newestCheckpoint(), let checkpoint = Checkpoint(text: note.text) else {
      return nil
    }
    let index = license.recordEntry - 1
    return LogProof(
      index: index, path: try tree(size: checkpoint.size).inclusionProof(of: index), note: note)
  }
}
