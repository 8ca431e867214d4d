import LicenseRecord
import StrictJSON
import Testing

/// Notes, checkpoints, proofs and policies as C2SP writes them.
struct SignedNoteTests {
  private let key: SigningKey
  private let noteKey: NoteKey

  init() throws {
    key = try Fixture.key()
    noteKey = try #require(
      NoteKey(name: "harbour.example/licensing/log", kind: .signature, key: key.publicKey))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func notesAreJudgedAsTheReferenceDoes() throws {
    let vectors = try #require(try Vectors.json("c2sp-signed-note/notes.json").array)
    #expect(vectors.count > 5)
    for vector in vectors {
      let keys = try (vector["vkeys"]?.array ?? []).map { value in
        try #require(NoteKey(value.string ?? ""))
      }
      let note = SignedNote(reading: Array(try #require(vector["note"]?.string).utf8))
      let judgments = keys.map { note?.judge($0) ?? .missing }
      let holds = !judgments.contains(.bad) && judgments.contains(.good(time: nil))
      #expect(holds == vector["valid"]?.bool, "\(vector["name"]?.string ?? "")")
    }
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func tilesHaveTheReferencesPaths() throws {
    let vectors = try Vectors.json("c2sp-tlog/tiles.json")
    for row in try #require(vectors["index_paths"]?.array) {
      let index = try #require(row["index"]?.number.flatMap { Int($0) })
      #expect(
        LogTile(.hashes(level: 3), index: index).path == "tile/3/\(row["path"]?.string ?? "")")
    }
    for row in try #require(vectors["tile_counts"]?.array) {
      let tiles = LogTile.tiles(size: try #require(row["size"]?.number.flatMap { Int($0) }))
      let levels = try #require(row["levels"]?.array)
      #expect(tiles.count == levels.count)
      for (tile, level) in zip(tiles, levels) {
        #expect(level["level"]?.number == String(tile.level))
        #expect(level["full"]?.number == String(tile.whole))
        #expect(level["partial"]?.number == String(tile.partial))
      }
    }
  }

  @Test func aPartialTileSaysHowWide() {
    #expect(LogTile(.hashes(level: 0), index: 1234, width: 5).path == "tile/0/x001/234.p/5")
    #expect(LogTile(.entries, index: 0).path == "tile/entries/000")
    #expect(LogTile.bytes(entries: [[1, 2, 3], []]) == [0, 3, 1, 2, 3, 0, 0])
  }

  @Test func aCheckpointIsSignedAndReadBack() throws {
    let checkpoint = try #require(
      Checkpoint(origin: noteKey.name, size: 13, root: SHA256Digest(of: [1])))
    let note = try #require(try checkpoint.note(signedWith: key))
    let read = try #require(SignedNote(reading: Array(note.written.utf8)))
    #expect(read == note)
    #expect(read.judge(noteKey) == .good(time: nil))
    #expect(Checkpoint(text: read.text) == checkpoint)
    let other = try #require(
      NoteKey(name: noteKey.name, kind: .signature, key: SigningKey.generate().publicKey))
    #expect(read.judge(other) == .missing)
    #expect(NoteKey(noteKey.text) == noteKey)
  }

  @Test func oneFlippedBitIsNoGoodNote() throws {
    let checkpoint = try #require(
      Checkpoint(origin: noteKey.name, size: 13, root: SHA256Digest(of: [1])))
    let bytes = Array(try #require(try checkpoint.note(signedWith: key)).written.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(SignedNote(reading: changed)?.judge(noteKey) != .good(time: nil), "byte \(index)")
    }
  }

  @Test(arguments: [
    "", "\n", "a", "a\n", "a\n\n", "a\n\n— x\n", "a\n\n— x AAAA\n", "a\n\nx AAAAAAAA\n",
    "a\n\n— x AAAAAAAA", "a\n\n— x AAAAAAAA\nb\n", "a\u{7}\n\n— x AAAAAAAA\n",
    "a\n\n— x+y AAAAAAAA\n", "a\n\n—  AAAAAAAA\n", "a\n\n— x AAAAAAA=\n\n",
  ])
  func whatIsNoNoteIsRefused(text: String) {
    #expect(SignedNote(reading: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "a\n1\n", "a\n01\n\(root)\n", "a\n-1\n\(root)\n", "a\n+1\n\(root)\n", "\n1\n\(root)\n",
    "a\n1\n\(root)", "a\n1\n\(root.dropLast())\n", "a\n99999999999999999999\n\(root)\n",
    "a\n1\n\(root)\n\n",
  ])
  func whatIsNoCheckpointIsRefused(text: String) {
    #expect(Checkpoint(text: text) == nil)
  }

  private static let root = Base64.encode(SHA256Digest(of: []).bytes)

  @Test(arguments: [
    "", "log x\nquorum none", "quorum", "quorum w", "quorum none\nquorum none", "witness w x",
    "group g 1 w\nquorum g", "what\nquorum none", "quorum none\u{1}", "group g any\nquorum g",
  ])
  func whatIsNoPolicyIsRefused(text: String) {
    #expect(throws: LogPolicyFault.self) { try LogPolicy(reading: Array(text.utf8)) }
  }

  @Test func groupsReachAQuorum() throws {
    let keys = try (0..<4).map { _ in try SigningKey.generate() }
    let witnesses = try keys.enumerated().map { index, key in
      try #require(NoteKey(name: "w\(index).example", kind: .cosignature, key: key.publicKey))
    }
    let text = """
      # two of three, and the fourth
      log \(noteKey.text) https://harbour.example/licensing/log
      witness w0 \(witnesses[0].text)
        witness w1 \(witnesses[1].text)
      witness w2\t\(witnesses[2].text)
      group some 2 w0 w1 w2
      witness w3 \(witnesses[3].text)
      group every all some w3

      quorum every
      """
    let policy = try LogPolicy(reading: Array(text.utf8))
    #expect(try LogPolicy(reading: Array(policy.written.utf8)) == policy)
    let leaf = SHA256Digest(of: [7])
    let checkpoint = try #require(
      Checkpoint(origin: noteKey.name, size: 1, root: MerkleTree.leafHash(leaf.bytes)))
    let note = try #require(try checkpoint.note(signedWith: key))
    func finding(_ signers: [(Int, Int64)]) throws -> LogFinding {
      var signed = note
      for (index, time) in signers {
        signed = try signed.cosigned(by: keys[index], as: witnesses[index], time: time)
      }
      return try #require(LogProof(index: 0, path: [], note: signed)).judge(leaf, policy)
    }
    #expect(try finding([]) == .noQuorum)
    #expect(try finding([(0, 10), (1, 20)]) == .noQuorum)
    #expect(try finding([(0, 10), (3, 20)]) == .noQuorum)
    for signers in [[(0, 10), (2, 30), (3, 20)], [(0, 10), (1, 25), (2, 90), (3, 30)]] {
      guard case .included(let witness) = try finding(signers.map { ($0.0, Int64($0.1)) }) else {
        Issue.record("no quorum of \(signers)")
        return
      }
      #expect(witness.time == 30)
    }
    let wrong = try note.cosigned(by: keys[1], as: witnesses[0], time: 5)
    let proof = try #require(LogProof(index: 0, path: [], note: wrong))
    #expect(proof.judge(leaf, policy) == .cosignature(witness: "w0"))
  }
}

