/// A signature on a note that holds.
public struct VerifiedSignature: Hashable, Sendable {
  /// The known key it is by.
  public let key: NoteKey
  /// When a witness signed; nil for a key that signs no time.
  public let time: WitnessTime?
  /// The signature itself.
  public let signature: NoteSignature
}
