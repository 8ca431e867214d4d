import StrictJSON

/// One verification in progress: the findings so far and what they rest on.
struct Examination {
  let trust: Trust
  let time: String
  let evidence: Evidence
  private let patterns: RecordPatterns
  private var findings: [VerificationFinding] = []
  private var key: PublicKey?
  private var isInEmittedForm = false
  private var verified: Verdict.Verified?
  private var period: Verdict.Period?
  private var proofs = Verdict.Proofs()

  init(trust: Trust, time: String, evidence: Evidence, patterns: RecordPatterns) {
    self.trust = trust
    self.time = time
    self.evidence = evidence
    self.patterns = patterns
    findings.reserveCapacity(VerificationCheck.allCases.count + 2)
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
    guard let record = sound(bytes), let (key, use) = chooseKey(for: record)
    else { return }
    let keyPlace = findings.count
    guard key.verifies(record.signature, over: record.tbs) else {
      self.key = key
      add(.key, .passed, words(for: key))
      add(.signature, .failed, ProofFault.signature.description)
      return
    }
    add(.signature, .passed, "signed by the key \(key.thumbprint)")
    judge(record.content)
    // Reported where it belongs, though for a revoked key the clocks had to be asked first.
    findings.insert(judge(key, use), at: keyPlace)
    guard findings[keyPlace].result == .passed else { return }
    self.key = key
    verified = record.content
  }

  private mutating func sound(_ bytes: [UInt8]) -> SoundRecord? {
    guard let record = patterns.record(in: bytes) else { return parse(bytes).flatMap { read($0) } }
    isInEmittedForm = true
    add(.syntax, .passed, "one JSON document")
    accept()
    return record
  }

  private mutating func accept() {
    add(.profile, .passed, "keeps the profile")
    add(.schema, .passed, "a license record")
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

  private mutating func read(_ reading: JSONReading) -> SoundRecord? {
    if let record = SoundRecord(reading) {
      accept()
      return record
    }
    if keepsProfile(reading.document) { refuseContent(reading.document) }
    return nil
  }

  /// Names every rule of the profile that is broken.
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

  /// Names the first value that a license record does not have.
  private mutating func refuseContent(_ document: JSON) {
    do {
      _ = try LicenseContent(profiled: document)
      // Every rule was kept and every member read, so that the record would have been sound.
      add(.schema, .failed, "not a license record")
    } catch {
      add(.schema, .failed, "not a license record: \(error)")
    }
  }

  /// Judges what is signed, and what there is beside it.
  private mutating func judge(_ record: Verdict.Verified) {
    let period = periodFinding(of: record.content)
    add(period.finding)
    self.period = period.period
    let status = statusFindings(of: record.content)
    findings += status.findings
    proofs.listed = status.listed
    let log = logFindings(of: record)
    findings += log.findings
    proofs.entry = log.entry
    let timestamp = timestampFindings(of: record)
    findings += timestamp.findings
    proofs.stamped = timestamp.seen
    add(contentFinding(of: record.content))
  }

  /// The key to try and what it may be used for; nil, with the finding, when there is none.
  private mutating func chooseKey(
    for record: SoundRecord
  ) -> (PublicKey, KeyUse)? {
    switch keyChoice(for: record) {
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
