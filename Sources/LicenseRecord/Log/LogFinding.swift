/// What judging a proof of a log came to.
public enum LogFinding: Hashable, Sendable {
  /// The entry is in a trusted log, and enough witnesses have seen it.
  case included(LogWitness)
  /// The checkpoint is of no log of the policy.
  case unknownLog(origin: String)
  /// The checkpoint's signature is missing or does not hold.
  case logSignature
  /// A witness's cosignature does not hold.
  case cosignature(witness: String)
  /// Too few of the witnesses have seen the checkpoint.
  case noQuorum
  /// The entry is not at that place of that tree.
  case notIncluded
}

/// What a log and its witnesses prove of an entry.
public struct LogWitness: Hashable, Sendable {
  /// Which log.
  public let origin: String
  /// The place of the entry, from 0.
  public let index: Int
  /// How many entries the tree had.
  public let size: Int
  /// When enough witnesses had seen it, in seconds since 1970; nil where the policy asks for none.
  public let time: Int64?
}

extension LogProof {
  /// Judges the proof for an entry of which the digest is known, under a verifier's policy.
  ///
  /// The time is that at which the quorum was reached: of every set of cosignatures that is
  /// enough, the one that was earliest complete.
  public func judge(_ digest: SHA256Digest, _ policy: LogPolicy) -> LogFinding {
    let logs = policy.logs.filter { $0.name.isExactly(checkpoint.origin) }
    guard !logs.isEmpty else { return .unknownLog(origin: checkpoint.origin) }
    guard logs.contains(where: { note.judge($0) == .good(time: nil) }) else {
      return .logSignature
    }
    var seen: [(name: String, time: Int64)] = []
    for witness in policy.witnesses {
      switch note.judge(witness.key) {
      case .good(let time?): seen.append((witness.name, time))
      case .good(nil), .bad: return .cosignature(witness: witness.name)
      case .missing: break
      }
    }
    guard policy.isQuorum(Set(seen.map(\.name))) else { return .noQuorum }
    let leaf = MerkleTree.leafHash(digest.bytes)
    guard
      MerkleTree.verifiesInclusion(
        of: leaf, index: index, size: checkpoint.size, root: checkpoint.root, proof: path)
    else { return .notIncluded }
    let time = seen.map(\.time).sorted().first { moment in
      policy.quorum != nil && policy.isQuorum(Set(seen.filter { $0.time <= moment }.map(\.name)))
    }
    return .included(
      LogWitness(origin: checkpoint.origin, index: index, size: checkpoint.size, time: time))
  }
}
