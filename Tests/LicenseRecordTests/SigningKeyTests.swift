import LicenseRecord
import StrictJSON
import Testing

struct SigningKeyTests {
  /// RFC 8410, section 10.3.
  static let pem = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
    -----END PRIVATE KEY-----

    """

  @Test func readsAndWritesPEM() throws {
    let key = try SigningKey(pem: Array(Self.pem.utf8))
    #expect(try PublicKey(pem: Array(PublicKeyTests.pem.utf8)) == key.publicKey)
    #expect(try key.pem == Array(Self.pem.utf8))
  }

  @Test func readsTheLongShapeOfTheSameKey() throws {
    // With the attribute of RFC 8410, section 10.3, which the fast path does not know.
    let long = """
      -----BEGIN PRIVATE KEY-----
      ME8CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJz
      -----END PRIVATE KEY-----
      """
    let key = try SigningKey(pem: Array(long.utf8))
    #expect(try key.pem == Array(Self.pem.utf8))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func vectorsOfRFC8032() throws {
    let rows = try Vectors.json("rfc8032/ed25519_rfc8032_7_1.json").array ?? []
    #expect(rows.count == 5)
    for row in rows {
      let message = hex(row["message"]?.string ?? "?")
      let signature = hex(row["signature"]?.string ?? "?")
      let key = try SigningKey(rawBytes: hex(row["secretKey"]?.string ?? "?"))
      #expect(key.publicKey.rawBytes == hex(row["publicKey"]?.string ?? "?"))
      #expect(try key.sign(message) == signature)
      #expect(key.publicKey.verifies(signature, over: message))
      #expect(!key.publicKey.verifies(signature, over: message + [0]))
      for index in signature.indices {
        var flipped = signature
        flipped[index] ^= 1 << (index % 8)
        #expect(!key.publicKey.verifies(flipped, over: message))
      }
      #expect(!key.publicKey.verifies(Array(signature.dropLast()), over: message))
      #expect(!key.publicKey.verifies(signature + [0], over: message))
    }
  }

  @Test func firstVectorOfRFC8032() throws {
    let key = try SigningKey(
      rawBytes: hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let signature = hex(
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
        + "b46bd25bf5f0595bbe24655141438e7a100b")
    #expect(try key.sign([]) == signature)
  }

  @Test func newKeysDifferAndSurviveTheirFile() throws {
    let key = try SigningKey.generate()
    #expect(try SigningKey.generate().publicKey != key.publicKey)
    let again = try SigningKey(pem: key.pem)
    let message = Array("one message".utf8)
    #expect(again.publicKey == key.publicKey)
    #expect(try again.sign(message) == key.sign(message))
  }

  @Test func signsInSeveralThreadsAtOnce() async throws {
    let key = try SigningKey(pem: Array(Self.pem.utf8))
    let expected = try (0..<50).map { try key.sign([UInt8($0)]) }
    let equal = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { try (0..<50).map { try key.sign([UInt8($0)]) } == expected }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(equal)
  }

  @Test(arguments: [
    ("", KeyError.notPEM),
    ("-----BEGIN PRIVATE KEY-----\n", .notPEM),
    (PublicKeyTests.pem, .unexpectedPEM(label: "PUBLIC KEY", expected: "PRIVATE KEY")),
    (ForeignKeys.encrypted, .encrypted),
    (ForeignKeys.oldEncrypted, .encrypted),
    (ForeignKeys.p256, .notEd25519),
    (ForeignKeys.sec1, .unexpectedPEM(label: "EC PRIVATE KEY", expected: "PRIVATE KEY")),
  ])
  func refusesOtherPEM(text: String, error: KeyError) {
    #expect(throws: error) { try SigningKey(pem: Array(text.utf8)) }
  }

  @Test(arguments: [0, 31, 33])
  func refusesOtherSeeds(count: Int) {
    #expect(throws: KeyError.wrongLength(count)) {
      try SigningKey(rawBytes: [UInt8](repeating: 1, count: count))
    }
  }

  @Test func aDamagedStructureCarriesOpenSSLsReason() throws {
    let damaged = "-----BEGIN PRIVATE KEY-----\nMIIC\n-----END PRIVATE KEY-----\n"
    let error = #expect(throws: KeyError.self) { try SigningKey(pem: Array(damaged.utf8)) }
    guard case .library(let operation, let reason) = try #require(error) else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(operation == "d2i_AutoPrivateKey")
    #expect(reason.contains("error:"))
  }

  @Test func wordsForEveryError() {
    let errors: [KeyError] = [
      .notPEM, .unexpectedPEM(label: "A\u{1b}[2J", expected: "B"), .encrypted, .notEd25519,
      .wrongLength(3), .lowOrder, .nonCanonical, .notMultikey,
      .library(operation: "f", reason: "r"),
    ]
    let words = errors.map(\.description)
    #expect(Set(words).count == errors.count)
    #expect(words.allSatisfy { $0.unicodeScalars.allSatisfy { $0 >= " " } && $0.last != "." })
  }
}
