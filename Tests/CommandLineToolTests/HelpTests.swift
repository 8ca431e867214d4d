import Testing

struct HelpTests {
  @Test func `the whole tree is walked`() throws {
    let all = try CommandTree.commands(of: "imprimatur")
    #expect(all.count > 30)
    for command in [
      ["init"], ["configure"], ["article", "clear"], ["partner", "resume"],
      ["rate-card", "example"], ["agreement", "add"], ["license", "request"], ["fee", "report"],
      ["ledger", "audit"], ["key", "export"],
    ] {
      #expect(all.contains(["imprimatur"] + command))
    }
  }

  @Test(arguments: ["license", "fee", "imprimatur"])
  func `every command has help that fits a terminal, with an example`(_ tool: String) throws {
    for command in try CommandTree.commands(of: tool) {
      let help = try Tool(command[0]).run(command.dropFirst() + ["--help"])
      let name = command.joined(separator: " ")
      #expect(help.status == 0 && help.errors.isEmpty, "\(name)")
      #expect(help.output.hasPrefix("OVERVIEW: "), "\(name)")
      #expect(help.output.contains("USAGE: \(name) "), "\(name)")
      #expect(!CommandTree.examples(in: help.output).isEmpty, "\(name) has no example")
      let long = help.output.split(separator: "\n").filter {
        $0.count > 80 && !$0.hasPrefix("USAGE: ")
      }
      #expect(long.isEmpty, "\(name): \(long)")
    }
  }

  @Test func `the everyday tools are the desk's groups`() throws {
    for tool in ["license", "fee"] {
      let own = try CommandTree.commands(of: tool)
      let group = try CommandTree.commands(of: "imprimatur").filter { $0.dropFirst().first == tool }
      #expect(own == group.map { Array($0.dropFirst()) })
    }
  }

  @Test func `every example in a help can be typed`() throws {
    let home = try ExampleHome()
    var tried: Set<String> = []
    for command in try CommandTree.commands(of: "imprimatur") {
      let help = try Tool(command[0]).run(command.dropFirst() + ["--help"]).output
      for line in CommandTree.examples(in: help) where tried.insert(line).inserted {
        let result = try home.type(line)
        #expect(
          ![64, 126, 127].contains(result.status), "\(line)\n\(result.errors)")
        #expect(!result.errors.contains("usage:"), "\(line)\n\(result.errors)")
      }
    }
    #expect(tried.count > 30)
  }

  @Test(arguments: ["license", "fee", "imprimatur"])
  func `a tool alone shows what to type`(_ tool: String) throws {
    let alone = try Tool(tool).run([])
    #expect(alone.status == 0 && alone.errors.isEmpty)
    #expect(alone.output == (try Tool(tool).run(["--help"]).output))
  }
}
