import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

/// What verifying one file came to, for a person and as JSON.
struct VerifyResult {
  let file: String
  let time: Instant
  var evidence: [String] = []
  var evidenceFolder: String?
  private let outcome: RecordCheck.Outcome?
  private let error: Words?
  /// The state of what was judged.
  private let state: VerdictState?

  init(file: String, outcome: RecordCheck.Outcome, time: Instant) {
    self.file = file
    self.time = time
    self.outcome = outcome
    error = nil
    state = if case .judged(let verdict) = outcome { verdict.state } else { nil }
  }

  init(file: String, error: any Error, time: Instant) {
    self.file = file
    self.time = time
    self.error = Words(error) ?? Words("\(error)")
    outcome = nil
    state = nil
  }

  /// 1 when it could not be checked, else the verdict's.
  var exitCode: Int32 { state?.exitCode ?? 1 }

  /// Orders results from good to bad: valid, unknown, not in period, withdrawn from
  /// use, could not be checked, invalid.
  var severity: Int {
    guard let state else { return VerdictState.invalid.rank }
    return state == .invalid ? state.rank + 1 : state.rank
  }

  /// The verdict in one line.
  var line: String {
    let name = file.displayed
    switch outcome {
    case .judged(let verdict):
      let state = state ?? .invalid
      guard let reason = reason(verdict, state) else { return name + ": " + state.rawValue }
      return "\(name): \(state.rawValue) (\(reason))"
    case .noKey: return "\(name): cannot check (no key for its issuer)"
    case .statusList: return "\(name): a status list"
    case nil: return "\(name): cannot check (\(error?.message ?? "no reason"))"
    }
  }

  /// What to do about it, if there is something that is the same for every such file.
  var hint: String? {
    switch outcome {
    case .judged(let verdict) where verdict.trustOrigin == .unpinned && verdict.verified != nil:
      "the key came with the document and proves nothing about who sent it; compare its "
        + "thumbprint with your contract and give it with --trust"
    case .noKey: "give the publisher's key with --key PEM, or --did FILE --trust THUMBPRINT"
    case .judged, .statusList, nil: nil
    }
  }

  /// Whether it is no record but a list that lies among records.
  var isStatusList: Bool { if case .statusList = outcome { true } else { false } }

  /// Prints the line and every finding.
  func print() throws {
    switch outcome {
    case .judged(let verdict):
      try Console.print(line)
      try Console.print(listing(verdict))
      try printEvidence()
    case .noKey, .statusList: try Console.print(line)
    case nil: if let error { Console.fail(error) }
    }
  }

  /// The finding that makes the verdict what it is: of several that failed, one of the
  /// gravest kind.
  private func reason(_ verdict: Verdict, _ state: VerdictState) -> String? {
    let failed = verdict.findings.filter { $0.result == .failed }
    let deciding = failed.first { finding in
      switch state {
      case .valid: false
      case .invalid: finding.check != .period && finding.check != .status
      case .notYetValid, .expired: finding.check == .period
      case .suspended, .revoked, .statusUnknown, .statusStale: finding.check == .status
      }
    }
    return (deciding ?? failed.first)?.detail ?? missingList(verdict, state)
  }

  /// The list that was looked for and not found, where the status is unknown for want of it.
  private func missingList(_ verdict: Verdict, _ state: VerdictState) -> String? {
    guard state == .statusUnknown else { return nil }
    return verdict.listed.first { $0.status == .notThere }?.description
  }

  private func listing(_ verdict: Verdict) -> String {
    var listing = Listing()
    if let content = verdict.content {
      listing.add("license", content.number)
      listing.add("issuer", "\(content.publisherName) (\(content.issuer))")
      listing.add("partner", "\(content.assigneeName) (\(content.assigneeID))")
      listing.add("article", "\(content.headline) (\(content.targetID))")
      listing.add("channel", content.channels.joined(separator: ", "))
      listing.add(
        "territory",
        content.territories.isEmpty ? "world" : content.territories.joined(separator: ", "))
      listing.add("language", content.languages.joined(separator: ", "))
      listing.add("period", "\(content.validFrom) until before \(content.validUntil)")
      listing.add("fee", content.fee.map { "\($0.amount) \($0.currency)" } ?? "none")
    }
    listing.add("judged as of", time.text)
    if let time = verdict.statusAsOf { listing.add("status as of", time) }
    if let thumbprint = verdict.thumbprint {
      listing.add("key", "\(thumbprint) (\(origin(verdict)))")
    }
    for finding in verdict.findings {
      listing.add(finding.check.rawValue, "\(finding.result.rawValue): \(finding.detail)")
    }
    return listing.text
  }

  private func origin(_ verdict: Verdict) -> String {
    switch verdict.trustOrigin {
    case .home: "trusted: the key of this home"
    case .pinned: "trusted: pinned by you"
    case .unpinned: "not pinned"
    }
  }

  private func printEvidence() throws {
    guard let folder = evidenceFolder else { return }
    guard !evidence.isEmpty else {
      return Console.note("note: no evidence was written, since no signature holds")
    }
    let path = { (name: String) in shellQuoted(folder + "/" + name) }
    try Console.print("evidence written; check it with")
    try Console.print(
      "  openssl pkeyutl -verify -rawin -pubin -inkey \(path("key.pem")) -sigfile \(path("sig")) "
        + "-in \(path("tbs"))")
  }

  var json: JSON {
    switch outcome {
    case .judged(let verdict): view(verdict, state ?? .invalid)
    case .noKey:
      Views.object([
        ("id", nil), ("file", .text(file)), ("verdict", .text("cannot check")),
        ("reason", .text("no key for its issuer")),
      ])
    case .statusList, nil:
      Views.object([
        ("file", .text(file)), ("verdict", .text("cannot check")),
        ("reason", .text(error?.message)),
      ])
    }
  }

  private func view(_ verdict: Verdict, _ state: VerdictState) -> JSON {
    Views.object([
      ("id", .text(verdict.content?.number)), ("file", .text(file)),
      ("verdict", .text(state.rawValue)), ("reason", .text(reason(verdict, state))),
      ("asOf", .text(time.text)), ("statusAsOf", .text(verdict.statusAsOf)),
      ("log", log(verdict)), ("timestamp", .text(verdict.timestamp)),
      ("thumbprint", .text(verdict.thumbprint)),
      ("trust", .text(verdict.trustOrigin.rawValue)),
      ("recordDigest", .text(verdict.recordDigest?.hex)),
      (
        "evidence",
        evidence.isEmpty
          ? nil : Views.array(evidence.map { .text("\(evidenceFolder ?? "")/\($0)") })
      ),
      (
        "findings",
        Views.array(
          verdict.findings.map { finding in
            Views.object([
              ("check", .text(finding.check.rawValue)), ("result", .text(finding.result.rawValue)),
              ("detail", .text(finding.detail)),
            ])
          })
      ), ("record", verdict.secured),
    ])
  }

  private func log(_ verdict: Verdict) -> JSON? {
    verdict.logEntry.map { entry in
      Views.object([
        ("origin", .text(entry.origin)), ("index", .integer(entry.index)),
        ("size", .integer(entry.size)), ("witnessed", .text(entry.witnessed?.text)),
      ])
    }
  }
}
