/// The passphrase of a private key file, 1 to 1,024 bytes, wiped from memory when it is let go.
///
/// A class because it owns the one copy that has to be wiped. The bytes it is made of are the
/// caller's to wipe.
public final class Passphrase: @unchecked Sendable {
  /// The most bytes a passphrase may have.
  public static let maximumCount = 1024

  /// The bytes, never changed before the end, in C's type for them.
  private(set) var characters: [CChar]

  /// A passphrase of any bytes.
  ///
  /// Throws `KeyError.passphraseLength`.
  public init(_ bytes: some Collection<UInt8>) throws(KeyError) {
    guard (1...Passphrase.maximumCount).contains(bytes.count) else {
      throw KeyError.passphraseLength(bytes.count)
    }
    characters = bytes.map { CChar(bitPattern: $0) }
  }

  /// The passphrase in a file: its first line without the line feed, as OpenSSL's `file:` takes it.
  ///
  /// A carriage return belongs to the passphrase, there as here. Throws
  /// `KeyError.passphraseLength`.
  public convenience init(firstLineOf file: [UInt8]) throws(KeyError) {
    try self.init(file.prefix { $0 != UInt8(ascii: "\n") })
  }

  /// Whether both are the same bytes.
  public func isSame(as other: Passphrase) -> Bool { characters == other.characters }

  deinit {
    LibCrypto.wipe(&characters)
  }
}
