import Foundation
public import LicenseRecord

/// Where the passphrase of a home's private keys comes from, should one be needed.
///
/// A home has one passphrase, for all of its keys that are protected.
public enum PassphraseSource: Sendable {
  /// Nowhere: a protected key stays closed.
  case none
  /// The first line of a file that only its owner can read; new keys are protected with it too.
  case file(path: String)
  /// A person, who is asked for the passphrase of the key at a path.
  case prompt(@Sendable (_ path: String) throws -> Passphrase)

  /// The passphrase to open the key at `path` with.
  func passphrase(for path: String) throws -> Passphrase {
    switch self {
    case .none: throw DeskError.locked(path: path)
    case .file(let file): try PassphraseSource.read(file)
    case .prompt(let ask): try ask(path)
    }
  }

  /// The passphrase that was given without being asked for; nil when none was.
  var given: Passphrase? {
    get throws(DeskError) {
      if case .file(let path) = self { try PassphraseSource.read(path) } else { nil }
    }
  }

  /// Reads the passphrase in a file.
  ///
  /// - Throws: A ``DeskError`` for a file that cannot be read, that others can read, and for a
  ///   first line that is no passphrase.
  public static func read(_ path: String) throws(DeskError) -> Passphrase {
    var bytes = try InputFile.read(path, limit: 4_096)
    defer {
      bytes.withUnsafeMutableBytes { bytes in
        if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
      }
    }
    guard path != "-", FolderSafety.isSecret(path) else {
      throw .passphraseFile(
        path: path, problem: "it must be a plain file that you alone can read; chmod 600 it")
    }
    do { return try Passphrase(firstLineOf: bytes) } catch {
      throw .passphraseFile(path: path, problem: "\(error); it stands in the first line")
    }
  }
}
