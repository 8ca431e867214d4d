extension LogPolicy {
  /// The checkpoint of a note that the policy accepts, and since when enough witnesses know it.
  ///
  /// Throws `LogFault`. The time is nil when the policy asks for no witness.
  public func accepted(
    _ note: SignedNote
  ) throws(LogFault) -> (checkpoint: Checkpoint, witnessed: WitnessTime?) {
    let checkpoint = try signed(note)
    let signatures: [VerifiedSignature]
    do {
      signatures = try note.verified(by: witnesses.map(\.key))
    } catch .signature(let name) {
      throw .witnessSignature(name: name)
    } catch {
      throw .note(error)
    }
    switch LogQuorum(self).outcome(of: signatures) {
    case .notAsked: return (checkpoint, nil)
    case .reached(let time): return (checkpoint, time)
    case .missed:
      let keys = Set(signatures.map(\.key.publicKey))
      throw .quorum(
        witnesses: witnesses.map(\.key).filter { keys.contains($0.publicKey) }.map(\.name))
    }
  }

  /// The checkpoint of a note that one of the policy's logs has signed, whoever else has or not.
  ///
  /// Throws `LogFault`.
  public func signed(_ note: SignedNote) throws(LogFault) -> Checkpoint {
    let checkpoint: Checkpoint
    do {
      checkpoint = try Checkpoint(parsing: note.text)
    } catch {
      throw .checkpoint(error)
    }
    let signatures: [VerifiedSignature]
    do {
      signatures = try note.verified(by: logs.map(\.key))
    } catch .signature(let name) {
      throw .logSignature(name: name)
    } catch {
      throw .note(error)
    }
    guard let first = signatures.first else { throw .unknownLogKey(origin: checkpoint.origin) }
    guard signatures.contains(where: { $0.key.name.isExactly(checkpoint.origin) }) else {
      throw .origin(checkpoint.origin, signer: first.key.name)
    }
    return checkpoint
  }
}
