import LicenseRecord
import Testing

struct DigestTests {
  /// FIPS 180-4 examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedDigests(text: String, digits: String) throws {
    let digest = SHA256Digest(of: Array(text.utf8))
    #expect(digest.hex == digits)
    #expect(digest.description == digits)
    #expect(digest.bytes == hex(digits))
    #expect(digest == SHA256Digest(hex: digits))
  }

  @Test func integrityForm() {
    #expect(
      SHA256Digest(of: []).sri == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test(arguments: [
    "", "e3", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "F", count: 64), String(repeating: "g", count: 64),
    "0x" + String(repeating: "0", count: 62), String(repeating: "é", count: 32),
  ])
  func refusesOtherTexts(text: String) {
    #expect(SHA256Digest(hex: text) == nil)
  }

  @Test func randomBytesDiffer() throws {
    #expect(secureRandom(32) != secureRandom(32))
    #expect(secureRandom(0).isEmpty)
    #expect(secureRandom(-1).isEmpty)
  }
}
