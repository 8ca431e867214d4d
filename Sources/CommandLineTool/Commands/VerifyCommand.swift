import ArgumentParser
import Ledger
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a license record: form, key, signature, content, period, status.",
    discussion: """
      The home that issued a record needs no key. Anybody else gives the publisher's \
      key with --key, or its DID document with --did and the key's thumbprint with \
      --trust. Exit codes: 0 valid; 3 invalid; 5 expired or not yet valid; \
      6 suspended or revoked; 7 signature good, status unknown; 1 cannot check. Of \
      several files, the worst.

      Example:
        license verify LIC-2026-000001.vc.json
        license verify LIC-2026-000001.vc.json --key publisher.pem \\
          --content LIC-2026-000001.article.txt
      """)

  @Argument(help: "Record files.")
  var files: [String]
  @Option(help: "The publisher's public key (PEM).")
  var key: String?
  @Option(help: "The publisher's DID document, from /.well-known/did.json.")
  var did: String?
  @Option(
    parsing: .unconditional,
    help: "The SHA-256 thumbprint (RFC 7638) the key in the DID document must have.",
    transform: Parse.thumbprint)
  var trust: String?
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
    guard trust == nil || did != nil else {
      throw ValidationError("--trust is for the keys of a DID document\ngive it with --did")
    }
    guard content == nil || files.count == 1 else {
      throw ValidationError("--content belongs to one record\ngive one file")
    }
    guard evidence == nil || files.count == 1 else {
      throw ValidationError("--evidence is of one record\ngive one file")
    }
  }

  func run() throws {
    let check = try RecordCheck(source, desk: source.isHome ? desk() : nil)
    let time = at ?? currentTime()
    let delivered = try content.map { try InputFile.read($0, limit: 16 << 20) }
    var results: [VerifyResult] = []
    for file in files {
      let result = verify(file, check, delivered, time)
      if !json.isOn { try result.print() }
      results.append(result)
    }
    if json.isOn { try Console.print(json: Views.array(results.map(\.json))) }
    let worst = results.max { $0.severity < $1.severity }
    if let code = worst?.exitCode, code != 0 { throw ExitCode(code) }
  }

  private func verify(_ file: String, _ check: RecordCheck, _ delivered: [UInt8]?, _ time: Instant)
    -> VerifyResult
  {
    do {
      // Beyond the profile's limit, so that the verdict can name it.
      let bytes = try InputFile.read(file, limit: JSONLimits.document.bytes * 16)
      let outcome = try check.verify(bytes, content: delivered, at: time)
      var result = VerifyResult(file: file, outcome: outcome, time: time)
      if let evidence, case .judged(let verdict) = outcome {
        result.evidence = try RecordCheck.writeEvidence(verdict, to: evidence)
        result.evidenceFolder = evidence
      }
      return result
    } catch {
      return VerifyResult(file: file, error: Words(error) ?? Words("\(error)"), time: time)
    }
  }

  private var source: KeySource {
    if let key { return .key(path: key) }
    if let did { return .did(path: did, thumbprint: trust) }
    return .home
  }

  /// The home at hand; none is no error, since a record can be checked without.
  private func desk() throws -> Desk? {
    do { return try home.open(.reading) } catch let error as DeskError {
      guard !home.isNamed else { throw error }
      switch error {
      case .noHome, .notAHome: return nil
      default: throw error
      }
    }
  }
}

extension KeySource {
  var isHome: Bool { if case .home = self { true } else { false } }
}
