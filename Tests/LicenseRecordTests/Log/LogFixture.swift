import Foundation
import LicenseRecord

/// A log of our own with witnesses, a record in it, and the proof of that.
struct LogFixture {
  static let origin = "harbour.example/licensing/log"
  static let index = 5
  static let size = 13

  let log: NoteSigner
  let witnesses: [WitnessSigner]
  let tree = ReferenceTree(size: 40)

  init() throws {
    log = try NoteSigner(name: LogFixture.origin, key: SigningKey(rawBytes: LogFixture.seed(0)))
    witnesses = try (1...4).map { number in
      try WitnessSigner(
        name: "witness.example/w\(number)", key: SigningKey(rawBytes: LogFixture.seed(number)))
    }
  }

  static func seed(_ number: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(number), count: 32)
  }

  var record: SHA256Digest { tree.entries[LogFixture.index] }

  /// A policy of the log and the first three witnesses, two of which must have signed.
  func policy(
    _ groups: [LogPolicy.Group] = [
      LogPolicy.Group(name: "all", threshold: 2, members: ["w1", "w2", "w3"])
    ], quorum: String = "all"
  ) throws -> LogPolicy {
    try LogPolicy(
      logs: [LogPolicy.Log(key: log.key)],
      witnesses: witnesses[..<3].enumerated().map { index, witness in
        LogPolicy.Witness(name: "w\(index + 1)", key: witness.key)
      },
      groups: groups, quorum: quorum)
  }

  func head(_ size: Int = LogFixture.size, origin: String = LogFixture.origin) -> Checkpoint {
    Checkpoint(origin: origin, size: size, root: tree.root(size))
  }

  /// The checkpoint of a size, signed by the log and by witnesses at some seconds.
  func note(_ size: Int = LogFixture.size, seenAt times: [Int: Int] = [:]) throws -> SignedNote {
    try cosigned(try head(size).signed(by: log), times)
  }

  func cosigned(_ note: SignedNote, _ times: [Int: Int]) throws -> SignedNote {
    note.adding(
      try times.sorted { $0.key < $1.key }.map { witness, seconds in
        let time = try WitnessTime(seconds: seconds) ?? { throw NoteFault.characters }()
        return try witnesses[witness - 1].cosign(note, at: time)
      })
  }

  func proof(
    index: Int = LogFixture.index, _ size: Int = LogFixture.size, checkpoint: SignedNote? = nil
  ) throws -> LogProof {
    LogProof(
      index: index, inclusion: InclusionProof(hashes: tree.path(index, 0..<size)),
      checkpoint: try checkpoint ?? note(size, seenAt: [1: 1_800_000_000, 2: 1_800_000_100]))
  }

  /// Why a file proves nothing; nil when it proves.
  func fault(
    _ file: [UInt8], record: SHA256Digest? = nil, policy: LogPolicy? = nil
  ) throws -> LogFault? {
    let finding = LogProof.judge(
      file, recordDigest: record ?? self.record, policy: try policy ?? self.policy())
    return if case .failed(let fault) = finding { fault } else { nil }
  }
}

/// The bytes with the first occurrence of a text replaced.
func replacing(_ text: String, with other: String, in bytes: [UInt8]) -> [UInt8] {
  let all = String(decoding: bytes, as: UTF8.self)
  guard let range = all.firstRange(of: text) else { return bytes }
  return Array(all.replacingCharacters(in: range, with: other).utf8)
}
