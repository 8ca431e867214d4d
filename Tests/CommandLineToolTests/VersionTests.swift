import Testing

struct VersionTests {
  @Test(arguments: ["license", "fee", "imprimatur"])
  func `every tool says its version`(_ tool: String) throws {
    let result = try Tool(tool).run(["--version"])
    #expect(result == ToolResult(status: 0, output: "0.1.0\n", errors: ""))
  }
}
