import Foundation
import LicensingDesk

/// The lines of a file or of standard input, one at a time, however long the whole is.
final class LineSource {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// How many lines were given out.
  private(set) var number = 0
  /// Whether the last line given out had an end.
  private(set) var isWhole = true
  private let longest: Int

  /// Lines of at most `longest` bytes; a request is some hundred.
  ///
  /// - Throws: A ``DeskError`` when the file cannot be read; `-` is standard input.
  init(_ path: String, longest: Int = 1 << 20) throws {
    self.path = path
    self.longest = longest
    descriptor = path == "-" ? 0 : try InputFile.opened(path).descriptor
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line without its end, LF or CR LF; nil after the last.
  ///
  /// - Throws: A ``DeskError`` for a line that is too long, or when reading fails.
  func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineEnd(from: searched) {
        defer { start = end + 1 }
        number += 1
        let line = buffer[start..<end]
        return Array(line.last == 0x0d ? line.dropLast() : line)
      }
      guard buffer.count - start <= longest else {
        throw DeskError.file(
          path: path, problem: "line \(number + 1) is longer than \(longest >> 20) MiB")
      }
      searched = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      guard try fill() else {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        number += 1
        isWhole = false
        return buffer.last == 0x0d ? Array(buffer.dropLast()) : buffer
      }
    }
  }

  private func lineEnd(from place: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, place < bytes.count else { return nil }
      return memchr(start + place, 0x0a, bytes.count - place)
        .map { UnsafeRawPointer($0) - start }
    }
  }

  /// Reads on; false at the end.
  private func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = read(descriptor, &piece, piece.count)
    while count < 0, errno == EINTR { count = read(descriptor, &piece, piece.count) }
    guard count >= 0 else {
      throw DeskError.file(path: path, problem: String(cString: strerror(errno)).lowercased())
    }
    buffer += piece[..<count]
    isAtEnd = count == 0
    return !isAtEnd
  }
}
