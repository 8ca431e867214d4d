public import LicenseRecord

extension LedgerReader {
  /// The name of the log, as its checkpoints spell it.
  public func logOrigin() throws -> String { try logName().origin }

  /// The name of the log.
  public func logName() throws -> LogName {
    let host = try statements.first("SELECT host FROM home") { try $0.text(0) }
    return LogName(host: host ?? "", number: try logNumber())
  }

  /// The number of the log: 1, until a restoration began another.
  func logNumber() throws -> Int {
    try statements.first("SELECT log FROM restoration ORDER BY log DESC LIMIT 1") {
      try $0.tally(0)
    } ?? 1
  }

  /// The log keys, each with the number of the log that it signs: one that waits, of the newest.
  public func logKeys() throws -> [(log: Int, key: PublicKey)] {
    try statements.all(
      """
      SELECT ifnull((
          SELECT max(log) FROM restoration
          WHERE entry <= coalesce(signs_from, 9223372036854775807)
        ), 1), multibase
      FROM key WHERE role = 'log' ORDER BY 1, signs_from IS NULL, signs_from
      """
    ) { row in (try row.tally(0), try row.parsed(1) { try? PublicKey(multibase: $0) }) }
  }

  /// How many entries the tree covers.
  public func treeSize() throws -> Int { try treeEdge().size }

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

  /// The hash of a whole subtree of the tree, as proofs and tiles ask for it.
  ///
  /// Reads at most 256 hashes, however large the subtree is.
  public func hash(of subtree: Subtree) throws -> SHA256Digest {
    let below = subtree.level / Tile.height
    let places = subtree.places(atLevel: below * Tile.height)
    return MerkleTree.root(over: try hashes(tileLevel: below, places))
  }

  /// The hashes of a level of tiles at some places: of the entries themselves for level 0, of 256
  /// of them each for level 1.
  public func hashes(tileLevel level: Int, _ places: Range<Int>) throws -> [SHA256Digest] {
    let hashes =
      level == 0
      ? try statements.all(
        "SELECT digest FROM entry WHERE number > ? AND number <= ? ORDER BY number",
        .integer(places.lowerBound), .integer(places.upperBound)
      ) { MerkleTree.leafHash(of: try $0.digest(0)) }
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

  /// The digests of the entries at some places of the log, from 0: the data of its leaves.
  public func digests(_ places: Range<Int>) throws -> [SHA256Digest] {
    try statements.all(
      "SELECT digest FROM entry WHERE number > ? AND number <= ? ORDER BY number",
      .integer(places.lowerBound), .integer(places.upperBound)
    ) { try $0.digest(0) }
  }

  /// The newest checkpoint, with what witnesses have signed over it; nil before the first.
  public func newestCheckpoint() throws -> SignedNote? {
    try newestSigned().flatMap { try checkpoint(size: $0.size) }
  }

  /// The newest checkpoint as the log key signed it, and how many entries it covers.
  func newestSigned() throws -> (size: Int, note: SignedNote)? {
    try statements.first("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1") {
      (try $0.tally(0), try note($0, 1))
    }
  }

  /// The checkpoint over exactly `size` entries, if one was signed, with what witnesses have signed
  /// over it.
  public func checkpoint(size: Int) throws -> SignedNote? {
    try signedCheckpoint(size: size)?.adding(cosignatures(size: size))
  }

  /// The checkpoint over exactly `size` entries as the log key signed it.
  func signedCheckpoint(size: Int) throws -> SignedNote? {
    try statements.first("SELECT note FROM checkpoint WHERE size = ?", .integer(size)) {
      try note($0, 0)
    }
  }

  /// The checkpoints over more than `size` entries, the smallest first.
  func checkpoints(after size: Int) throws -> [SignedNote] {
    try statements.all(
      "SELECT note FROM checkpoint WHERE size > ? ORDER BY size", .integer(size)
    ) { try note($0, 0) }
  }

  private func note(_ row: StoredRow, _ index: Int) throws -> SignedNote {
    do { return try SignedNote(parsing: row.rawBytes(index)) } catch {
      throw LedgerError.storage("a row is damaged: a checkpoint is no signed note: \(error)")
    }
  }

  /// The proof that a license's record is in the log, for the file `….tlog-proof` beside it.
  ///
  /// Under the newest checkpoint that enough witnesses have seen, else the newest; nil before the
  /// first.
  public func proof(of license: IssuedLicense) throws -> LogProof? {
    try (witnessedCheckpoint(over: license.recordEntry) ?? newestCheckpoint())
      .flatMap { try proof(of: license, under: $0) }
  }

  /// The same proof under the checkpoint over exactly `size` entries; nil without one.
  public func proof(of license: IssuedLicense, size: Int) throws -> LogProof? {
    try checkpoint(size: size).flatMap { try proof(of: license, under: $0) }
  }

  private func proof(of license: IssuedLicense, under note: SignedNote) throws -> LogProof? {
    guard let checkpoint = try? Checkpoint(parsing: note.text),
      let inclusion = try InclusionProof(
        index: license.recordEntry - 1, size: checkpoint.size, hash: hash)
    else { return nil }
    return LogProof(index: license.recordEntry - 1, inclusion: inclusion, checkpoint: note)
  }

  /// The proof that the tree of `size` entries continues that of `oldSize`; nil for sizes of which
  /// nothing can be shown.
  public func consistency(from oldSize: Int, to size: Int) throws -> ConsistencyProof? {
    try ConsistencyProof(old: oldSize, new: size, hash: hash)
  }
}
