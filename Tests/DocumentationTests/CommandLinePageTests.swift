import Testing

/// The page about the command line names every command, argument and option, and no others.
@Suite("The page about the command line")
struct CommandLinePageTests {
  @Test("every command has a section, and every section a command")
  func commands() throws {
    let documented = try sections().map(\.heading).filter { heading in
      ["imprimatur ", "license ", "fee "].contains { heading.hasPrefix($0) }
    }
    let commands = try CommandTree.all().filter(\.subcommands.isEmpty).map(\.name)
    #expect(Set(commands).subtracting(documented) == [], "commands without a section")
    #expect(Set(documented).subtracting(commands) == [], "sections without a command")
    #expect(documented.count == Set(documented).count, "a command has two sections")
  }

  @Test("every group of commands has a part of the page")
  func groups() throws {
    let headings = try sections().map(\.heading)
    let groups = try CommandTree.all().filter { !$0.subcommands.isEmpty && $0.name != "imprimatur" }
    for group in groups {
      #expect(headings.contains { $0.hasSuffix(": \(group.name)") }, "\(group.name) has no part")
    }
  }

  @Test("a section names the arguments and options of its command")
  func options() throws {
    let sections = try sections()
    for command in try CommandTree.all() where command.subcommands.isEmpty {
      let section = try #require(sections.first { $0.heading == command.name })
      #expect(section.options == command.options, "\(command.name)")
      #expect(section.arguments == command.arguments, "\(command.name)")
    }
  }

  @Test("a section has an example of its command, which the session runs")
  func examples() throws {
    let page = try Page(Page.commandLine)
    let session = Session(page)
    for section in CommandSection.all(in: page) {
      guard ["imprimatur", "license", "fee"].contains(section.heading.prefix { $0 != " " }),
        section.heading.contains(" ")
      else { continue }
      let examples = session.steps.filter { step in
        section.lines.indices.contains(step.output.lowerBound - 1)
          && (step.command + " ").hasPrefix(section.heading + " ")
      }
      #expect(!examples.isEmpty, "\(section.heading) has no example")
    }
  }

  @Test("the environment that the sources read is on the page")
  func environment() throws {
    let section = try #require(try sections().first { $0.heading == "Environment" })
    let text = section.lines.joined()
    let names = try ["LicensingDesk", "CommandLineTool"].flatMap(Declarations.environment)
    #expect(!names.isEmpty)
    for name in names { #expect(text.contains("`\(name)`"), "\(name) is not on the page") }
  }

  private func sections() throws -> [CommandSection] {
    CommandSection.all(in: try Page(Page.commandLine))
  }
}
