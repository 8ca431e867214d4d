import LicenseRecord
import Licensing

/// The statements that enter the grants of a batch, many at a time.
final class GrantStatements {
  private let statements: Statements
  private let granted: BoundStatement
  private let issued: BoundStatement
  /// The plan whose values are bound for entries.
  private var plan: GrantPlan?
  private let requests: GrantInserter
  private let licenses: GrantInserter
  /// By how many postings a grant has.
  private var postings: [Int: GrantInserter] = [:]

  init(_ statements: Statements) throws {
    self.statements = statements
    granted = try BoundStatement(LedgerTransaction.insertEntry, rows: 1, statements)
    issued = try BoundStatement(LedgerTransaction.insertEntry, rows: 1, statements)
    requests = GrantInserter(Replay.insertRequest, statements)
    licenses = GrantInserter(Replay.insertLicense, statements)
  }

  /// Inserts the entries of grants, then the rows that speak of them.
  func insert(_ grants: ArraySlice<SignedGrant>) throws {
    for grant in grants { try insertEntries(grant) }
    try requests.insert(grants, plan: bindRequest) { rows, grant in
      guard let row = rows.first else { return }
      try row.bind(1, grant.reserved.license.requestEntry)
      try row.bind(6, text: grant.reserved.idempotencyKey)
      try row.bind(7, text: grant.record.number)
    }
    try licenses.insert(grants, plan: bindLicense) { rows, grant in
      guard let row = rows.first else { return }
      let license = grant.reserved.license
      try row.bind(1, text: grant.record.number)
      try row.bind(2, license.number.year)
      try row.bind(3, license.number.serial)
      try row.bind(4, license.requestEntry)
      try row.bind(5, license.recordEntry)
      try row.bind(17, grant.reserved.status.index)
    }
    try insertPostings(grants)
  }

  /// Inserts both entries, one by one: of a table with triggers the rows of one statement are
  /// copied before they are inserted.
  private func insertEntries(_ grant: SignedGrant) throws {
    if plan !== grant.reserved.plan { try bindEntries(grant.reserved.plan) }
    for row in granted.rows { try row.bind(1, grant.reserved.license.requestEntry) }
    try granted.run(5, grant.body, 6, grant.digest.bytes)
    for row in issued.rows { try row.bind(1, grant.reserved.license.recordEntry) }
    try issued.run(5, grant.record.canonical, 6, grant.record.digest.bytes)
  }

  private func bindEntries(_ plan: GrantPlan) throws {
    let kinds = [(granted, EntryKind.requestGranted), (issued, EntryKind.licenseIssued)]
    for (statement, kind) in kinds {
      for row in statement.rows {
        try row.bind(2, text: plan.time.text)
        try row.bind(3, text: plan.actor)
        try row.bind(4, text: kind.rawValue)
      }
    }
    self.plan = plan
  }

  private func insertPostings(_ grants: ArraySlice<SignedGrant>) throws {
    var rest = grants
    while let count = rest.first?.reserved.plan.rows.postings.count {
      let alike = rest.prefix { $0.reserved.plan.rows.postings.count == count }
      try inserter(postings: count).insert(alike, plan: bindPostings) { rows, grant in
        for row in rows { try row.bind(1, grant.reserved.license.requestEntry) }
      }
      rest = rest.dropFirst(alike.count)
    }
  }

  private func inserter(postings count: Int) -> GrantInserter {
    if let inserter = postings[count] { return inserter }
    let made = GrantInserter(Replay.insertPosting, rowsOfOne: count, statements)
    postings[count] = made
    return made
  }

  private func bindRequest(_ rows: ArraySlice<BoundRow>, _ plan: GrantPlan) throws {
    guard let row = rows.first else { return }
    try row.bind(2, text: plan.rows.article)
    try row.bind(3, plan.rows.version)
    try row.bind(4, text: plan.rows.partner)
    try row.bind(5, blob: plan.requestDigest.bytes)
  }

  private func bindLicense(_ rows: ArraySlice<BoundRow>, _ plan: GrantPlan) throws {
    guard let row = rows.first else { return }
    try row.bind(6, text: plan.rows.article)
    try row.bind(7, plan.rows.version)
    try row.bind(8, text: plan.rows.partner)
    try row.bind(9, text: plan.rows.agreement)
    try row.bind(10, text: plan.time.text)
    try row.bind(11, text: plan.rows.validFrom)
    try row.bind(12, text: plan.rows.validUntil)
    try row.bind(13, text: plan.rows.month)
    try row.bind(14, text: plan.rows.total.currency.code)
    try row.bind(15, amount: plan.rows.total.minorUnits)
    try row.bind(16, plan.statusList)
  }

  private func bindPostings(_ rows: ArraySlice<BoundRow>, _ plan: GrantPlan) throws {
    for (line, (row, posting)) in zip(rows, plan.rows.postings).enumerated() {
      try row.bind(2, line + 1)
      try row.bind(3, text: posting.account)
      try row.bind(4, text: plan.rows.partner)
      try row.bind(5, text: plan.rows.month)
      try row.bind(6, text: posting.amount.currency.code)
      try row.bind(7, amount: posting.amount.minorUnits)
    }
  }
}
