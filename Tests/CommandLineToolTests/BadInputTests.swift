import Testing

/// Wrong input: one message that names the value, what mends it, the exit code, and
/// nothing written anywhere.
struct BadInputTests {
  @Test(arguments: spelling + requests)
  func `a request or command that cannot be`(_ session: Session) throws { try check(session) }

  @Test(arguments: articles)
  func `an article that cannot be added`(_ session: Session) throws { try check(session) }

  @Test(arguments: partners + prices)
  func `a partner, agreement or rate card that cannot be added`(_ session: Session) throws {
    try check(session)
  }

  @Test(arguments: records + homes)
  func `a record, report or home that cannot be used`(_ session: Session) throws {
    try check(session)
  }

  private func check(_ session: Session) throws {
    let home = try ExampleHome()
    let files = try BadFiles.folder.get().path
    var shell = home.shell(session.line)
    shell.environment["FILES"] = files
    shell.environment["BASICS"] = "--url https://a.example/x --published 2026-11-02"
    let before = try home.snapshot()
    let result = try shell.run([]).replacing(home.places + [(files, "FILES")])
    #expect(result == session.result)
    #expect(try home.snapshot() == before, "something was written")
  }
}
