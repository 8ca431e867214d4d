import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// Timestamps of records: asked for, stored, given out, and what they are worth to a verifier.
struct TimestampTests {
  private let home: ExampleHome
  private let authority: Authority
  private let first = "LIC-\(ExampleHome.year)-000001"
  private let second = "LIC-\(ExampleHome.year)-000002"

  init() throws {
    home = try ExampleHome()
    authority = try Authority(home)
    for _ in 0..<2 {
      let line = "license request harbor-ferry --partner northern-courier --again --out records"
      try #require(try home.type(line).status == 0)
    }
  }

  /// Has the authority see the record of a license; the reply lies in `LICENSE.tsr`.
  private func stamp(_ license: String) throws {
    try #require(try home.type("license timestamp \(license) --request").status == 0)
    try authority.answer("\(license).vc.json.tsq", "\(license).tsr")
  }

  @Test func `a request is over the record digest, with a nonce, and asks for the certificate`()
    throws
  {
    let result = try home.type(
      "license timestamp \(first) \(second) \(first) --request --out asked")
    #expect(result.status == 0)
    #expect(
      result.output
        == "asked/\(first).vc.json.tsq\nasked/\(second).vc.json.tsq\nasked/\(first).vc.json.tsq\n")
    let digest = try #require(
      try home.json("license", ["verify", "records/\(first).vc.json"]).array?.first?[
        "recordDigest"]?.string)
    let shown = try home.type("openssl ts -query -in asked/\(first).vc.json.tsq -text").output
    #expect(shown.contains("Hash Algorithm: sha256"))
    #expect(shown.contains("Nonce: 0x") && shown.contains("Certificate required: yes"))
    let hex = shown.matches(of: /00[0-9a-f]0 - ((?:[0-9a-f]{2}[ -]){16})/)
      .map { $0.output.1.filter(\.isHexDigit) }.joined()
    #expect(hex == digest)
    // The request stays as it is: its nonce may be on its way already.
    let before = try home.desk.bytes("asked/\(first).vc.json.tsq")
    #expect(try home.type("license timestamp \(first) --request --out asked").status == 0)
    #expect(try home.desk.bytes("asked/\(first).vc.json.tsq") == before)
  }

  @Test func `a reply is kept by an entry, and written beside the record`() throws {
    try stamp(first)
    let entries = try #require(try home.entryCount())
    let dry = try home.type("license timestamp \(first) --reply \(first).tsr --dry-run")
    #expect(dry.output.hasPrefix("\(first): dry run, nothing written: would store"))
    #expect(try home.entryCount() == entries)
    let line = "license timestamp \(first) --reply \(first).tsr --tsa \(authority.root)"
    let stored = try home.type(line).normalized
    #expect(stored.status == 0)
    #expect(
      stored.output
        == "LIC-YEAR-000001: stored the timestamp; seen by a trusted authority at TIME\n")
    #expect(try home.entryCount() == entries + 1)
    let again = try home.type(line).normalized
    #expect(again.output.hasPrefix("LIC-YEAR-000001: this timestamp was stored before; seen by"))
    #expect(try home.entryCount() == entries + 1)
    let shown = try home.type("license show \(first) --out archive")
    #expect(shown.output.contains("archive/\(first).vc.json.tsr\n"))
    #expect(
      try home.desk.bytes("archive/\(first).vc.json.tsr") == home.desk.bytes("\(first).tsr"))
    #expect(try home.type("license show \(second) --out archive").status == 0)
    #expect(try !home.desk.names("archive").contains("\(second).vc.json.tsr"))
    #expect(try home.isClean())
    #expect(try home.type("imprimatur ledger rebuild").status == 0)
    #expect(try home.isClean())
  }

  @Test func `what is no timestamp of the record is refused, and nothing is written`() throws {
    let other = try Authority(home, named: "other")
    try stamp(second)
    let before = try home.snapshot()
    for (arguments, status, message) in [
      (
        "\(first) --reply \(second).tsr", Int32(1),
        "\(second).tsr: it is a timestamp for something else than the record of \(first)\nhint: ask"
      ),
      (
        "\(first) --reply tsa.pem", 1,
        "tsa.pem: it is no timestamp reply (RFC 3161)\nhint: give the .tsr file"
      ),
      (
        "\(second) --reply \(second).tsr --tsa \(other.root)", 1,
        "\(second).tsr: the authority is not trusted: "
      ),
      ("\(second) --reply \(second).tsr --tsa tsa.cnf", 1, "tsa.cnf: not a PEM file"),
      ("\(second) --reply nothing.tsr", 1, "nothing.tsr: No such file"),
      ("LIC-1999-000001 --reply \(second).tsr", 1, #"no license "LIC-1999-000001""#),
      ("\(first) \(second) --reply \(second).tsr", 64, "a reply is for one license"),
      (first, 64, "it is not said what to do"),
      ("\(first) --request --reply \(second).tsr", 64, "it is not said what to do"),
      ("\(first) --request --tsa \(other.root)", 64, "--tsa and --dry-run are for a reply"),
      ("LIC-1999-000001 --request", 1, #"no license "LIC-1999-000001""#),
    ] {
      let result = try home.type("license timestamp " + arguments)
      #expect(result.status == status, "\(arguments)")
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("error: " + message), "\(arguments)\n\(result.errors)")
    }
    #expect(try home.snapshot() == before)
  }

  @Test func `an authority's refusal is no timestamp`() throws {
    #expect(try home.type("license timestamp \(first) --request").status == 0)
    // A digest that this authority does not take.
    let refused = """
      sed -i 's/^digests = .*/digests = sha512/' tsa.cnf
      openssl ts -reply -config tsa.cnf -section tsa -queryfile \(first).vc.json.tsq \
        -signer tsa.pem -inkey tsa.key -out refused.tsr
      """
    try #require(try home.type(refused).status == 0)
    let result = try home.type("license timestamp \(first) --reply refused.tsr")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("error: refused.tsr: the authority gave no time: rejection\n"))
  }

  /// Everything that a partner has: a record, and from the publisher a DID document in which the
  /// key is revoked, and lists signed by the key after it.
  @Test func `a key revoked later leaves a record with a timestamp good, and no other`() throws {
    try stamp(first)
    let line = "license timestamp \(first) --reply \(first).tsr --tsa \(authority.root)"
    try #require(try home.type(line).status == 0)
    try #require(try home.type("license show \(first) --out stamped").status == 0)
    let verify = "license verify --status lists --tsa \(authority.root) --did"
    try publish(revoked: nil)
    let good = try home.type("\(verify) did.json stamped/\(first).vc.json").normalized
    #expect(good.status == 0)
    #expect(good.output.contains("passed: a trusted authority saw the record at TIME"))
    try publish(revoked: 3_600)
    #expect(try home.type("\(verify) did.json stamped/\(first).vc.json").status == 0)
    let without = try home.type("\(verify) did.json records/\(first).vc.json")
    #expect(without.status == 3)
    #expect(without.output.contains("no independent clock is known to have seen the record before"))
    try publish(revoked: -3_600)
    #expect(try home.type("\(verify) did.json stamped/\(first).vc.json").status == 3)
  }

  /// Writes `did.json` with the home's key revoked so many seconds from now, and both lists as they
  /// are published, signed by another key of the same publisher.
  private func publish(revoked seconds: Double?) throws {
    let key = try SigningKey.generate()
    let pem = try home.type("imprimatur key export").output
    let own = try PublicKey(pem: Array(pem.utf8))
    let revoked = seconds.map { Date(timeIntervalSinceNow: $0).formatted(.iso8601) }
    let methods = [
      DIDDocument.Method(host: "tribune.example", key: own, window: KeyWindow(revoked: revoked)),
      DIDDocument.Method(host: "tribune.example", key: key.publicKey),
    ]
    try home.desk.write(
      "did.json", DIDDocument(publishing: methods, host: "tribune.example").json.pretty())
    try home.desk.makeFolder("lists")
    for purpose in StatusPurpose.allCases {
      let now = Date(timeIntervalSinceNow: -60)
      let content = StatusListContent(
        host: "tribune.example", purpose: purpose, number: 1, validFrom: now.formatted(.iso8601),
        validUntil: now.addingTimeInterval(86_400).formatted(.iso8601), bits: StatusBits())
      try home.desk.write(
        "lists/\(purpose.rawValue)",
        content.credential(signedWith: key, created: now.formatted(.iso8601)).pretty())
    }
  }
}
