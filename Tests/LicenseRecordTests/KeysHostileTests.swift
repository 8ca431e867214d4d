import LicenseRecord
import Testing

/// Key files under a passphrase whose maker wants to cost, crash or fool the reader.
struct KeysHostileTests {
  /// RFC 8410's key under "correct horse", after one iteration, so that many can be tried.
  static let quick = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIGaMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAhmq3uIrqwP1QIBATAM
    BggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQg9Z+ExfBNkFc4C5cRINMFgRA75DV
    HufiGTgmY7QfpsuInl5kaj8nkjcmX2B7eqw3H3sKXjF8dzJJLrLFOYEyWnljsIYS
    RLkVHKbWCfJrO1p4Tw==
    -----END ENCRYPTED PRIVATE KEY-----
    """

  private let passphrase: Passphrase

  init() throws {
    passphrase = try Passphrase("correct horse".utf8)
  }

  private static let pbes2 = "2a864886f70d01050d"
  private static let pbkdf2Name = "2a864886f70d01050c"
  private static let scryptName = "2b06010401da47040b"
  private static let aes = "60864801650304012a"
  private static let tripleDES = "2a864886f70d010c0103"

  private static func pbkdf2(_ iterations: [UInt8]) -> [UInt8] {
    DER.sequence(
      DER.object(pbkdf2Name), DER.sequence(DER.octets([1, 2, 3, 4, 5, 6, 7, 8]), iterations))
  }

  private static func scrypt(_ n: UInt64, _ r: UInt64, _ p: UInt64) -> [UInt8] {
    DER.sequence(
      DER.object(scryptName),
      DER.sequence(
        DER.octets([1, 2, 3, 4, 5, 6, 7, 8]), DER.integer(n), DER.integer(r), DER.integer(p)))
  }

  /// A file with this derivation and cipher; what it encrypts is noise.
  private static func file(_ derivation: [UInt8], cipher: String = aes) -> [UInt8] {
    let encryption = DER.sequence(
      DER.object(cipher), DER.octets([UInt8](repeating: 7, count: 16)))
    return file(scheme: DER.object(pbes2), DER.sequence(derivation, encryption))
  }

  private static func file(scheme: [UInt8], _ parameters: [UInt8]) -> [UInt8] {
    let content = DER.sequence(
      DER.sequence(scheme, parameters), DER.octets([UInt8](repeating: 9, count: 64)))
    return DER.pem(content, label: "ENCRYPTED PRIVATE KEY")
  }

  private static let greatest = UInt64.max
  private static let huge = [0x7f] + [UInt8](repeating: 0xff, count: 40)

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (pbkdf2(DER.integer(20_000_001)), .pbkdf2(iterations: 20_000_001)),
      (pbkdf2(DER.integer(1 << 31)), .pbkdf2(iterations: 1 << 31)),
      // One more than 2^32, which an `int` would take for 1.
      (pbkdf2(DER.integer(1 << 32 + 1)), .pbkdf2(iterations: 1 << 32 + 1)),
      (pbkdf2(DER.integer(greatest)), .pbkdf2(iterations: .max)),
      (pbkdf2(DER.integer(huge)), .pbkdf2(iterations: .max)),
      (pbkdf2(DER.integer(0)), .pbkdf2(iterations: 0)),
      (scrypt(1 << 19, 8, 1), .scrypt(n: 1 << 19, r: 8, p: 1)),
      (scrypt(1 << 24, 8, 1), .scrypt(n: 1 << 24, r: 8, p: 1)),
      (scrypt(1 << 15, 65, 1), .scrypt(n: 1 << 15, r: 65, p: 1)),
      (scrypt(1 << 15, 8, 17), .scrypt(n: 1 << 15, r: 8, p: 17)),
      (scrypt(2, 1 << 20, 16), .scrypt(n: 2, r: 1 << 20, p: 16)),
      (scrypt(2, 1 << 30, 1), .scrypt(n: 2, r: 1 << 30, p: 1)),
      (scrypt(2, 1, 1 << 30), .scrypt(n: 2, r: 1, p: 1 << 30)),
      (scrypt(greatest, greatest, greatest), .scrypt(n: .max, r: .max, p: .max)),
      (scrypt(1 << 32, 1 << 32, 1), .scrypt(n: 1 << 32, r: 1 << 32, p: 1)),
      (scrypt(0, 8, 1), .scrypt(n: 0, r: 8, p: 1)),
      (scrypt(1 << 15, 0, 1), .scrypt(n: 1 << 15, r: 0, p: 1)),
      (scrypt(1 << 15, 8, 0), .scrypt(n: 1 << 15, r: 8, p: 0)),
    ] as [([UInt8], SigningKey.Protection)])
  func refusesWhatCostsTooMuch(derivation: [UInt8], protection: SigningKey.Protection) throws {
    let file = Self.file(derivation)
    #expect(try SigningKey.Protection(of: file) == protection)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: KeyError.costlyProtection(protection)) {
        try SigningKey(pem: file, passphrase: passphrase)
      }
    }
    #expect(time < .seconds(5))
  }

  @Test func refusesOldSchemesThatCostTooMuch() {
    let parameters = DER.sequence(DER.octets([1, 2, 3, 4, 5, 6, 7, 8]), DER.integer(1 << 31))
    let file = Self.file(scheme: DER.object(Self.tripleDES), parameters)
    #expect(throws: KeyError.costlyProtection(.pbes1(iterations: 1 << 31))) {
      try SigningKey(pem: file, passphrase: passphrase)
    }
  }

  /// The largest memory that is given: 256 MiB, as some tools write.
  @Test func takesTheLargestTable() {
    #expect(throws: KeyError.wrongPassphrase) {
      try SigningKey(pem: Self.file(Self.scrypt(1 << 18, 8, 1)), passphrase: passphrase)
    }
  }

  @Test(arguments: [
    // Other numbers than powers of two are none of scrypt's.
    (file(scrypt(32_769, 8, 1)), "EVP_PBE_scrypt"),
    (file(pbkdf2(DER.integer([0x80]))), "PBKDF2"),
    (file(pbkdf2(DER.octets([1]))), "PBKDF2"),
    (file(DER.sequence(DER.object(pbkdf2Name))), "PBKDF2"),
    (file(DER.sequence(DER.object(scryptName), DER.sequence())), "scrypt"),
    (file(scheme: DER.object(pbes2), DER.sequence()), "PBES2"),
    (file(scheme: DER.object(pbes2), DER.octets([])), "PBES2"),
    (file(scheme: DER.object(pbes2), []), "PBES2"),
    (file(scheme: DER.object(tripleDES), []), "PBES1"),
    (file(scheme: DER.object(tripleDES), DER.sequence()), "PBES1"),
    (DER.pem(DER.sequence(), label: "ENCRYPTED PRIVATE KEY"), "d2i_X509_SIG"),
  ])
  func refusesDamagedParameters(file: [UInt8], operation: String) throws {
    let error = #expect(throws: KeyError.self) {
      try SigningKey(pem: file, passphrase: passphrase)
    }
    guard case .library(operation, let reason) = try #require(error) else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: [
    (file(pbkdf2(DER.integer(1)), cipher: "2a0304"), "1.2.3.4"),
    (file(scrypt(2, 1, 1), cipher: "2a0304"), "1.2.3.4"),
    (file(DER.sequence(DER.object("2a0304"))), "1.2.3.4"),
    (file(scheme: DER.object("2a0304"), []), "1.2.3.4"),
    // A key agreement is no way to encrypt.
    (file(scheme: DER.object("2b6570"), []), "ED25519"),
  ])
  func namesOtherMethods(file: [UInt8], name: String) {
    #expect(throws: KeyError.self) { try SigningKey(pem: file, passphrase: passphrase) }
    do {
      _ = try SigningKey(pem: file, passphrase: passphrase)
    } catch KeyError.unknownProtection(let found) {
      #expect(found == name)
    } catch KeyError.library(let operation, _) {
      // libcrypto looks for the cipher of PBKDF2 itself.
      #expect(operation == "PKCS12_pbe_crypt")
    } catch {
      Issue.record("unexpected \(error)")
    }
  }

  @Test func refusesEveryCut() throws {
    let der = try bytes()
    for count in 0..<der.count {
      let file = DER.pem(Array(der[..<count]), label: "ENCRYPTED PRIVATE KEY")
      #expect(throws: KeyError.self, "\(count)") {
        try SigningKey(pem: file, passphrase: passphrase)
      }
      #expect(throws: KeyError.self, "\(count)") { try SigningKey.Protection(of: file) }
    }
    let longer = DER.pem(der + [0], label: "ENCRYPTED PRIVATE KEY")
    #expect(throws: KeyError.self) { try SigningKey(pem: longer, passphrase: passphrase) }
  }

  /// Nothing authenticates what is encrypted (CBC), so that its last blocks can be made another
  /// key's; the parameters before it cannot.
  @Test func noFlippedBitOfTheParametersGivesAnotherKey() throws {
    let der = try bytes()
    let key = try Fixture.key().publicKey
    for index in der.indices.dropLast(64) {
      for bit in 0..<8 {
        var changed = der
        changed[index] ^= 1 << bit
        let file = DER.pem(changed, label: "ENCRYPTED PRIVATE KEY")
        let read = try? SigningKey(pem: file, passphrase: passphrase)
        #expect(read == nil || read?.publicKey == key, "byte \(index), bit \(bit)")
      }
    }
  }

  /// A decoder that finds the encryption by itself would ask for the passphrase on the terminal.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func nothingAsksOnTheTerminal(hasPassphrase: Bool) throws {
    let file = DER.pem(try bytes(), label: "PRIVATE KEY")
    #expect(throws: KeyError.self) {
      try SigningKey(pem: file, passphrase: hasPassphrase ? passphrase : nil)
    }
  }

  private func bytes() throws -> [UInt8] {
    let lines = Self.quick.split(separator: "\n").dropFirst().dropLast()
    let der = try #require(Base64.decode(lines.joined()))
    let file = DER.pem(der, label: "ENCRYPTED PRIVATE KEY")
    #expect(try SigningKey(pem: file, passphrase: passphrase).publicKey == Fixture.key().publicKey)
    return der
  }
}
