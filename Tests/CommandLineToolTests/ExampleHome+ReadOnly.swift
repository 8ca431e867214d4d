import Foundation
import Testing

/// A user who cannot write a home: this one, or as root, who writes everywhere, another.
enum Reader {
  static let skipMessage: Comment = "as root: no other user can run the built tools here"

  /// Who tries, when this is root: Debian's `nobody`.
  static let other = 65_534

  static let isThere: Bool =
    geteuid() != 0
    || (try? Tool("license").asUser(other).run(["--version"]).status) == 0
}

extension ExampleHome {
  /// Takes all write permission from the home.
  func makeReadOnly() throws {
    let owner = geteuid() == 0 ? "chown -R \(Reader.other) \"$IMPRIMATUR_HOME\" && " : ""
    try #require(shell(owner + "chmod -R a-w \"$IMPRIMATUR_HOME\"").run([]).status == 0)
    // The folders around it must let the other user through.
    for folder in [path + "/..", desk.path] { chmod(folder, 0o711) }
  }

  func makeWritable() throws { _ = try shell("chmod -R u+w \"$IMPRIMATUR_HOME\"").run([]) }

  /// Types a line as a user who cannot write the home.
  func typeAsReader(_ line: String) throws -> ToolResult {
    let shell = shell(line)
    return try (geteuid() == 0 ? shell.asUser(Reader.other) : shell).run([]).replacing(places)
  }
}
