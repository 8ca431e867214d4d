/// The pages that texts lay on before they were erased.
enum ErasedPages {
  /// Writes the table of texts anew, so that no page keeps a copy of one that is gone.
  ///
  /// SQLite overwrites a row that is deleted. When rows of that table moved from page to page
  /// before, copies may have stayed behind in what a page does not use: only a page that is given
  /// up as a whole is overwritten as a whole.
  static func rewrite(_ statements: Statements) throws {
    for statement in [
      "CREATE TABLE erasable_left (key TEXT, salt BLOB, content TEXT)",
      "INSERT INTO erasable_left SELECT key, salt, content FROM erasable ORDER BY key",
      "DELETE FROM erasable",
      "INSERT INTO erasable (key, salt, content) SELECT key, salt, content FROM erasable_left "
        + "ORDER BY rowid",
      "DROP TABLE erasable_left",
    ] {
      try statements.run(statement)
    }
  }
}
