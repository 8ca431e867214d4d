import LicenseRecord
import Licensing

/// The statements that enter a grant of a batch: what its plan says is bound once.
final class GrantStatements {
  private let statements: Statements
  private let grant: BoundStatement
  private let record: BoundStatement
  private let request: BoundStatement
  private let license: BoundStatement
  private var postings: [BoundStatement] = []
  private var plan: GrantPlan?

  init(_ statements: Statements) throws {
    self.statements = statements
    grant = try BoundStatement(LedgerTransaction.insertEntry, statements)
    record = try BoundStatement(LedgerTransaction.insertEntry, statements)
    request = try BoundStatement(Replay.insertRequest, statements)
    license = try BoundStatement(Replay.insertLicense, statements)
  }

  /// Inserts both entries, then the rows that speak of them.
  func insert(_ signed: SignedGrant) throws {
    let (reserved, issued) = (signed.reserved, signed.reserved.license)
    if plan !== reserved.plan { try bind(reserved.plan) }
    try grant.bind(1, issued.requestEntry)
    try grant.run(5, signed.body, 6, signed.digest.bytes)
    try record.bind(1, issued.recordEntry)
    try record.run(5, signed.record.canonical, 6, signed.record.digest.bytes)
    try request.bind(1, issued.requestEntry)
    try request.bind(6, text: reserved.idempotencyKey)
    try request.bind(7, text: signed.record.number)
    try request.run()
    try license.bind(1, text: signed.record.number)
    try license.bind(2, issued.number.year)
    try license.bind(3, issued.number.serial)
    try license.bind(4, issued.requestEntry)
    try license.bind(5, issued.recordEntry)
    try license.bind(17, reserved.status.index)
    try license.run()
    for posting in postings.prefix(reserved.plan.rows.postings.count) {
      try posting.bind(1, issued.requestEntry)
      try posting.run()
    }
  }

  private func bind(_ plan: GrantPlan) throws {
    for (entry, kind) in [(grant, EntryKind.requestGranted), (record, .licenseIssued)] {
      try entry.bind(2, text: plan.time.text)
      try entry.bind(3, text: plan.actor)
      try entry.bind(4, text: kind.rawValue)
    }
    let rows = plan.rows
    try request.bind(2, text: rows.article)
    try request.bind(3, rows.version)
    try request.bind(4, text: rows.partner)
    try request.bind(5, blob: plan.requestDigest.bytes)
    try license.bind(6, text: rows.article)
    try license.bind(7, rows.version)
    try license.bind(8, text: rows.partner)
    try license.bind(9, text: rows.agreement)
    try license.bind(10, text: plan.time.text)
    try license.bind(11, text: rows.validFrom)
    try license.bind(12, text: rows.validUntil)
    try license.bind(13, text: rows.month)
    try license.bind(14, text: rows.total.currency.code)
    try license.bind(15, amount: rows.total.minorUnits)
    try license.bind(16, plan.statusList)
    try bindPostings(rows)
    self.plan = plan
  }

  private func bindPostings(_ rows: GrantRows) throws {
    while postings.count < rows.postings.count {
      postings.append(try BoundStatement(Replay.insertPosting, statements))
    }
    for (line, (statement, posting)) in zip(postings, rows.postings).enumerated() {
      try statement.bind(2, line + 1)
      try statement.bind(3, text: posting.account)
      try statement.bind(4, text: rows.partner)
      try statement.bind(5, text: rows.month)
      try statement.bind(6, text: posting.amount.currency.code)
      try statement.bind(7, amount: posting.amount.minorUnits)
    }
  }
}
