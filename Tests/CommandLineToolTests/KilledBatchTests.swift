import Foundation
import StrictJSON
import Testing

/// Batches that are killed at any moment, many of them between the commit and the names of the
/// files: what was printed is there, every file is whole, and nothing is billed twice.
struct KilledBatchTests {
  private let home: ExampleHome
  private let batches: [Batch]

  /// A file of requests, each with an idempotency key of its own.
  private struct Batch {
    let name: String
    let keys: [String]

    init(_ number: Int) {
      name = "batch-\(number).csv"
      // Most are one commit; some are several.
      keys = (1...(number.isMultiple(of: 100) ? 45 : 2)).map { "order-\(number)-\($0)" }
    }

    var lines: String { keys.map { "harbor-ferry,northern-courier,\($0)\n" }.joined() }
  }

  private static let header = "article,partner,idempotency-key\n"

  init() throws {
    home = try ExampleHome()
    batches = (1...200).map(Batch.init)
    for batch in batches {
      try home.desk.write(batch.name, KilledBatchTests.header + batch.lines)
    }
    let all = batches.map(\.lines).joined()
    try home.desk.write("all.csv", KilledBatchTests.header + all)
    try home.desk.makeFolder("out")
  }

  @Test func `two hundred killed batches lose nothing that they printed`() throws {
    var printed: Set<String> = []
    var (nameless, unnamed) = (0, 0)
    var duration = try measure(0)
    for (turn, batch) in batches.enumerated() {
      if turn % 40 == 20 { duration = try measure(turn) }
      // Every third is killed as soon as its commit can be seen, the others at any moment.
      let result = try run(batch, killedAfter: turn.isMultiple(of: 3) ? nil : duration)
      let numbers = result.output.matches(of: /granted (LIC-\d{4}-\d{6})/).map {
        String($0.output.1)
      }
      printed.formUnion(numbers)
      let missing = try 5 * licenseCount() - home.desk.names("out").count
      if missing > unnamed { nameless += 1 }
      unnamed = missing
    }
    #expect(nameless >= 20, "only \(nameless) were killed between commit and rename")
    #expect(!printed.isEmpty, "every one was killed too early")
    try checkWhatIsThere(printed)
    try finish()
  }

  /// Every license that was printed is in the ledger with its files, and every file is of one that
  /// is in the ledger.
  private func checkWhatIsThere(_ printed: Set<String>) throws {
    let listed = Set(
      try home.json("license", ["list"]).array?.compactMap { $0["id"]?.string } ?? [])
    let files = try home.desk.names("out")
    #expect(printed.isSubset(of: listed))
    #expect(printed.allSatisfy { files.contains("\($0).vc.json") })
    #expect(files.filter { $0.hasPrefix(".") || !listed.contains(String($0.prefix(15))) } == [])
    #expect(try home.type("license verify out > verdicts").status == 0)
    #expect(try home.isClean())
  }

  /// The same requests again: files that are there must have the very same bytes, the rest are
  /// written, and the fees are those of one license for each key.
  private func finish() throws {
    let count = batches.map(\.keys.count).reduce(0, +)
    let finished = try home.type("license request --batch all.csv --out out")
    #expect(finished.status == 0, "\(finished.errors)")
    let numbers = finished.output.matches(of: /LIC-\d{4}-\d{6}/).map { String($0.output) }
    #expect(numbers.count == count && Set(numbers).count == count)
    #expect(try licenseCount() == count)
    #expect(try home.desk.names("out").count == 5 * count)
    let verified = try home.type("license verify out")
    #expect(verified.status == 0)
    let lines = verified.output.split(separator: "\n")
    #expect(lines.count == count && lines.allSatisfy { $0.hasSuffix(".vc.json: valid") })
    let total = try home.json("fee", ["report"]).array?.first?["total"]?.string
    #expect(total == "\(count * 216).00")
    #expect(try home.isClean())
  }

  /// Runs a batch and kills it: as soon as its commit can be seen from outside, or at a random
  /// moment up to a little more than what it takes.
  private func run(_ batch: Batch, killedAfter duration: Double?) throws -> ToolResult {
    let checkpoints = home.path + "/ledger.checkpoints"
    let before = KilledBatchTests.size(checkpoints)
    let tool = try home.tool("license").launch(
      ["request", "--batch", batch.name, "--out", "out"])
    if let duration {
      usleep(UInt32(duration * .random(in: 0...1.2)))
    } else {
      while tool.isRunning, KilledBatchTests.size(checkpoints) == before { usleep(20) }
    }
    tool.kill()
    return tool.wait()
  }

  /// How many microseconds a batch takes now, with requests that lead to licenses of before.
  private func measure(_ turn: Int) throws -> Double {
    let start = ContinuousClock.now
    let lines = "harbor-ferry,northern-courier,order-1-1\n"
    try home.desk.write("measured.csv", KilledBatchTests.header + lines)
    let result = try home.type("license request --batch measured.csv --out out")
    try #require(result.status == 0, "\(result.errors)")
    return (ContinuousClock.now - start) / .microseconds(1) * 1.5
  }

  private func licenseCount() throws -> Int {
    let result = try home.type(
      "sqlite3 -readonly \"$IMPRIMATUR_HOME/ledger.sqlite\" 'SELECT count(*) FROM license'")
    return try #require(Int(result.output.dropLast()), "\(result.errors)")
  }

  /// The size of a file; 0 when it is not there.
  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