/// The proof beside the shared sample, and what it does not prove.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct SampleLogProofTests {
  private let folder = "license-record/sample"
  private let record: SHA256Digest
  private let bytes: [UInt8]
  private let policy: LogPolicy

  init() throws {
    record = SHA256Digest(
      of: try JSON.parse(Vectors.bytes("\(folder)/LIC-2026-000417.vc.json")).canonical())
    bytes = try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json.tlog-proof")
    policy = try LogPolicy(reading: Vectors.bytes("\(folder)/log/policy"))
  }

  @Test func holds() throws {
    let proof = try #require(LogProof(reading: bytes))
    #expect(Array(proof.written.utf8) == bytes)
    guard case .included(let witness) = proof.judge(record, policy) else {
      Issue.record("\(proof.judge(record, policy))")
      return
    }
    #expect(witness.index == 9)
    #expect(witness.size == 13)
    #expect(witness.origin == "tribune.example/licensing/log")
    #expect(witness.time == 1_789_840_000)
  }

  @Test func provesNothingElse() throws {
    let proof = try #require(LogProof(reading: bytes))
    #expect(proof.judge(SHA256Digest(of: []), policy) == .notIncluded)
    let moved = try #require(LogProof(index: 8, path: proof.path, note: proof.note))
    #expect(moved.judge(record, policy) == .notIncluded)
    let key = try Fixture.key().publicKey
    let stranger = try #require(NoteKey(name: "tribune.example/other", kind: .signature, key: key))
    #expect(
      proof.judge(record, LogPolicy(logs: [stranger]))
        == .unknownLog(origin: "tribune.example/licensing/log"))
    let impostor = try #require(
      NoteKey(name: "tribune.example/licensing/log", kind: .signature, key: key))
    #expect(proof.judge(record, LogPolicy(logs: [impostor])) == .logSignature)
  }

  @Test func oneFlippedBitProvesNothing() throws {
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      guard let proof = LogProof(reading: changed) else { continue }
      if case .included = proof.judge(record, policy) { Issue.record("byte \(index)") }
    }
  }
}
