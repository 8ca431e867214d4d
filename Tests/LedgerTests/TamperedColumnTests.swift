import GRDB
import Testing

@testable import Ledger

/// Whoever edits one column of one row, triggers out of the way, is found out, and the
/// audit names the table and the column.
struct TamperedColumnTests {
  @Test func `the audit knows each derived table by its primary key`() {
    for table in Schema.derivedTables {
      #expect(SchemaColumn.keys[table.name] == table.key, "\(table.name)")
    }
    #expect(SchemaColumn.all.count > 80)
  }

  @Test(arguments: SchemaColumn.all.filter { $0.table != "entry" }, Edit.allCases)
  func `names an edited column`(_ column: SchemaColumn, _ edit: Edit) throws {
    guard let value = edit.value(of: column) else { return }
    let ledger = try Tampered()
    let key = try #require(SchemaColumn.keys[column.table])
    let changed = try ledger.edit(
      """
      UPDATE "\(column.table)" SET "\(column.name)" = \(value)
      WHERE (\(key.joined(separator: ", "))) = (
        SELECT \(key.joined(separator: ", ")) FROM "\(column.table)"
        WHERE "\(column.name)" IS \(edit == .invented ? "" : "NOT") NULL
        ORDER BY \(key.joined(separator: ", ")) LIMIT 1)
      """)
    // A sample without such a row would test nothing.
    try #require(changed > 0)
    let differences = try ledger.audit()
    #expect(differences.contains { isNamed(column, $0) }, "\(differences)")
  }

  private func isNamed(_ column: SchemaColumn, _ difference: AuditReport.Difference) -> Bool {
    guard difference.place.hasPrefix(column.table + " ") else { return false }
    guard column.table == "erasable" else {
      return difference.problem.hasPrefix("\(column.name) is ")
    }
    return difference.description.contains(column.name)
  }

  @Test(arguments: SchemaColumn.all.filter { $0.table == "entry" }, EntryKind.allCases)
  func `names an edited column of an entry`(_ column: SchemaColumn, _ kind: EntryKind) throws {
    for edit in kind == .licenseIssued ? Edit.allCases : [.another] {
      guard let value = edit.value(of: column) else { continue }
      let ledger = try Tampered()
      let number: Int = try #require(
        try ledger.value("SELECT max(number) FROM entry WHERE kind = '\(kind.rawValue)'"))
      try ledger.edit("UPDATE entry SET \(column.name) = \(value) WHERE number = \(number)")
      let differences = try ledger.audit()
      let place = "entry \(column.name == "number" ? number + 1000 : number)"
      #expect(
        differences.contains {
          $0.place == place && ($0.problem.split(separator: ":").first ?? "").contains(column.name)
        }, "\(edit): \(differences)")
    }
  }
}
