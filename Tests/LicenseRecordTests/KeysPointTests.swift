import LicenseRecord
import StrictJSON
import Testing

/// Every encoding that a decoder may take for one of the eight points of small order.
///
/// The eight canonical ones; the two where x is 0 and its sign is set; the four where y is p or
/// p + 1, spellings of 0 and 1.
struct KeysPointTests {
  private static let zeros = String(repeating: "00", count: 30)
  private static let ones = String(repeating: "ff", count: 30)

  static let encodings: [(String, KeyError)] = [
    // Order 1, 2 and twice 4.
    ("01\(zeros)00", .lowOrder), ("ec\(ones)7f", .lowOrder), ("00\(zeros)00", .lowOrder),
    ("00\(zeros)80", .lowOrder),
    // Order 8.
    ("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", .lowOrder),
    ("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa", .lowOrder),
    ("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", .lowOrder),
    ("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85", .lowOrder),
    // A sign where there is no x.
    ("01\(zeros)80", .lowOrder), ("ec\(ones)ff", .lowOrder),
    // y = p and y = p + 1.
    ("ed\(ones)7f", .nonCanonical), ("ed\(ones)ff", .nonCanonical),
    ("ee\(ones)7f", .nonCanonical), ("ee\(ones)ff", .nonCanonical),
  ]

  @Test(arguments: encodings)
  func isRefusedInEveryForm(digits: String, error: KeyError) throws {
    let bytes = hex(digits)
    #expect(throws: error) { try PublicKey(rawBytes: bytes) }
    let multibase = "z" + Base58.encode([0xed, 0x01] + bytes)
    #expect(throws: error) { try PublicKey(multibase: multibase) }
    let info = DER.sequence(
      DER.sequence(DER.object("2b6570")), DER.element(0x03, [0] + bytes))
    #expect(throws: error) { try PublicKey(pem: DER.pem(info, label: "PUBLIC KEY")) }
    let document = DIDDocument.document(
      host: "harbour.example", keys: [try Fixture.key().publicKey])
    let changed = document.setting(
      "/verificationMethod/0/publicKeyMultibase", to: JSON(.string(multibase)))
    #expect(throws: RecordError.self) { try DIDDocument(parsing: changed.pretty()) }
  }

  @Test func thereAreFourteen() {
    #expect(Set(Self.encodings.map { hex($0.0) }).count == 14)
    #expect(Self.encodings.allSatisfy { hex($0.0).count == 32 })
  }
}
