/// One signature line of a note: whose it says it is, and the bytes (C2SP signed-note).
public struct NoteSignature: Hashable, Sendable {
  /// The name of the key.
  public let name: String
  /// The id of the key, which with the name says which key it is.
  public let keyID: UInt32
  /// What follows the id: 64 bytes of Ed25519, before them the time where the key is a witness's.
  public let bytes: [UInt8]

  /// The dash (U+2014) and the space that every line begins with.
  private static let start: [UInt8] = [0xe2, 0x80, 0x94, 0x20]

  init(by key: NoteKey, _ bytes: [UInt8]) {
    name = key.name
    keyID = key.id
    self.bytes = bytes
  }

  /// Reads a line without its newline; nil for any other.
  init?(line: ArraySlice<UInt8>) {
    guard line.starts(with: NoteSignature.start) else { return nil }
    let parts = line.dropFirst(NoteSignature.start.count).split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, LogForm.isKeyName(parts[0]), let bytes = Base64.decode(parts[1]),
      bytes.count > 4
    else { return nil }
    name = parts[0]
    keyID = NoteKey.number(bytes[..<4])
    self.bytes = Array(bytes[4...])
  }

  /// Reads one line with its final newline, such as a witness answers with; nil for any other.
  public init?(parsing line: [UInt8]) {
    guard line.count <= SignedNote.maximumCount, let lines = LogForm.lines(line), lines.count == 1,
      String(validating: line, as: UTF8.self) != nil
    else { return nil }
    self.init(line: lines[0])
  }

  /// The line with its newline.
  public var line: [UInt8] {
    let text = "\(name) \(Base64.encode(NoteKey.bytes(keyID) + bytes))\n"
    return NoteSignature.start + Array(text.utf8)
  }

  /// What the signature says when it is the key's over the text; nil when it is not.
  func verified(by key: NoteKey, over text: [UInt8]) -> VerifiedSignature? {
    switch key.kind {
    case .ed25519:
      return key.publicKey.verifies(bytes, over: text)
        ? VerifiedSignature(key: key, time: nil, signature: self) : nil
    case .cosignature:
      guard let cosignature = Cosignature(bytes), cosignature.isSigned(by: key, over: text) else {
        return nil
      }
      return VerifiedSignature(key: key, time: cosignature.time, signature: self)
    }
  }
}
