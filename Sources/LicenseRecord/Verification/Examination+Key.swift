import StrictJSON

extension Examination {
  /// The key to try, or why there is none.
  ///
  /// A revoked key is tried only where something could show that an independent clock saw the
  /// record before; otherwise it is refused before the signature is looked at.
  func keyChoice(for record: SoundRecord) -> Trust.KeyChoice {
    guard RecordForm.isTime(time) else {
      return .refused("the time to judge at must be \(RecordForm.timeWords)")
    }
    let choice = trust.key(
      issuer: record.license.issuer, thumbprint: record.thumbprint, at: time)
    guard case .found(let key, let use) = choice else { return choice }
    guard use == .unrestricted || evidence.mayShowTime else { return .refused(refusal(key, use)) }
    return choice
  }

  /// What is found of a key once the independent times at which the record was seen are known.
  func keyFinding(
    _ key: PublicKey, _ use: KeyUse, seenAt times: [String]
  ) -> VerificationFinding {
    guard use.accepts(seenAt: times) else {
      return VerificationFinding(.key, .failed, refusal(key, use).displayed)
    }
    guard use != .unrestricted else { return VerificationFinding(.key, .passed, words(for: key)) }
    return VerificationFinding(
      .key, .passed,
      "\(words(for: key)); it \(use), after an independent clock had seen the record")
  }

  /// Which key it is and where the trust in it comes from.
  func words(for key: PublicKey) -> String { "the key \(key.thumbprint), \(trust.origin.words)" }

  private func refusal(_ key: PublicKey, _ use: KeyUse) -> String {
    "the key \(key.thumbprint) \(use), and no independent clock is known to have seen the record "
      + "before"
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
