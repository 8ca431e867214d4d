import Foundation
import StrictJSON

/// A home with the example in it, and a folder to work in; both gone with this object.
final class ExampleHome {
  /// The folder commands are run in.
  let desk: TemporaryFolder
  private let outer: TemporaryFolder

  var path: String { outer.path + "/home" }

  init() throws {
    outer = try TemporaryFolder()
    desk = try TemporaryFolder()
    let template = try ExampleHome.template.get().path + "/home"
    try FileManager.default.copyItem(atPath: template, toPath: path)
  }

  /// A tool that works on this home, in the working folder.
  func tool(_ name: String) -> Tool { placed(Tool(name)) }

  /// A shell script whose tools work on this home, in the working folder.
  func shell(_ script: String) -> Tool { placed(Tool.shell(script)) }

  private func placed(_ tool: Tool) -> Tool {
    var placed = tool
    placed.environment = ["IMPRIMATUR_HOME": path, "HOME": outer.path]
    placed.folder = desk.path
    return placed
  }

  /// Runs a tool on this home; places are told by name, the rest is as printed.
  func run(_ name: String, _ arguments: [String], input: String? = nil) throws -> ToolResult {
    try tool(name).run(arguments, input: input).replacing(places)
  }

  /// Runs a command line as a person types it.
  func type(_ line: String) throws -> ToolResult {
    try shell(line).run([]).replacing(places)
  }

  /// What a command prints with `--json`.
  func json(_ name: String, _ arguments: [String]) throws -> JSON {
    try JSON.parse(Array(run(name, arguments + ["--json"]).output.utf8), limits: .general)
  }

  /// The places of this home, for messages.
  var places: [(String, String)] { [(path, "HOME"), (desk.path, "DESK")] }

  /// The year that license numbers of this home begin with.
  static var year: Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    return calendar.component(.year, from: Date())
  }

  /// How many entries the log has.
  func entryCount() throws -> Int? {
    try json("imprimatur", ["ledger", "audit"])["entries"]?.number.flatMap { Int($0) }
  }

  /// Whether the audit finds nothing.
  func isClean() throws -> Bool {
    try run("imprimatur", ["ledger", "audit"]).status == 0
  }

  /// Everything that is on disk: home and working folder, byte for byte.
  ///
  /// Not the shared memory of the database and its lock, which say nothing.
  func snapshot() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for (folder, name) in places {
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      for path in paths where !path.hasSuffix("-shm") && !path.hasSuffix(".lock") {
        let content = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        // A write-ahead log without a commit is as good as none.
        if path.hasSuffix("-wal"), content?.isEmpty == true { continue }
        files[name + "/" + path] = content ?? Data()
      }
    }
    return files
  }

  /// Made once; every home of a test is a copy.
  private static let template: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let made = try Tool("imprimatur").run([
      "init", "--home", folder.path + "/home", "--publisher", "The Harbor Tribune", "--host",
      "tribune.example", "--time-zone", "Europe/London", "--currency", "EUR", "--example",
      "--actor", "desk",
    ])
    guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    atexit { try? ExampleHome.template.get().remove() }
    return folder
  }
}
