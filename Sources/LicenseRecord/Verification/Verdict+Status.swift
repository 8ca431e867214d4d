extension Verdict {
  /// The verdict of one who also asked the issuing ledger.
  ///
  /// So a record can be looked up by what was verified of it: verify first, then ask the ledger
  /// about `recordDigest`. Changes nothing when the signature does not hold.
  public func knowing(_ status: LedgerStatus) -> Verdict {
    guard verified != nil else { return self }
    var findings = findings
    let place = findings.firstIndex { $0.check == .status } ?? findings.endIndex
    findings.removeAll { $0.check == .status }
    findings.insert(VerificationFinding(.status, status.result, status.words), at: place)
    return Verdict(
      findings: findings, trustOrigin: trustOrigin, key: key, isInEmittedForm: isInEmittedForm,
      verified: verified, period: period, proofs: proofs, status: status)
  }

  /// What went wrong, in one line; nil when nothing did.
  public var reason: String? {
    findings.first { $0.result == .failed }?.detail
  }
}

extension LedgerStatus {
  var result: VerificationFinding.Result { self == .active ? .passed : .failed }

  var words: String {
    switch self {
    case .active: "the issuing ledger has this record, neither suspended nor revoked"
    case .suspended: "the issuing ledger has this license suspended"
    case .revoked: "the issuing ledger has this license revoked"
    case .notRecorded: "the issuing ledger has no record with this digest"
    }
  }
}
