import StrictJSON

/// What was found out about one record's place in one status list.
public struct StatusFinding: Hashable, Sendable {
  /// What the list is for.
  public let purpose: StatusPurpose
  /// The list's name: `https://HOST/licensing/status/PURPOSE-N`.
  public let list: String
  /// What the list says of the record.
  public let status: ListedStatus
  /// Why documents of this name were not used; there may be some beside one that was.
  public let faults: [StatusListFault]

  init(
    _ purpose: StatusPurpose, _ list: String, _ status: ListedStatus,
    faults: [StatusListFault] = []
  ) {
    self.purpose = purpose
    self.list = list
    self.status = status
    self.faults = faults
  }

  /// The state of a record of which nothing but this is against it.
  ///
  /// Of both purposes, the greater counts. Without a list that can be used it is never `.valid`.
  public var state: VerdictState {
    switch status {
    case .clear: .valid
    case .set: purpose == .revocation ? .revoked : .suspended
    case .stale: .statusStale
    case .notThere, .unusable: .statusUnknown
    }
  }
}

extension StatusFinding: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    let word = purpose == .revocation ? "revoked" : "suspended"
    return switch status {
    case .clear(let time): "not \(word) as of \(time)"
    case .set(let time, let isStale):
      "\(word) as of \(time)" + (isStale ? ", by a list that has run out" : "")
    case .stale(let time): "not \(word) as of \(time), but that list has run out"
    case .notThere: "no \(purpose.rawValue) list \(list.displayed) was given"
    case .unusable:
      "the \(purpose.rawValue) list cannot be used: \(faults.first?.description ?? "no reason")"
    }
  }
}
