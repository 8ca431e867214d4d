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
  /// - Parameters:
  ///   - source: Where a passphrase for the keys comes from; they have none when it is not a file.
  ///   - withExample: Also adds our example article, partner, rate card and agreement.
  /// - Throws: ``DeskError/missing(_:)`` naming the settings not given,
  ///   ``DeskError/otherSettings(path:names:)`` when a home with others is there.
  public static func create(
    _ location: HomeLocation, _ request: HomeRequest, passphrase source: PassphraseSource = .none,
    withExample: Bool, actor: String, now: Instant
  ) throws -> Creation {
    if location.exists { return try compare(location, request) }
    let settings = try request.settings(over: nil)
    let passphrase = try source.given
    try checkEmpty(location)
    let (parent, temporary) = try makeTemporaryFolder(beside: location)
    var isRenamed = false
    defer { if !isRenamed { try? FileManager.default.removeItem(atPath: temporary.path) } }
    try fill(
      temporary, settings, under: passphrase, withExample: withExample, actor: actor, now: now)
    if rename(temporary.path, location.path) != 0 {
      let problem = errno
      if location.exists { return try compare(location, request) }
      throw DeskError.file(path: location.path, problem: reason(problem))
    }
    isRenamed = true
    try SecretFile.sync(parent)
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
      throw location.absence
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
    _ home: HomeLocation, _ settings: HomeSettings, under passphrase: Passphrase?,
    withExample: Bool, actor: String, now: Instant
  ) throws {
    try makeFolder(home.path + "/keys")
    let keys = try [
      (KeyRecord.Role.license, KeyFile.generate(), home.licenseKey),
      (.log, KeyFile.generate(), home.logKey),
    ]
    for (_, key, path) in keys { try KeyFile.write(key, to: path, under: passphrase) }
    try SecretFile.write(Array("{}\n".utf8), to: home.preferences)
    try Ledger.create(at: home.ledger)
    let desk = try Desk(home, for: .writing)
    for (_, key, _) in keys { desk.ring.add(key) }
    try desk.write { transaction in
      try transaction.append(.homeConfigured(settings), time: now, actor: actor)
      for (role, key, _) in keys {
        try transaction.append(
          .keyAdded(KeyRecord(role: role, key: key.publicKey)), time: now, actor: actor)
      }
      if withExample {
        try Example.add(to: transaction, settings, actor: actor, now: now)
      }
    }
    try desk.close()
    try? FileManager.default.removeItem(atPath: home.ledger + ".lock")
    try SecretFile.sync(home.path)
  }

  static func makeFolder(_ path: String) throws(DeskError) {
    guard mkdir(path, 0o700) == 0 else { throw .file(path: path, problem: reason(errno)) }
  }
}
