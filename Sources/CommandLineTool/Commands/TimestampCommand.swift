import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct LicenseTimestampCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timestamp",
    abstract: "Ask an authority when it saw a record (RFC 3161); keep its reply.",
    discussion: """
      An independent time keeps a license good if its key is ever stolen and revoked. \
      With --request it writes a request for each license, to be sent to an authority \
      of your choice. With --reply it takes the answer for one license, checks that it \
      is for its record, with --tsa also who signed it, and keeps it in the ledger; \
      "license show LICENSE --out DIR" then writes it beside the record, where \
      "license verify --tsa" finds it.

      Example:
        license timestamp LIC-2026-000001 --request
        license timestamp LIC-2026-000001 --reply reply.tsr --tsa tsa-root.pem
      """)

  @Argument(help: "The licenses' numbers.")
  var licenses: [String]
  @Flag(help: "Write a request for each license, LIC-….vc.json.tsq.")
  var request = false
  @Option(help: "Where requests go (else the current folder).")
  var out: String?
  @Option(help: "The authority's reply, for one license; - for standard input.")
  var reply: String?
  @Option(help: "Root certificates (PEM) of the authority, to judge the reply by.")
  var tsa: String?
  @Flag(help: "Say what the reply proves; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    guard request != (reply != nil) else {
      throw ValidationError(
        "it is not said what to do\ngive either --request, or --reply FILE with what came back")
    }
    guard !request || (tsa == nil && !dryRun) else {
      throw ValidationError("--tsa and --dry-run are for a reply\ngive them with --reply FILE")
    }
    guard reply == nil || (out == nil && licenses.count == 1) else {
      throw ValidationError("a reply is for one license\ngive one number, and no --out")
    }
  }

  func run() throws {
    if let reply { try store(reply) } else { try writeRequests() }
  }

  private func writeRequests() throws {
    let folder = try out ?? home.preferences().out ?? "."
    let queries = try home.open(.reading).requestTimestamps(licenses, out: folder)
    if json.isOn {
      return try Console.print(
        json: Views.array(
          queries.map {
            Views.object([("id", .text($0.license.description)), ("file", .text($0.file))])
          }))
    }
    let prefix = folder == "." ? "" : folder + (folder.hasSuffix("/") ? "" : "/")
    for query in queries { try Console.print((prefix + query.file).displayed) }
    Console.hint(
      "send it to an authority as application/timestamp-query, and keep what it answers with \""
        + typed("license timestamp LICENSE --reply FILE --tsa ROOT.pem") + "\"")
  }

  private func store(_ reply: String) throws {
    let addition = try home.open(dryRun ? .reading : .writing).storeTimestamp(
      licenses[0], reply: reply, authorities: tsa, isDryRun: dryRun, actor: actor.name(home),
      now: currentTime())
    let number = addition.license.description
    if json.isOn {
      return try Console.print(
        json: Views.object([
          ("id", .text(number)), ("changed", JSON(.bool(addition.changed))),
          ("seen", .text(addition.seen)),
        ]))
    }
    let words = addition.seen.map { "seen by a trusted authority at \($0)" }
    let judged = words ?? "its signature was not judged"
    guard addition.changed else {
      return try Console.print("\(number): this timestamp was stored before; \(judged)")
    }
    let verb = dryRun ? "dry run, nothing written: would store" : "stored"
    try Console.print("\(number): \(verb) the timestamp; \(judged)")
    if addition.seen == nil { Console.hint("judge it with the authority's root: --tsa ROOT.pem") }
    if !dryRun {
      Console.hint(
        "write it beside the record with \"" + typed("license show \(number) --out DIR") + "\"")
    }
  }
}
