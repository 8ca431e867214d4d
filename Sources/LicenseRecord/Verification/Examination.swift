import StrictJSON

/// One verification in progress: the findings so far and what they rest on.
struct Examination {
  private let trust: Trust
  private let time: String
  private var findings: [VerificationFinding] = []
  private var key: PublicKey?
  private var isInEmittedForm = false
  private var verified: Verdict.Verified?
  private var period: Verdict.Period?

  init(trust: Trust, time: String) {
    self.trust = trust
    self.time = time
  }

  /// The verdict; checks that were never reached are reported as not made.
  var verdict: Verdict {
    let reached = Set(findings.map(\.check))
    let rest = VerificationCheck.allCases.filter { !reached.contains($0) }
    return Verdict(
      findings: findings + rest.map { note($0, .notChecked, "an earlier check failed") },
      trustOrigin: trust.origin, key: key, isInEmittedForm: isInEmittedForm, verified: verified,
      period: period, status: nil)
  }

  /// Makes the checks in order, up to the first that the later ones rest on and that fails.
  mutating func run(_ bytes: [UInt8], content: [UInt8]?) {
    guard let document = parse(bytes), keepsProfile(document),
      let license = read(document), let proof = try? DataIntegrityProof(of: document),
      let key = chooseKey(for: document, license)
    else { return }
    self.key = key
    guard proof.verify(with: key) == .verified else {
      add(.signature, .failed, ProofFault.signature.description)
      return
    }
    add(.signature, .passed, "signed by the key \(key.thumbprint)")
    verified = Verdict.Verified(
      content: license, secured: document, recordDigest: SHA256Digest(of: document.canonical()))
    checkPeriod(license)
    add(.status, .notChecked, "no status source was asked")
    add(.log, .notChecked, "log proofs are not read")
    add(.timestamp, .notChecked, "timestamps are not read")
    checkContent(content, license)
  }

  private mutating func parse(_ bytes: [UInt8]) -> JSON? {
    do {
      let document = try JSON.parse(bytes)
      isInEmittedForm = document.pretty() == bytes
      add(
        .syntax, .passed,
        isInEmittedForm ? "one JSON document" : "one JSON document, not in emitted form")
      return document
    } catch {
      add(.syntax, .failed, "not a license record: \(error)")
      return nil
    }
  }

  private mutating func keepsProfile(_ document: JSON) -> Bool {
    let faults =
      RecordProfile.documentFaults(in: document) + RecordProfile.proofFaults(in: document)
    for fault in faults {
      findings.append(
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

  private mutating func chooseKey(
    for document: JSON, _ license: LicenseContent
  ) -> PublicKey? {
    guard RecordForm.isTime(time) else {
      add(.key, .failed, "the time to judge at must be \(RecordForm.timeWords)")
      return nil
    }
    // The profile has made sure that there is one; an empty text matches no key.
    let thumbprint = RecordProfile.methodThumbprint(of: document) ?? ""
    switch trust.key(issuer: license.issuer, thumbprint: thumbprint, at: time) {
    case .found(let key):
      add(.key, .passed, "the key \(thumbprint), \(trust.origin.words)")
      return key
    case .refused(let reason):
      add(.key, .failed, reason.displayed)
      return nil
    }
  }

  private mutating func checkPeriod(_ license: LicenseContent) {
    if time.precedes(license.validFrom) {
      period = .before
      add(.period, .failed, "the license begins at \(license.validFrom)")
    } else if time.precedes(license.validUntil) {
      period = .within
      add(.period, .passed, "\(time) lies in the license's period")
    } else {
      period = .after
      add(.period, .failed, "the license ended at \(license.validUntil)")
    }
  }

  private mutating func checkContent(_ content: [UInt8]?, _ license: LicenseContent) {
    guard let content else {
      add(.content, .notChecked, "no content was given")
      return
    }
    let holds = ContentDigest(license.digestSRI)?.matches(content) ?? false
    add(
      .content, holds ? .passed : .failed,
      holds ? "the content is the licensed text" : "the content is not the licensed text")
  }

  private mutating func add(
    _ check: VerificationCheck, _ result: VerificationFinding.Result, _ detail: String
  ) {
    findings.append(note(check, result, detail))
  }

  private func note(
    _ check: VerificationCheck, _ result: VerificationFinding.Result, _ detail: String
  ) -> VerificationFinding {
    VerificationFinding(check, result, detail)
  }
}

extension TrustOrigin {
  fileprivate var words: String {
    switch self {
    case .home: "a key of this home"
    case .pinned: "known beforehand"
    case .unpinned: "taken from a document that proves nothing about who sent it"
    }
  }
}
