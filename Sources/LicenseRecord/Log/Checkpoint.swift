/// What a log says of its tree at one size (C2SP tlog-checkpoint): the text of a signed note.
public struct Checkpoint: Hashable, Sendable {
  /// Which log: for ours `HOST/licensing/log`.
  public let origin: String
  /// How many entries the tree covers.
  public let size: Int
  /// The root of the tree.
  public let root: SHA256Digest
  /// Lines after those three, each without its newline; ours have none.
  public let extensions: [String]

  /// A checkpoint of the given values; nil when the origin or an extension cannot be a line.
  public init?(origin: String, size: Int, root: SHA256Digest, extensions: [String] = []) {
    guard size >= 0, ([origin] + extensions).allSatisfy(Checkpoint.isLine) else { return nil }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads the text of a note; nil when it is none of a checkpoint.
  public init?(text: String) {
    var lines: [String] = []
    for line in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
      guard let line = String(line) else { return nil }
      lines.append(line)
    }
    guard lines.count >= 4, lines.removeLast().isEmpty, let size = LogNumber.read(lines[1]),
      let root = Base64.decode(lines[2]).flatMap({ SHA256Digest(bytes: $0) })
    else { return nil }
    self.init(origin: lines[0], size: size, root: root, extensions: Array(lines.dropFirst(3)))
  }

  /// The text that is signed.
  public var text: String {
    ([origin, String(size), Base64.encode(root.bytes)] + extensions).map { $0 + "\n" }.joined()
  }

  /// The checkpoint signed by its log.
  ///
  /// Throws what libcrypto reports; nil when the origin cannot be the name of a key.
  public func note(signedWith key: SigningKey) throws(KeyError) -> SignedNote? {
    guard let noteKey = NoteKey(name: origin, kind: .signature, key: key.publicKey),
      let note = SignedNote(text: text)
    else { return nil }
    return try note.signed(by: key, as: noteKey)
  }

  private static func isLine(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }
}

/// Numbers as the log's texts write them.
enum LogNumber {
  /// A number from 0 in decimal digits without leading zeros; nil for any other text.
  static func read(_ text: String) -> Int? {
    guard (1...19).contains(text.utf8.count), text.utf8.allSatisfy(RecordForm.isDigit),
      text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0")
    else { return nil }
    return Int(text)
  }
}
