import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct ArticleEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase the text of an article for good; its digest stays in the log.",
    discussion: """
      Also erases the reasons given for clearing and withdrawing it. Headline, byline \
      and address stay: the log and the records have them. Licenses stand; withdraw \
      the article first to revoke them.

      Example:
        imprimatur article erase harbor-ferry --reason "court order" --dry-run
        imprimatur article erase harbor-ferry --version 1 --reason "court order"
      """)

  @Argument(help: "The article's id or address.")
  var article: String
  @Option(help: "Only this version (else all of them).", transform: Parse.version)
  var version: Int?
  @OptionGroup var options: EraseOptions

  func run() throws {
    let erasure = try options.open().eraseArticle(
      article, version: version, reason: options.reason, isDryRun: options.dryRun,
      actor: options.actor.name(options.home), now: currentTime())
    let what = version.map { "version \($0) of \(erasure.subject)" } ?? erasure.subject
    try options.show(erasure, what, stays: "headline, byline and address stay in the log")
    guard !options.json.isOn, erasure.standing > 0 else { return }
    let licenses = erasure.standing == 1 ? "1 license" : "\(erasure.standing) licenses"
    Console.hint(
      "\(licenses) of it \(erasure.standing == 1 ? "stands" : "stand"); to revoke: \""
        + typed("article withdraw \(erasure.subject) --reason …") + "\"")
  }
}

struct PartnerEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase what was written about people at a partner, for good.",
    discussion: """
      Contacts, the notes of its requests, and the reasons for suspending, resuming \
      and revoking. The partner's name and address stay: the log and the records \
      have them.

      Example:
        imprimatur partner erase northern-courier --reason "asked to" --dry-run
      """)

  @Argument(help: "The partner's id.")
  var id: String
  @OptionGroup var options: EraseOptions

  func run() throws {
    let erasure = try options.open().erasePartner(
      id, reason: options.reason, isDryRun: options.dryRun,
      actor: options.actor.name(options.home), now: currentTime())
    try options.show(
      erasure, erasure.subject, stays: "name and address stay in the log and in records")
  }
}

struct EraseOptions: ParsableArguments {
  @Option(help: "Why; kept in the ledger for good, so name nobody.")
  var reason: String
  @Flag(help: "Say what would be erased; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func open() throws -> Desk { try home.open(dryRun ? .reading : .writing) }

  func show(_ erasure: Erasure, _ what: String, stays: String) throws {
    if json.isOn { return try Console.print(json: Views.erasure(erasure)) }
    guard !erasure.mentions.isEmpty else {
      return try Console.print("nothing of \(what) is left to erase")
    }
    let words = ErasableMention.Use.allCases.compactMap { use -> String? in
      let count = erasure.count(use)
      return count == 0 ? nil : "\(count) \(use.rawValue)\(count == 1 ? "" : "s")"
    }
    let list = words.joined(separator: ", ")
    guard !dryRun else {
      return try Console.print(
        "dry run, nothing written: of \(what) would be erased for good: \(list)")
    }
    try Console.print("erased of \(what), for good: \(list)")
    Console.note("note: \(stays)")
    Console.hint("backups, exports and files that were made before still hold it")
  }
}
