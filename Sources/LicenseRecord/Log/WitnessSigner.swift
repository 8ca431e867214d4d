/// A private key under a name, able to sign checkpoints as a witness does (kind 0x04).
///
/// Only signs (C2SP tlog-cosignature): that a checkpoint is consistent with those it signed before
/// is for its owner to make sure of.
public struct WitnessSigner: Sendable {
  /// What others know the key by.
  public let key: NoteKey
  private let signingKey: SigningKey

  /// A witness of a name.
  ///
  /// Throws `NoteKeyFault.name`.
  public init(name: String, key: SigningKey) throws(NoteKeyFault) {
    self.key = try NoteKey(name: name, kind: .cosignature, publicKey: key.publicKey)
    signingKey = key
  }

  /// The witness's signature on a note that is a checkpoint, for `SignedNote.adding`.
  public func cosign(
    _ checkpoint: SignedNote, at time: WitnessTime
  ) throws(KeyError) -> NoteSignature {
    NoteSignature(
      by: key, try Cosignature(of: checkpoint.text, with: signingKey, at: time).bytes)
  }
}
