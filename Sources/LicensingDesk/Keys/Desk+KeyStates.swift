import Foundation
public import Ledger
import LicenseRecord
public import Licensing

extension Desk {
  /// Makes a key that waits: it is published and signs nothing until ``rotateKey(_:role:isDryRun:actor:now:)``.
  ///
  /// Its private half is on disk, under its own name, before the ledger knows it.
  public func addKey(_ role: KeyRecord.Role, actor: String, now: Instant) throws -> ListedKey {
    let names = try ledger.read { try $0.keys().map(\.name) }
    let passphrase = try ring.passphraseForNewKey(beside: names)
    let key = try KeyFile.generate()
    let thumbprint = key.publicKey.thumbprint
    let file = location.privateKey(
      KeyName(role: role, thumbprint: thumbprint, isFirst: false))
    var isWritten = false
    do {
      return try write { transaction in
        if !isWritten {
          try KeyFile.write(key, to: file, under: passphrase)
          isWritten = true
        }
        try transaction.append(
          .keyAdded(KeyRecord(role: role, key: key.publicKey)),
          time: transaction.recordedTime(now: now), actor: actor)
        return try find(key: thumbprint, transaction.reader)
      }
    } catch {
      if isWritten { unlink(file) }
      throw error
    }
  }

  /// Lets a key that waits sign, in the place of the one that signs now, which stays listed.
  ///
  /// - Parameters:
  ///   - name: The key; nil for the only one of the role that waits.
  ///   - isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` when it does not wait, or when its private half cannot be used.
  public func rotateKey(
    _ name: String?, role: KeyRecord.Role?, isDryRun: Bool = false, actor: String, now: Instant
  ) throws -> KeyChange {
    func plan(_ reader: LedgerReader) throws -> KeyChange {
      let next = try waitingKey(name, role, reader)
      let previous = try reader.keys().first { $0.role == next.role && $0.state == .signing }
      guard next.state != .signing else { return KeyChange(key: next, changed: false) }
      // What could not sign must not be let.
      _ = try ring.key(next.name)
      return KeyChange(key: next.becoming(.signing), changed: true, previous: previous)
    }
    if isDryRun { return try ring.opening { try ledger.read(plan) } }
    return try write { transaction in
      let change = try plan(transaction.reader)
      guard change.changed else { return change }
      try transaction.append(
        .keyRotated(change.key.name.thumbprint), time: transaction.recordedTime(now: now),
        actor: actor)
      return change
    }
  }

  private func waitingKey(_ name: String?, _ role: KeyRecord.Role?, _ reader: LedgerReader) throws
    -> ListedKey
  {
    guard let name else {
      let role = role ?? .license
      let waiting = try reader.keys().filter { $0.role == role && $0.state == .waiting }
      guard let first = waiting.first else {
        throw DeskError.keyState(
          key: "no \(role.rawValue) key",
          problem: "waits; make one: imprimatur key new"
            + (role == .log ? " --role log" : ""))
      }
      guard waiting.count == 1 else {
        throw DeskError.invalid(
          name: "key", value: "not given",
          expected: "one of those that wait: "
            + waiting.map(\.name.thumbprint).joined(separator: " or "))
      }
      return first
    }
    let found = try find(key: name, reader)
    guard role == nil || role == found.role else {
      throw DeskError.keyState(
        key: found.name.thumbprint, problem: "is a \(found.role.rawValue) key; leave out --role")
    }
    guard [.waiting, .signing].contains(found.state) else {
      throw DeskError.keyState(
        key: found.name.thumbprint,
        problem: "is \(found.state.rawValue) and cannot sign again; make another: "
          + "imprimatur key new")
    }
    return found
  }

  /// Sets until when a key is relied on that signs no longer.
  ///
  /// A license key is until the last license and the last status list end that it signed; so
  /// nothing that stands becomes invalid by it. A log key is no longer from now on.
  /// - Parameter isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` for the key that signs, and for a revoked one.
  public func retireKey(
    _ name: String, isDryRun: Bool = false, actor: String, now: Instant
  ) throws -> KeyChange {
    func plan(_ reader: LedgerReader) throws -> KeyChange {
      let key = try find(key: name, reader)
      try checkRests(key, "retired")
      guard key.state != .revoked else {
        throw DeskError.keyState(
          key: key.name.thumbprint, problem: "is revoked, which is more; nothing is left to do")
      }
      guard key.state != .retired else { return KeyChange(key: key, changed: false) }
      let now = try reader.recordedTime(now: now)
      let end = key.role == .license ? try reader.lastEnd(signedBy: key.name.thumbprint) : nil
      return KeyChange(
        key: key.becoming(.retired, expires: max(now, end ?? now)), changed: true)
    }
    if isDryRun { return try ledger.read(plan) }
    return try write { transaction in
      let change = try plan(transaction.reader)
      guard change.changed, let expires = change.key.expires else { return change }
      try transaction.append(
        .keyRetired(change.key.name.thumbprint, expires: expires),
        time: transaction.recordedTime(now: now), actor: actor)
      return change
    }
  }

  /// Throws for the key that signs now.
  func checkRests(_ key: ListedKey, _ participle: String) throws(DeskError) {
    guard key.state == .signing else { return }
    let role = key.role == .log ? " --role log" : ""
    throw .keyState(
      key: key.name.thumbprint,
      problem: "signs now, so it cannot be \(participle); let another sign first: imprimatur key "
        + "new\(role), then imprimatur key rotate\(role)")
  }
}
