import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check digests, numbers, signatures, checkpoints, balance, and replay the log.",
    discussion: """
      Names each difference. Exit code 0: clean; 3: differences found; \
      1: could not run. With --since it also proves that the log still begins \
      with what a checkpoint that you kept covers: the one you fetched from \
      /licensing/log/checkpoint, the one in the proof a license came with, or \
      the newest in a copy of ledger.checkpoints. With --records the record \
      files below a folder are held against the ledger too.

      Example:
        imprimatur ledger audit
        imprimatur ledger audit --sample 1000 --records .
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  @Option(help: "A checkpoint you kept: the log must continue it.")
  var since: String?
  @Option(
    help: "Check the signatures of this many records, chosen at random (else of all).",
    transform: Parse.count)
  var sample: Int?
  @Option(help: "A folder whose record files must be the ledger's.")
  var records: String?

  func run() throws {
    let desk = try home.open(.reading)
    let report = try desk.audit(since: since, sample: sample, progress: progress("audited"))
    let checked = Progress("compared", "record files")
    let files = try records.map { folder in
      try desk.auditRecords(below: folder) { checked.note($0) }
    }
    let differences = report.differences + (files?.differences ?? [])
    if json.isOn {
      try Console.print(json: view(report, files, differences))
    } else {
      try show(report, files, differences)
    }
    if !differences.isEmpty { throw ExitCode(3) }
  }

  private func show(
    _ report: AuditReport, _ files: RecordFolderReport?, _ differences: [AuditReport.Difference]
  ) throws {
    for path in files?.passedOver ?? [] {
      Console.note("note: \(path.displayed) is no license record; passed over")
    }
    for difference in differences { try Console.print(difference.description.displayed) }
    let what = words(report, files)
    try Console.print(
      differences.isEmpty
        ? "clean: \(what); the tables are what the log says"
        : counted(differences.count, "difference") + " in " + what)
  }

  private func words(_ report: AuditReport, _ files: RecordFolderReport?) -> String {
    var words = ["\(report.entries) entries", counted(report.records, "signed record")]
    if report.signatures != report.records {
      words[1] += " (\(counted(report.signatures, "signature")) checked)"
    }
    if report.erased > 0 { words.append(counted(report.erased, "text") + " erased") }
    if let files { words.append(counted(files.files, "record file")) }
    return words.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  private func view(
    _ report: AuditReport, _ files: RecordFolderReport?, _ differences: [AuditReport.Difference]
  ) -> JSON {
    Views.object([
      ("clean", JSON(.bool(differences.isEmpty))), ("entries", .integer(report.entries)),
      ("records", .integer(report.records)), ("signatures", .integer(report.signatures)),
      ("erased", .integer(report.erased)), ("files", files.map { .integer($0.files) }),
      ("passedOver", files.map { Views.array($0.passedOver.map { .text($0) }) }),
      (
        "differences",
        Views.array(
          differences.map {
            Views.object([("place", .text($0.place)), ("problem", .text($0.problem))])
          })
      ),
    ])
  }
}
