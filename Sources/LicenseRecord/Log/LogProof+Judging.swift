extension LogProof {
  /// Whether a `.tlog-proof` file shows that a record is in a log that is believed.
  ///
  /// The file may be anything; see `judge(recordDigest:policy:)`.
  public static func judge(
    _ file: [UInt8], recordDigest: SHA256Digest, policy: LogPolicy
  ) -> LogFinding {
    do {
      return try LogProof(parsing: file).judge(recordDigest: recordDigest, policy: policy)
    } catch {
      return .failed(error)
    }
  }

  /// Whether the proof shows that a record is in a log that is believed, and since when.
  ///
  /// The checkpoint must be signed by a log of the policy whose name is the checkpoint's origin, and
  /// by witnesses enough for the quorum, and no signature of a log or witness of the policy may
  /// fail. The leaf's data is the record digest.
  public func judge(recordDigest: SHA256Digest, policy: LogPolicy) -> LogFinding {
    do throws(LogFault) {
      let (head, witnessed) = try policy.accepted(checkpoint)
      try checkPlace(in: head)
      let leaf = MerkleTree.leafHash(of: recordDigest)
      guard
        inclusion.verifies(leafHash: leaf, index: index, size: head.size, root: head.root)
      else { throw .anotherLeaf }
      return .logged(
        LogEntry(origin: head.origin, size: head.size, index: index, witnessed: witnessed))
    } catch {
      return .failed(error)
    }
  }

  private func checkPlace(in head: Checkpoint) throws(LogFault) {
    guard let count = InclusionProof.count(index: index, size: head.size) else {
      throw .index(index, size: head.size)
    }
    guard inclusion.hashes.count == count else {
      throw .proofLength(inclusion.hashes.count, expected: count)
    }
  }
}
