import LicenseRecord

/// The rows that keep the tree over the entries: its edge, and the roots that tiles are made of.
struct TreeRows: ~Copyable {
  private(set) var edge: TreeFrontier
  private let statements: Statements
  private let hasher = TreeHasher()

  /// The tree of a database, from its edge.
  init(edge: TreeFrontier = TreeFrontier(), _ statements: Statements) {
    self.edge = edge
    self.statements = statements
  }

  /// Makes the rows of a ledger that has entries and no tree yet.
  static func fill(_ statements: Statements) throws {
    var tree = TreeRows(statements)
    let rows = try statements.rows("SELECT digest FROM entry ORDER BY number")
    while let row = try rows.next() { try tree.append(row.digest(0)) }
    try tree.store()
  }

  /// Appends an entry by its digest.
  mutating func append(_ digest: SHA256Digest) throws {
    var whole: [(Subtree, SHA256Digest)] = []
    edge.append(entry: digest, with: hasher, from: Tile.height) { whole.append(($0, $1)) }
    for (subtree, hash) in whole where subtree.level.isMultiple(of: Tile.height) {
      try statements.run(
        "INSERT INTO subtree (level, number, hash) VALUES (?, ?, ?)",
        .integer(subtree.level / Tile.height), .integer(subtree.index), .blob(hash.bytes))
    }
  }

  /// Keeps the edge, once all was appended.
  func store() throws {
    guard edge.size > 0 else { return }
    try statements.run(
      """
      INSERT INTO tree (id, size, edge) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET size = excluded.size, edge = excluded.edge
      """, .integer(edge.size), .blob(edge.bytes))
  }
}
