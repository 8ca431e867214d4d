import LicenseRecord

/// Names a text that may have to be forgotten: SHA-256(salt followed by content).
///
/// The log holds the key; the text lies in a table of its own. Erasing the text
/// leaves the key, and the salt keeps the key from confirming a guess.
public struct ErasableKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  public let text: String

  init(text: String) { self.text = text }

  init(salt: [UInt8], content: String) {
    text = SHA256Digest(of: salt + Array(content.utf8)).hex
  }
}

/// A text that may have to be forgotten, with the key that the log knows it by.
public struct ErasableText: Sendable {
  /// The key.
  public let key: ErasableKey
  let salt: [UInt8]
  let content: String

  /// A text under a new key.
  ///
  /// - Throws: A ``LedgerError`` for a text with a NUL character.
  public init(_ content: String) throws {
    try refuseNUL(content)
    salt = secureRandom(16)
    key = ErasableKey(salt: salt, content: content)
    self.content = content
  }
}
