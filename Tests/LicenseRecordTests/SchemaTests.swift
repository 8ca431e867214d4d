import LicenseRecord
import StrictJSON
import Testing

/// Signed documents that keep the profile and are no license record all the same.
struct SchemaTests {
  private static let subject = "/credentialSubject"
  private static let permission = "/credentialSubject/permission/0"
  private static let other = "urn:uuid:0F6B3F6E-8F8E-4A57-9D6B-1F0F0C0A7A11"

  /// A pointer, its new value, and the path the refusal names where it is another.
  static let cases: [(String, JSON?, String?)] = [
    ("/extra", "x", nil),
    ("/type", ["VerifiableCredential", "X"], nil),
    ("/type", "VerifiableCredential", nil),
    ("/name", nil, ""),
    ("/name", "", nil),
    ("/id", "https://other.example/licensing/records/LIC-2026-000007", nil),
    ("/id", "https://harbour.example/licensing/records/LIC-26-000007", nil),
    ("/id", "https://harbour.example/licensing/records/LIC-2026-0000007", nil),
    ("/id", "https://harbour.example/licensing/records/lic-2026-000007", nil),
    ("/issuer/url", "x", nil),
    ("/issuer/name", "", nil),
    ("/credentialStatus", [], nil),
    ("/credentialStatus/1/statusPurpose", "revocation", "/credentialStatus/1/statusListCredential"),
    ("/credentialStatus/1/statusPurpose", "message", nil),
    ("/credentialStatus/0/type", "RevocationList2020Status", nil),
    ("/credentialStatus/0/statusListIndex", "040213", nil),
    ("/credentialStatus/0/statusListIndex", "10000000", nil),
    ("/credentialStatus/0/statusListIndex", "9", "/credentialStatus/0/id"),
    ("/credentialStatus/0/statusSize", "2", nil),
    ("/credentialStatus/0/statusListCredential", "https://evil.example/revocation-1", nil),
    ("\(subject)/type", "Offer", nil),
    ("\(subject)/type", ["Agreement"], nil),
    ("\(subject)/profile", "https://other.example/", nil),
    ("\(subject)/id", JSON(.string(other)), nil),
    ("\(subject)/id", "urn:uuid:0f6b3f6e8f8e4a579d6b1f0f0c0a7a11", nil),
    ("\(subject)/obligation", [], nil),
    ("\(subject)/assigner/name", "Another Gazette", "\(subject)/assigner"),
    ("\(subject)/assignee/id", "javascript:alert(1)", "\(subject)/assignee"),
    ("\(subject)/assignee/id", "https://user@north.example/", "\(subject)/assignee"),
    ("\(subject)/assignee/id", "https://", "\(subject)/assignee"),
    ("\(subject)/assignee/id", "https://north.example/a b", "\(subject)/assignee"),
    ("\(subject)/assignee/id", "https://north.example/\u{202e}", "\(subject)/assignee"),
    ("\(subject)/assignee/name", "", nil),
    ("\(subject)/assignee/type", "Person", nil),
    ("\(subject)/target/type", "AssetCollection", nil),
    ("\(subject)/target/id", "urn:newsml:harbour.example:20260230:ferry:3", nil),
    ("\(subject)/target/id", "urn:newsml:harbour.example:20260914:Ferry:3", nil),
    ("\(subject)/target/id", "urn:newsml:harbour.example:20260914:ferry:0", nil),
    ("\(subject)/target/id", "urn:newsml:harbour.example:20260914:ferry", nil),
    ("\(subject)/target/digestSRI", "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=", nil),
    ("\(subject)/target/digestSRI", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", nil),
    ("\(subject)/target/mediaType", "text/plain;charset=utf-8", nil),
    ("\(subject)/target/mediaType", "text", nil),
    ("\(subject)/target/schema:headline", "", nil),
    ("\(subject)/target/schema:author", "", nil),
    ("\(subject)/target/schema:author", ["A", "B"], nil),
    ("\(subject)/target/schema:url", "ftp://harbour.example/", nil),
    ("\(subject)/target/schema:url", nil, "\(subject)/target"),
    ("\(subject)/permission", [], nil),
    ("\(permission)/action", "sell", nil),
    ("\(permission)/constraint", [], nil),
    ("\(permission)/constraint/0/operator", "eq", "\(permission)/constraint/0/leftOperand"),
    ("\(permission)/constraint/0/leftOperand", "industry", nil),
    (
      "\(permission)/constraint/0",
      ["leftOperand": "language", "operator": "isAnyOf", "rightOperand": ["en"]],
      "\(permission)/constraint/2/leftOperand"
    ),
    ("\(permission)/constraint/0/rightOperand", [], nil),
    ("\(permission)/constraint/0/rightOperand", "http://cvx.iptc.org/iso3166-1a3/DEU", nil),
    ("\(permission)/constraint/0/rightOperand", ["http://cvx.iptc.org/iso3166-1a3/de"], nil),
    ("\(permission)/constraint/0/rightOperand", ["https://cvx.iptc.org/iso3166-1a3/DEU"], nil),
    (
      "\(permission)/constraint/0/rightOperand",
      ["http://cvx.iptc.org/iso3166-1a3/DEU", "http://cvx.iptc.org/iso3166-1a3/DEU"], nil
    ),
    ("\(permission)/constraint/1/rightOperand", ["Web"], nil),
    ("\(permission)/constraint/2/rightOperand", ["english language"], nil),
    ("\(permission)/constraint/2/rightOperand", ["e"], nil),
    ("\(permission)/constraint/3/rightOperand", "2026-09-15T05:00:00Z", nil),
    ("\(permission)/constraint/3/rightOperand/@type", "xsd:date", nil),
    ("\(permission)/constraint/3/rightOperand/@value", "2026-09-15", nil),
    (
      "\(permission)/constraint/3/rightOperand/@value", "2026-09-15T05:00:01Z",
      "\(permission)/constraint"
    ),
    (
      "\(permission)/constraint/4/rightOperand/@value", "2099-09-15T05:00:00Z",
      "\(permission)/constraint"
    ),
    ("\(permission)/constraint/4/operator", "lteq", "\(permission)/constraint/4/leftOperand"),
    ("\(permission)/duty", [], nil),
    ("\(permission)/duty/0/action/rdf:value/@id", "odrl:pay", nil),
    ("\(permission)/duty/0/action/refinement", [], nil),
    ("\(permission)/duty/0/action/refinement/0/unit", "EUR", nil),
    ("\(permission)/duty/0/action/refinement/0/operator", "lteq", nil),
    ("\(permission)/duty/0/action/refinement/0/rightOperand/@type", "xsd:string", nil),
    ("\(permission)/duty/0/compensatedParty", "did:web:other.example", nil),
    ("\(permission)/duty/0/constraint", [], nil),
    ("\(permission)/duty/0/constraint/0/operator", "lt", nil),
    ("\(permission)/duty/0/remedy", [], nil),
    ("\(permission)/duty/1/action", "inform", nil),
    ("\(permission)/duty/1/attributedParty", "did:web:other.example", nil),
    ("\(permission)/duty/1/schema:creditText", "", nil),
    ("\(subject)/prohibition", [], nil),
    ("\(subject)/prohibition", [["action": "grantUse"]], nil),
    ("\(subject)/prohibition/2/action", "grantUse", "\(subject)/prohibition"),
    ("\(subject)/prohibition/2/action", "sell", nil),
    ("\(subject)/prohibition/0/assignee", "x", nil),
  ]

  @Test(arguments: cases)
  func refusedAtItsPath(pointer: String, value: JSON?, path: String?) throws {
    let record = try Fixture.record()
    let document = try Fixture.resigned(record.setting(pointer, to: value))
    #expect(document.pretty() != record.pretty())
    let verdict = try Fixture.verdict(document.pretty(), status: .active)
    #expect(verdict.state == .invalid)
    #expect(verdict.findings.first { $0.result == .failed }?.check == .schema)
    let fault = #expect(throws: DocumentError.self) { try LicenseContent(reading: document) }
    #expect(fault?.path == path ?? pointer, "\(fault?.description ?? "")")
    #expect(fault.map { verdict.reason?.contains($0.problem.prefix(20)) == true } == true)
  }

  /// Every value of a record, replaced by one of another kind, makes another document.
  @Test(arguments: [nil, true, [], [:], [[]], "\u{fffd}"] as [JSON])
  func everyValueCounts(other: JSON) throws {
    let record = try Fixture.record()
    for path in paths(of: record) where path != ["name"] || other.string == nil {
      let changed = record.changing(path) { _ in other }
      let isFree = other.string != nil && Self.isWords(path)
      let document = try Fixture.resigned(changed)
      let verdict = try Fixture.verdict(document.pretty(), status: .active)
      #expect((verdict.state == .valid) == isFree, "\(path)")
    }
  }

  @Test func everyMemberCounts() throws {
    let record = try Fixture.record()
    let optional = ["schema:author", "constraint"]
    for path in paths(of: record) {
      guard let name = path.last, Int(name) == nil else { continue }
      let document = try Fixture.resigned(record.changing(path) { _ in nil })
      let verdict = try Fixture.verdict(document.pretty(), status: .active)
      let isFree = optional.contains(name) && path.count != 4
      #expect((verdict.state == .valid) == isFree, "\(path)")
    }
  }

  private static func isWords(_ path: [String]) -> Bool {
    let tail = path.suffix(2)
    return ["schema:headline", "schema:author", "schema:creditText"].contains(path.last)
      || tail == ["assignee", "name"]
  }

  private func paths(of value: JSON, _ path: [String] = []) -> [[String]] {
    let steps: [(String, JSON)] =
      value.members?.map { ($0.name, $0.value) }
      ?? value.array?.enumerated().map { (String($0.offset), $0.element) } ?? []
    // Signing again writes a new proof value over whatever was put there.
    let isReplaced = path.isEmpty || path == ["proof", "proofValue"]
    return (isReplaced ? [] : [path]) + steps.flatMap { paths(of: $0.1, path + [$0.0]) }
  }

  @Test(arguments: [
    "0", "0.00", "-1", "+1", "1.", ".5", "01", "1e3", "1,00", "1.0000001", "1234567890123456", "",
    "１",
  ])
  func refusesAmounts(amount: String) throws {
    let fee = LicenseContent.Fee(amount: amount, currency: "EUR", due: nil)
    #expect(throws: RecordError.self) { try Fixture.record(Fixture.content.with(fee: fee)) }
  }

  @Test func comparesByBytes() throws {
    let record = try Fixture.record(Fixture.content.with(publisherName: "Caf\u{e9} Gazette"))
    #expect(try LicenseContent(reading: record).publisherName == "Caf\u{e9} Gazette")
    // Equal for Swift's ==, and another text all the same.
    let changed = record.setting("\(Self.subject)/assigner/name", to: "Cafe\u{301} Gazette")
    let fault = #expect(throws: DocumentError.self) { try LicenseContent(reading: changed) }
    #expect(fault?.path == "\(Self.subject)/assigner")
  }
}
