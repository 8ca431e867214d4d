import LicenseRecord
import Testing

/// Files spoiled at random: none crashes a reader, and what is accepted has one spelling.
struct HostileLogTests {
  private let fixture: LogFixture
  private let proof: [UInt8]
  private let policy: [UInt8]

  init() throws {
    fixture = try LogFixture()
    let plain = try fixture.proof()
    proof =
      LogProof(
        index: plain.index, inclusion: plain.inclusion, checkpoint: plain.checkpoint,
        extra: [1, 2, 3, 4]
      ).bytes
    policy = Array(try fixture.policy().text.utf8)
  }

  @Test(arguments: 0..<40)
  func proofsAndNotes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let policy = try fixture.policy()
    for _ in 0..<100 {
      let file = spoiled(proof, &random)
      if let read = try? LogProof(parsing: file) {
        #expect(read.bytes == file)
      }
      let finding = LogProof.judge(file, recordDigest: fixture.record, policy: policy)
      if case .logged(let entry) = finding {
        // Only what is signed counts: the extra bytes and strangers' signatures are not.
        #expect(entry.size == LogFixture.size && entry.index == LogFixture.index)
      }
      if let note = try? SignedNote(parsing: file) {
        #expect(note.bytes == file)
      }
      if let checkpoint = try? Checkpoint(parsing: file) {
        #expect(checkpoint.text == file)
      }
    }
  }

  @Test(arguments: 0..<40)
  func policies(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let file = spoiled(policy, &random)
      guard let read = try? LogPolicy(parsing: file) else { continue }
      let again = try LogPolicy(parsing: Array(read.text.utf8))
      #expect(again.text == read.text)
    }
  }

  @Test(arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect((try? LogProof(parsing: bytes)) == nil)
      #expect((try? SignedNote(parsing: bytes)) == nil)
      #expect((try? LogPolicy(parsing: bytes)) == nil)
      if let entries = EntryBundle.decode(bytes) {
        #expect(EntryBundle.encode(entries) == bytes)
      }
    }
  }

  /// The bytes with a few lines or bytes removed, repeated, swapped or replaced.
  private func spoiled(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      let line = Int.random(in: 0..<lines.count, using: &random)
      let other = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: other)
      case 2: lines.swapAt(line, other)
      case 3: lines[line] = lines[line].dropLast(Int.random(in: 1...9, using: &random))
      case 4: lines[line] += [[0x20, 0x09, 0x30, 0x3d, 0xe2, 0x00][other % 6]]
      default:
        if !lines[line].isEmpty {
          let place = Int.random(in: 0..<lines[line].count, using: &random)
          lines[line][lines[line].startIndex + place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      bytes = Array(lines.joined(separator: [10]))
    }
    return bytes
  }
}

/// Random numbers that come again (SplitMix64), so that a failure can be looked at.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
