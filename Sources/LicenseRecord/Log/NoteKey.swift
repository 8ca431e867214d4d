/// A named public key whose signatures on notes are known (C2SP signed-note).
public struct NoteKey: Hashable, Sendable {
  /// What a signature of the key says (the signature type identifier byte of C2SP).
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// Ed25519 over the note's text, as a log signs.
    case ed25519 = 0x01
    /// Ed25519 over a time and a checkpoint's text, as a witness signs (C2SP tlog-cosignature).
    case cosignature = 0x04
  }

  /// The name, which for a log is its origin.
  public let name: String
  /// What the key signs.
  public let kind: Kind
  /// The key itself.
  public let publicKey: PublicKey
  /// The first four bytes of SHA-256(name ‖ 0x0A ‖ kind ‖ public key), as a number.
  public let id: UInt32

  /// A key under a name.
  ///
  /// Throws `NoteKeyFault.name` for one that is empty or has white space or a plus.
  public init(
    name: String, kind: Kind = .ed25519, publicKey: PublicKey
  ) throws(NoteKeyFault) {
    guard LogForm.isKeyName(name) else { throw .name }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
    let digest = LibCrypto.sha256(
      Array(name.utf8) + [LogForm.newline, kind.rawValue] + publicKey.rawBytes)
    id = NoteKey.number(digest[..<4])
  }

  /// Reads a verifier key: the name, the key id in hexadecimal, and the kind with the key in base64,
  /// joined by pluses.
  ///
  /// Throws `NoteKeyFault`; a key whose id is not the one of its parts is refused.
  public init(parsing text: String) throws(NoteKeyFault) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, let id = Hexadecimal.decode(parts[1]), id.count == 4,
      parts[2].utf8.count <= NoteKey.maximumKeyCount, let bytes = Base64.decode(parts[2]),
      let byte = bytes.first
    else { throw .form }
    guard let kind = Kind(rawValue: byte) else { throw .kind(byte) }
    do {
      let key = try PublicKey(rawBytes: Array(bytes.dropFirst()))
      try self.init(name: parts[0], kind: kind, publicKey: key)
    } catch let error as KeyError {
      throw .key(error)
    } catch {
      throw .name
    }
    guard self.id == NoteKey.number(id[...]) else { throw .id }
  }

  /// The verifier key as text, such as a policy names it.
  public var text: String {
    "\(name)+\(Hexadecimal.encode(NoteKey.bytes(id)))"
      + "+\(Base64.encode([kind.rawValue] + publicKey.rawBytes))"
  }

  static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  static func bytes(_ id: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) }
  }

  /// Longer than the text of any key that is known here or coming, so as to name its kind.
  private static let maximumKeyCount = 4096
}
