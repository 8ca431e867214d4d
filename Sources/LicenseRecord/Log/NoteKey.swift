/// A key that signs notes, as C2SP writes it: `NAME+HASH+BASE64` (signed-note, "Verifier keys").
public struct NoteKey: Hashable, Sendable {
  /// What a key's signatures are.
  public enum Kind: UInt8, Sendable {
    /// A plain Ed25519 signature over the text.
    case signature = 1
    /// A cosignature with a time, of a witness (tlog-cosignature, version 1).
    case cosignature = 4
  }

  /// The name that stands before the key's signatures.
  public let name: String
  /// What its signatures are.
  public let kind: Kind
  /// The key itself.
  public let key: PublicKey
  /// The first four bytes of SHA-256(name, newline, kind, key): which key of that name it is.
  public let id: [UInt8]

  /// A key under a name; nil for a name that cannot stand in a note.
  public init?(name: String, kind: Kind, key: PublicKey) {
    guard NoteKey.isName(name) else { return nil }
    self.name = name
    self.kind = kind
    self.key = key
    let named = Array(name.utf8) + [0x0a, kind.rawValue] + key.rawBytes
    id = Array(LibCrypto.sha256(named).prefix(4))
  }

  /// The key that a text of the form names; nil for any other text or another kind of key.
  public init?(_ text: String) {
    // A name has no plus sign; base64 may have several.
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(parts[0]), let hash = String(parts[1]),
      let encoded = String(parts[2]), let bytes = Base64.decode(encoded), bytes.count == 33,
      let kind = Kind(rawValue: bytes[0]),
      let key = try? PublicKey(rawBytes: Array(bytes.dropFirst()))
    else { return nil }
    self.init(name: name, kind: kind, key: key)
    guard hash.utf8.count == 8, Hexadecimal.decode(hash) == id else { return nil }
  }

  /// The key in its written form.
  public var text: String {
    "\(name)+\(Hexadecimal.encode(id))+\(Base64.encode([kind.rawValue] + key.rawBytes))"
  }

  /// Whether a text can be a name: not empty, without spaces, plus signs and controls.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 1024
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar != "+" && scalar.value != 0x7f
          && !scalar.properties.isWhitespace
      }
  }
}
