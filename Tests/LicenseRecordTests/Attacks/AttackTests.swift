import LicenseRecord
import StrictJSON
import Testing

extension Attack {
  static let all = bytes + documents + signatures + evidence

  /// What a verifier with everything at hand says of the files.
  func verdict() throws -> Verdict? {
    let files = try make()
    guard let trust = try trust(files) else { return nil }
    let evidence = Evidence(
      content: files.content,
      statusLists: StatusLists(files.lists).verified(trust: trust, at: Fixture.time),
      logProof: files.logProof,
      logPolicy: try files.policy.map { try LogPolicy(parsing: Array($0.utf8)) })
    return Verifier.verify(files.record, trust: trust, at: Fixture.time, with: evidence)
  }

  /// Where the key comes from; nil for one that is refused by itself.
  private func trust(_ files: Files) throws -> Trust? {
    if let did = files.did { return .did(try DIDDocument(parsing: did), thumbprint: nil) }
    guard let pem = files.key else { return .pinned(try Fixture.key().publicKey) }
    return (try? PublicKey(pem: pem)).map(Trust.pinned)
  }
}

/// The attack corpus: each file has one fault, and that fault is what is found.
struct AttackTests {
  @Test func thereAreEnough() {
    #expect(Attack.all.count >= 60)
    #expect(Set(Attack.all.map(\.name)).count == Attack.all.count)
  }

  @Test func withoutAFaultItIsValid() throws {
    let sound = Attack("sound", Attack.Finding(.syntax, "")) { try Attack.sound() }
    let verdict = try #require(try sound.verdict())
    #expect(verdict.state == .valid, "\(verdict.findings)")
    #expect(verdict.findings.map(\.result).filter { $0 == .notChecked }.count == 1)
  }

  @Test(arguments: Attack.all)
  func itsFaultIsFound(attack: Attack) throws {
    guard let verdict = try attack.verdict() else {
      let pem = try attack.make().key ?? []
      let error = #expect(throws: KeyError.self) { try PublicKey(pem: pem) }
      #expect(error?.description.contains(attack.finding.words) == true)
      return
    }
    #expect(verdict.state == attack.state)
    let failed = verdict.findings.filter {
      $0.result != .passed && $0.check == attack.finding.check
    }
    #expect(
      failed.contains { finding in
        finding.rule == attack.finding.rule && finding.detail.contains(attack.finding.words)
      }, "\(verdict.findings)")
    // One fault, one check: whatever comes before it holds.
    let first = verdict.findings.first { $0.result == .failed } ?? failed.first
    #expect(first?.check == attack.finding.check, "\(verdict.findings)")
  }
}
