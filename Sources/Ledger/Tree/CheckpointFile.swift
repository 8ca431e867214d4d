import Foundation
import LicenseRecord

/// The file beside the database that every checkpoint is also written to.
///
/// Notes one after the other, each followed by a blank line. Whoever rewrites the database and
/// not this file is found out; copies of it elsewhere are better still.
struct CheckpointFile {
  let path: String

  /// The file that belongs to a ledger: `ledger.sqlite` has `ledger.checkpoints`.
  init(of ledger: String) {
    let stem = ledger.hasSuffix(".sqlite") ? String(ledger.dropLast(7)) : ledger
    path = stem + ".checkpoints"
  }

  /// Appends notes with one write.
  ///
  /// Not synced: the database has them, and what a crash takes from the end is written again
  /// before the next one. Whether it worked is known when the file is next read.
  func append(_ notes: [SignedNote]) {
    guard !notes.isEmpty else { return }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = notes.map { $0.bytes + [0x0a] }.reduce([], +)
    let size = lseek(descriptor, 0, SEEK_END)
    let put = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    // A full disk takes the beginning of a note, which would stand in the way of the next.
    if (1..<bytes.count).contains(put), size >= 0 { ftruncate(descriptor, size) }
  }

  /// Cuts off the beginning of a note that a crash left at the end.
  ///
  /// Only what begins as a note of a log of this host does; anything else is for an audit to name.
  func cutTornEnd(host: String) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard
      let (tail, start) = CheckpointFile.tail(file, 1_024).flatMap({ short in
        // A file that ends with a whole note is nearly always all there is to see.
        CheckpointFile.endOfNotes(short.bytes) == short.bytes.count
          ? nil : CheckpointFile.tail(file, CheckpointFile.tailLength)
      })
    else { return }
    let torn = tail[CheckpointFile.endOfNotes(tail)...]
    guard !torn.isEmpty, torn.count < tail.count || start == 0,
      CheckpointFile.beginsNote(torn, of: host)
    else { return }
    try? file.truncate(atOffset: start + UInt64(tail.count - torn.count))
  }

  /// Whether bytes begin with the name of a log of a host, or with the begin of such a name.
  ///
  /// After a power cut some file systems have zeros where bytes did not reach the disk.
  private static func beginsNote(_ bytes: ArraySlice<UInt8>, of host: String) -> Bool {
    let bytes = bytes[..<((bytes.lastIndex { $0 != 0 } ?? bytes.startIndex - 1) + 1)]
    let line = bytes.prefix { $0 != 0x0a }
    if LogName(String(decoding: line, as: UTF8.self))?.host == host { return true }
    let name = LogName(host: host).origin + "/"
    return line.count == bytes.count && name.utf8.starts(with: line)
  }

  /// The last bytes of a file and where they begin.
  private static func tail(_ file: FileHandle, _ length: UInt64) -> (bytes: [UInt8], start: UInt64)?
  {
    guard let end = try? file.seekToEnd() else { return nil }
    let start = end > length ? end - length : 0
    guard (try? file.seek(toOffset: start)) != nil, let bytes = try? file.readToEnd() else {
      return nil
    }
    return (Array(bytes), start)
  }

  /// Enough for a note with as many cosignatures as a note may have.
  static let tailLength: UInt64 = 65_536

  /// Where the last whole note of a piece ends: after a blank line that follows signatures.
  private static func endOfNotes(_ bytes: [UInt8]) -> Int {
    var (end, block) = (0, 0)
    for index in bytes.indices.dropFirst() where bytes[index] == 0x0a && bytes[index - 1] == 0x0a {
      if bytes[block...].starts(with: "\u{2014} ".utf8) { end = index + 1 }
      block = index + 1
    }
    return end
  }

  /// The newest checkpoint in the file; nil when there is none that can be read.
  ///
  /// Whoever signed it: that is for an audit, and for a restoration.
  var newest: Checkpoint? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let end = (try? file.seekToEnd()) ?? 0
    // A note of ours is some two hundred bytes, with many cosignatures a few thousand: the last one
    // is nearly always in the first piece, and reading all of a long one would cost every command.
    for length in [1_024, CheckpointFile.tailLength] {
      try? file.seek(toOffset: end > length ? end - length : 0)
      let tail = (try? file.readToEnd()) ?? Data()
      let newest = CheckpointFile.notes(Array(tail)).last
      if let newest = newest.flatMap({ try? Checkpoint(parsing: $0.text) }) { return newest }
    }
    return nil
  }

  /// Appends notes and syncs them.
  ///
  /// - Throws: A ``LedgerError`` when they may not be on disk.
  func keep(_ notes: [SignedNote]) throws(LedgerError) {
    guard !notes.isEmpty else { return }
    append(notes)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0,
      newest == notes.last.flatMap({ try? Checkpoint(parsing: $0.text) })
    else { throw .storage("\(path): the checkpoint cannot be kept there") }
  }

  /// Calls `body` for each note of the file that can be read, in order; no file is an empty one.
  ///
  /// - Returns: Whether there was nothing else in it.
  func visit(_ body: (SignedNote) throws -> Void) throws -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? file.close() }
    var (rest, isWhole) = ([UInt8](), true)
    // In pieces, each up to its last blank line but one at least: memory stays flat.
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      rest += piece
      let notes = CheckpointFile.notes(rest)
      let used = notes.map { $0.bytes.count + 1 }.reduce(0, +)
      for note in notes { try body(note) }
      isWhole = isWhole && rest.prefix(used).elementsEqual(notes.map { $0.bytes + [0x0a] }.joined())
      rest = isWhole ? Array(rest.dropFirst(used)) : []
    }
    return isWhole && rest.isEmpty
  }

  /// The notes in a piece of the file; half a note at either end is left out.
  static func notes(_ bytes: some Collection<UInt8>) -> [SignedNote] {
    // A blank line parts the text of a note from its signatures, and one note from the next.
    // The last piece is a note only when a blank line ends it.
    var parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n\n", omittingEmptySubsequences: false)
    parts.removeLast()
    return zip(parts, parts.dropFirst()).compactMap { text, signatures in
      guard signatures.utf8.starts(with: "\u{2014} ".utf8) else { return nil }
      return try? SignedNote(parsing: "\(text)\n\n\(signatures)\n".utf8)
    }
  }
}
