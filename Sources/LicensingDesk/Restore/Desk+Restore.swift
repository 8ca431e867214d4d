import Foundation
public import Ledger
import LicenseRecord

extension Desk {
  /// Puts a backup in the place of a home's ledger that is gone, damaged, or short of entries.
  ///
  /// The home may be a folder with nothing but the keys in it; it is made when only its last part is
  /// missing. What was in the place gets another name.
  /// - Parameters:
  ///   - backup: A file that ``backUp(to:progress:)`` made.
  ///   - known: Files with checkpoints that were given out, or with proofs that hold one.
  ///   - passphrase: Where the passphrase of the private keys comes from, should one be needed.
  /// - Throws: A ``DeskError``, or a ``Ledger/LedgerError`` that says why the backup is not put there.
  public static func restore(
    _ backup: String, to location: HomeLocation, known: [String] = [],
    passphrase: PassphraseSource = .none, lockWait: Int = 30
  ) throws -> Ledger.Restored {
    let notes = try known.map { ($0, try keptCheckpoint($0)) }
    let isNew = mkdir(location.path, 0o700) == 0
    let number = errno
    do {
      guard isNew || number == EEXIST else {
        let mend = number == ENOENT ? "; make the folder above it first" : ""
        throw DeskError.file(path: location.path, problem: reason(number) + mend)
      }
      try checkSafety(ofFolder: location.path)
      let ring = KeyRing(location, passphrase)
      return try ring.opening {
        try Ledger.restore(
          backup, at: location.ledger, known: notes, keys: keysAtHand(.log, location, ring),
          sealer: Sealer { try ring.key($0) }, lockWait: lockWait)
      }
    } catch {
      if isNew {
        unlink(location.ledger + ".lock")
        rmdir(location.path)
      }
      throw error
    }
  }

  /// What the ledger lacks of what was given out; nothing can be written then but a new log.
  public func shortfall() throws -> Shortfall? { try ledger.shortfall() }

  /// The public halves of the keys in the keys folder that a backup may lack.
  func keysAtHand(_ role: KeyRecord.Role) -> [PublicKey] { Desk.keysAtHand(role, location, ring) }

  /// The same, of a home that need not have a ledger.
  ///
  /// Those that take a passphrase are passed over, unless it was given without being asked for.
  static func keysAtHand(
    _ role: KeyRecord.Role, _ location: HomeLocation, _ ring: KeyRing
  ) -> [PublicKey] {
    let prefix = role.rawValue + "-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: location.keys)) ?? []
    return names.sorted().compactMap { name in
      guard name.hasPrefix(prefix), name.hasSuffix(".pem") else { return nil }
      let thumbprint = String(name.dropFirst(prefix.count).dropLast(4))
      let file = try? KeyFile(
        KeyName(role: role, thumbprint: thumbprint, isFirst: false), in: location)
      return (try? file?.open(ring.givenPassphrase))?.publicKey
    }
  }
}
