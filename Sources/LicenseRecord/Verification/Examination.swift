import StrictJSON

/// One verification in progress: the findings so far and what they rest on.
struct Examination {
  let trust: Trust
  let time: String
  let evidence: Evidence
  private var findings: [VerificationFinding] = []
  private var key: PublicKey?
  private var isInEmittedForm = false
  private var verified: Verdict.Verified?
  private var period: Verdict.Period?
  private var proofs = Verdict.Proofs()

  init(trust: Trust, time: String, evidence: Evidence) {
    self.trust = trust
    self.time = time
    self.evidence = evidence
  }

  /// The verdict; checks that were never reached are reported as not made.
  var verdict: Verdict {
    Verdict(
      findings: findings + unreached, trustOrigin: trust.origin, key: key,
      isInEmittedForm: isInEmittedForm, verified: verified, period: period, proofs: proofs,
      status: nil)
  }

  private var unreached: [VerificationFinding] {
    guard verified == nil else { return [] }
    return VerificationCheck.allCases
      .filter { check in !findings.contains { $0.check == check } }
      .map { VerificationFinding($0, .notChecked, "an earlier check failed") }
  }

  /// Makes the checks in order, up to the first that the later ones rest on and that fails.
  mutating func run(_ bytes: [UInt8]) {
    guard let reading = parse(bytes), let license = read(reading),
      case let document = reading.document, let proof = try? DataIntegrityProof(of: document),
      let (key, use) = chooseKey(for: document, license)
    else { return }
    let keyPlace = findings.count
    guard proof.verify(with: key) == .verified else {
      self.key = key
      add(.key, .passed, words(for: key))
      add(.signature, .failed, ProofFault.signature.description)
      return
    }
    add(.signature, .passed, "signed by the key \(key.thumbprint)")
    let record = Verdict.Verified(content: license, secured: document)
    add(judgePeriod(license))
    judgeStatus(license)
    judgeLog(record)
    judgeTimestamp(record)
    judgeContent(license)
    // Reported where it belongs, though for a revoked key the clocks had to be asked first.
    findings.insert(judge(key, use), at: keyPlace)
    guard findings[keyPlace].result == .passed else { return }
    self.key = key
    verified = record
  }

  private mutating func parse(_ bytes: [UInt8]) -> JSONReading? {
    do {
      let reading = try JSONReading(parsing: bytes)
      isInEmittedForm = reading.isInEmittedForm
      add(
        .syntax, .passed,
        isInEmittedForm ? "one JSON document" : "one JSON document, not in emitted form")
      return reading
    } catch {
      add(.syntax, .failed, "not a license record: \(error)")
      return nil
    }
  }

  /// What the record says, if it keeps the profile and reads as a license.
  ///
  /// A sound record is read once; the rules one by one are for saying which are broken.
  private mutating func read(_ reading: JSONReading) -> LicenseContent? {
    let document = reading.document
    guard reading.isPlain, let license = try? LicenseContent(profiled: document),
      RecordProfile.holds(in: document, read: license)
    else { return keepsProfile(document) ? read(document) : nil }
    add(.profile, .passed, "keeps the profile")
    add(.schema, .passed, "a license record")
    return license
  }

  private mutating func keepsProfile(_ document: JSON) -> Bool {
    let faults =
      RecordProfile.documentFaults(in: document) + RecordProfile.proofFaults(in: document)
    for fault in faults {
      add(
        VerificationFinding(
          .profile, .failed, "not a license record: \(fault.documentError)", rule: fault.rule))
    }
    if faults.isEmpty { add(.profile, .passed, "keeps the profile") }
    return faults.isEmpty
  }

  private mutating func read(_ document: JSON) -> LicenseContent? {
    do {
      let license = try LicenseContent(profiled: document)
      add(.schema, .passed, "a license record")
      return license
    } catch {
      add(.schema, .failed, "not a license record: \(error)")
      return nil
    }
  }

  private mutating func judgeStatus(_ license: LicenseContent) {
    let (findings, listed) = statusFindings(of: license)
    self.findings += findings
    proofs.listed = listed
  }

  private mutating func judgeLog(_ record: Verdict.Verified) {
    let (findings, entry) = logFindings(of: record)
    self.findings += findings
    proofs.entry = entry
  }

  private mutating func judgeTimestamp(_ record: Verdict.Verified) {
    let (findings, seen) = timestampFindings(of: record)
    self.findings += findings
    proofs.stamped = seen
  }

  private mutating func judgeContent(_ license: LicenseContent) {
    add(contentFinding(of: license))
  }

  private mutating func judgePeriod(_ license: LicenseContent) -> VerificationFinding {
    let (finding, period) = periodFinding(of: license)
    self.period = period
    return finding
  }

  /// The key to try and what it may be used for; nil, with the finding, when there is none.
  private mutating func chooseKey(
    for document: JSON, _ license: LicenseContent
  ) -> (PublicKey, KeyUse)? {
    switch keyChoice(for: document, license) {
    case .found(let key, let use): return (key, use)
    case .refused(let reason):
      add(.key, .failed, reason.displayed)
      return nil
    }
  }

  private func judge(_ key: PublicKey, _ use: KeyUse) -> VerificationFinding {
    let times = [proofs.entry?.witnessed?.text, proofs.stamped].compactMap { $0 }
    return keyFinding(key, use, seenAt: times)
  }

  private mutating func add(
    _ check: VerificationCheck, _ result: VerificationFinding.Result, _ detail: String
  ) {
    findings.append(VerificationFinding(check, result, detail))
  }

  private mutating func add(_ finding: VerificationFinding) {
    findings.append(finding)
  }
}
