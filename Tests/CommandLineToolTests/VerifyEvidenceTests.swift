import Foundation
import StrictJSON
import Testing

/// `license verify` with lists, log proofs and timestamps, on the published sample.
@Suite(.enabled(if: sampleFolder != nil, SharedFiles.skipMessage))
struct VerifyEvidenceTests {
  private let folder: TemporaryFolder
  private static let record = "LIC-2026-000417.vc.json"
  private static let did = "--did well-known/did.json"
  private static let sidecars = "--log-policy log/policy --tsa tsa-ca.pem"

  /// A copy of the sample, to be changed at will.
  init() throws {
    folder = try TemporaryFolder()
    let source = try #require(sampleFolder)
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(
        atPath: "\(source)/\(name)", toPath: "\(folder.path)/\(name)")
    }
  }

  private func verify(_ arguments: String) throws -> ToolResult {
    var tool = Tool("license")
    tool.folder = folder.path
    return try tool.run(["verify"] + arguments.split(separator: " ").map(String.init))
  }

  private func say(_ words: String, below name: String = record) -> String { "\(name): \(words)\n" }

  @Test(
    arguments: [
      ("", "2026-10-01T00:00:00Z", 7, "status unknown"),
      (
        "--status .", "2026-10-01T00:00:00Z", 7,
        "status stale (not revoked as of 2026-09-20T00:00:00Z, but that list has run out)"
      ),
      ("--status .", "2026-09-21T00:00:00Z", 0, "valid"),
      ("--status status", "2026-09-21T00:00:00Z", 0, "valid"),
      ("", "2026-09-21T00:00:00Z", 7, "status unknown"),
      (
        "--status log", "2026-09-21T00:00:00Z", 7,
        "status unknown (no revocation list https://tribune.example/licensing/status/revocation-1 "
          + "was given)"
      ),
      (sidecars, "2026-10-01T00:00:00Z", 7, "status unknown"),
      ("--status . \(sidecars)", "2026-09-21T00:00:00Z", 0, "valid"),
    ] as [(String, String, Int32, String)])
  func theSample(_ options: String, _ time: String, _ status: Int32, _ words: String) throws {
    let result = try verify("\(Self.record) \(Self.did) \(options) --at \(time)")
    #expect(result.status == status)
    #expect(result.output.hasPrefix(say(words)), "\(result.output)")
    let folder = try verify(". \(Self.did) \(options) --at \(time)")
    #expect(folder.status == status)
    #expect(folder.output == say(words, below: "./\(Self.record)"))
    #expect(folder.errors.hasPrefix("note: 2 of the files are status lists"))
  }

  @Test func whatIsBesideTheRecordIsTold() throws {
    let result = try verify(
      "\(Self.record) \(Self.did) --status . \(Self.sidecars) --at 2026-09-21T00:00:00Z")
    for line in [
      "  status as of  2026-09-20T00:00:00Z", "not suspended as of 2026-09-20T00:00:00Z",
      "passed: entry 9 of the log tribune.example/licensing/log at 13 entries",
      "passed: a trusted authority saw the record at ",
      " is later than the time judged at, 2026-09-21T00:00:00Z",
    ] {
      #expect(result.output.contains(line), "\(line)")
    }
    let json = try verify(
      "\(Self.record) \(Self.did) --status . \(Self.sidecars) --at 2026-09-21T00:00:00Z --json")
    let verdict = try #require(JSON.parse(Array(json.output.utf8)).array?.first)
    #expect(verdict["statusAsOf"]?.string == "2026-09-20T00:00:00Z")
    #expect(verdict["log"]?["origin"]?.string == "tribune.example/licensing/log")
    #expect(verdict["log"]?["index"]?.number == "9")
    #expect(verdict["timestamp"]?.string?.hasPrefix("2026-") == true)
  }

  @Test(arguments: [".tlog-proof", ".tsr"])
  func aSidecarIsJudgedOnlyWithItsTrust(_ suffix: String) throws {
    try Data("nonsense".utf8).write(
      to: URL(filePath: "\(folder.path)/\(Self.record)\(suffix)"))
    let time = "--at 2026-10-01T00:00:00Z"
    let without = try verify("\(Self.record) \(Self.did) \(time)")
    #expect(without.status == 7)
    #expect(without.output.contains("not checked: no \(suffix == ".tsr" ? "timestamp" : "log")"))
    let with = try verify("\(Self.record) \(Self.did) \(Self.sidecars) \(time)")
    #expect(with.status == 3)
    #expect(with.output.hasPrefix("\(Self.record): invalid (not a "))
  }

  @Test func aFolderIsAsGoodAsItsWorst() throws {
    let good = try String(contentsOfFile: "\(folder.path)/\(Self.record)", encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/records/deep", withIntermediateDirectories: true)
    for (name, text) in [
      ("a.vc.json", good), ("b.vc.json", good.replacing("180.00", with: "1.00")),
      ("deep/c.vc.json", good), ("d.json", "{}"),
    ] {
      try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/records/\(name)"))
    }
    // A link to the folder itself must not be walked.
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/records/loop", withDestinationPath: "\(folder.path)/records")
    let options = "\(Self.did) --status . --at 2026-09-21T00:00:00Z"
    let result = try verify("records \(options)")
    #expect(result.status == 3)
    #expect(
      result.output == """
        records/a.vc.json: valid
        records/b.vc.json: invalid (the signature does not match the document and the key)
        records/deep/c.vc.json: valid

        """)
    let json = try verify("records \(options) --json")
    let verdicts = try JSON.parse(Array(json.output.utf8)).array
    #expect(verdicts?.compactMap { $0["verdict"]?.string } == ["valid", "invalid", "valid"])
    #expect(try verify("records/deep \(options)").status == 0)
    #expect(try verify("well-known \(options)").status == 1)
    #expect(try verify("records --content d.json \(options)").status == 64)
  }

  @Test(arguments: [
    ("--log-policy tsa-ca.pem", "tsa-ca.pem: line 1"), ("--tsa log/policy", "not a PEM file"),
    ("--status nowhere", "nowhere"), ("--status log/policy", "log/policy"),
  ])
  func whatCannotBeUsedIsNamed(_ options: String, _ words: String) throws {
    let result = try verify("\(Self.record) \(Self.did) \(options)")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("error: "))
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}

private let sampleFolder = SharedFiles.vector("license-record/sample")
