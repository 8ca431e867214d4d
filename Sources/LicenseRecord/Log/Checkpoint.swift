/// What a log says of itself at one moment: how many entries, and the root over them.
///
/// The body of a note that the log signs (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// The log's name, such as `tribune.example/licensing/log`.
  public let origin: String
  /// The number of entries.
  public let size: Int
  /// The root of the tree over them.
  public let root: SHA256Digest
  /// Lines after the third; they say nothing that is defined.
  public let extensionLines: [String]

  /// A checkpoint of a log.
  public init(origin: String, size: Int, root: SHA256Digest) {
    self.origin = origin
    self.size = size
    self.root = root
    extensionLines = []
  }

  /// Reads the text of a note, strictly; whether it is signed is another question.
  ///
  /// Throws `CheckpointFault`.
  public init(parsing text: [UInt8]) throws(CheckpointFault) {
    guard let lines = LogForm.lines(text), lines.count >= 3 else { throw .lines }
    guard !lines[0].isEmpty, let origin = String(validating: lines[0], as: UTF8.self) else {
      throw .origin
    }
    guard let size = LogForm.number(lines[1]) else { throw .size }
    guard let root = LogForm.hash(lines[2]) else { throw .root }
    let extensionLines = lines[3...].compactMap { String(validating: $0, as: UTF8.self) }
    guard extensionLines.count == lines.count - 3, extensionLines.allSatisfy({ !$0.isEmpty }) else {
      throw .extensionLine
    }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensionLines = extensionLines
  }

  /// The text, which is what is signed.
  public var text: [UInt8] {
    let lines = [origin, String(size), Base64.encode(root.bytes)] + extensionLines
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// The checkpoint signed by its log, whose key's name is the origin.
  ///
  /// Throws `CheckpointFault` when this would be no checkpoint, `NoteFault`, and `KeyError` when
  /// libcrypto fails. A log must never sign two checkpoints that are not consistent; the caller
  /// makes sure of that before.
  public func signed(by signer: NoteSigner) throws -> SignedNote {
    guard signer.key.name.isExactly(origin) else { throw CheckpointFault.origin }
    _ = try Checkpoint(parsing: text)
    return try signer.sign(text)
  }
}
