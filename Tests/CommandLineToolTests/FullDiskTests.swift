import Foundation
import StrictJSON
import Testing

/// A disk that fills up: the error says so, nothing is lost, and work goes on once there is room.
@Suite(.enabled(if: SmallDisk.isThere, SmallDisk.skipMessage))
struct FullDiskTests {
  private let home: ExampleHome
  private let request = "license request harbor-ferry --partner northern-courier --again --out out"
  private let full = """
    error: the disk is full; nothing was written
    hint: make room and try again

    """

  init() throws { home = try ExampleHome() }

  private func licenses() throws -> [String] {
    try home.json("license", ["list"]).array?.compactMap { $0["id"]?.string } ?? []
  }

  /// Two hundred requests, each with a key of its own.
  private func writeBatch() throws {
    let lines = (1...200).map { "harbor-ferry,northern-courier,order-\($0)\n" }.joined()
    try home.desk.write("batch.csv", "article,partner,idempotency-key\n" + lines)
  }

  private func printed(_ result: ToolResult) -> [String] {
    result.output.matches(of: /granted (LIC-\d{4}-\d{6})/).map { String($0.output.1) }
  }

  /// Finishes the batch once there is room; each request leads to one license.
  private func finish() throws {
    #expect(try home.isClean())
    let rest = try home.type("license request --batch batch.csv --out out")
    #expect(rest.status == 0, "\(rest.errors)")
    #expect(try licenses().count == 200)
    #expect(try home.desk.names("out").count == 1_000)
    let total = try home.json("fee", ["report"]).array?.first?["total"]?.string
    #expect(total == "\(200 * 216).00")
    #expect(try home.type("license verify out > verdicts").status == 0)
    #expect(try home.isClean())
  }

  @Test(arguments: [0, 12, 40, 150])
  func `a single request`(_ free: Int) throws {
    let disk = try SmallDisk(at: home.path)
    defer { disk.remove() }
    try disk.leave(free)
    let result = try home.type(request)
    #expect(result == ToolResult(status: 1, output: "", errors: full))
    #expect(try home.desk.names() == [])
    try disk.makeRoom()
    #expect(try home.isClean())
    #expect(try home.type(request).status == 0)
    #expect(try home.type("license verify out > verdicts").status == 0)
    #expect(try home.isClean())
  }

  @Test func `a home that fills up during a batch`() throws {
    try writeBatch()
    let disk = try SmallDisk(at: home.path)
    defer { disk.remove() }
    try disk.leave(1_800)
    let result = try home.type("license request --batch batch.csv --out out")
    #expect(result.status == 1)
    let numbers = printed(result)
    #expect(!numbers.isEmpty && numbers.count < 200, "\(numbers.count)")
    #expect(
      result.errors == """
        note: stopped after \(numbers.count) lines, which are on disk; nothing of the others is
        hint: run the file again when that is mended: equal requests are not billed twice
        \(full)
        """)
    try disk.makeRoom()
    #expect(try licenses() == numbers)
    #expect(try home.desk.names("out").count == 5 * numbers.count)
    try finish()
  }

  @Test func `an output folder that fills up`() throws {
    try writeBatch()
    let disk = try SmallDisk(at: home.desk.makeFolder("out"))
    defer { disk.remove() }
    try disk.leave(2_000)
    let result = try home.type("license request --batch batch.csv --out out")
    #expect(result.status == 1)
    let numbers = printed(result)
    #expect(!numbers.isEmpty && numbers.count < 200, "\(numbers.count)")
    #expect(result.errors.contains(": No space left on device\nhint: make room and try again\n"))
    #expect(try licenses() == numbers)
    try disk.leave(0)
    let single = try home.type(request)
    #expect(single.status == 1 && single.output.isEmpty)
    #expect(single.errors.hasSuffix(": No space left on device\nhint: make room and try again\n"))
    #expect(try licenses() == numbers)
    #expect(try home.desk.names("out").count == 5 * numbers.count)
    try disk.makeRoom()
    try finish()
  }

  /// With more and more room: nothing is done, then all but the cleaning of the file, then all.
  @Test func `an erasure says how far it came, and is finished later`() throws {
    var halves = 0
    for free in stride(from: 96, through: 512, by: 32) {
      let home = try ExampleHome()
      try #require(try home.type(Erasing.before).status == 0)
      let disk = try SmallDisk(at: home.path)
      defer { disk.remove() }
      try disk.leave(free)
      let result = try home.type(Erasing.line)
      try disk.makeRoom()
      let isHalf = result.errors == Erasing.half
      halves += isHalf ? 1 : 0
      if result.status == 0 { break }
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(isHalf || result.errors == full, "\(result.errors)")
      let again = try home.type(Erasing.line)
      #expect(again.status == 0)
      #expect(again.output.hasPrefix(isHalf ? "nothing of " : "erased of "), "\(again.output)")
      #expect(try !home.snapshot().values.contains { $0.range(of: Erasing.text) != nil })
      #expect(try home.isClean())
    }
    #expect(halves > 0)
  }

  private enum Erasing {
    /// Makes a write-ahead log from which the database must grow.
    static let before = """
      (echo article,partner,again; yes harbor-ferry,northern-courier,yes | head -40) \
        | license request --batch -
      """
    static let line = "imprimatur article erase harbor-ferry --reason 'court order'"
    static let half = """
      error: it is erased from the ledger, but still in its file: the disk is full
      hint: type the same again when that is mended; it erases nothing twice

      """
    /// Words of the example's text.
    static let text = Data("with forty-one passengers".utf8)
  }

  @Test func `a home is made whole or not at all`() throws {
    let disk = try SmallDisk(at: home.desk.makeFolder("disk"))
    defer { disk.remove() }
    let line = """
      imprimatur init --home disk/home --publisher P --host p.example --time-zone UTC \
      --currency EUR
      """
    // A size of nothing would be no limit at all.
    for free in [4, 100, 500] {
      try disk.leave(free)
      let result = try home.type(line)
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.hasSuffix("hint: make room and try again\n"), "\(result.errors)")
      #expect(try home.desk.names("disk") == [])
    }
    try disk.makeRoom()
    #expect(try home.type(line).status == 0)
  }
}
