/// A proof that a record is in a log: a place, the hashes, and a checkpoint (C2SP tlog-proof, a
/// draft): the content of a `.tlog-proof` file.
///
/// The format is known to this file alone.
public struct LogProof: Hashable, Sendable {
  /// The most bytes of a file.
  public static let maximumCount = 1 << 20

  /// Bytes that nobody signed and that mean nothing here; nil without them.
  public let extra: [UInt8]?
  /// The record's place in the log, from 0.
  public let index: Int
  /// The way to the root.
  public let inclusion: InclusionProof
  /// The signed checkpoint.
  public let checkpoint: SignedNote

  /// A proof of the given values; verifies nothing.
  public init(
    index: Int, inclusion: InclusionProof, checkpoint: SignedNote, extra: [UInt8]? = nil
  ) {
    self.extra = extra
    self.index = index
    self.inclusion = inclusion
    self.checkpoint = checkpoint
  }

  /// Reads a file, strictly; verifies nothing.
  ///
  /// Throws `LogFault.tooLong`, `.line` and `.note`.
  public init(parsing file: [UInt8]) throws(LogFault) {
    guard file.count <= LogProof.maximumCount else { throw .tooLong }
    var rest = file[...]
    var number = 0
    func next() throws(LogFault) -> ArraySlice<UInt8> {
      number += 1
      guard let end = rest.firstIndex(of: LogForm.newline) else { throw .line(number) }
      defer { rest = rest[(end + 1)...] }
      return rest[..<end]
    }
    guard try next().elementsEqual(LogProof.header.utf8) else { throw .line(number) }
    var line = try next()
    var extra: [UInt8]?
    if let text = LogProof.value("extra", in: line) {
      guard let bytes = Base64.decode(String(decoding: text, as: UTF8.self)) else {
        throw .line(number)
      }
      extra = bytes
      line = try next()
    }
    guard let digits = LogProof.value("index", in: line), let index = LogForm.number(digits) else {
      throw .line(number)
    }
    var hashes: [SHA256Digest] = []
    line = try next()
    while !line.isEmpty {
      guard hashes.count < MerkleTree.maximumDepth, let hash = LogForm.hash(line) else {
        throw .line(number)
      }
      hashes.append(hash)
      line = try next()
    }
    let checkpoint: SignedNote
    do {
      checkpoint = try SignedNote(parsing: rest)
    } catch {
      throw .note(error)
    }
    self.init(
      index: index, inclusion: InclusionProof(hashes: hashes), checkpoint: checkpoint,
      extra: extra)
  }

  /// The file.
  public var bytes: [UInt8] {
    var lines = [LogProof.header]
    if let extra { lines.append("extra " + Base64.encode(extra)) }
    lines.append("index \(index)")
    lines += inclusion.hashes.map { Base64.encode($0.bytes) }
    return Array(lines.map { $0 + "\n" }.joined().utf8) + [LogForm.newline] + checkpoint.bytes
  }

  private static let header = "c2sp.org/tlog-proof@v1"

  /// What stands after a word and a space; nil when the line begins otherwise.
  private static func value(_ word: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    line.starts(with: "\(word) ".utf8) ? line.dropFirst(word.utf8.count + 1) : nil
  }
}
