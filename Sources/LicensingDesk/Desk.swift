public import Ledger
public import Licensing

/// The publisher's desk over one home: one method for each thing a person can ask.
///
/// The only place where rights, records, ledger and newsroom meet. It prints
/// nothing and reads no clock: every method that needs the time is given it.
public struct Desk: Sendable {
  /// Where the home lies.
  public let location: HomeLocation

  let ledger: Ledger
  let kept = Kept()
  let ring: KeyRing

  /// Opens a home.
  ///
  /// - Parameters:
  ///   - lockWait: How many seconds a write waits for other writers.
  ///   - passphrase: Where the passphrase of its private keys comes from, should one be needed.
  /// - Throws: A ``DeskError`` or a ``Ledger/LedgerError`` that says why it cannot be used.
  public init(
    _ location: HomeLocation, for access: Ledger.Access, lockWait: Int = 30,
    passphrase: PassphraseSource = .none
  ) throws {
    try Desk.checkSafety(location)
    self.location = location
    let ring = KeyRing(location, passphrase)
    self.ring = ring
    ledger = try Ledger(
      at: location.ledger, for: access, sealer: Sealer { try ring.key($0) }, lockWait: lockWait)
  }

  /// The settings of the home.
  public func settings() throws -> HomeSettings {
    try ledger.read { try $0.settings() }
  }

  /// Days and months as the publisher counts them.
  public func calendar() throws -> LocalCalendar { try calendar(settings()) }

  /// Ends the use of a home that was opened for writing, checkpointing under the lock.
  public func close() throws { try ledger.close() }

  func calendar(_ settings: HomeSettings) throws -> LocalCalendar {
    try kept.calendar(settings.timeZone) {
      guard let calendar = LocalCalendar.zone(settings.timeZone) else {
        throw DeskError.invalid(
          name: "time zone", value: settings.timeZone,
          expected: "a zone of this machine's time zone data (Debian package tzdata)")
      }
      return calendar
    }
  }

  /// Runs one write transaction, as the ledger does.
  ///
  /// Where a private key takes a passphrase, nothing is written at first: the key is opened, with
  /// nobody waiting for the lock meanwhile, and `body` runs again.
  func write<Value>(_ body: (LedgerTransaction) throws -> Value) throws -> Value {
    try ring.opening { try ledger.write(body) }
  }

  private static func checkSafety(_ location: HomeLocation) throws(DeskError) {
    try checkSafety(ofFolder: location.path)
    guard location.exists else { throw location.absence }
  }

  static func checkSafety(ofFolder path: String) throws(DeskError) {
    switch FolderSafety.check(path) {
    case .missing: throw .noHome(path: path)
    case .unreachable(let number): throw .file(path: path, problem: reason(number))
    case .notAFolder: throw .notAHome(path: path)
    case .foreignOwner:
      throw .unsafeHome(path: path, problem: "it belongs to another user; name a home of your own")
    case .writableByOthers: throw .unsafeHome(path: path, problem: "other users may write to it")
    case .safe: break
    }
  }
}
