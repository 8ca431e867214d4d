import Foundation
import GRDB
import Testing

@testable import Ledger

/// Rows put in, taken out or exchanged in any table of the schema are named, triggers out of the
/// way; a table that is added to the schema is tried too.
struct TamperedRowTests {
  enum Tampering: String, CaseIterable, Sendable {
    case firstDeleted
    case lastDeleted
    case allDeleted
    case copied
    case exchanged
  }

  @Test(arguments: SchemaColumn.tables, Tampering.allCases)
  func `names what was done to the rows of a table`(
    _ table: String, _ tampering: Tampering
  ) throws {
    let ledger = try Tampered(.grown)
    guard let statements = try Statements(table, in: ledger).statements(for: tampering) else {
      return
    }
    #expect(try ledger.edit(statements) > 0)
    let differences = try ledger.audit()
    // What follows the last entry in other tables may be nothing: then its checkpoints tell.
    let places = table == "entry" ? ["entry", "checkpoint"] : [table]
    let isNamed = differences.contains { difference in
      places.contains { difference.place == $0 || difference.place.hasPrefix($0 + " ") }
    }
    #expect(isNamed, "\(differences)")
  }

  /// A sample with too few rows would try too little.
  @Test func `most tables have rows to exchange`() throws {
    let ledger = try Tampered(.grown)
    let untried = try SchemaColumn.tables.filter {
      try Statements($0, in: ledger).statements(for: .exchanged) == nil
    }
    // What is left has one row, or rows that are all key or all alike.
    #expect(
      Set(untried) == [
        "home", "license_timestamp", "log_policy", "partner_contact", "restoration", "status_list",
        "subtree", "tree", "withdrawal",
      ])
  }

  /// The SQL of one who knows the schema.
  private struct Statements {
    private let table: String
    private let key: [String]
    private let others: [SchemaColumn]
    private let ledger: Tampered

    init(_ table: String, in ledger: Tampered) throws {
      self.table = table
      self.ledger = ledger
      key = try #require(SchemaColumn.keys[table])
      others = SchemaColumn.all.filter { [key] column in
        column.table == table && !key.contains(column.name)
      }
    }

    func statements(for tampering: Tampering) throws -> String? {
      switch tampering {
      case .firstDeleted: delete("ASC")
      case .lastDeleted: delete("DESC")
      case .allDeleted: "DELETE FROM \"\(table)\""
      case .copied: copy
      case .exchanged: try exchange()
      }
    }

    private func delete(_ order: String) -> String {
      let last = key.map { "\"\($0)\" \(order)" }.joined(separator: ", ")
      return """
        DELETE FROM "\(table)" WHERE (\(list(key))) = (
          SELECT \(list(key)) FROM "\(table)" ORDER BY \(last) LIMIT 1)
        """
    }

    /// A row with the values of another under a key of its own; what must be unique is changed too.
    private var copy: String {
      let columns = SchemaColumn.all.filter { $0.table == table }
      let values = columns.map { column in
        let mustDiffer = key.contains(column.name) || column.isUnique
        return mustDiffer ? Edit.another.value(of: column) ?? "" : "\"\(column.name)\""
      }
      return """
        INSERT INTO "\(table)" (\(list(columns.map(\.name))))
        SELECT \(values.joined(separator: ", ")) FROM "\(table)" ORDER BY \(list(key)) LIMIT 1
        """
    }

    /// Gives two rows the values of each other; nil where no two differ in more than their key.
    private func exchange() throws -> String? {
      guard !others.isEmpty else { return nil }
      let differ = others.map { "a.\"\($0.name)\" IS NOT b.\"\($0.name)\"" }
      let pair = """
        FROM "\(table)" AS a JOIN "\(table)" AS b ON (\(list(key, "a"))) < (\(list(key, "b")))
        WHERE \(differ.joined(separator: " OR "))
        ORDER BY \(list(key, "a")), \(list(key, "b")) LIMIT 1
        """
      guard try ledger.value("SELECT 1 \(pair)") as Int? != nil else { return nil }
      let names = list(key + others.map(\.name))
      return """
        CREATE TEMP TABLE pair AS SELECT \(list(key, "a")), \(list(others.map(\.name), "b")) \(pair);
        INSERT INTO pair SELECT * FROM (
          SELECT \(list(key, "b")), \(list(others.map(\.name), "a")) \(pair));
        DELETE FROM "\(table)" WHERE (\(list(key))) IN (SELECT \(list(key)) FROM pair);
        INSERT INTO "\(table)" (\(names)) SELECT \(names) FROM pair ORDER BY \(list(key));
        DROP TABLE pair
        """
    }

    private func list(_ names: [String], _ alias: String? = nil) -> String {
      names.map { (alias.map { "\($0)." } ?? "") + "\"\($0)\"" }.joined(separator: ", ")
    }
  }
}
