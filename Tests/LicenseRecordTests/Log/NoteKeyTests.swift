import LicenseRecord
import Testing

struct NoteKeyTests {
  private let text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

  @Test func comesBackAsItWas() throws {
    let key = try NoteKey(parsing: text)
    #expect(key.name == "example.com/foo")
    #expect(key.kind == .ed25519)
    #expect(key.id == 0x530d_903a)
    #expect(key.text == text)
    #expect(try NoteKey(name: key.name, publicKey: key.publicKey) == key)
    let witness = try NoteKey(name: key.name, kind: .cosignature, publicKey: key.publicKey)
    #expect(try NoteKey(parsing: witness.text) == witness)
    #expect(witness.id != key.id)
  }

  @Test(arguments: [
    "", "+", "++", "a+530d903a",
    "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k=",
    "example.com/foo+530d903a+", "example.com/foo+530d903a+====",
    "example.com/foo+530d903a+AekyeRrm\n",
  ])
  func refusesOtherForms(text: String) {
    #expect(throws: NoteKeyFault.form) { try NoteKey(parsing: text) }
  }

  @Test func refusesOtherIds() {
    for other in [
      "example.com/fop+530d903a", "example.com/foo+530d903b", "example.com/foo+00000000",
    ] {
      let text = other + "+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      #expect(throws: NoteKeyFault.id) { try NoteKey(parsing: text) }
    }
  }

  @Test func refusesOtherKinds() {
    for kind: UInt8 in [0, 2, 3, 5, 6, 0xff] {
      let text = "a+530d903a+" + Base64.encode([kind] + [UInt8](repeating: 7, count: 32))
      #expect(throws: NoteKeyFault.kind(kind)) { try NoteKey(parsing: text) }
    }
    // An ML-DSA-44 key is named by its kind rather than called malformed.
    let large = "a+530d903a+" + Base64.encode([6] + [UInt8](repeating: 7, count: 1312))
    #expect(throws: NoteKeyFault.kind(6)) { try NoteKey(parsing: large) }
    let huge = "a+530d903a+" + Base64.encode([1] + [UInt8](repeating: 7, count: 1 << 20))
    #expect(throws: NoteKeyFault.form) { try NoteKey(parsing: huge) }
  }

  @Test func refusesKeysThatProveNothing() {
    let zero = "a+530d903a+" + Base64.encode([1] + [UInt8](repeating: 0, count: 32))
    #expect(throws: NoteKeyFault.key(.lowOrder)) { try NoteKey(parsing: zero) }
    let short = "a+530d903a+" + Base64.encode([4] + [UInt8](repeating: 7, count: 31))
    #expect(throws: NoteKeyFault.key(.wrongLength(31))) { try NoteKey(parsing: short) }
  }

  @Test(arguments: ["", " ", "a b", "a+b", "a\u{a0}b", "a\tb", "a\nb", "a\u{3000}", "a\u{1}b"])
  func refusesOtherNames(name: String) throws {
    let key = try SigningKey.generate()
    #expect(throws: NoteKeyFault.name) { try NoteKey(name: name, publicKey: key.publicKey) }
    #expect(throws: NoteKeyFault.name) { try NoteSigner(name: name, key: key) }
    #expect(throws: NoteKeyFault.name) { try WitnessSigner(name: name, key: key) }
  }
}
