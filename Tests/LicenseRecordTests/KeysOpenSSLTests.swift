import LicenseRecord
import StrictJSON
import Testing

/// Key files between us and the `openssl` command.
@Suite(.enabled(if: OpenSSL.isPresent, OpenSSL.skipMessage))
struct KeysOpenSSLTests {
  private let openssl: OpenSSL
  private let key: SigningKey
  private let words = Array("pass word é".utf8)

  init() throws {
    openssl = try OpenSSL()
    key = try Fixture.key()
    try openssl.write(key.pem, to: "key.pem")
    try openssl.write(words + [10], to: "passphrase")
  }

  @Test func readsOurs() throws {
    try openssl.write(key.encryptedPEM(passphrase: Passphrase(words)), to: "ours.pem")
    try openssl.make("pkey", "-in", "ours.pem", "-passin", "file:passphrase", "-out", "plain.pem")
    #expect(try openssl.read("plain.pem") == key.pem)
    let other = try openssl.run("pkey", "-in", "ours.pem", "-passin", "pass:x", "-noout")
    #expect(other.exitCode != 0)
    let structure = try openssl.run("asn1parse", "-in", "ours.pem").output
    for name in ["PBES2", ":scrypt", "aes-256-cbc", "INTEGER           :8000"] {
      #expect(structure.contains(name))
    }
  }

  @Test(
    arguments: [
      ([], .pbkdf2(iterations: 2048), true),
      (["-iter", "600000"], .pbkdf2(iterations: 600_000), false),
      (["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA512"], .pbkdf2(iterations: 2048), true),
      (["-v2", "aes-128-cbc", "-v2prf", "hmacWithSHA1"], .pbkdf2(iterations: 2048), true),
      (["-v2", "des3"], .pbkdf2(iterations: 2048), true),
      (["-v2", "aes-256-cbc", "-scrypt"], .scrypt(n: 16_384, r: 8, p: 1), true),
      (
        ["-scrypt", "-scrypt_N", "32768", "-scrypt_r", "4", "-scrypt_p", "2"],
        .scrypt(n: 32_768, r: 4, p: 2), true
      ),
      (
        ["-scrypt", "-scrypt_N", "65536", "-scrypt_r", "3", "-scrypt_p", "1"],
        .scrypt(n: 65_536, r: 3, p: 1), true
      ),
      (["-v1", "PBE-SHA1-3DES", "-iter", "700000"], .pbes1(iterations: 700_000), true),
    ] as [([String], SigningKey.Protection, Bool)])
  func weRead(options: [String], protection: SigningKey.Protection, isWeak: Bool) throws {
    let result = try openssl.run(
      ["pkcs8", "-topk8", "-in", "key.pem", "-out", "theirs.pem", "-passout", "file:passphrase"]
        + options)
    try #require(result.exitCode == 0, "\(result.output)")
    let file = try openssl.read("theirs.pem")
    #expect(try SigningKey.Protection(of: file) == protection)
    #expect(protection.isWeak == isWeak)
    #expect(throws: KeyError.encrypted) { try SigningKey(pem: file) }
    let read = try SigningKey(pem: file, passphrase: Passphrase(words))
    #expect(read.publicKey == key.publicKey)
    #expect(throws: KeyError.wrongPassphrase) {
      try SigningKey(pem: file, passphrase: Passphrase(words + [32]))
    }
  }

  @Test func anotherAlgorithmUnderAPassphraseIsNotEd25519() throws {
    try openssl.make(
      "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-aes256", "-pass",
      "file:passphrase", "-out", "p256.pem")
    #expect(throws: KeyError.notEd25519) {
      try SigningKey(pem: openssl.read("p256.pem"), passphrase: Passphrase(words))
    }
  }
}
