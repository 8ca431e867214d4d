import LicenseRecord
import Testing

struct ConsistencyJudgingTests {
  private let fixture: LogFixture
  private let policy: LogPolicy

  init() throws {
    fixture = try LogFixture()
    policy = try LogPolicy(logs: [LogPolicy.Log(key: fixture.log.key)])
  }

  @Test func everyPairOfCheckpoints() throws {
    let notes = try (0...40).map { try fixture.note($0).bytes }
    for new in 0...40 {
      for old in 0...new {
        let finding = proof(old, new).judge(old: notes[old], new: notes[new], policy: policy)
        #expect(finding == .consistent(old: fixture.head(old), new: fixture.head(new)))
        guard old < new else { continue }
        #expect(
          fault(proof(old, new).judge(old: notes[new], new: notes[old], policy: policy))
            == .smaller(old: new, new: old))
      }
    }
  }

  @Test func theSameSizeWithAnotherRoot() throws {
    let forked = Checkpoint(origin: LogFixture.origin, size: 13, root: fixture.tree.root(12))
    let note = try forked.signed(by: fixture.log)
    let finding = proof(13, 13).judge(
      old: try fixture.note().bytes, new: note.bytes, policy: policy)
    #expect(fault(finding) == .anotherRoot(size: 13))
  }

  @Test func anotherHistory() throws {
    let other = ReferenceTree(size: 40).entries.reversed()
    let root = MerkleTree.root(of: Array(other)[..<20])
    let forked = Checkpoint(origin: LogFixture.origin, size: 20, root: root)
    #expect(fault(proof(13, 20).judge(old: fixture.head(), new: forked)) == .newRoot)
    let past = Checkpoint(
      origin: LogFixture.origin, size: 13, root: MerkleTree.root(of: Array(other)[..<13]))
    #expect(fault(proof(13, 20).judge(old: past, new: fixture.head(20))) == .oldRoot)
  }

  @Test func proofsOfAnotherLength() {
    let hashes = proof(13, 20).hashes
    for count in 0..<hashes.count {
      let cut = ConsistencyProof(hashes: Array(hashes[..<count]))
      #expect(
        fault(cut.judge(old: fixture.head(), new: fixture.head(20)))
          == .proofLength(count, expected: hashes.count))
    }
    let more = ConsistencyProof(hashes: hashes + hashes)
    #expect(
      fault(more.judge(old: fixture.head(), new: fixture.head(20)))
        == .proofLength(2 * hashes.count, expected: hashes.count))
    #expect(
      fault(more.judge(old: fixture.head(), new: fixture.head()))
        == .proofLength(2 * hashes.count, expected: 0))
    #expect(
      fault(more.judge(old: fixture.head(0), new: fixture.head()))
        == .proofLength(2 * hashes.count, expected: 0))
  }

  @Test func theEmptyTreeHasOneRoot() {
    let empty = Checkpoint(origin: LogFixture.origin, size: 0, root: fixture.tree.root(1))
    let none = ConsistencyProof(hashes: [])
    #expect(fault(none.judge(old: empty, new: fixture.head())) == .emptyRoot)
    #expect(fault(none.judge(old: empty, new: empty)) == .emptyRoot)
    #expect(fault(none.judge(old: fixture.head(0), new: fixture.head(13))) == nil)
  }

  @Test func twoLogs() {
    let second = fixture.head(20, origin: LogFixture.origin + "/2")
    #expect(
      fault(proof(13, 20).judge(old: fixture.head(), new: second))
        == .origin(old: LogFixture.origin, new: LogFixture.origin + "/2"))
  }

  @Test func bothMustBeBelieved() throws {
    let (old, new) = (try fixture.note().bytes, try fixture.note(20).bytes)
    let proof = proof(13, 20)
    let stranger = try LogPolicy(logs: [LogPolicy.Log(key: LogFixture.logKey(9))])
    #expect(
      fault(proof.judge(old: old, new: new, policy: stranger))
        == .old(.unknownLogKey(origin: LogFixture.origin)))
    #expect(
      fault(proof.judge(old: [], new: new, policy: policy)) == .old(.note(.noSignatures)))
    #expect(
      fault(proof.judge(old: old, new: [0xff], policy: policy)) == .new(.note(.characters)))
    let spoiled = replacing("\n20\n", with: "\n21\n", in: new)
    #expect(
      fault(proof.judge(old: old, new: spoiled, policy: policy))
        == .new(.logSignature(name: LogFixture.origin)))
    let text = try fixture.log.sign(Array("not a checkpoint\n".utf8)).bytes
    #expect(
      fault(proof.judge(old: text, new: new, policy: policy)) == .old(.checkpoint(.lines)))
  }

  /// Sizes that no log reaches cost nothing and crash nothing.
  @Test func hugeSizes() {
    let root = fixture.tree.root(1)
    for (old, new) in [(1, Int.max), (Int.max - 1, Int.max), (3, 1 << 62), (1 << 62, .max)] {
      let hashes = [SHA256Digest](
        repeating: root, count: ConsistencyProof.count(old: old, new: new) ?? 0)
      let finding = ConsistencyProof(hashes: hashes).judge(
        old: Checkpoint(origin: "a", size: old, root: root),
        new: Checkpoint(origin: "a", size: new, root: MerkleTree.emptyRoot))
      #expect(fault(finding) != nil)
    }
    let negative = Checkpoint(origin: "a", size: -1, root: root)
    #expect(
      fault(ConsistencyProof(hashes: []).judge(old: negative, new: negative)) != nil)
  }

  @Test func wordsAreEscaped() {
    let faults: [ConsistencyFault] = [
      .origin(old: "\u{1b}", new: "\u{1b}"), .old(.unknownLogKey(origin: "\u{1b}")),
      .new(.unknownLogKey(origin: "\u{1b}")),
    ]
    for fault in faults {
      #expect(!fault.description.contains("\u{1b}"))
    }
  }

  private func proof(_ old: Int, _ new: Int) -> ConsistencyProof {
    ConsistencyProof(hashes: old == 0 ? [] : fixture.tree.consistency(old, 0..<new))
  }

  private func fault(_ finding: ConsistencyFinding) -> ConsistencyFault? {
    if case .failed(let fault) = finding { fault } else { nil }
  }
}
