import GRDB
import StrictJSON

extension Auditor {
  /// A derived table must hold exactly the rows of the replica.
  mutating func compare(_ table: String, key: [String]) throws {
    let columns = try statements.db.columns(in: table).map(\.name)
    let shape = TableShape(name: table, key: key, columns: columns)
    var count = 0
    let changed = try rows(shape.changedRows)
    for row in changed {
      let (found, said) = (Array(row.prefix(columns.count)), Array(row.suffix(columns.count)))
      reportColumns(shape, found, said)
    }
    var missing = try rows(shape.rows(of: Replica.name, notIn: "main"))
    let added = try rows(shape.rows(of: "main", notIn: Replica.name))
    count = max(changed.count, missing.count, added.count)
    for row in added {
      // A row whose key was changed is at once one too many and one too few.
      let twin =
        max(added.count, missing.count) > 100
        ? nil : missing.firstIndex { zip(row, $0).filter { $0 != $1 }.count == 1 }
      if let twin {
        reportColumns(shape, row, missing.remove(at: twin))
      } else {
        report(shape.place(row), "is not in the log")
      }
    }
    for row in missing { report(shape.place(row), "is missing; the log has it") }
    if count >= TableShape.limit { report(table, "has more differences like the last ones") }
  }

  private mutating func reportColumns(
    _ shape: TableShape, _ found: [StoredValue], _ said: [StoredValue]
  ) {
    for (column, values) in zip(shape.columns, zip(found, said)) where values.0 != values.1 {
      report(
        shape.place(found),
        "\(column) is \(values.0.shown(beside: values.1)), "
          + "the log says \(values.1.shown(beside: values.0))")
    }
  }

  private func rows(_ sql: String) throws -> [[StoredValue]] {
    let cursor = try statements.rows(
      sql)
    var rows: [[StoredValue]] = []
    while let row = try cursor.next() {
      rows.append(row.values)
    }
    return rows
  }
}

/// A derived table, and the queries that hold it against its replica.
///
/// Joins on the primary key, so that nothing is sorted or kept: what is equal costs a
/// look-up and no more.
struct TableShape {
  /// The most rows of one sort that are named.
  static let limit = 1_000

  let name: String
  let key: [String]
  let columns: [String]

  /// Rows with the same key and other values: first as found, then as the log says.
  var changedRows: String {
    let others = columns.filter { !key.contains($0) }
    return """
      SELECT \(list("a")), \(list("b")) FROM main.\(name) AS a
      JOIN \(Replica.name).\(name) AS b ON \(sameKey)
      WHERE \(others.map { "a.\"\($0)\" IS NOT b.\"\($0)\"" }.joined(separator: " OR "))
      LIMIT \(TableShape.limit)
      """
  }

  /// Rows of one schema whose key the other lacks.
  func rows(of schema: String, notIn other: String) -> String {
    """
    SELECT \(list("a")) FROM \(schema).\(name) AS a
    WHERE NOT EXISTS (SELECT 1 FROM \(other).\(name) AS b WHERE \(sameKey))
    LIMIT \(TableShape.limit)
    """
  }

  /// Where a row stands: the table, and its key column by column.
  func place(_ row: [StoredValue]) -> String {
    let parts = zip(columns, row).filter { key.contains($0.0) }
    return name + " " + parts.map { "\($0) \($1.shown())" }.joined(separator: ", ")
  }

  private var sameKey: String {
    key.map { "b.\"\($0)\" = a.\"\($0)\"" }.joined(separator: " AND ")
  }

  private func list(_ alias: String) -> String {
    columns.map { "\(alias).\"\($0)\"" }.joined(separator: ", ")
  }
}
