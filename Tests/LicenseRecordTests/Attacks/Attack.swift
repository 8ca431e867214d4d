import LicenseRecord
import StrictJSON
import Testing

/// One record with what lies beside it, and exactly one fault.
struct Attack: CustomTestStringConvertible, Sendable {
  /// What the fault shows in: the check that fails first, and its rule or words of its sentence.
  struct Finding: Sendable {
    let check: VerificationCheck
    let rule: ProfileRule?
    let words: String

    init(_ check: VerificationCheck, _ words: String) {
      self.check = check
      rule = nil
      self.words = words
    }

    init(_ rule: ProfileRule, _ words: String = "") {
      check = .profile
      self.rule = rule
      self.words = words
    }
  }

  /// What is handed to the verifier.
  struct Files: Sendable {
    var record: [UInt8]
    var key: [UInt8]?
    var did: [UInt8]?
    var lists: [[UInt8]] = []
    var content: [UInt8]?
    var logProof: [UInt8]?
    var policy: String?
  }

  /// The name: letters, digits and hyphens, and the file's in the corpus.
  let name: String
  let state: VerdictState
  let finding: Finding
  let make: @Sendable () throws -> Files

  var testDescription: String { name }

  /// An attack on the record's bytes.
  init(
    _ name: String, _ finding: Finding, state: VerdictState = .invalid,
    make: @escaping @Sendable () throws -> Files
  ) {
    self.name = name
    self.finding = finding
    self.state = state
    self.make = make
  }

  /// An attack that replaces a piece of the signed text, and signs nothing again.
  init(_ name: String, _ finding: Finding, replace piece: String, with other: String) {
    self.init(name, finding) {
      let text = String(decoding: try Fixture.record().pretty(), as: UTF8.self)
      let changed = text.replacing(piece, with: other, maxReplacements: 1)
      try #require(changed != text)
      return Files(record: Array(changed.utf8))
    }
  }

  /// An attack by the holder of the key, who signs whatever the document says.
  init(_ name: String, _ finding: Finding, signing change: @escaping @Sendable (JSON) -> JSON) {
    self.init(name, finding) {
      Files(record: try Fixture.resigned(change(Fixture.record())).pretty())
    }
  }

  /// An attack on one value of the document, signed again.
  init(_ name: String, _ finding: Finding, at pointer: String, _ value: JSON?) {
    self.init(name, finding, signing: { $0.setting(pointer, to: value) })
  }
}
