import LicenseRecord

extension LedgerTransaction {
  /// Takes what was appended into the tree and signs a checkpoint over all of it.
  ///
  /// Nothing is signed on top of a tree that the newest checkpoint does not vouch for: so no two
  /// checkpoints of ours contradict each other, whatever somebody did to the rows.
  /// - Returns: The checkpoint as a note; nil when nothing was appended.
  func seal(with sealer: Sealer) throws -> SignedNote? {
    guard !entries.digests.isEmpty else { return nil }
    var tree = TreeRows(edge: try vouchedEdge(), statements)
    for digest in entries.digests { try tree.append(digest) }
    try tree.store()
    return try sign(tree.edge, with: sealer)
  }

  /// Signs the first checkpoint of a ledger that had entries before it had a tree.
  func sealFirst(with sealer: Sealer) throws {
    let edge = try reader.treeEdge()
    if edge.size > 0 { _ = try sign(edge, with: sealer) }
  }

  private func vouchedEdge() throws -> TreeFrontier {
    let edge = try reader.treeEdge()
    guard edge.size > 0 else { return edge }
    guard let note = try reader.newestSigned()?.note,
      let newest = try? Checkpoint(parsing: note.text), newest.size == edge.size,
      newest.root == edge.root
    else {
      throw LedgerError.storage(
        "the tree over the log is not the one of the newest checkpoint")
    }
    return edge
  }

  private func sign(_ edge: TreeFrontier, with sealer: Sealer) throws -> SignedNote {
    guard let name = try reader.signingKey(.log) else { throw LedgerError.noLogKey }
    let note = try sealer.note(
      Checkpoint(origin: try reader.logOrigin(), size: edge.size, root: edge.root), by: name)
    try statements.run(
      "INSERT INTO checkpoint (size, note) VALUES (?, ?)", .integer(edge.size),
      .utf8(note.bytes))
    return note
  }
}
