import GRDB
import LicenseRecord
import StrictJSON

extension Auditor {
  /// Texts that may be forgotten: each must match its key, and each key that the
  /// log mentions must have its text.
  mutating func checkErasable(mentionsAreComplete: Bool) throws {
    let cursor = try statements.rows(
      "SELECT key, salt, content FROM erasable ORDER BY key")
    while let row = try cursor.next() {
      let key = row.value(0)
      let (salt, content) = (row.rawBytes(1), row.rawBytes(2))
      if key.textBytes != Array(SHA256Digest(of: salt + content).hex.utf8) {
        report("erasable key \(key.shown())", "salt or content: they do not give this key")
      }
    }
    guard mentionsAreComplete else { return }
    let (texts, erasures) = ("main.erasable", "\(Replica.name).erasure")
    erased = try statements.first("SELECT count(*) FROM \(erasures)") { try $0.tally(0) } ?? 0
    try reportKeys(of: texts, notIn: ["mention"], "is not mentioned in the log")
    try reportKeys(
      of: "mention", notIn: [texts, erasures],
      "is missing; the log mentions it, and no erasure of it")
    try reportKeys(of: texts, in: [erasures], "is here again; the log says it was erased")
    try reportKeys(of: erasures, notIn: ["mention"], "was erased; the log never mentioned it")
  }

  private mutating func reportKeys(
    of table: String, in others: [String] = [], notIn strangers: [String] = [], _ problem: String
  ) throws {
    func has(_ other: String) -> String {
      "EXISTS (SELECT 1 FROM \(other) AS b WHERE b.key = a.key)"
    }
    let conditions = others.map(has) + strangers.map { "NOT " + has($0) }
    let cursor = try statements.rows(
      """
      SELECT a.key FROM \(table) AS a WHERE \(conditions.joined(separator: " AND "))
      LIMIT \(TableShape.limit)
      """)
    while let row = try cursor.next() {
      report("erasable key \(row.value(0).shown())", problem)
    }
  }

  /// The postings of an entry add up to zero in each currency, and the months'
  /// totals to what the postings say.
  mutating func checkBalance() throws {
    do {
      try checkEntries()
      try checkMonths()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // Sums beyond 64 bits end the query; no ledger of ours comes near.
      report("posting", "amounts cannot be added up: \((error.message ?? "").displayed)")
    }
  }

  private mutating func checkEntries() throws {
    let cursor = try statements.rows(
      """
      SELECT entry, currency, sum(amount) FROM main.posting GROUP BY entry, currency
      HAVING sum(amount) <> 0
      """)
    while let row = try cursor.next() {
      let values = row.values.map { $0.shown() }
      report("posting entry \(values[0])", "amount: \(values[1]) is off by \(values[2])")
    }
  }

  private mutating func checkMonths() throws {
    let cursor = try statements.rows(
      """
      SELECT m.month, m.currency, m.partner, m.total, coalesce(p.amount, 0)
      FROM main.month_total AS m LEFT JOIN (
        SELECT month, currency, partner, sum(amount) AS amount FROM main.posting
        WHERE account = 'receivable' GROUP BY month, currency, partner
      ) AS p USING (month, currency, partner)
      WHERE m.total <> coalesce(p.amount, 0)
      """)
    while let row = try cursor.next() {
      let values = row.values.map { $0.shown() }
      report(
        "month_total month \(values[0]), currency \(values[1]), partner \(values[2])",
        "total is \(values[3]), the receivable postings add up to \(values[4])")
    }
  }
}
