/// Inserts the rows that grants have in one table, those of many grants by one statement: to start
/// one costs more than a row of it.
///
/// What the rows of a plan have in common stays bound while the plan stays the same.
final class GrantInserter {
  /// The statements there are: for so many grants each.
  private static let sizes = [50, 10, 1]

  private let insert: String
  private let rowsOfOne: Int
  private let statements: Statements
  private var prepared: [Int: Prepared] = [:]

  /// An inserter by an `INSERT … VALUES (…)` of one row, so many of which each grant has.
  init(_ insert: String, rowsOfOne: Int = 1, _ statements: Statements) {
    self.insert = insert
    self.rowsOfOne = rowsOfOne
    self.statements = statements
  }

  /// A statement, and the plan whose values are bound for each of its grants.
  private final class Prepared {
    let statement: BoundStatement
    var plans: [GrantPlan?]

    init(_ statement: BoundStatement, grants: Int) {
      self.statement = statement
      plans = Array(repeating: nil, count: grants)
    }
  }

  /// Inserts the rows of grants, in order.
  ///
  /// - Parameters:
  ///   - plan: Binds what all rows of a plan have in common, given the rows of one grant.
  ///   - own: Binds what a grant has for itself.
  func insert(
    _ grants: ArraySlice<SignedGrant>, plan: (ArraySlice<BoundRow>, GrantPlan) throws -> Void,
    own: (ArraySlice<BoundRow>, SignedGrant) throws -> Void
  ) throws {
    guard rowsOfOne > 0 else { return }
    var rest = grants
    while let size = GrantInserter.sizes.first(where: { $0 <= rest.count }) {
      let prepared = try prepared(size)
      for (index, grant) in rest.prefix(size).enumerated() {
        let rows = prepared.statement.rows[index * rowsOfOne..<(index + 1) * rowsOfOne]
        if prepared.plans[index] !== grant.reserved.plan {
          try plan(rows, grant.reserved.plan)
          prepared.plans[index] = grant.reserved.plan
        }
        try own(rows, grant)
      }
      try prepared.statement.run()
      rest = rest.dropFirst(size)
    }
  }

  private func prepared(_ size: Int) throws -> Prepared {
    if let prepared = prepared[size] { return prepared }
    let made = Prepared(
      try BoundStatement(insert, rows: size * rowsOfOne, statements), grants: size)
    prepared[size] = made
    return made
  }
}
