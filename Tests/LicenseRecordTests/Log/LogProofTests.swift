import Foundation
import LicenseRecord
import StrictJSON
import Testing

struct LogProofTests {
  private let fixture: LogFixture
  private let proof: LogProof
  private let file: [UInt8]

  init() throws {
    fixture = try LogFixture()
    proof = try fixture.proof()
    file = proof.bytes
  }

  @Test func showsThatARecordIsLogged() throws {
    let finding = LogProof.judge(file, recordDigest: fixture.record, policy: try fixture.policy())
    guard case .logged(let entry) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(entry.origin == LogFixture.origin)
    #expect(entry.size == LogFixture.size)
    #expect(entry.index == LogFixture.index)
    #expect(entry.witnessed?.seconds == 1_800_000_100)
    #expect(entry.witnessed?.text == "2027-01-15T08:01:40Z")
  }

  @Test func comesBackAsItWas() throws {
    #expect(try LogProof(parsing: file) == proof)
    for extra in [[], [1, 2, 3]] as [[UInt8]] {
      let with = LogProof(
        index: 0, inclusion: InclusionProof(hashes: []), checkpoint: proof.checkpoint, extra: extra)
      #expect(try LogProof(parsing: with.bytes) == with)
    }
    // What nobody signed changes nothing.
    let text = "index \(LogFixture.index)"
    let with = replacing(text, with: "extra AAAA\n\(text)", in: file)
    #expect(try fixture.fault(with) == nil)
  }

