import LicenseRecord
import StrictJSON
import Testing

struct PublicKeyTests {
  /// RFC 8410, section 10.1.
  static let pem = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
    -----END PUBLIC KEY-----

    """

  @Test func readsAndWritesPEM() throws {
    let key = try PublicKey(pem: Array(Self.pem.utf8))
    #expect(
      key.rawBytes == hex("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"))
    #expect(key.pem == Self.pem)
    #expect(try PublicKey(pem: Array(("a comment\n" + Self.pem).utf8)) == key)
    let windows = Self.pem.split(separator: "\n").joined(separator: "\r\n")
    #expect(try PublicKey(pem: Array(windows.utf8)) == key)
  }

  @Test func thumbprintOfRFC8037() throws {
    let bytes = try #require(Base64URL.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
    let key = try PublicKey(rawBytes: bytes)
    #expect(key.thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func thumbprintVectors() throws {
    let rows = try Vectors.json("rfc7638/thumbprints.json").array ?? []
    let keys = rows.filter { $0["jwk"]?["crv"]?.string == "Ed25519" }
    #expect(!keys.isEmpty)
    for row in keys {
      let bytes = try #require(Base64URL.decode(row["jwk"]?["x"]?.string ?? "?"))
      #expect(try PublicKey(rawBytes: bytes).thumbprint == row["thumbprint"]?.string)
    }
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func sampleKeysAgreeInEveryForm() throws {
    let document = try Vectors.json("license-record/sample/well-known/did.json")
    for method in document["verificationMethod"]?.array ?? [] {
      let multibase = try #require(method["publicKeyMultibase"]?.string)
      let key = try PublicKey(multibase: multibase)
      #expect(key.multibase == multibase)
      #expect(method["id"]?.string == "did:web:tribune.example#\(key.thumbprint)")
      let path = "license-record/sample/keys/\(key.thumbprint).pem"
      #expect(try Array(key.pem.utf8) == Vectors.bytes(path))
      #expect(try PublicKey(pem: Vectors.bytes(path)) == key)
    }
  }

  @Test(arguments: [
    "", "z", "6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    "Z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    "z16MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2 ",
    "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ",
    // A P-256 key (0x1200 as a varint).
    "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
  ])
  func refusesOtherMultikeys(text: String) {
    #expect(throws: KeyError.notMultikey) { try PublicKey(multibase: text) }
  }

  @Test(arguments: [
    ("", KeyError.notPEM),
    ("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=", .notPEM),
    ("-----BEGIN PUBLIC KEY-----\n%%%\n-----END PUBLIC KEY-----\n", .notPEM),
    ("-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n", .notEd25519),
    (SigningKeyTests.pem, .unexpectedPEM(label: "PRIVATE KEY", expected: "PUBLIC KEY")),
    (
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VuAyEAfdxRMSKXs7yPqcWl56MijWYimy5Fby4OGG7x0yr+w0g=
      -----END PUBLIC KEY-----
      """, .notEd25519
    ),
    (
      """
      -----BEGIN PUBLIC KEY-----
      MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEktEQSZYlrSPlDItIpMGCzJEpE9ey
      ONLVmFxmXOEBy6JxHGKwC+zgtwHa7M3yTdFXvLEVUy7ETNhYtAxzueGoug==
      -----END PUBLIC KEY-----
      """, .notEd25519
    ),
  ])
  func refusesOtherPEM(text: String, error: KeyError) {
    #expect(throws: error) { try PublicKey(pem: Array(text.utf8)) }
  }

  @Test func refusesHugePEM() {
    #expect(throws: KeyError.notPEM) {
      try PublicKey(pem: [UInt8](repeating: 10, count: 1 << 20) + Array(Self.pem.utf8))
    }
  }

  @Test(arguments: [0, 31, 33, 64])
  func refusesOtherLengths(count: Int) {
    #expect(throws: KeyError.wrongLength(count)) {
      try PublicKey(rawBytes: [UInt8](repeating: 9, count: count))
    }
  }
}
