/// A text signed by one or more keys (C2SP signed-note).
///
/// The text means nothing until a known key's signature was verified.
public struct SignedNote: Hashable, Sendable {
  /// The most bytes of a note.
  public static let maximumCount = 1 << 20
  /// The most signatures of a note.
  public static let maximumSignatureCount = 100

  /// The text with its final newline, without the blank line after it.
  public let text: [UInt8]
  /// The signatures, in the order of their lines; they may be anybody's.
  public let signatures: [NoteSignature]

  /// A note of a text that ends with a newline.
  init(text: [UInt8], signatures: [NoteSignature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note, strictly; verifies nothing.
  ///
  /// Throws `NoteFault`. The text ends before the last blank line; it may have other blank lines.
  public init(parsing bytes: some Collection<UInt8>) throws(NoteFault) {
    guard bytes.count <= SignedNote.maximumCount else { throw .tooLong }
    let bytes = Array(bytes)
    let newline = LogForm.newline
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == newline }),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw .characters }
    guard
      let blank = bytes.indices.dropFirst().last(where: { index in
        bytes[index] == newline && bytes[index - 1] == newline
      }),
      let lines = LogForm.lines(bytes[(blank + 1)...]), !lines.isEmpty
    else { throw .noSignatures }
    guard lines.count <= SignedNote.maximumSignatureCount else { throw .tooLong }
    var signatures: [NoteSignature] = []
    for (index, line) in lines.enumerated() {
      guard let signature = NoteSignature(line: line) else { throw .signatureLine(index + 1) }
      signatures.append(signature)
    }
    self.init(text: Array(bytes[..<blank]), signatures: signatures)
  }

  /// The note as it is stored and sent.
  public var bytes: [UInt8] {
    text + [LogForm.newline] + signatures.flatMap(\.line)
  }

  /// The note with further signatures after its own, such as those of witnesses.
  public func adding(_ more: [NoteSignature]) -> SignedNote {
    SignedNote(text: text, signatures: signatures + more)
  }

  /// The signatures by known keys, all of which hold; empty when no key is known.
  ///
  /// Signatures of unknown keys are passed over, a known key's name under another id included.
  /// Throws `NoteFault.signature` when a known key's does not hold.
  public func verified(by keys: [NoteKey]) throws(NoteFault) -> [VerifiedSignature] {
    var verified: [VerifiedSignature] = []
    for signature in signatures {
      let known = keys.filter { $0.id == signature.keyID && $0.name.isExactly(signature.name) }
      guard let first = known.first else { continue }
      let holding = known.lazy.compactMap { signature.verified(by: $0, over: text) }.first
      guard let holding else { throw .signature(name: first.name) }
      verified.append(holding)
    }
    return verified
  }

  /// The text, once at least one known key's signature holds and none fails.
  ///
  /// Throws `NoteFault.signature` or `.unknownKeys`.
  public func opened(by keys: [NoteKey]) throws(NoteFault) -> [UInt8] {
    guard try !verified(by: keys).isEmpty else { throw .unknownKeys }
    return text
  }
}
