import LicenseRecord
import Licensing

/// The entries that a transaction has appended so far.
final class Appended {
  private(set) var digests: [SHA256Digest] = []

  func add(_ digest: SHA256Digest) { digests.append(digest) }
}

extension LedgerTransaction {
  /// Takes what was appended into the tree and signs a checkpoint over all of it.
  ///
  /// - Returns: The checkpoint as a note; nil when nothing was appended.
  func seal(with sealer: Sealer) throws -> SignedNote? {
    guard !appended.digests.isEmpty else { return nil }
    var edge = try reader.treeEdge()
    for digest in appended.digests { try TreeRows.append(digest, to: &edge, statements) }
    try TreeRows.store(edge, statements)
    return try sign(edge, with: sealer)
  }

  /// Signs a checkpoint over a tree that no checkpoint covers yet.
  func sealRest(with sealer: Sealer) throws {
    let edge = try reader.treeEdge()
    guard edge.size > 0, try reader.checkpoint(size: edge.size) == nil else { return }
    _ = try sign(edge, with: sealer)
  }

  private func sign(_ edge: TreeFrontier, with sealer: Sealer) throws -> SignedNote {
    let checkpoint = Checkpoint(
      origin: try reader.logOrigin(), size: edge.size, root: edge.root)
    guard let checkpoint else { throw LedgerError.storage("the host cannot name a log") }
    let note = try sealer.note(checkpoint)
    try statements.run(
      "INSERT INTO checkpoint (size, note) VALUES (?, ?)", .integer(edge.size),
      .text(note.written))
    return note
  }
}

/// The rows that keep a tree.
enum TreeRows {
  /// Appends an entry's digest, and keeps the roots of the subtrees that tiles need.
  static func append(
    _ digest: SHA256Digest, to edge: inout TreeFrontier, _ statements: Statements
  ) throws {
    for whole in edge.append(data: digest) where whole.level.isMultiple(of: 8) {
      try statements.run(
        "INSERT INTO subtree (level, number, hash) VALUES (?, ?, ?)",
        .integer(whole.level / 8), .integer(whole.index), .blob(whole.hash.bytes))
    }
  }

  /// Makes the rows of a ledger that has entries and no tree yet.
  static func fill(_ statements: Statements) throws {
    var edge = TreeFrontier()
    let rows = try statements.rows("SELECT digest FROM entry ORDER BY number")
    while let row = try rows.next() { try append(row.digest(0), to: &edge, statements) }
    if edge.size > 0 { try store(edge, statements) }
  }

  /// Keeps the edge itself.
  static func store(_ edge: TreeFrontier, _ statements: Statements) throws {
    try statements.run(
      """
      INSERT INTO tree (id, size, edge) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET size = excluded.size, edge = excluded.edge
      """, .integer(edge.size), .blob(edge.bytes))
  }
}
