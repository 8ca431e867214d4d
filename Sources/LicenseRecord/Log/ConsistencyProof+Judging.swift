extension ConsistencyProof {
  /// Whether a checkpoint that somebody kept and a newer one are of one history.
  ///
  /// - `old`, `new`: the files of two checkpoints, which may be anything.
  /// - `policy`: both must be signed by one of its logs; witnesses are not asked for.
  ///
  /// For equal sizes, and for an older log without entries, the roots alone decide, and the proof
  /// must be empty.
  public func judge(old: [UInt8], new: [UInt8], policy: LogPolicy) -> ConsistencyFinding {
    do {
      return judge(
        old: try policy.read(old, ConsistencyFault.old),
        new: try policy.read(new, ConsistencyFault.new))
    } catch {
      return .failed(error)
    }
  }

  /// Whether two checkpoints that are believed are of one history.
  public func judge(old: Checkpoint, new: Checkpoint) -> ConsistencyFinding {
    fault(old, new).map(ConsistencyFinding.failed) ?? .consistent(old: old, new: new)
  }

  private func fault(_ old: Checkpoint, _ new: Checkpoint) -> ConsistencyFault? {
    guard old.origin.isExactly(new.origin) else {
      return .origin(old: old.origin, new: new.origin)
    }
    guard old.size <= new.size else { return .smaller(old: old.size, new: new.size) }
    for head in [old, new] where head.size <= 0 && head.root != MerkleTree.emptyRoot {
      return .emptyRoot
    }
    guard old.size < new.size || old.root == new.root else { return .anotherRoot(size: new.size) }
    let expected = ConsistencyProof.count(old: old.size, new: new.size) ?? 0
    guard hashes.count == expected else {
      return .proofLength(hashes.count, expected: expected)
    }
    // Every log continues the empty one; there is no proof of it.
    if old.size <= 0 { return nil }
    guard let roots = roots(old: old.size, root: old.root, new: new.size), roots.old == old.root
    else { return .oldRoot }
    // Of equal sizes the roots have been compared, and the empty proof leads nowhere else.
    return roots.new == new.root ? nil : .newRoot
  }
}

extension LogPolicy {
  fileprivate func read(
    _ file: [UInt8], _ wrap: (LogFault) -> ConsistencyFault
  ) throws(ConsistencyFault) -> Checkpoint {
    let note: SignedNote
    do {
      note = try SignedNote(parsing: file)
    } catch {
      throw wrap(.note(error))
    }
    do {
      return try signed(note)
    } catch {
      throw wrap(error)
    }
  }
}
