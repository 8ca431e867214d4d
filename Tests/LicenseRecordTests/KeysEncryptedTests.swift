import LicenseRecord
import StrictJSON
import Testing

/// Private keys under a passphrase, ours and OpenSSL's.
struct KeysEncryptedTests {
  private let key: SigningKey
  private let passphrase: Passphrase

  init() throws {
    key = try Fixture.key()
    passphrase = try Passphrase("correct horse".utf8)
  }

  @Test func readsWhatItWrites() throws {
    let file = try key.encryptedPEM(passphrase: passphrase)
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
    #expect(text.hasSuffix("\n-----END ENCRYPTED PRIVATE KEY-----\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 64 })
    #expect(try SigningKey(pem: file, passphrase: passphrase).pem == key.pem)
    #expect(try key.encryptedPEM(passphrase: passphrase) != file)
    let protection = try SigningKey.Protection(of: file)
    #expect(protection == .scrypt(n: 32768, r: 7, p: 1))
    #expect(!protection.isWeak)
  }

  @Test(arguments: ["correct hors", "correct horse\n", "Correct horse", "\0"])
  func refusesAnotherPassphrase(text: String) throws {
    let file = try key.encryptedPEM(passphrase: passphrase)
    #expect(throws: KeyError.wrongPassphrase) {
      try SigningKey(pem: file, passphrase: Passphrase(text.utf8))
    }
  }

  /// One in 256 leaves a good padding, so that only the content tells.
  @Test func refusesEveryOtherPassphrase() throws {
    for number in 0..<600 {
      #expect(throws: KeyError.wrongPassphrase, "\(number)") {
        try SigningKey(
          pem: Array(ForeignKeys.encrypted.utf8), passphrase: Passphrase("wrong \(number)".utf8))
      }
    }
  }

  @Test func aMissingPassphraseIsAnErrorOfItsOwn() throws {
    let file = try key.encryptedPEM(passphrase: passphrase)
    #expect(throws: KeyError.encrypted) { try SigningKey(pem: file) }
    #expect(throws: KeyError.encrypted) {
      try SigningKey(pem: Array(ForeignKeys.oldEncrypted.utf8))
    }
  }

  @Test func anUnneededPassphraseIsNotUsed() throws {
    #expect(try SigningKey(pem: key.pem, passphrase: passphrase).publicKey == key.publicKey)
    #expect(try SigningKey.Protection(of: key.pem) == .none)
    #expect(!SigningKey.Protection.none.isWeak)
  }

  @Test func everyByteCounts() throws {
    let bytes = (0..<1024).map { UInt8(truncatingIfNeeded: $0) }
    let file = try key.encryptedPEM(passphrase: Passphrase(bytes))
    #expect(try SigningKey(pem: file, passphrase: Passphrase(bytes)).publicKey == key.publicKey)
    #expect(throws: KeyError.wrongPassphrase) {
      try SigningKey(pem: file, passphrase: Passphrase(bytes.dropLast()))
    }
  }

  @Test(arguments: [0, 1025, 100_000])
  func refusesPassphrasesOfOtherLengths(count: Int) {
    #expect(throws: KeyError.passphraseLength(count)) {
      try Passphrase([UInt8](repeating: 97, count: count))
    }
  }

  @Test(arguments: [
    ("correct horse", true), ("correct horse\n", true), ("correct horse\nsecond line\n", true),
    ("correct horse\r\n", false), (" correct horse", false),
  ])
  func takesTheFirstLineOfAFile(text: String, opens: Bool) throws {
    let file = try key.encryptedPEM(passphrase: passphrase)
    let other = try Passphrase(firstLineOf: Array(text.utf8))
    #expect(((try? SigningKey(pem: file, passphrase: other)) != nil) == opens)
  }

  @Test(arguments: ["", "\n", "\nsecond line"])
  func refusesAFileWithoutAFirstLine(text: String) {
    #expect(throws: KeyError.passphraseLength(0)) {
      try Passphrase(firstLineOf: Array(text.utf8))
    }
  }

  @Test func oldHeadersAreAnotherMethod() throws {
    let file = Array(ForeignKeys.oldEncrypted.utf8)
    let error = KeyError.unknownProtection("Proc-Type header")
    #expect(throws: error) { try SigningKey(pem: file, passphrase: passphrase) }
    #expect(throws: error) { try SigningKey.Protection(of: file) }
  }

  @Test func aPublicKeyIsNoPrivateKey() {
    let file = Array(PublicKeyTests.pem.utf8)
    let error = KeyError.unexpectedPEM(label: "PUBLIC KEY", expected: "PRIVATE KEY")
    #expect(throws: error) { try SigningKey(pem: file, passphrase: passphrase) }
    #expect(throws: error) { try SigningKey.Protection(of: file) }
  }

  @Test(arguments: [
    (SigningKey.Protection.pbkdf2(iterations: 599_999), true),
    (.pbkdf2(iterations: 600_000), false),
    (.scrypt(n: 16_384, r: 8, p: 1), true), (.scrypt(n: 32_768, r: 1, p: 1), true),
    (.scrypt(n: 32_768, r: 8, p: 1), false), (.scrypt(n: 131_072, r: 8, p: 1), false),
    (.scrypt(n: 0, r: 8, p: 1), true), (.pbes1(iterations: 10_000_000), true), (.none, false),
    (.written, false),
  ])
  func saysWhatIsWeak(protection: SigningKey.Protection, isWeak: Bool) {
    #expect(protection.isWeak == isWeak)
  }

  @Test func wordsForEveryError() {
    let errors: [KeyError] = [
      .encrypted, .wrongPassphrase, .passphraseLength(0), .unknownProtection("a\u{1b}[2J"),
      .costlyProtection(.pbkdf2(iterations: .max)), .costlyProtection(.pbes1(iterations: .max)),
      .costlyProtection(.scrypt(n: .max, r: 8, p: 1)), .costlyProtection(.none),
    ]
    let words = errors.map(\.description)
    #expect(Set(words).count == errors.count)
    #expect(words.allSatisfy { $0.unicodeScalars.allSatisfy { $0 >= " " } && $0.last != "." })
  }
}
