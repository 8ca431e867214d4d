import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// Witnesses of the log: named, heard, and given out with checkpoints and proofs.
struct WitnessTests {
  private let home: ExampleHome
  private let witness: WitnessSigner
  private let stranger: WitnessSigner
  private let record = "LIC-\(ExampleHome.year)-000001.vc.json"

  init() throws {
    home = try ExampleHome()
    witness = try WitnessSigner(name: "witness.example", key: SigningKey.generate())
    stranger = try WitnessSigner(name: "stranger.example", key: SigningKey.generate())
    try home.desk.write(
      "witnesses", "witness w1 \(witness.key.text) https://witness.example/\nquorum w1\n")
    try #require(
      try home.type("license request harbor-ferry --partner northern-courier").status == 0)
  }

  private func run(_ line: String) throws {
    let result = try home.type(line)
    try #require(result.status == 0, "\(line)\n\(result.errors)")
  }

  private func published() throws -> SignedNote {
    try SignedNote(parsing: home.desk.bytes("site/licensing/log/checkpoint"))
  }

  /// Writes the published checkpoint with signatures of witnesses after it.
  private func cosign(_ name: String, _ note: SignedNote, by witnesses: WitnessSigner...) throws {
    let time = try #require(WitnessTime(seconds: Int(Date().timeIntervalSince1970)))
    try home.desk.write(
      name, note.adding(witnesses.map { try $0.cosign(note, at: time) }).bytes)
  }

  private let verify =
    "license verify --did site/.well-known/did.json --status site "
    + "--log-policy site/licensing/log/policy"

  @Test func `a cosigned checkpoint is published, and proofs are under it`() throws {
    let set = try home.type("imprimatur ledger policy set witnesses")
    #expect(set.output == "1 witness, quorum w1\n")
    #expect(
      try home.type("imprimatur ledger policy set witnesses").output
        == "1 witness, quorum w1 (it was so before; nothing written)\n")
    try run("imprimatur publish site")
    #expect(
      try home.desk.text("site/licensing/log/policy").hasSuffix(
        "\nwitness w1 \(witness.key.text) https://witness.example/\nquorum w1\n"))
    let early = try home.type("license show \(record.prefix(15)) --proof > early")
    #expect(
      early.errors
        == "note: no quorum of witnesses has seen a checkpoint over this record yet\n")
    try cosign("cosigned", published(), by: witness, stranger)
    let entries = try home.entryCount()
    let kept = try home.type("imprimatur ledger cosign cosigned").normalized
    #expect(kept.status == 0)
    #expect(
      kept.output == """
        witness.example: signed the checkpoint over 12 entries at TIME
        kept 1 signature; the quorum has seen it

        """)
    #expect(
      kept.errors.hasPrefix(
        "note: passed over, since the policy does not name them: stranger.example\n"))
    #expect(try home.entryCount() == entries)
    #expect(try home.type("cat cosigned | imprimatur ledger cosign -").output.contains("kept 0"))
    #expect(try home.type("imprimatur publish site").output.hasPrefix("wrote 1 file,"))
    #expect(try published().signatures.map(\.name).last == "witness.example")
    // The log goes on; what was witnessed is what a proof rests on.
    try run("license request harbor-ferry --partner northern-courier --again --out more")
    try run("license show \(record.prefix(15)) --proof --out .")
    let verdict = try home.type("\(verify) \(record) --json")
    #expect(verdict.status == 0)
    let log = try JSON.parse(Array(verdict.output.utf8)).array?.first?["log"]
    #expect(log?["size"]?.number == "12" && log?["witnessed"]?.string != nil)
    try run("mv early \(record).tlog-proof")
    let unwitnessed = try home.type("\(verify) \(record)")
    #expect(unwitnessed.status == 3)
    #expect(unwitnessed.output.contains("too few witnesses have signed the checkpoint: none"))
    #expect(try home.isClean())
  }

  @Test func `nothing else is kept`() throws {
    try run("imprimatur ledger policy set witnesses")
    try run("imprimatur publish site")
    let note = try published()
    let checkpoint = try Checkpoint(parsing: note.text)
    func write(_ name: String, _ origin: String, _ size: Int, _ root: [UInt8]) throws {
      let other = Checkpoint(
        origin: origin, size: size, root: try #require(SHA256Digest(bytes: root)))
      let signer = try NoteSigner(name: origin, key: SigningKey.generate())
      try cosign(name, other.signed(by: signer), by: witness)
    }
    try cosign("unknown", note, by: stranger)
    try cosign("good", note, by: witness)
    try write("origin", "another.example/log", checkpoint.size, checkpoint.root.bytes)
    try write("size", checkpoint.origin, 9_000, checkpoint.root.bytes)
    try write("between", checkpoint.origin, checkpoint.size - 1, checkpoint.root.bytes)
    try write("root", checkpoint.origin, checkpoint.size, [UInt8](repeating: 7, count: 32))
    try home.desk.write("none", note.bytes)
    let time = try #require(WitnessTime(seconds: 1_800_000_000))
    let another = try NoteSigner(name: checkpoint.origin, key: SigningKey.generate())
    let forged = try witness.cosign(another.sign(Array("another text\n".utf8)), at: time)
    try home.desk.write("bad", note.adding([forged]).bytes)
    try home.desk.write("lines", try witness.cosign(note, at: time).line)
    let before = try home.snapshot()
    for (name, message) in [
      ("unknown", "no witness of the policy has signed it, but stranger.example\nhint: see"),
      ("bad", "the signature of witness.example does not hold\nhint: ask the witness again"),
      (
        "origin",
        "it is a checkpoint of the log another.example/log, this home's is tribune.example"
          + "/licensing/log"
      ),
      ("size", "it covers 9000 entries, this log has 12\nhint: is it the newest copy of the home?"),
      ("between", "this log has no checkpoint over exactly 11 entries\nhint: give one"),
      ("root", "it has another root than this log's checkpoint over 12 entries, so it shows"),
      ("none", "no witness has signed it\nhint: send it to one"),
      ("lines", "the note does not end with a blank line and signature lines\nhint: give the"),
      ("witnesses", "the note does not end with a blank line"),
    ] {
      let result = try home.type("imprimatur ledger cosign \(name)")
      #expect(result.status == 1 && result.output.isEmpty, "\(name)")
      #expect(
        result.errors.hasPrefix("error: \(name): \(message)"), "\(name)\n\(result.errors)")
    }
    #expect(try home.type("imprimatur ledger cosign good --dry-run").status == 0)
    #expect(try home.snapshot() == before)
  }

  @Test func `without a policy there is no witness to hear`() throws {
    try run("imprimatur publish site")
    try cosign("cosigned", published(), by: witness)
    let result = try home.type("imprimatur ledger cosign cosigned")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("error: cosigned: this home names no witnesses\nhint: name"))
  }

  @Test func `a policy that cannot be followed is not set`() throws {
    let log = try #require(
      try home.type("imprimatur ledger policy show").output.split(separator: "\n").first)
    let own = try NoteKey(parsing: String(log.split(separator: " ")[1])).publicKey
    let self1 = try NoteKey(name: "us.example", kind: .cosignature, publicKey: own).text
    let key = witness.key.text
    let entries = try home.entryCount()
    for (text, message) in [
      ("witness w1 \(key)\n", "the log policy: there must be a quorum line"),
      ("witness w1 \(key)\nquorum w2\n", "line 2 of the log policy: the name w2 is not defined"),
      ("witness w1 x\nquorum w1\n", "line 1 of the log policy: a verifier key is NAME+ID+KEY"),
      (
        "witness us \(self1)\nquorum us\n",
        "the witness us has a key of this home, and so would witness nothing\nhint: name keys"
      ),
      (
        "log \(try NoteKey(name: "x.example", publicKey: stranger.key.publicKey).text)\nquorum none\n",
        "it names the log x.example, which is not this home's\nhint: leave out"
      ),
    ] {
      let result = try home.run("imprimatur", ["ledger", "policy", "set", "-"], input: text)
      #expect(result.status == 1 && result.output.isEmpty, "\(text)")
      #expect(result.errors.hasPrefix("error: -: \(message)"), "\(result.errors)")
    }
    #expect(try home.entryCount() == entries)
    // The policy as it is shown can be set again.
    let shown = try home.type("imprimatur ledger policy show | imprimatur ledger policy set -")
    #expect(shown.output.hasPrefix("0 witnesses, quorum none"))
  }
}
