import LicenseRecord
import StrictJSON

extension Replay {
  /// Begins a new log; the ledger before it lacks entries.
  func restore(_ body: inout ObjectReader, number: Int, time: String) throws {
    let gap = try LogGap(&body)
    try statements.run(
      "INSERT INTO restoration (log, entry, missing, status_list) VALUES (?, ?, ?, ?)",
      .integer(gap.log), .integer(number), .integer(gap.missing), .integer(gap.statusList))
    for year in gap.years {
      let skipped = year.skipped(gap.missing)
      try statements.run(
        "INSERT INTO skipped_number (year, entry, first, last) VALUES (?, ?, ?, ?)",
        .integer(year.year), .integer(number), .integer(skipped.lowerBound),
        .integer(skipped.upperBound))
    }
    try addKey(body.object("key"), number: number, time: time)
    var key = try body.object("key")
    try letSign(key.string("thumbprint"), number: number)
  }

  /// Enters a license that a restored backup lacked; its record is the next entry.
  func recover(_ body: inout ObjectReader, number: Int) throws {
    let rows = try GrantRows(recovered: &body)
    guard try LedgerReader(statements: statements).isSkipped(rows.license) else {
      throw body.error("license", "is none of the numbers that a restoration skipped")
    }
    try grant(rows, number: number, time: body.string("issued"))
  }
}
