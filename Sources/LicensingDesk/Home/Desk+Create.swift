import Foundation
public import Ledger
import LicenseRecord
public import Licensing

extension Desk {
  /// What making a home came to.
  public enum Creation: Sendable {
    /// It was made.
    case made(HomeSettings)
    /// It was there, with settings equal to those given.
    case thereAlready(HomeSettings)
  }

  /// Makes a home: ledger, license key, log key, preferences.
  ///
  /// Everything is built in a folder beside it, synced, and then renamed: a killed
  /// process leaves no half home. A home that is there is left as it is.
  /// - Parameter withExample: Also adds our example article, partner, rate card and
  ///   agreement.
  /// - Throws: ``DeskError/missing(_:)`` naming the settings not given,
  ///   ``DeskError/otherSettings(path:names:)`` when a home with others is there.
  public static func create(
    _ location: HomeLocation, _ request: HomeRequest, withExample: Bool, actor: String,
    now: Instant
  ) throws -> Creation {
    if location.exists { return try compare(location, request) }
    let settings = try request.settings(over: nil)
    try checkEmpty(location)
    let (parent, temporary) = try makeTemporaryFolder(beside: location)
    var isRenamed = false
    defer { if !isRenamed { try? FileManager.default.removeItem(atPath: temporary.path) } }
    try fill(temporary, settings, withExample: withExample, actor: actor, now: now)
    if rename(temporary.path, location.path) != 0 {
      let problem = errno
      if location.exists { return try compare(location, request) }
      throw DeskError.file(path: location.path, problem: reason(problem))
    }
    isRenamed = true
    try sync(parent)
    return .made(settings)
  }

  private static func compare(_ location: HomeLocation, _ request: HomeRequest) throws -> Creation {
    let current = try Desk(location, for: .reading).settings()
    let names = request.differences(from: current)
    guard names.isEmpty else {
      throw DeskError.otherSettings(path: location.path, names: names)
    }
    return .thereAlready(current)
  }

  static func checkEmpty(_ location: HomeLocation) throws(DeskError) {
    var status = stat()
    guard lstat(location.path, &status) == 0 else { return }
    let entries = try? FileManager.default.contentsOfDirectory(atPath: location.path)
    guard status.st_mode & S_IFMT == S_IFDIR, entries?.isEmpty == true else {
      throw .notAHome(path: location.path)
    }
  }

  static func makeTemporaryFolder(beside location: HomeLocation) throws(DeskError)
    -> (parent: String, folder: HomeLocation)
  {
    let url = URL(fileURLWithPath: location.path).standardizedFileURL
    let parent = url.deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .file(path: parent, problem: "the folder cannot be made")
    }
    var template = Array("\(parent)/.\(url.lastPathComponent).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .file(path: parent, problem: reason(errno)) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (parent, HomeLocation(path: path))
  }

  private static func fill(
    _ home: HomeLocation, _ settings: HomeSettings, withExample: Bool, actor: String, now: Instant
  ) throws {
    try makeFolder(home.path + "/keys")
    let licenseKey = try SigningKey.generate()
    let logKey = try SigningKey.generate()
    try writeSecret(licenseKey.pem, to: home.licenseKey)
    try writeSecret(logKey.pem, to: home.logKey)
    try writeSecret(Array("{}\n".utf8), to: home.preferences)
    try Ledger.create(at: home.ledger)
    let desk = try Desk(home, for: .writing)
    try desk.ledger.write { transaction in
      try transaction.append(.homeConfigured(settings), time: now, actor: actor)
      for (role, key) in [(KeyRecord.Role.license, licenseKey), (.log, logKey)] {
        try transaction.append(
          .keyAdded(KeyRecord(role: role, key: key.publicKey)), time: now, actor: actor)
      }
      if withExample {
        try Example.add(to: transaction, settings, actor: actor, now: now)
      }
    }
    try desk.close()
    try? FileManager.default.removeItem(atPath: home.ledger + ".lock")
    for folder in [home.path + "/keys", home.path] { try sync(folder) }
  }

  static func makeFolder(_ path: String) throws(DeskError) {
    guard mkdir(path, 0o700) == 0 else { throw .file(path: path, problem: reason(errno)) }
  }

  /// Writes a file that is readable by its owner alone from the moment it exists.
  static func writeSecret(_ bytes: [UInt8], to path: String) throws(DeskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, problem: reason(errno)) }
    defer { Foundation.close(descriptor) }
    let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      throw .file(path: path, problem: reason(errno))
    }
  }

  static func sync(_ folder: String) throws(DeskError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: folder, problem: reason(errno)) }
    defer { Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .file(path: folder, problem: reason(errno)) }
  }
}
