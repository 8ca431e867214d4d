import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// The members of everything that the tools print as JSON, from a home that has some of all.
struct JSONSamples {
  private let folder: TemporaryFolder
  private var seen: [String: Set<String>] = [:]

  /// Names of members by the heading of the page's table for them.
  static func members() throws -> [String: Set<String>] {
    var samples = try JSONSamples()
    try samples.prepare()
    try samples.collectSettings()
    try samples.collectLists()
    try samples.collectRequests()
    try samples.collectVerdicts()
    try samples.collectStates()
    try samples.collectWitnesses()
    try samples.collectAudits()
    return samples.seen
  }

  private init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
  }

  /// Runs a command with `--json`; `parts` says where in its output which objects are: a path of
  /// member names, `*` for every element of an array.
  private mutating func run(_ line: String, _ parts: [String: String] = [:]) throws {
    let words = line.split(separator: " ").map(String.init)
    let result = try Tool(words[0], in: folder.path).run(words.dropFirst() + ["--json"])
    let json = try JSON.parse(Array(result.output.utf8), limits: .general)
    for (path, heading) in parts {
      let objects = JSONSamples.values(json, path.split(separator: "/").map(String.init)[...])
      for object in objects {
        let members = try #require(object.members, "\(line): \(path) is no object")
        seen[heading, default: []].formUnion(members.map(\.name))
      }
    }
  }

  /// Runs a command that prints an object on each line, even one that fails for some of them.
  private mutating func runLines(_ line: String, _ heading: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let result = try Tool(words[0], in: folder.path).run(words.dropFirst() + ["--json"])
    for line in result.output.split(separator: "\n") {
      let members = try #require(try JSON.parse(Array(line.utf8)).members, "\(line)")
      seen[heading, default: []].formUnion(members.map(\.name))
    }
  }

  private static func values(_ json: JSON, _ path: ArraySlice<String>) -> [JSON] {
    guard let step = path.first else { return [json] }
    if step == "*" { return (json.array ?? []).flatMap { values($0, path.dropFirst()) } }
    return json[step].map { values($0, path.dropFirst()) } ?? []
  }

  private mutating func prepare() throws {
    try run(
      "imprimatur init --home .imprimatur --publisher Tribune --host tribune.example "
        + "--time-zone Europe/London --currency EUR --example", ["": "Settings"])
    try write(
      "ice.txt",
      "Ice on the slipway\nThe ferry stayed in on Monday.\n"
        + "Sign up for our newsletter: the harbor in your inbox every morning.\n")
    try run(
      "imprimatur article add ice.txt --url https://tribune.example/ice --published 2026-11-16 "
        + "--byline Falk --section Transport --embargo-until 2026-11-17",
      ["": "Article addition", "article": "Article", "suspicions/*": "Suspicion"])
    try write("card.json", JSONSamples.card)
    try run("imprimatur rate-card add card.json", ["": "Rate card"])
    try write("agreement.json", JSONSamples.agreement)
    try run("imprimatur agreement add agreement.json", ["": "Agreement"])
  }

  private mutating func collectSettings() throws {
    try run("imprimatur configure --language en-GB", ["": "Settings"])
    try run("imprimatur partner add valley --name Valley --contact Mara", ["": "Partner"])
    try run("imprimatur partner show valley", ["": "Partner"])
    try run("imprimatur partner suspend valley", ["": "Partner"])
    try run("imprimatur partner resume valley", ["": "Partner"])
    try run("imprimatur key list", ["*": "Key"])
    let first = try firstMember("id", of: "imprimatur key list")
    try run("imprimatur key new", ["": "Key"])
    try run("imprimatur key rotate", ["": "Key"])
    try run("imprimatur key retire \(first)", ["": "Key"])
    try run("imprimatur key revoke \(first) --reason lost", ["": "Key"])
  }

  private mutating func collectLists() throws {
    try run("imprimatur article list", ["*": "Article"])
    try run("imprimatur article show ice", ["": "Article"])
    try run("imprimatur partner list", ["*": "Partner"])
    try run(
      "imprimatur partner show northern-courier", ["": "Partner", "agreements/*": "Agreement"])
    try run("imprimatur rate-card list", ["*": "Rate card"])
    try run("imprimatur rate-card show full", ["": "Rate card"])
    try run("imprimatur rate-card example", ["": "Rate card"])
    try run("imprimatur agreement list", ["*": "Agreement"])
    try run("imprimatur agreement show full", ["": "Agreement"])
  }

  private mutating func collectRequests() throws {
    let request = [
      "": "Request", "license": "License", "terms": "Terms", "quote": "Quote",
      "quote/lines/*": "Fee line", "findings/*": "Finding", "missing/*": "Missing term",
    ]
    let ferry = "license request harbor-ferry --partner northern-courier"
    try run(ferry + " --images 1", request)
    try run(ferry + " --images 1", request)
    try run(ferry + " --images 1 --again --dry-run", request)
    try run(ferry + " --territory FRA", request)
    try run(
      "imprimatur agreement add open --partner valley --rate-card full --channel web "
        + "--channel app --territory world")
    try run("license request harbor-ferry --partner valley", request)
    try write(
      "batch.csv",
      "article,partner,territory\nharbor-ferry,northern-courier,\n"
        + "harbor-ferry,northern-courier,FRA\nharbor-ferry,nobody,\n")
    try runLines("license request --batch batch.csv", "Batch line")
    var quote = request
    quote[""] = "Quote request"
    try run("fee quote harbor-ferry --partner northern-courier", quote)
    try run("fee quote harbor-ferry --partner northern-courier --territory FRA", quote)
    try run("fee quote harbor-ferry --partner valley", quote)
    try run("license list", ["*": "License"])
    var license = request
    license[""] = "License"
    try run("license show \(licenseNumber())", license)
  }

  private mutating func collectVerdicts() throws {
    let record = try licenseNumber() + ".vc.json"
    try run("license verify \(record)", ["*": "Verdict", "*/findings/*": "Check"])
    try run("license verify card.json", ["*": "Verdict", "*/findings/*": "Check"])
    try run("license verify nothing.json", ["*": "Verdict"])
  }

  private mutating func collectStates() throws {
    let number = try licenseNumber()
    let license = ["": "License"]
    try run("license show \(number) --proof", license)
    try run("license suspend \(number) --reason unpaid", license)
    try run("license resume \(number) --reason paid", license)
    try run(
      "imprimatur publish --check", ["": "Publication check", "faults/*": "Publication fault"])
    try run("imprimatur publish site", ["": "Publication", "signed/*": "Signed list"])
    try collectEvidence(number + ".vc.json")
    try run("license revoke \(number) --reason doubt --fee reverse", license)
    try run("license show \(number)", ["": "License", "change": "State change"])
  }

  /// Verifies a record with everything beside it, as one who has only what is published.
  private mutating func collectEvidence(_ record: String) throws {
    let number = record.prefix { $0 != "." }
    try run("license timestamp \(number) --request", ["*": "Timestamp request"])
    try shell(
      """
      printf '[tsa]\ndefault_tsa = tsa\n[tsa]\nserial = serial\ndefault_policy = 1.2.3\n' > tsa.cnf
      printf 'digests = sha256\nsigner_digest = sha256\n' >> tsa.cnf
      echo 01 > serial
      openssl req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -subj /CN=clock \
        -addext extendedKeyUsage=critical,timeStamping -addext keyUsage=critical,digitalSignature
      openssl ts -reply -config tsa.cnf -section tsa -queryfile \(record).tsq -signer tsa.pem \
        -inkey tsa.key -out reply.tsr
      """)
    try run(
      "license timestamp \(number) --reply reply.tsr --tsa tsa.pem", ["": "Timestamp addition"])
    try run("license show \(number) --proof --out .", ["": "License"])
    try run(
      "license verify \(record) --did site/.well-known/did.json --status site "
        + "--log-policy site/licensing/log/policy --tsa tsa.pem", ["*": "Verdict"])
  }

  /// Names a witness and has it sign what is published.
  private mutating func collectWitnesses() throws {
    let witness = try WitnessSigner(name: "witness.example", key: SigningKey.generate())
    try write(
      "witnesses",
      "witness w1 \(witness.key.text) https://witness.example/\ngroup g any w1\nquorum g\n")
    let policy = ["": "Log policy", "witnesses/*": "Witness", "groups/*": "Witness group"]
    try run("imprimatur ledger policy set witnesses", policy)
    try run("imprimatur ledger policy show", policy)
    try run("imprimatur publish site")
    let path = folder.path + "/site/licensing/log/checkpoint"
    let note = try SignedNote(parsing: Array(try Data(contentsOf: URL(filePath: path))))
    let time = try #require(WitnessTime(seconds: 1_800_000_000))
    let cosigned = note.adding([try witness.cosign(note, at: time)])
    try write("cosigned", String(decoding: cosigned.bytes, as: UTF8.self))
    try run(
      "imprimatur ledger cosign cosigned", ["": "Cosigning", "signatures/*": "Cosignature"])
    try run("license show \(licenseNumber()) --proof", ["": "License"])
  }

  private func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "openssl is needed")
  }

  private mutating func collectAudits() throws {
    try run("fee report", ["*": "Month"])
    let month = try licenseMonth()
    try run("fee report \(month)", ["*": "Month"])
    try run("imprimatur ledger backup copy.sqlite", ["": "Backup"])
    try collectRestorations()
    try run("imprimatur article clear ice no --reason doubt", ["": "Article"])
    try run("imprimatur article withdraw ice --reason doubt", ["": "Article"])
    try run("imprimatur article erase ice --version 1 --reason doubt", ["": "Erasure"])
    try run("imprimatur partner erase valley --reason doubt", ["": "Erasure"])
    try run("imprimatur ledger export all.jsonl", ["": "Export"])
    try run("imprimatur ledger import all.jsonl --home copy", ["": "Export"])
    let ledger = folder.path + "/.imprimatur/ledger.sqlite"
    let edit = Process()
    edit.executableURL = URL(filePath: "/usr/bin/env")
    edit.arguments = ["sqlite3", ledger, "UPDATE partner SET name = 'Another'"]
    try edit.run()
    edit.waitUntilExit()
    try run("imprimatur ledger audit --records .", ["": "Audit", "differences/*": "Difference"])
  }

  /// Loses what came after a backup, twice: with its record, and with one of another home.
  private mutating func collectRestorations() throws {
    let restoration = [
      "": "Restoration", "newLog": "New log", "newLog/skipped/*": "Skipped numbers",
      "passedOver/*": "Passed over",
    ]
    try run("license request harbor-ferry --partner northern-courier --again --out later")
    try write("later/other.vc.json", "{}")
    try shell("cp -r .imprimatur spare && printf x > spare/ledger.sqlite && rm -f spare/*-wal")
    try run(
      "imprimatur ledger restore copy.sqlite --home spare --new-log --records later", restoration)
  }

  private func licenseNumber() throws -> String { try firstLicense("id") }

  private func licenseMonth() throws -> String { try firstLicense("month") }

  private func firstLicense(_ member: String) throws -> String {
    try firstMember(member, of: "license list")
  }

  private func firstMember(_ member: String, of line: String) throws -> String {
    let words = line.split(separator: " ").map(String.init)
    let list = try Tool(words[0], in: folder.path).run(words.dropFirst() + ["--json"])
    return try #require(JSON.parse(Array(list.output.utf8)).array?.first?[member]?.string)
  }

  /// A card with every member there is.
  private static let card = """
    {"id": "full", "effectiveFrom": "2026-01-01", "currency": "EUR", "rounding": "half-up",
     "base": {"amount": "10.00", "wordsIncluded": 100, "perWord": "0.05"},
     "channels": {"web": "1.0", "app": "1.0"}, "audience": [{"factor": "1.0"}],
     "territory": {"one": "1.0", "several": "1.5", "world": "2.0"}, "additionalLanguage": "1.25",
     "duration": [{"factor": "1.0"}], "exclusive": "3.0", "classes": {"editorial": "1.0"},
     "image": "5.00", "minimum": "8.00", "handling": "1.00", "paymentDays": 30}
    """

  /// An agreement with every member there is.
  private static let agreement = """
    {"id": "full", "partner": "northern-courier", "sections": ["Sport"], "channels": ["web"],
     "territories": ["GBR", "IRL"], "languages": ["en"], "defaults": {"territories": ["GBR"]},
     "from": "2026-01-01", "until": "2099-12-31", "defaultTerm": "6m", "edits": "allowed",
     "pricePlan": {"rateCard": "full"}}
    """
}
