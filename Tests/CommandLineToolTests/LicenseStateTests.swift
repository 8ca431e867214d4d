import StrictJSON
import Testing

/// Revoking, suspending and withdrawing, as they are typed.
struct LicenseStateTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"

  init() throws {
    home = try ExampleHome()
    let granted = try home.type("license request harbor-ferry --partner northern-courier")
    try #require(granted.status == 0)
  }

  private let hint = "hint: partners see it after \"imprimatur publish DIR\"\n"

  private func result(_ output: String, _ errors: String = "", _ status: Int32 = 0) -> ToolResult {
    ToolResult(status: status, output: output, errors: errors)
  }

  private var month: String {
    get throws { try #require(try home.json("license", ["show", number])["month"]?.string) }
  }

  @Test func `a revocation says what becomes of the fee`() throws {
    let revoke = "license revoke \(number) --reason \"text was changed\" --fee"
    let before = try home.snapshot()
    #expect(
      try home.type("\(revoke) reverse --dry-run")
        == result(
          "dry run, nothing written: \(number) would be revoked; its fee of 216.00 EUR would be "
            + "booked back in \(month)\n"))
    #expect(try home.snapshot() == before)
    #expect(
      try home.type("\(revoke) reverse")
        == result(
          "\(number) is revoked; its fee of 216.00 EUR is booked back in \(month)\n", hint))
    #expect(
      try home.type("\(revoke) keep")
        == result("\(number) is revoked (it was before; nothing written)\n"))
    #expect(try home.type("license verify \(number).vc.json").status == 6)
    let shown = try home.type("license show \(number)").output
    #expect(shown.contains("  fee        216.00 EUR, month \(try month), reversed\n"))
    #expect(shown.contains(#/changed    \S+ by \S+: text was changed/#))
    let total = try home.json("fee", ["report"]).array?.first
    #expect(total?["total"]?.string == "0.00" && total?["licenses"]?.number == "1")
    #expect(try home.isClean())
  }

  @Test func `a kept fee is kept for good`() throws {
    #expect(
      try home.type("license revoke \(number) --reason x --fee keep")
        == result("\(number) is revoked; its fee of 216.00 EUR is kept\n", hint))
    #expect(
      try home.type("license revoke \(number) --reason x --fee reverse")
        == result(
          "",
          """
          error: \(number) was revoked before and its fee kept then, so it cannot be reversed now
          hint: a revocation and what it does with the fee are final

          """, 1))
  }

  @Test func `a suspension is ended, a revocation never`() throws {
    #expect(
      try home.type("license suspend \(number) --reason unpaid")
        == result("\(number) is suspended\n", hint))
    #expect(try home.type("license verify \(number).vc.json").status == 6)
    #expect(try home.type("license list").output.contains("suspended"))
    #expect(
      try home.type("license suspend \(number) --reason unpaid")
        == result("\(number) is suspended (it was before; nothing written)\n"))
    #expect(
      try home.type("license resume \(number) --reason paid")
        == result("\(number) is active\n", hint))
    #expect(try home.type("license verify \(number).vc.json").status == 0)
    _ = try home.type("license revoke \(number) --reason x --fee keep")
    for (verb, problem, mend) in [
      ("suspend", "is revoked, which is more than suspended", "nothing is left to suspend"),
      ("resume", "is revoked, which is final", "issue another license instead"),
    ] {
      #expect(
        try home.type("license \(verb) \(number) --reason x")
          == result("", "error: \(number) \(problem)\nhint: \(mend)\n", 1))
    }
  }

  @Test func `JSON says whether anything changed`() throws {
    let revoke = ["revoke", number, "--reason", "x", "--fee", "reverse"]
    let change = try home.json("license", revoke)
    #expect(change["state"]?.string == "revoked" && change["changed"]?.bool == true)
    #expect(change["reversed"]?.string == "216.00")
    #expect(change["reversedIn"]?.string == (try month))
    let again = try home.json("license", revoke)
    #expect(again["changed"]?.bool == false && again["reversed"] == nil)
    #expect(try home.json("license", ["show", number])["change"]?["fee"]?.string == "reverse")
  }

  @Test func `a withdrawal names the licenses it revokes`() throws {
    _ = try home.type("license request harbor-ferry --partner northern-courier --again")
    let withdraw = "imprimatur article withdraw harbor-ferry --reason retracted"
    let before = try home.snapshot()
    let plan = try home.type(withdraw + " --fee reverse --dry-run")
    #expect(plan.errors.isEmpty)
    let lines = plan.output.split(separator: "\n")
    #expect(
      lines.first == "dry run, nothing written: every version of harbor-ferry would be withdrawn")
    #expect(
      lines.dropFirst().first
        == "2 licenses of it would be revoked; fees would be booked back in \(try month)")
    #expect(lines.count == 5 && lines.last?.hasSuffix("216.00") == true)
    #expect(try home.snapshot() == before)
    let done = try home.type(withdraw)
    #expect(
      done.output.hasPrefix(
        "every version of harbor-ferry is withdrawn\n2 licenses of it are revoked; fees are kept\n")
    )
    #expect(done.errors == hint)
    #expect(
      try home.type(withdraw)
        == result(
          "every version of harbor-ferry is withdrawn (it was before)\n"
            + "no license of it stands, so none is revoked\n"))
    #expect(try home.type("license list --json").output.ranges(of: "\"revoked\"").count == 2)
    #expect(try home.isClean())
  }

  @Test(arguments: [
    ("license revoke NUMBER --reason x", 64, "error: missing expected argument '--fee <fee>'"),
    (
      "license revoke NUMBER --fee keep", 64, "error: missing expected argument '--reason <reason>'"
    ),
    (
      "license revoke NUMBER --reason x --fee half", 64,
      "error: the value 'half' is invalid for '--fee <fee>': there is no such choice\n"
        + "hint: choose from keep, reverse"
    ),
    ("license revoke NUMBER --reason '' --fee keep", 64, "error: --reason \"\" cannot be used"),
    (
      "license revoke LIC-1999-000001 --reason x --fee keep", 1,
      "error: no license \"LIC-1999-000001\" in this home"
    ),
    (
      "license suspend 17 --reason x", 64,
      "error: the license number \"17\" cannot be used\nhint: give a license number such as"
    ),
    (
      "imprimatur article withdraw harbor-ferry --version 2 --reason x", 64,
      "error: --version \"2\" cannot be used\nhint: give --version 1, the only one of harbor-ferry"
    ),
    (
      "imprimatur article withdraw harbor-ferry --version 0 --reason x", 64,
      "error: the value '0' is invalid for '--version <version>': it is no version\n"
        + "hint: give a whole number from 1"
    ),
  ])
  func `a change that cannot be made writes nothing`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let before = try home.snapshot()
    let result = try home.type(line.replacing("NUMBER", with: number))
    #expect(result.status == status && result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(try home.snapshot() == before)
  }
}
