import Foundation
import Testing

/// Homes that cannot be written, are of another time, or are not this user's alone.
struct HomeAccessTests {
  private static let request = "license request harbor-ferry --partner northern-courier"

  @Test(.enabled(if: Reader.isThere, Reader.skipMessage))
  func `a home that cannot be written can be read`() throws {
    let home = try ExampleHome()
    #expect(try home.type(HomeAccessTests.request).status == 0)
    try home.makeReadOnly()
    let before = try home.snapshot()
    for line in [
      "license list", "license show LIC-\(ExampleHome.year)-000001", "fee report",
      "imprimatur article list",
      "imprimatur ledger audit", "imprimatur key export", "imprimatur configure",
      "license verify LIC-\(ExampleHome.year)-000001.vc.json",
      "fee quote harbor-ferry --partner northern-courier",
      HomeAccessTests.request + " --dry-run",
    ] {
      let result = try home.typeAsReader(line)
      #expect(result.status == 0, "\(line)\n\(result.errors)")
    }
    for line in [
      HomeAccessTests.request, "imprimatur article clear harbor-ferry no --reason x",
      "imprimatur partner add other --name Other", "imprimatur configure --publisher Other",
      "imprimatur rate-card example | imprimatur rate-card add -",
    ] {
      let result = try home.typeAsReader(line)
      #expect(
        result
          == ToolResult(
            status: 1, output: "",
            errors: """
              error: HOME cannot be written
              hint: reading works; to write, get write permission for the home

              """), "\(line)")
    }
    #expect(try home.snapshot() == before)
    try home.makeWritable()
  }

  @Test(arguments: ["license list", request, "imprimatur init", "imprimatur ledger audit"])
  func `a home of newer software is left alone`(_ line: String) throws {
    let home = try ExampleHome()
    #expect(
      try home.type("sqlite3 \"$IMPRIMATUR_HOME/ledger.sqlite\" 'PRAGMA user_version = 99'")
        .status == 0)
    let before = try home.snapshot()
    #expect(
      try home.type(line)
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: this home was written by newer software: version 99, this one reads up to 4
            hint: update this software; the home was not touched

            """))
    #expect(try home.snapshot() == before)
  }

  @Test(arguments: ["license list", request, "imprimatur init", "license verify x.vc.json"])
  func `a home that others can write is not trusted`(_ line: String) throws {
    let home = try ExampleHome()
    #expect(try home.type("chmod 777 \"$IMPRIMATUR_HOME\"").status == 0)
    let before = try home.snapshot()
    #expect(
      try home.type(line)
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the home HOME cannot be trusted: other users may write to it
            hint: make it yours alone: chmod go-w HOME

            """))
    #expect(try home.snapshot() == before)
  }

  @Test func `a found home that others can write is passed over`() throws {
    let home = try ExampleHome()
    let line = "mv \"$IMPRIMATUR_HOME\" .imprimatur && unset IMPRIMATUR_HOME && imprimatur"
    #expect(try home.type(line + " configure").status == 0)
    let again = "chmod 777 .imprimatur && unset IMPRIMATUR_HOME && license list"
    let result = try home.type(again)
    #expect(result.status == 1 && result.errors.hasPrefix("error: no home at "))
  }

  @Test func `a private key that others can read is not used`() throws {
    let home = try ExampleHome()
    #expect(try home.type("chmod 644 \"$IMPRIMATUR_HOME/keys/license.pem\"").status == 0)
    #expect(
      try home.type(HomeAccessTests.request)
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the key HOME/keys/license.pem cannot be used: others can read it
            hint: it must be yours, with mode 0600

            """))
    #expect(try home.entryCount() == 7)
  }

  @Test func `a new home is its owner's alone`() throws {
    let home = try ExampleHome()
    for (name, mode) in [
      ("", 0o700), ("/ledger.sqlite", 0o600), ("/keys", 0o700), ("/keys/license.pem", 0o600),
      ("/keys/log.pem", 0o600),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: home.path + name)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
    }
  }
}