  @Test func everyPlaceOfEverySize() throws {
    let policy = try fixture.policy([], quorum: "none")
    for size in 1...40 {
      let note = try fixture.note(size)
      for index in 0..<size {
        let proof = try fixture.proof(index: index, size, checkpoint: note)
        for record in Set([index, 0, size - 1, (index + 1) % size]) {
          let fault = try fixture.fault(
            proof.bytes, record: fixture.tree.entries[record], policy: policy)
          #expect(
            fault == (record == index ? nil : .anotherLeaf), "\(record) at \(index) of \(size)")
        }
      }
    }
  }

  @Test func anotherPlace() throws {
    let digits = "index \(LogFixture.index)\n"
    let rows: [(Int, LogFault)] = [
      (4, .anotherLeaf), (12, .proofLength(4, expected: 2)), (13, .index(13, size: 13)),
      (.max, .index(.max, size: 13)),
    ]
    for (index, fault) in rows {
      let other = replacing(digits, with: "index \(index)\n", in: file)
      #expect(try fixture.fault(other) == fault)
    }
  }

  @Test func aHashMoreOrLess() throws {
    let hashes = proof.inclusion.hashes
    let rows: [([SHA256Digest], LogFault)] = [
      ([], .proofLength(0, expected: 4)), (hashes + [hashes[0]], .proofLength(5, expected: 4)),
      (Array(hashes.reversed()), .anotherLeaf), ([hashes[1]] + hashes[1...], .anotherLeaf),
      ([SHA256Digest](repeating: hashes[0], count: 63), .proofLength(63, expected: 4)),
      ([SHA256Digest](repeating: hashes[0], count: 64), .line(66)),
    ]
    for (hashes, fault) in rows {
      let other = LogProof(
        index: proof.index, inclusion: InclusionProof(hashes: hashes),
        checkpoint: proof.checkpoint)
      #expect(try fixture.fault(other.bytes) == fault)
    }
  }

  @Test func theLogIsInThePolicy() throws {
    let stranger = try LogFixture.logKey(9)
    let policy = try LogPolicy(logs: [LogPolicy.Log(key: stranger)])
    #expect(
      try fixture.fault(file, policy: policy) == .unknownLogKey(origin: LogFixture.origin))
    #expect(
      try fixture.fault(file, policy: LogPolicy(logs: []))
        == .unknownLogKey(origin: LogFixture.origin))
    // The log's own key under another name is another key.
    let renamed = try NoteKey(name: "other.example", publicKey: fixture.log.key.publicKey)
    let other = try LogPolicy(logs: [LogPolicy.Log(key: renamed)])
    #expect(try fixture.fault(file, policy: other) == .unknownLogKey(origin: LogFixture.origin))
  }

  @Test func theOriginIsTheSignersName() throws {
    let text = fixture.head(origin: "elsewhere.example/log").text
    let other = try fixture.proof(
      checkpoint: fixture.cosigned(try fixture.log.sign(text), [1: 5, 2: 6]))
    #expect(
      try fixture.fault(other.bytes)
        == .origin("elsewhere.example/log", signer: LogFixture.origin))
  }

  @Test func theLogsSignatureHolds() throws {
    let other = try fixture.note(12).signatures
    let note = SignedNote(copying: proof.checkpoint, with: other)
    #expect(
      try fixture.fault(fixture.proof(checkpoint: note).bytes)
        == .logSignature(name: LogFixture.origin))
  }

  @Test func theWitnessesSignaturesHold() throws {
    let other = try fixture.note(12, seenAt: [1: 1_800_000_000]).signatures[1]
    let note = proof.checkpoint.adding([other])
    #expect(
      try fixture.fault(fixture.proof(checkpoint: note).bytes)
        == .witnessSignature(name: "witness.example/w1"))
  }

  /// A time of zero says nothing of time, and one beyond the year 9999 is none.
  @Test(arguments: [0, 253_402_300_800, Int.max, Int.min])
  func aWitnessTimeIsATime(seconds: Int) throws {
    let key = try SigningKey(rawBytes: LogFixture.seed(1))
    let note = try fixture.note(seenAt: [2: 5, 3: 6])
    let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: seconds >> ($0 * 8)) }
    let number = UInt64(bitPattern: Int64(seconds))
    let signature = try key.sign(Array("cosignature/v1\ntime \(number)\n".utf8) + note.text)
    let id = fixture.witnesses[0].key.id
    let encoded = Base64.encode(
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) } + bytes + signature)
    let line = try #require(
      NoteSignature(parsing: Array("— witness.example/w1 \(encoded)\n".utf8)))
    let proof = try fixture.proof(checkpoint: note.adding([line]))
    #expect(try fixture.fault(proof.bytes) == .witnessSignature(name: "witness.example/w1"))
  }

  @Test func theQuorumIsReached() throws {
    let alone = try fixture.proof(checkpoint: fixture.note(seenAt: [3: 5]))
    #expect(try fixture.fault(alone.bytes) == .quorum(witnesses: ["witness.example/w3"]))
    let none = try fixture.proof(checkpoint: fixture.note())
    #expect(try fixture.fault(none.bytes) == .quorum(witnesses: []))
    let stranger = try fixture.proof(checkpoint: fixture.note(seenAt: [1: 5, 4: 6]))
    #expect(try fixture.fault(stranger.bytes) == .quorum(witnesses: ["witness.example/w1"]))
  }

  @Test func aForgedCheckpointOfTheSameSize() throws {
    let forged = Checkpoint(
      origin: LogFixture.origin, size: LogFixture.size, root: fixture.tree.root(12))
    let note = try fixture.cosigned(forged.signed(by: fixture.log), [1: 5, 2: 6])
    #expect(try fixture.fault(fixture.proof(checkpoint: note).bytes) == .anotherLeaf)
  }

  @Test func otherFiles() throws {
    let text = String(decoding: file, as: UTF8.self)
    let rows: [(String, LogFault)] = [
      ("", .line(1)), ("\n", .line(1)), ("c2sp.org/tlog-proof@v1", .line(1)),
      ("c2sp.org/tlog-proof@v1\n", .line(2)), ("c2sp.org/tlog-proof@v1\nindex 0\n", .line(3)),
      ("c2sp.org/tlog-proof@v1\nindex 0\n\n", .note(.noSignatures)),
      (text.replacing("@v1", with: "@v2"), .line(1)),
      (text.replacing("tlog-proof@v1\n", with: "tlog-proof@v1\r\n"), .line(1)),
      (text.replacing("index 5", with: "index 05"), .line(2)),
      (text.replacing("index 5", with: "index -5"), .line(2)),
      (text.replacing("index 5", with: "index 9223372036854775808"), .line(2)),
      (text.replacing("index 5", with: "index  5"), .line(2)),
      (text.replacing("index 5", with: "Index 5"), .line(2)),
      (text.replacing("index 5", with: "extra A\nindex 5"), .line(2)),
      (text.replacing("index 5", with: "extra AAAA\nextra AAAA\nindex 5"), .line(3)),
      (text.replacing("index 5", with: "index 5\nindex 5"), .line(3)),
      (text.replacing("index 5\n", with: "index 5\n\n"), .note(.characters)),
      ("\u{feff}" + text, .line(1)), (text + "\n", .note(.noSignatures)),
      (text + "more\n", .note(.signatureLine(4))), (String(text.dropLast()), .note(.noSignatures)),
      (text.replacing("\n13\n", with: "\n013\n"), .checkpoint(.size)),
      (text.replacing("\n13\n", with: "\n0\n"), .logSignature(name: LogFixture.origin)),
    ]
    for (text, fault) in rows {
      let found = try fixture.fault(Array(text.utf8))
      // After a blank line too early, the hashes are the text of a note, and none of its own kind.
      if case .note(.characters) = fault {
        #expect(found == .checkpoint(.size) || found == .checkpoint(.root), "\(text)")
      } else {
        #expect(found == fault, "\(text)")
      }
    }
    let long = file + [UInt8](repeating: 10, count: 1 << 20)
    #expect(try fixture.fault(long) == .tooLong)
  }

  @Test func noFlippedBitGoesUnseen() throws {
    let policy = try fixture.policy()
    for index in file.indices {
      var other = file
      other[index] ^= 1 << UInt8(index % 8)
      #expect(try fixture.fault(other, policy: policy) != nil, "byte \(index)")
    }
  }

  @Test func wordsAreEscaped() {
    let faults: [LogFault] = [
      .unknownLogKey(origin: "\u{1b}"), .origin("\u{1b}", signer: "\u{202e}"),
      .logSignature(name: "\u{1b}"), .witnessSignature(name: "\u{1b}"),
      .quorum(witnesses: ["\u{1b}"]),
    ]
    for fault in faults {
      #expect(fault.description.unicodeScalars.allSatisfy { $0 >= " " && $0 != "\u{202e}" })
    }
  }

  @Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  struct Sample {
    private let folder = "license-record/sample"

    @Test func theRecordIsInTheLog() throws {
      let record = try Vectors.json("\(folder)/LIC-2026-000417.vc.json")
      let digest = SHA256Digest(of: record.canonical())
      let policy = try LogPolicy(parsing: Vectors.bytes("\(folder)/log/policy"))
      let file = try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json.tlog-proof")
      guard
        case .logged(let entry) = LogProof.judge(file, recordDigest: digest, policy: policy)
      else {
        Issue.record("the sample's proof fails")
        return
      }
      #expect(entry.origin == "tribune.example/licensing/log")
      #expect(entry.size == 13)
      #expect(entry.index == 9)
      #expect(entry.witnessed?.text == "2026-09-19T17:46:40Z")
      #expect(try LogProof(parsing: file).bytes == file)
      let other = SHA256Digest(of: record.removing("proof").canonical())
      #expect(
        LogProof.judge(file, recordDigest: other, policy: policy) == .failed(.anotherLeaf))
    }

    @Test func theTilesGiveTheCheckpoint() throws {
      let note = try SignedNote(parsing: Vectors.bytes("\(folder)/log/checkpoint"))
      let policy = try LogPolicy(parsing: Vectors.bytes("\(folder)/log/policy"))
      let (head, time) = try policy.accepted(note)
      #expect(time?.text == "2026-09-19T17:46:40Z")
      let tiles = Array(TileLayout(size: head.size).tiles())
      #expect(tiles.map(\.path) == ["tile/0/000.p/13"])
      let hashes = try #require(
        TileHashes(tiles[0], bytes: Vectors.bytes("\(folder)/log/\(tiles[0].path)")))
      let entries = try #require(
        EntryBundle.decode(Vectors.bytes("\(folder)/log/\(tiles[0].entriesPath)")))
      #expect(
        EntryBundle.encode(entries) == (try Vectors.bytes("\(folder)/log/tile/entries/000.p/13")))
      let digests = entries.compactMap { SHA256Digest(bytes: $0) }
      #expect(digests.count == 13)
      #expect(MerkleTree.root(of: digests) == head.root)
      #expect(digests.flatMap { MerkleTree.leafHash(of: $0).bytes } == hashes.bytes)
      // A proof made from the published tile is the one that was handed out.
      let hasher = TreeHasher()
      let proof = InclusionProof(index: 9, size: 13) { subtree in
        hashes.hash(of: subtree, with: hasher) ?? MerkleTree.emptyRoot
      }
      let file = try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json.tlog-proof")
      #expect(try LogProof(parsing: file).inclusion == proof)
      #expect(try LogProof(parsing: file).checkpoint == note)
    }

    @Test func theLogsPEMIsThePolicysKey() throws {
      let pem = try PublicKey(pem: Vectors.bytes("\(folder)/log/log.pem"))
      let policy = try LogPolicy(parsing: Vectors.bytes("\(folder)/log/policy"))
      #expect(policy.logs.map(\.key.publicKey) == [pem])
    }
  }
}

extension LogFixture {
  /// The key of a log of the same name that is not this one.
  static func logKey(_ number: Int) throws -> NoteKey {
    try NoteKey(name: origin, publicKey: SigningKey(rawBytes: seed(number)).publicKey)
  }
}
