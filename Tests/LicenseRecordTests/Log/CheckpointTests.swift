import LicenseRecord
import Testing

struct CheckpointTests {
  private static let root = "cDjbte9ChnIGRMM/SlYibCbNE6zxhx3w9CU4ynkxp2M="

  @Test func comesBackAsItWas() throws {
    let texts = [
      "example.com/log\n13\n\(Self.root)\n", "any words at all\n0\n\(Self.root)\n",
      "example.com/log\n9223372036854775807\n\(Self.root)\nextension\nand another\n",
    ]
    for text in texts {
      let checkpoint = try Checkpoint(parsing: Array(text.utf8))
      #expect(checkpoint.text == Array(text.utf8))
    }
    let checkpoint = try Checkpoint(parsing: Array(texts[2].utf8))
    #expect(checkpoint.size == .max)
    #expect(checkpoint.extensionLines == ["extension", "and another"])
  }

  @Test(
    arguments: [
      ("", CheckpointFault.lines), ("a\n13\n", .lines), ("a\n13\nROOT", .lines),
      ("\n13\nROOT\n", .origin), ("a\n\nROOT\n", .size), ("a\n013\nROOT\n", .size),
      ("a\n00\nROOT\n", .size), ("a\n+13\nROOT\n", .size), ("a\n-1\nROOT\n", .size),
      ("a\n 13\nROOT\n", .size), ("a\n13 \nROOT\n", .size), ("a\n1_3\nROOT\n", .size),
      ("a\n٣\nROOT\n", .size), ("a\n1e3\nROOT\n", .size), ("a\n0x1\nROOT\n", .size),
      ("a\n9223372036854775808\nROOT\n", .size), ("a\n18446744073709551616\nROOT\n", .size),
      ("a\n99999999999999999999999999\nROOT\n", .size), ("a\n13\n\n", .root),
      ("a\n13\nROOT=\n", .root), ("a\n13\n ROOT\n", .root),
      ("a\n13\ncDjbte9ChnIGRMM/SlYibCbNE6zxhx3w9CU4ynkxp2N=\n", .root),
      ("a\n13\ncDjbte9ChnIGRMM/SlYibCbNE6zxhx3w9CU4ynkxpw==\n", .root),
      ("a\n13\nROOT\n\n", .extensionLine), ("a\n13\nROOT\nx\n\ny\n", .extensionLine),
    ])
  func refusesOtherTexts(text: String, fault: CheckpointFault) {
    let text = text.replacing("ROOT", with: Self.root)
    #expect(throws: fault) { try Checkpoint(parsing: Array(text.utf8)) }
  }

  @Test func refusesWhatIsNoUTF8() {
    let bytes = [0xff] + Array("\n13\n\(Self.root)\n".utf8)
    #expect(throws: CheckpointFault.origin) { try Checkpoint(parsing: bytes) }
    let extended = Array("a\n13\n\(Self.root)\n".utf8) + [0xff, 10]
    #expect(throws: CheckpointFault.extensionLine) { try Checkpoint(parsing: extended) }
  }

  @Test func isSignedByItsLog() throws {
    let fixture = try LogFixture()
    let note = try fixture.head().signed(by: fixture.log)
    #expect(try Checkpoint(parsing: note.opened(by: [fixture.log.key])) == fixture.head())
    #expect(throws: CheckpointFault.origin) {
      try fixture.head(origin: "other.example/log").signed(by: fixture.log)
    }
    let negative = Checkpoint(
      origin: LogFixture.origin, size: -1, root: MerkleTree.emptyRoot)
    #expect(throws: CheckpointFault.size) { try negative.signed(by: fixture.log) }
  }

  /// The message of the C2SP text: two lines before the checkpoint's own.
  @Test func aWitnessSignsATimeAndTheCheckpoint() throws {
    let fixture = try LogFixture()
    let note = try fixture.note()
    let witness = fixture.witnesses[0]
    let signature = try witness.cosign(note, at: try #require(WitnessTime(seconds: 1_679_315_147)))
    #expect(signature.bytes.count == 72)
    #expect(signature.bytes[..<8].elementsEqual([0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb]))
    let message = Array("cosignature/v1\ntime 1679315147\n".utf8) + note.text
    #expect(witness.key.publicKey.verifies(Array(signature.bytes[8...]), over: message))
  }

  @Test(
    arguments: [
      (1, "1970-01-01T00:00:01Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (951_868_799, "2000-02-29T23:59:59Z"), (951_868_800, "2000-03-01T00:00:00Z"),
      (1_789_840_000, "2026-09-19T17:46:40Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (1_798_761_599, "2026-12-31T23:59:59Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func timesAreWritten(seconds: Int, text: String) throws {
    #expect(try #require(WitnessTime(seconds: seconds)).text == text)
  }

  @Test(arguments: [0, -1, 253_402_300_800, .max, .min])
  func otherTimesAreNone(seconds: Int) {
    #expect(WitnessTime(seconds: seconds) == nil)
  }
}
