public import Foundation

/// Reads whole files with a bound on their size.
public enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Parameter limit: The most bytes to accept; nothing beyond them is read.
  /// - Throws: ``DeskError/file(path:problem:)`` for a folder, a missing file, a file
  ///   that is too large or cannot be read.
  public static func read(_ path: String, limit: Int) throws(DeskError) -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, "standard input", limit) }
    let (descriptor, status) = try opened(path)
    defer { close(descriptor) }
    guard status.st_mode & S_IFMT != S_IFREG || Int(status.st_size) <= limit else {
      throw tooLarge(path, limit)
    }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    return try read(
      descriptor: descriptor, path, limit, expecting: isFile ? Int(status.st_size) : 0)
  }

  /// Opens a file to be read from its beginning; the caller closes it.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` for a folder, or one that cannot be opened.
  public static func opened(
    _ path: String
  ) throws(DeskError) -> (descriptor: Int32, status: stat) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: path, problem: reason(errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let problem = isFolder ? "it is a folder; name a file" : reason(errno)
      close(descriptor)
      throw .file(path: path, problem: problem)
    }
    return (descriptor, status)
  }

  /// Reads to the end; the first read asks for one byte more than is expected: where that is not
  /// there, a file that has not grown has ended.
  private static func read(
    descriptor: Int32, _ path: String, _ limit: Int, expecting expected: Int = 0
  ) throws(DeskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = expected > 0 ? expected + 1 : 65_536
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Foundation.read(descriptor, buffer.baseAddress, room)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw .file(path: path, problem: reason(failure)) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
      if expected > 0, bytes.count == expected { return bytes }
      room = 65_536
    }
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> DeskError {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB"
    return .file(
      path: path, problem: "it is larger than \(size), the limit; is it the file you mean?")
  }
}
