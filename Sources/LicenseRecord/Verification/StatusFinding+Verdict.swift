extension StatusFinding {
  /// How the finding counts among those of a verdict.
  var result: VerificationFinding.Result {
    switch status {
    case .clear: .passed
    case .set, .stale, .unusable: .failed
    case .notThere: .notChecked
    }
  }

  /// The sentence, and why a document beside the one that was used was not.
  var words: String {
    guard status != .unusable, let fault = faults.first else { return description }
    return "\(description); another document of that name was not used: \(fault)"
  }

  /// The moment the list is of; nil without one.
  public var asOf: String? {
    switch status {
    case .clear(let time), .set(let time, _), .stale(let time): time
    case .notThere, .unusable: nil
    }
  }
}
