import ArgumentParser
import Ledger
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check license records: form, key, signature, period, status, log, time, content.",
    discussion: """
      The home that issued a record needs no key. Anybody else gives the publisher's \
      key with --key, or its DID document with --did and the key's thumbprint with \
      --trust; its status lists with --status. A log proof (FILE.tlog-proof) and a \
      timestamp (FILE.tsr) beside a record are judged with --log-policy and --tsa; \
      then nothing wrong with them is forgiven. Of a folder every file named \
      *\(RecordFile.suffix) is checked, in one line each.

      Exit codes: 0 valid; 3 invalid; 5 expired or not yet valid; 6 suspended or \
      revoked; 7 signature good, status unknown or stale; 1 cannot check. Of several \
      files, the worst.

      Example:
        license verify LIC-2026-000001.vc.json
        license verify LIC-2026-000001.vc.json --key publisher.pem \\
          --content LIC-2026-000001.article.txt
        license verify records --did did.json --status site --log-policy policy
      """)

  @Argument(help: "Record files, or folders of them.")
  var files: [String]
  @Option(help: "The publisher's public key (PEM).")
  var key: String?
  @Option(help: "The publisher's DID document, from /.well-known/did.json.")
  var did: String?
  @Option(
    parsing: .unconditionalSingleValue,
    help: "The SHA-256 thumbprint (RFC 7638) the key in the DID document must have; repeatable.",
    transform: Parse.thumbprint)
  var trust: [String] = []
  @Option(help: "A folder with the publisher's status lists, at any depth.")
  var status: String?
  @Option(help: "The logs and witnesses you believe, to judge log proofs by.")
  var logPolicy: String?
  @Option(help: "Root certificates (PEM) of timestamp authorities, to judge timestamps by.")
  var tsa: String?
  @Option(help: "The delivered text, LIC-….article.txt, to hold against the record.")
  var content: String?
  @Option(
    help: "Judge as of this time, such as 2026-11-24T09:30:00Z.",
    transform: Parse.time)
  var at: Instant?
  @Option(help: "Write tbs, sig and key.pem to this folder, for openssl.")
  var evidence: String?
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    guard key == nil || did == nil else {
      throw ValidationError("--key and --did name two keys\ngive one of them")
    }
    guard trust.isEmpty || did != nil else {
      throw ValidationError("--trust is for the keys of a DID document\ngive it with --did")
    }
    let isOne = files.count == 1 && !files.contains(where: RecordFile.isFolder)
    guard content == nil || isOne else {
      throw ValidationError("--content belongs to one record\ngive one file")
    }
    guard evidence == nil || isOne else {
      throw ValidationError("--evidence is of one record\ngive one file")
    }
  }

  func run() throws {
    let time = at ?? currentTime()
    let check = try RecordCheck(
      source,
      beside: EvidenceSources(statusFolder: status, logPolicy: logPolicy, authorities: tsa),
      at: time, desk: source.isHome ? desk() : nil)
    var report = VerifyReport(time: time, isJSON: json.isOn)
    for file in files {
      if RecordFile.isFolder(file) {
        try verify(folder: file, check, &report)
      } else {
        try report.add(try verify(file: file, check, time))
      }
    }
    try report.finish()
    if report.exitCode != 0 { throw ExitCode(report.exitCode) }
  }

  private func verify(file: String, _ check: RecordCheck, _ time: Instant) throws -> VerifyResult {
    let delivered = try content.map { try InputFile.read($0, limit: 16 << 20) }
    do {
      let outcome = try check.verify(RecordFile(path: file), content: delivered)
      var result = VerifyResult(file: file, outcome: outcome, time: time)
      if let evidence, case .judged(let verdict) = outcome {
        result.evidence = try RecordCheck.writeEvidence(verdict, to: evidence)
        result.evidenceFolder = evidence
      }
      return result
    } catch {
      return VerifyResult(file: file, error: error, time: time)
    }
  }

  private func verify(
    folder: String, _ check: RecordCheck, _ report: inout VerifyReport
  ) throws {
    let records: [RecordFile]
    do { records = try RecordFile.records(below: folder) } catch {
      return try report.add(VerifyResult(file: folder, error: error, time: report.time))
    }
    let progress = Progress("verified", "records")
    let (time, isJSON) = (report.time, report.isJSON)
    var done = 0
    try check.verify(records) { file, result in
      VerifyReport.line(file, result, at: time, isJSON: isJSON)
    } each: { lines in
      try report.add(lines)
      done += lines.count
      progress.note(done, of: records.count)
    }
  }

  private var source: KeySource {
    if let key { return .key(path: key) }
    if let did { return .did(path: did, thumbprints: trust) }
    return .home
  }

  /// The home at hand; none is no error, since a record can be checked without.
  private func desk() throws -> Desk? {
    do { return try home.open(.reading) } catch let error as DeskError {
      guard !home.isNamed else { throw error }
      switch error {
      case .noHome, .notAHome, .ledgerLost: return nil
      default: throw error
      }
    }
  }
}

extension KeySource {
  var isHome: Bool { if case .home = self { true } else { false } }
}
