import LicenseRecord

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
    var tree = TreeRows(edge: try reader.treeEdge(), statements)
    for digest in appended.digests { try tree.append(digest) }
    try tree.store()
    return try sign(tree.edge, with: sealer)
  }

  /// Signs a checkpoint over a tree that no checkpoint covers yet.
  func sealRest(with sealer: Sealer) throws {
    let edge = try reader.treeEdge()
    guard edge.size > 0, try reader.checkpoint(size: edge.size) == nil else { return }
    _ = try sign(edge, with: sealer)
  }

  private func sign(_ edge: TreeFrontier, with sealer: Sealer) throws -> SignedNote {
    let note = try sealer.note(
      Checkpoint(origin: try reader.logOrigin(), size: edge.size, root: edge.root))
    try statements.run(
      "INSERT INTO checkpoint (size, note) VALUES (?, ?)", .integer(edge.size),
      .utf8(note.bytes))
    return note
  }
}
