/// A signed note (C2SP signed-note): a text, and lines of signatures under it.
public struct SignedNote: Hashable, Sendable {
  /// The text that is signed, with its final newline.
  public let text: String
  /// The signatures, in order; nothing is known about them yet.
  public let signatures: [Signature]

  /// One line under a note.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// Which key of that name: four bytes.
    public let id: [UInt8]
    /// What the key made: 64 bytes, or 72 of a witness.
    public let bytes: [UInt8]
  }

  /// What became of a key's signature.
  public enum Judgment: Hashable, Sendable {
    /// It holds; a witness's says when, in seconds since 1970.
    case good(time: Int64?)
    /// The note carries none of this key.
    case missing
    /// There is one, and it does not hold.
    case bad
  }

  /// More is no note of ours.
  private static let largest = (bytes: 1 << 20, signatures: 100)
  private static let mark = "\u{2014} "

  /// A note of a text, unsigned yet; nil when the text cannot be one.
  ///
  /// A text is not empty, ends with a newline, and has no other control characters.
  public init?(text: String) {
    guard SignedNote.isText(text) else { return nil }
    self.init(text: text, signatures: [])
  }

  private init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note: its text, a blank line, and at least one signature line; nil for anything else.
  public init?(reading bytes: [UInt8]) {
    guard bytes.count <= SignedNote.largest.bytes,
      let note = String(validating: bytes, as: UTF8.self),
      let split = SignedNote.lastBlankLine(bytes)
    else { return nil }
    let text = String(decoding: bytes[...split], as: UTF8.self)
    guard SignedNote.isText(note), SignedNote.isText(text), bytes.count > split + 2 else {
      return nil
    }
    let lines = String(decoding: bytes[(split + 2)...], as: UTF8.self).utf8
      .split(separator: 0x0a, omittingEmptySubsequences: false)
    guard lines.last?.isEmpty == true, lines.count - 1 <= SignedNote.largest.signatures else {
      return nil
    }
    var signatures: [Signature] = []
    for line in lines.dropLast() {
      guard let line = String(line), let signature = SignedNote.signature(line) else { return nil }
      signatures.append(signature)
    }
    self.init(text: text, signatures: signatures)
  }

  /// The whole note, as it is written to a file.
  public var written: String {
    text + "\n"
      + signatures.map { signature in
        "\(SignedNote.mark)\(signature.name) \(Base64.encode(signature.id + signature.bytes))\n"
      }.joined()
  }

  /// The note with a plain signature of `key` more.
  ///
  /// Throws what libcrypto reports.
  public func signed(by key: SigningKey, as noteKey: NoteKey) throws(KeyError) -> SignedNote {
    adding(Signature(name: noteKey.name, id: noteKey.id, bytes: try key.sign(Array(text.utf8))))
  }

  /// The note with a witness's cosignature of `key` more, made at `time` (seconds since 1970).
  ///
  /// Throws what libcrypto reports.
  public func cosigned(
    by key: SigningKey, as noteKey: NoteKey, time: Int64
  ) throws(KeyError) -> SignedNote {
    let signature = try key.sign(SignedNote.cosigned(text, time: time))
    let moment = (0..<8).map { UInt8(truncatingIfNeeded: time >> Int64(56 - 8 * $0)) }
    return adding(Signature(name: noteKey.name, id: noteKey.id, bytes: moment + signature))
  }

  /// The note with more signatures, those it has already left out.
  public func adding(_ more: Signature...) -> SignedNote {
    SignedNote(text: text, signatures: signatures + more.filter { !signatures.contains($0) })
  }

  /// What the note's signatures of a key come to; one that does not hold spoils the others.
  public func judge(_ key: NoteKey) -> Judgment {
    let own = signatures.filter { $0.name.isExactly(key.name) && $0.id == key.id }
    var times: [Int64?] = []
    for signature in own {
      guard let time = time(of: signature, key) else { return .bad }
      times.append(time)
    }
    guard let first = times.first else { return .missing }
    return .good(time: times.compactMap(\.self).min() ?? first)
  }

  /// When a signature was made, nil inside for a plain one; nil for one that does not hold.
  private func time(of signature: Signature, _ key: NoteKey) -> Int64?? {
    switch key.kind {
    case .signature:
      return key.key.verifies(signature.bytes, over: Array(text.utf8)) ? .some(nil) : nil
    case .cosignature:
      guard signature.bytes.count == 72 else { return nil }
      let time = signature.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard let seconds = Int64(exactly: time),
        key.key.verifies(
          Array(signature.bytes.dropFirst(8)), over: SignedNote.cosigned(text, time: seconds))
      else { return nil }
      return seconds
    }
  }

  /// What a witness signs (tlog-cosignature, version 1).
  private static func cosigned(_ text: String, time: Int64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }

  private static func signature(_ line: String) -> Signature? {
    guard let rest = line.dropping(prefix: mark) else { return nil }
    let parts = rest.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = String(parts[0]), NoteKey.isName(name),
      let encoded = String(parts[1]), let bytes = Base64.decode(encoded), bytes.count > 4
    else { return nil }
    return Signature(name: name, id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
  }

  /// The place of the first of the last two newlines that follow each other.
  private static func lastBlankLine(_ bytes: [UInt8]) -> Int? {
    var index = bytes.count - 2
    while index >= 0 {
      if bytes[index] == 0x0a, bytes[index + 1] == 0x0a { return index }
      index -= 1
    }
    return nil
  }

  private static func isText(_ text: String) -> Bool {
    text.utf8.last == 0x0a && text.utf8.allSatisfy { $0 == 0x0a || $0 >= 0x20 && $0 != 0x7f }
  }
}
