/// Whether enough witnesses of a policy have seen a checkpoint, and since when.
struct LogQuorum {
  /// A group: how many of its members, by their places, are enough.
  struct Membership: Hashable, Sendable {
    let threshold: Int
    let members: [Int]
  }

  /// What the witnesses' times come to.
  enum Outcome: Hashable {
    /// The policy asks for no witness, so that no time is to be trusted.
    case notAsked
    /// Enough have seen the checkpoint; at this time the last of the earliest that suffice had.
    case reached(WitnessTime)
    /// Too few have.
    case missed
  }

  private let policy: LogPolicy

  init(_ policy: LogPolicy) {
    self.policy = policy
  }

  /// The outcome for verified signatures, of witnesses of the policy or others.
  ///
  /// The time of a group is the one at which its threshold was met: if fewer witnesses than that
  /// are dishonest, no backdated time of theirs makes it earlier than an honest witness's.
  func outcome(of signatures: [VerifiedSignature]) -> Outcome {
    guard let place = policy.quorumPlace else { return .notAsked }
    var earliest: [PublicKey: WitnessTime] = [:]
    for signature in signatures {
      guard let time = signature.time else { continue }
      let key = signature.key.publicKey
      earliest[key] = earliest[key].map { min($0, time) } ?? time
    }
    var times = policy.witnesses.map { earliest[$0.key.publicKey] }
    for group in policy.memberships {
      // Members stand before their groups, so that their times are known.
      let seen = group.members.compactMap { times[$0] }.sorted()
      times.append(seen.count >= group.threshold ? seen[group.threshold - 1] : nil)
    }
    return times[place].map(Outcome.reached) ?? .missed
  }
}
