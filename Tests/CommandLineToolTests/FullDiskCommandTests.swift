import Foundation
import StrictJSON
import Testing

/// Every command that writes, on a disk that is full: said, nothing half, and done once there is
/// room.
@Suite(.enabled(if: SmallDisk.isThere, SmallDisk.skipMessage))
struct FullDiskCommandTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"

  init() throws {
    home = try ExampleHome()
    let line = "license request harbor-ferry --partner northern-courier --out records"
    try #require(try home.type(line).status == 0)
    try #require(try home.type("imprimatur key new && imprimatur key new --role log").status == 0)
  }

  @Test(arguments: [
    "imprimatur key rotate", "imprimatur key rotate --role log", "imprimatur publish site",
    "license revoke NUMBER --reason x --fee reverse", "license suspend NUMBER --reason x",
    "imprimatur article withdraw harbor-ferry --reason x",
    "imprimatur article erase harbor-ferry --reason x", "imprimatur ledger rebuild",
    "imprimatur partner add other --name Other", "imprimatur configure --publisher Other",
    "imprimatur article clear harbor-ferry no --reason x",
  ])
  func `a home without room`(_ typed: String) throws {
    let line = typed.replacing("NUMBER", with: number)
    let disk = try SmallDisk(at: home.path)
    defer { disk.remove() }
    let keys = try FileManager.default.contentsOfDirectory(atPath: home.path + "/keys").sorted()
    for free in [0, 40] {
      try disk.leave(free)
      #expect(
        try home.type(line)
          == ToolResult(
            status: 1, output: "",
            errors: "error: the disk is full; nothing was written\nhint: make room and try again\n")
      )
      #expect(try home.isClean())
    }
    try disk.makeRoom()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: home.path + "/keys").sorted() == keys)
    #expect(try home.type(line).status == 0)
    #expect(try home.isClean())
  }

  @Test(arguments: [
    "imprimatur ledger backup out/copy", "imprimatur ledger export out/copy",
    "license show NUMBER --out out/copy --proof",
    "license timestamp NUMBER --request --out out/copy",
    "license verify records/NUMBER.vc.json --evidence out/copy",
    "imprimatur init --home out/copy --publisher P --host p.example --time-zone UTC --currency EUR",
    "imprimatur ledger import ledger.jsonl --home out/copy",
  ])
  func `a folder without room`(_ typed: String) throws {
    let line = typed.replacing("NUMBER", with: number)
    try #require(try home.type("imprimatur ledger export ledger.jsonl").status == 0)
    let disk = try SmallDisk(at: home.desk.makeFolder("out"))
    defer { disk.remove() }
    try home.desk.write("out/filler", String(repeating: "x", count: 4_096))
    try disk.leave(0)
    let result = try home.type(line)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.hasSuffix("\nhint: make room and try again\n"), "\(result.errors)")
    #expect(try home.desk.names("out") == ["filler"])
    #expect(try home.isClean())
    try disk.makeRoom()
    #expect(try home.type(line).status == 0)
  }

  @Test func `a site without room has old files or new ones, and is finished later`() throws {
    try #require(try home.type("imprimatur publish site").status == 0)
    try #require(try home.type("license revoke \(number) --reason x --fee keep").status == 0)
    let folder = try home.desk.makeFolder("out")
    let disk = try SmallDisk(at: folder)
    defer { disk.remove() }
    for free in [4, 16, 28, 40] {
      try #require(
        try home.type("rm -rf out/* whole && cp -a site out && cp -a site whole").status == 0)
      try disk.leave(free)
      let result = try home.type("imprimatur publish out/site")
      if result.status != 0 {
        #expect(result.status == 1)
        #expect(
          result.errors.hasSuffix(": No space left on device\nhint: make room and try again\n"))
      }
      try disk.makeRoom()
      #expect(try home.type("imprimatur publish out/site && imprimatur publish whole").status == 0)
      #expect(try home.type("diff -r out/site whole").output.isEmpty)
    }
    #expect(try home.isClean())
  }

  @Test func `a batch without files`() throws {
    let lines = (1...2_500).map { "harbor-ferry,northern-courier,order-\($0)\n" }.joined()
    try home.desk.write("batch.csv", "article,partner,idempotency-key\n" + lines)
    let disk = try SmallDisk(at: home.path)
    defer { disk.remove() }
    try disk.leave(8_000)
    let stopped = try home.type("license request --batch batch.csv")
    let printed = stopped.output.split(separator: "\n").count
    #expect(stopped.status == 1 && printed > 0 && printed < 2_500, "\(printed)")
    #expect(stopped.errors.hasPrefix("note: stopped after \(printed) lines, which are on disk"))
    try disk.makeRoom()
    #expect(try home.json("license", ["list"]).array?.count == printed + 1)
    #expect(try home.type("license request --batch batch.csv > lines").status == 0)
    #expect(try home.json("license", ["list"]).array?.count == 2_501)
    #expect(try home.isClean())
  }
}
