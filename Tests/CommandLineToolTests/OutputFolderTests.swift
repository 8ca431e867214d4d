import Foundation
import Testing

/// Where license files go: never through a link, never over another file.
struct OutputFolderTests {
  private static let request =
    "license request harbor-ferry --partner northern-courier --out out"
  private static let number = "LIC-\(ExampleHome.year)-000001"

  @Test(arguments: [
    ("mkdir real && ln -s real out", "out: it is a link", "name the folder it leads to"),
    ("ln -s nowhere out", "out: it is a link", "name the folder it leads to"),
    ("touch out", "out: Not a directory", "name a folder"),
    (
      "mkdir out && echo other > out/NUMBER.vc.json",
      "out/NUMBER.vc.json: another file of this name is there",
      "name another folder, or move it away"
    ),
    (
      "mkdir out && ln -s /etc/hostname out/NUMBER.copy.md",
      "out/NUMBER.copy.md: it is there and is no plain file",
      "name another folder, or move it away"
    ),
    (
      "mkdir -p out/NUMBER.article.txt",
      "out/NUMBER.article.txt: another file of this name is there",
      "name another folder, or move it away"
    ),
    (
      "mkfifo fifo && mkdir out && mv fifo out/NUMBER.copy.txt",
      "out/NUMBER.copy.txt: another file of this name is there",
      "name another folder, or move it away"
    ),
  ])
  func `a place that is taken is left alone`(_ made: String, _ problem: String, _ mend: String)
    throws
  {
    let home = try ExampleHome()
    let named = { (text: String) in text.replacing("NUMBER", with: OutputFolderTests.number) }
    try #require(try home.type(named(made)).status == 0)
    let before = try home.snapshot()
    #expect(
      try home.type(OutputFolderTests.request)
        == ToolResult(
          status: 1, output: "", errors: "error: \(named(problem))\nhint: \(mend)\n"))
    #expect(try home.snapshot() == before)
    #expect(try home.type("rm -r out && \(OutputFolderTests.request)").status == 0)
  }

  @Test func `a folder is made, but not the ones above it`() throws {
    let home = try ExampleHome()
    #expect(
      try home.type(OutputFolderTests.request + "/of/licenses")
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: out/of/licenses: No such file or directory
            hint: make the folder above it first

            """))
    #expect(try home.desk.names().isEmpty)
    #expect(try home.type(OutputFolderTests.request).status == 0)
    #expect(
      try home.desk.names("out")
        == ["article.txt", "copy.html", "copy.md", "copy.txt", "vc.json"]
        .map { "\(OutputFolderTests.number).\($0)" })
  }

  @Test func `what is refused makes no folder`() throws {
    let home = try ExampleHome()
    let refused = try home.type(OutputFolderTests.request + " --channel print")
    #expect(refused.status == 3)
    #expect(try home.type("license request nowhere --partner x --out out").status == 1)
    #expect(try home.desk.names().isEmpty)
  }

  @Test func `the same files are there already`() throws {
    let home = try ExampleHome()
    #expect(try home.type(OutputFolderTests.request).status == 0)
    let before = try home.snapshot()
    #expect(try home.type(OutputFolderTests.request).status == 0)
    #expect(try home.type("license show \(OutputFolderTests.number) --out out").status == 0)
    #expect(try home.snapshot() == before)
  }

  @Test func `a license is shown byte for byte`() throws {
    let home = try ExampleHome()
    #expect(try home.type(OutputFolderTests.request).status == 0)
    #expect(try home.type("license show \(OutputFolderTests.number) --out again").status == 0)
    #expect(try home.type("diff -r out again").output.isEmpty)
    let ends = try home.type("tail -qc 1 out/*.json out/*.txt out/*.md out/*.html | xxd -p").output
    #expect(ends == "0a0a0a0a0a\n")
  }

  @Test(.enabled(if: Reader.isThere, Reader.skipMessage))
  func `a folder that cannot be written books nothing`() throws {
    let home = try ExampleHome()
    // As root the home must be the other user's to be used by it at all.
    try home.makeReadOnly()
    try home.makeWritable()
    _ = try home.type("mkdir out && chmod 555 out")
    #expect(
      try home.typeAsReader(OutputFolderTests.request)
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: out: Permission denied
            hint: get permission for it, or name another

            """))
    #expect(try home.typeAsReader("license list --json").output == "[]\n")
  }
}
