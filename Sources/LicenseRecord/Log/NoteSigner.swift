/// A private key under a name, able to sign notes as a log does (C2SP signed-note, kind 0x01).
public struct NoteSigner: Sendable {
  /// What others know the key by.
  public let key: NoteKey
  private let signingKey: SigningKey

  /// A signer; the name of a log's is its origin.
  ///
  /// Throws `NoteKeyFault.name`.
  public init(name: String, key: SigningKey) throws(NoteKeyFault) {
    self.key = try NoteKey(name: name, kind: .ed25519, publicKey: key.publicKey)
    signingKey = key
  }

  /// A note of this text with one signature.
  ///
  /// Throws `NoteFault` when the text does not end with a newline or is not UTF-8 without controls,
  /// `KeyError` when libcrypto fails.
  public func sign(_ text: [UInt8]) throws -> SignedNote {
    let note = SignedNote(
      text: text, signatures: [NoteSignature(by: key, try signingKey.sign(text))])
    guard text.last == LogForm.newline, try SignedNote(parsing: note.bytes) == note else {
      throw NoteFault.characters
    }
    return note
  }
}
