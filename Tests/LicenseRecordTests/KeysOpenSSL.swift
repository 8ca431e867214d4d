import Foundation
import Testing

/// The `openssl` command, in a folder of its own that goes when this is let go.
///
/// Tests that need it are skipped where it is absent.
final class OpenSSL {
  static let skipMessage: Comment = "no openssl command of version 3 on the path"

  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/openssl" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static let isPresent =
    (try? OpenSSL().run("version"))?.output.hasPrefix("OpenSSL 3") ?? false

  let folder = FileManager.default.temporaryDirectory.appending(path: "openssl-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// Runs it on files of the folder, with nothing to read from.
  @discardableResult
  func run(_ arguments: String...) throws -> (exitCode: Int32, output: String) {
    try run(arguments)
  }

  func run(_ arguments: [String]) throws -> (exitCode: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(OpenSSL.path))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// As `run`, for what must succeed.
  func make(_ arguments: String...) throws {
    let result = try run(arguments)
    try #require(result.exitCode == 0, "\(arguments): \(result.output)")
  }
}
