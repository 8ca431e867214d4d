/// The proof that one entry is in a log (C2SP tlog-proof, version 1): the file `….tlog-proof`.
public struct LogProof: Hashable, Sendable {
  /// The place of the entry, from 0.
  public let index: Int
  /// From the leaf's sibling up to the root's child.
  public let path: [SHA256Digest]
  /// The log's checkpoint, cosigned or not, as a note.
  public let note: SignedNote
  /// What the note says.
  public let checkpoint: Checkpoint

  private static let header = "c2sp.org/tlog-proof@v1"
  /// A tree of as many entries as a number can count is no higher.
  private static let longestPath = 63

  /// A proof of the given parts; nil when the note is none of a checkpoint.
  public init?(index: Int, path: [SHA256Digest], note: SignedNote) {
    guard index >= 0, path.count <= LogProof.longestPath,
      let checkpoint = Checkpoint(text: note.text)
    else { return nil }
    self.index = index
    self.path = path
    self.note = note
    self.checkpoint = checkpoint
  }

  /// Reads a proof file; nil for anything else. `extra` data is not authenticated and is dropped.
  public init?(reading bytes: [UInt8]) {
    // The blank line before the checkpoint is the first one.
    guard bytes.count <= 1 << 20,
      let end = zip(bytes, bytes.dropFirst()).enumerated().first(where: { _, pair in
        pair.0 == 0x0a && pair.1 == 0x0a
      })?.offset,
      let note = SignedNote(reading: Array(bytes[(end + 2)...]))
    else { return nil }
    var lines: [String] = []
    for line in bytes[..<end].split(separator: 0x0a, omittingEmptySubsequences: false) {
      guard let line = String(validating: line, as: UTF8.self) else { return nil }
      lines.append(line)
    }
    guard lines.first?.isExactly(LogProof.header) == true else { return nil }
    lines.removeFirst()
    if let extra = lines.first?.dropping(prefix: "extra ") {
      guard Base64.decode(extra) != nil else { return nil }
      lines.removeFirst()
    }
    guard let index = lines.first?.dropping(prefix: "index ").flatMap(LogNumber.read) else {
      return nil
    }
    var path: [SHA256Digest] = []
    for line in lines.dropFirst() {
      guard let hash = Base64.decode(line).flatMap({ SHA256Digest(bytes: $0) }) else { return nil }
      path.append(hash)
    }
    self.init(index: index, path: path, note: note)
  }

  /// The proof as it is written to a file.
  public var written: String {
    let lines =
      [LogProof.header, "index \(index)"] + path.map { Base64.encode($0.bytes) } + ["", ""]
    return lines.joined(separator: "\n") + note.written
  }
}
