import StrictJSON

extension Examination {
  typealias Finding = VerificationFinding

  func periodFinding(of license: LicenseContent) -> (finding: Finding, period: Verdict.Period) {
    if time.precedes(license.validFrom) {
      return (Finding(.period, .failed, "the license begins at \(license.validFrom)"), .before)
    }
    guard time.precedes(license.validUntil) else {
      return (Finding(.period, .failed, "the license ended at \(license.validUntil)"), .after)
    }
    return (Finding(.period, .passed, "\(time) lies in the license's period"), .within)
  }

  /// One finding for each purpose, and what they rest on.
  func statusFindings(of license: LicenseContent) -> (findings: [Finding], listed: [StatusFinding])
  {
    guard let lists = evidence.statusLists else {
      return ([Finding(.status, .notChecked, "no status source was asked")], [])
    }
    guard lists.time.isExactly(time) else {
      return ([Finding(.status, .notChecked, "the status lists are ready for another time")], [])
    }
    let listed = lists.findings(for: license)
    return (listed.map { Finding(.status, $0.result, $0.words) }, listed)
  }

  /// What the log proof comes to, and the record's place if it is proved.
  func logFindings(of record: Verdict.Verified) -> (findings: [Finding], entry: LogEntry?) {
    guard let proof = evidence.logProof else {
      return ([Finding(.log, .notChecked, "no log proof was given")], nil)
    }
    guard let policy = evidence.logPolicy else {
      return ([Finding(.log, .notChecked, "no log policy was given to judge the proof by")], nil)
    }
    switch LogProof.judge(proof, recordDigest: record.recordDigest, policy: policy) {
    case .failed(let fault): return ([Finding(.log, .failed, fault.description)], nil)
    case .logged(let entry):
      let later = entry.witnessed.map { remark(on: $0.text, .log) } ?? []
      return ([Finding(.log, .passed, entry.words)] + later, entry)
    }
  }

  /// What the timestamp comes to, and its time if it is proved.
  func timestampFindings(of record: Verdict.Verified) -> (findings: [Finding], seen: String?) {
    guard let reply = evidence.timestamp else {
      return ([Finding(.timestamp, .notChecked, "no timestamp was given")], nil)
    }
    guard let authorities = evidence.authorities else {
      let words = "no timestamp authority was given to judge the timestamp by"
      return ([Finding(.timestamp, .notChecked, words)], nil)
    }
    switch TimestampReply(reply).verify(imprint: record.recordDigest, authorities: authorities) {
    case .failed(let fault):
      return ([Finding(.timestamp, .failed, fault.description.displayed)], nil)
    case .seen(let seen):
      let passed = Finding(.timestamp, .passed, "a trusted authority saw the record at \(seen)")
      return ([passed] + remark(on: seen, .timestamp), seen)
    }
  }

  func contentFinding(of license: LicenseContent) -> Finding {
    guard let content = evidence.content else {
      return Finding(.content, .notChecked, "no content was given")
    }
    let holds = ContentDigest(license.digestSRI)?.matches(content) ?? false
    return Finding(
      .content, holds ? .passed : .failed,
      holds ? "the content is the licensed text" : "the content is not the licensed text")
  }

  /// A finding of its own for a clock that is ahead of the question: no error, since one may ask
  /// about the past, but to be known.
  private func remark(on seen: String, _ check: VerificationCheck) -> [Finding] {
    guard time.precedes(seen) else { return [] }
    return [Finding(check, .passed, "\(seen) is later than the time judged at, \(time)")]
  }
}
