import StrictJSON
import Testing

/// What `license verify` says, to the issuer and to everybody else.
struct VerifyTests {
  private static let sampleFolder = SharedFiles.vector("license-record/sample")
  private static let vectorFile = SharedFiles.vector(
    "vc-di-eddsa-jcs/w3c/eddsa-jcs-2022/signedJCS.json")
  private static let thumbprint = "XFpLB_XgV8K_we02PfAGeV2a5dyX5t6iBkXa2pyPp_U"
  private static let other = "XFpLB_XgV8K_we02PfAGeV2a5dyX5t6iBkXa2pyPp_Q"

  private func outsider(_ arguments: [String]) throws -> ToolResult {
    try Tool("license").run(["verify"] + arguments)
  }

  private func sample(_ arguments: [String]) throws -> ToolResult {
    let folder = try #require(VerifyTests.sampleFolder)
    let given = arguments.map { $0.replacing("SAMPLE", with: folder) }
    return try outsider(["\(folder)/LIC-2026-000417.vc.json"] + given)
      .replacing([(folder, "SAMPLE")])
  }

  @Test(.enabled(if: sampleFolder != nil, SharedFiles.skipMessage))
  func `the published sample, to somebody who has its DID document`() throws {
    let did = ["--did", "SAMPLE/well-known/did.json", "--at", "2026-10-01T00:00:00Z"]
    let result = try sample(did)
    #expect(result.status == 7)
    #expect(result.output.hasPrefix("SAMPLE/LIC-2026-000417.vc.json: status unknown\n"))
    #expect(result.output.contains("  key           \(VerifyTests.thumbprint) (not pinned)\n"))
    #expect(result.errors.hasPrefix("hint: the key came with the document and proves nothing"))
    let pinned = try sample(did + ["--trust", VerifyTests.thumbprint])
    #expect(pinned.status == 7 && pinned.errors.isEmpty)
    #expect(
      pinned.output.contains("  key           \(VerifyTests.thumbprint) (trusted: pinned by you)"))
    let wrong = try sample(did + ["--trust", VerifyTests.other])
    #expect(wrong.status == 3)
    #expect(
      wrong.output.hasPrefix(
        "SAMPLE/LIC-2026-000417.vc.json: invalid (signed with the key \(VerifyTests.thumbprint), "
          + "the trusted key is \(VerifyTests.other))\n"))
  }

  @Test(
    .enabled(if: sampleFolder != nil, SharedFiles.skipMessage),
    arguments: [
      ("2026-09-15T04:59:59Z", 5, "not yet valid (the license begins at 2026-09-15T05:00:00Z)"),
      ("2026-09-15T05:00:00Z", 7, "status unknown"),
      ("2027-09-15T04:59:59Z", 7, "status unknown"),
      ("2027-09-15T05:00:00Z", 5, "expired (the license ended at 2027-09-15T05:00:00Z)"),
    ] as [(String, Int32, String)])
  func `the sample at a time`(_ time: String, _ status: Int32, _ words: String) throws {
    let result = try sample(["--did", "SAMPLE/well-known/did.json", "--at", time])
    #expect(result.status == status)
    #expect(result.output.hasPrefix("SAMPLE/LIC-2026-000417.vc.json: \(words)\n"))
  }

  @Test(.enabled(if: sampleFolder != nil, SharedFiles.skipMessage))
  func `without a key there is nothing to check`() throws {
    let cannot = ToolResult(
      status: 1,
      output: "SAMPLE/LIC-2026-000417.vc.json: cannot check (no key for its issuer)\n",
      errors: "hint: give the publisher's key with --key PEM, or --did FILE --trust THUMBPRINT\n")
    #expect(try sample([]) == cannot)
    // In the home of another publisher; the example's home claims the sample's host.
    let home = try ExampleHome()
    #expect(try home.type("imprimatur configure --host other.example").status == 0)
    let folder = try #require(VerifyTests.sampleFolder)
    let inside = try home.run("license", ["verify", "\(folder)/LIC-2026-000417.vc.json"])
    #expect(inside.replacing([(folder, "SAMPLE")]) == cannot)
    let json = try home.json("license", ["verify", "\(folder)/LIC-2026-000417.vc.json"])
    #expect(json.array?.first?["verdict"]?.string == "cannot check")
  }

  @Test(.enabled(if: sampleFolder != nil, SharedFiles.skipMessage))
  func `a record in the home's name but not of its key is a forgery`() throws {
    let home = try ExampleHome()
    let folder = try #require(VerifyTests.sampleFolder)
    let result = try home.run("license", ["verify", "\(folder)/LIC-2026-000417.vc.json"])
    #expect(result.status == 3)
    #expect(result.output.contains("which this home does not have"))
  }

  @Test(
    .enabled(if: vectorFile != nil, SharedFiles.skipMessage), arguments: [false, true])
  func `the published vector is no license record`(_ hasKey: Bool) throws {
    let file = try #require(VerifyTests.vectorFile)
    let home = try ExampleHome()
    #expect(try home.type("imprimatur key export > key.pem").status == 0)
    let result = try home.run(
      "license", ["verify", file] + (hasKey ? ["--key", "key.pem"] : []))
    #expect(result.status == 3)
    #expect(
      result.output.replacing(file, with: "F").hasPrefix("F: invalid (not a license record: "))
  }
}
