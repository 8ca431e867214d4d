import LicenseRecord
import StrictJSON
import Testing

struct SignedNoteTests {
  private let fixture: LogFixture
  private let note: SignedNote

  init() throws {
    fixture = try LogFixture()
    note = try fixture.log.sign(Array("One line.\n\nAnother, ü.\n".utf8))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func vectors() throws {
    let vectors = try #require(try Vectors.json("c2sp-signed-note/notes.json").array)
    #expect(vectors.count >= 6)
    for vector in vectors {
      let keys = try (vector["vkeys"]?.array ?? []).map { json in
        let key = try NoteKey(parsing: json.string ?? "")
        #expect(key.text == json.string)
        return key
      }
      let bytes = Array((vector["note"]?.string ?? "").utf8)
      let text = try? SignedNote(parsing: bytes).opened(by: keys)
      #expect((text != nil) == (vector["valid"] == true), "\(vector["name"]?.string ?? "")")
      guard text != nil else { continue }
      #expect(try SignedNote(parsing: bytes).bytes == bytes)
    }
  }

  @Test func comesBackAsItWas() throws {
    let read = try SignedNote(parsing: note.bytes)
    #expect(read == note)
    #expect(read.bytes == note.bytes)
    #expect(String(decoding: read.text, as: UTF8.self) == "One line.\n\nAnother, ü.\n")
    #expect(try read.opened(by: [fixture.log.key]) == note.text)
    let verified = try read.verified(by: [fixture.log.key])
    #expect(verified.map(\.key) == [fixture.log.key])
    #expect(verified.map(\.time) == [nil])
  }

  @Test func unknownSignaturesArePassedOver() throws {
    let key = fixture.log.key
    let stranger = try NoteSigner(name: "stranger.example", key: .generate())
    // The same name with another key, and so another id.
    let namesake = try NoteSigner(name: key.name, key: .generate())
    let others = try [stranger, namesake].flatMap { try $0.sign(note.text).signatures }
    let mixed = SignedNote(copying: note, with: others + note.signatures)
    #expect(try mixed.opened(by: [key]) == note.text)
    #expect(try mixed.verified(by: [key]).count == 1)
    #expect(try mixed.verified(by: [stranger.key, key]).count == 2)
    let foreign = SignedNote(copying: note, with: others)
    #expect(throws: NoteFault.unknownKeys) { try foreign.opened(by: [key]) }
    #expect(throws: NoteFault.unknownKeys) { try note.opened(by: []) }
    #expect(try foreign.verified(by: [key]).isEmpty)
  }

  @Test func aKnownKeysBadSignatureFailsTheNote() throws {
    let key = fixture.log.key
    let other = try fixture.log.sign(Array("Something else.\n".utf8))
    let spoiled = note.adding(other.signatures)
    #expect(throws: NoteFault.signature(name: key.name)) { try spoiled.opened(by: [key]) }
    #expect(throws: NoteFault.signature(name: key.name)) { try spoiled.verified(by: [key]) }
  }

  /// A witness's key under the log's name is another key, and signs another message.
  @Test func kindsAreNotMixed() throws {
    let key = try NoteKey(
      name: LogFixture.origin, kind: .cosignature, publicKey: fixture.log.key.publicKey)
    #expect(key.id != fixture.log.key.id)
    #expect(try note.verified(by: [key]).isEmpty)
    let time = try #require(WitnessTime(seconds: 7))
    let witness = fixture.witnesses[0]
    let cosigned = note.adding([try witness.cosign(note, at: time)])
    let verified = try cosigned.verified(by: [witness.key])
    #expect(verified.map(\.key) == [witness.key])
    #expect(verified.map(\.time) == [time])
    #expect(try SignedNote(parsing: cosigned.bytes) == cosigned)
  }

  @Test(
    arguments: [
      ("", NoteFault.noSignatures), ("\n", .noSignatures), ("\n\n", .noSignatures),
      ("text\n", .noSignatures), ("text\n\n", .noSignatures),
      ("text\n\n— a AAAAAAA=", .noSignatures), ("text\n— a AAAAAAA=\n", .noSignatures),
      ("text\r\n\r\n— a AAAAAAA=\r\n", .characters), ("te\u{0}xt\n\n— a AAAAAAA=\n", .characters),
      ("te\txt\n\n— a AAAAAAA=\n", .characters), ("text\n\n— a AAAAAAA=\n\n", .noSignatures),
      ("text\n\n- a AAAAAAA=\n", .signatureLine(1)), ("text\n\n—a AAAAAAA=\n", .signatureLine(1)),
      ("text\n\n— a  AAAAAAA=\n", .signatureLine(1)), ("text\n\n— AAAAAAA=\n", .signatureLine(1)),
      ("text\n\n—  AAAAAAA=\n", .signatureLine(1)), ("text\n\n— a+b AAAAAAA=\n", .signatureLine(1)),
      ("text\n\n— a\u{a0}b AAAAAAA=\n", .signatureLine(1)),
      ("text\n\n— a\u{2003}b AAAAAAA=\n", .signatureLine(1)),
      ("text\n\n— a AAAAAAA= \n", .signatureLine(1)), ("text\n\n— a AAAAAAA\n", .signatureLine(1)),
      ("text\n\n— a AAAAAAB=\n", .signatureLine(1)), ("text\n\n— a AAAAAA==\n", .signatureLine(1)),
      ("text\n\n— a \n", .signatureLine(1)), ("text\n\n— a AAAA_AA=\n", .signatureLine(1)),
      ("text\n\n— a AAAAAAA=\nmore\n", .signatureLine(2)),
    ])
  func refusesOtherTexts(text: String, fault: NoteFault) {
    #expect(throws: fault) { try SignedNote(parsing: Array(text.utf8)) }
  }

  @Test func refusesWhatIsNoUTF8() throws {
    let bytes = Array("te".utf8) + [0xff] + Array("xt\n\n— a AAAAAAA=\n".utf8)
    #expect(throws: NoteFault.characters) { try SignedNote(parsing: bytes) }
    #expect(try SignedNote(parsing: Array("text\n\n— ü/1 AAAAAAA=\n".utf8)).signatures.count == 1)
  }

  @Test func isBounded() throws {
    let line = "— a AAAAAAA=\n"
    let most = "text\n\n" + String(repeating: line, count: 100)
    #expect(try SignedNote(parsing: Array(most.utf8)).signatures.count == 100)
    #expect(throws: NoteFault.tooLong) { try SignedNote(parsing: Array((most + line).utf8)) }
    let long = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(throws: NoteFault.tooLong) { try SignedNote(parsing: long + Array("\n\n\(line)".utf8)) }
    let lines = [UInt8](repeating: 10, count: 1 << 20)
    #expect(throws: NoteFault.noSignatures) { try SignedNote(parsing: lines) }
  }

  @Test(arguments: ["", "no newline", "a\u{0}\n", "a\r\n"])
  func signsNoOtherText(text: String) {
    #expect(throws: NoteFault.self) { try fixture.log.sign(Array(text.utf8)) }
  }

  @Test func aSignatureLineIsReadAlone() throws {
    let line = note.signatures[0].line
    #expect(NoteSignature(parsing: line) == note.signatures[0])
    #expect(NoteSignature(parsing: line + line) == nil)
    #expect(NoteSignature(parsing: Array(line.dropLast())) == nil)
    #expect(NoteSignature(parsing: []) == nil)
  }

  @Test func noFlippedBitGoesUnseen() throws {
    let key = fixture.log.key
    for index in note.bytes.indices {
      for bit in 0..<8 {
        var bytes = note.bytes
        bytes[index] ^= 1 << UInt8(bit)
        #expect((try? SignedNote(parsing: bytes).opened(by: [key])) == nil, "byte \(index)")
      }
    }
  }

  @Test func wordsAreEscaped() {
    #expect(!NoteFault.signature(name: "\u{1b}").description.contains("\u{1b}"))
    #expect(NoteFault.signatureLine(3).description.contains("3"))
  }
}

extension SignedNote {
  /// The same text with other signatures.
  init(copying note: SignedNote, with signatures: [NoteSignature]) {
    let bytes = note.text + [10] + signatures.flatMap(\.line)
    // A note of ours with lines of ours is a note.
    self = (try? SignedNote(parsing: bytes)) ?? note
  }
}
