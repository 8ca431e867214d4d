import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Request a license: decide, price, sign, book, and write its files.",
    discussion: """
      Terms not given come from the agreement where it leaves no choice. The same \
      request again returns the same license and books nothing. Exit code 3: refused.

      With --batch, a file of many requests is decided line by line: CSV whose \
      first line names the fields, or JSON Lines; the fields are named as the \
      options. Each outcome is printed once it is on disk. Without --out no files \
      are written; "license show LICENSE --out DIR" writes them later.

      Example:
        license request harbor-ferry --partner northern-courier
        license request harbor-ferry --partner northern-courier --channel web \\
          --until 2026-12-31 --out licenses
        license request --batch requests.csv
      """)

  @Argument(help: "The article's id or address.")
  var article: String?
  @Option(help: "The partner's id.")
  var partner: String?
  @Option(help: "A file of many requests, CSV or JSON Lines; - for standard input.")
  var batch: String?
  @OptionGroup var terms: TermOptions
  @Option(help: "Something to remember about it; kept in the ledger, not in the record.")
  var note: String?
  @Option(help: "The partner's own key for this request: a retry is no second license.")
  var idempotencyKey: String?
  @Flag(help: "Make another license even where an equal one stands.")
  var again = false
  @Option(help: "Where the files go (else the current folder).")
  var out: String?
  @Flag(help: "Decide and price; write nothing.")
  var dryRun = false
  @Flag(help: "Print every line of the price.")
  var explain = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    let mend = "name an article and a partner, or a file of requests with --batch"
    guard batch != nil else {
      if article == nil { throw ValidationError("missing expected argument '<article>'\n\(mend)") }
      if partner == nil {
        throw ValidationError("missing expected argument '--partner <partner>'\n\(mend)")
      }
      return
    }
    let isAlone =
      article == nil && partner == nil && !dryRun && !explain && !again && note == nil
      && idempotencyKey == nil && terms.requested == RequestedTerms()
    guard isAlone else {
      throw ValidationError(
        "with --batch everything about a request stands in the file\n"
          + "leave out what the file says; --out, --actor, --home and --json may be given")
    }
  }

  func run() throws {
    guard let article, let partner else {
      return try BatchRun(out: out, actor: actor.name(home), isJSON: json.isOn)
        .run(batch ?? "-", home.open(.writing))
    }
    try run(article, partner)
  }

  private func run(_ article: String, _ partner: String) throws {
    var request = LicenseRequest(article: article, partner: partner, terms: terms.requested)
    request.note = note
    request.idempotencyKey = idempotencyKey
    request.again = again
    let folder = try out ?? home.preferences().out ?? "."
    let actor = try actor.name(home)
    let desk = try home.open(dryRun ? .reading : .writing)
    let outcome =
      dryRun
      ? try desk.rehearse(request, actor: actor, now: currentTime())
      : try desk.request(request, out: folder, actor: actor, now: currentTime())
    if json.isOn {
      try Console.print(json: RequestView.json(outcome))
    } else {
      try show(outcome, folder, article: article, partner: partner)
    }
    try exit(outcome, partner)
  }

  private func show(
    _ outcome: RequestOutcome, _ folder: String, article: String, partner: String
  ) throws {
    switch outcome {
    case .issued(let delivery, let decision):
      try Console.print("granted: \(delivery.license.number)")
      try show(decision, article, partner)
      try showFiles(delivery, folder)
    case .standing(let delivery):
      try Console.print("granted before: \(delivery.license.number) (the same request; no new fee)")
      try Console.print(LicenseText.listing(delivery.license))
      if !dryRun { try showFiles(delivery, folder) }
      Console.hint("make another license with --again")
    case .wouldIssue(let decision):
      try Console.print("dry run, nothing written: would be granted")
      try show(decision, article, partner)
    case .refused(let decision):
      try RefusalText.print(
        decision, article: shellQuoted(article), partner: shellQuoted(partner))
    case .incomplete: break
    }
  }

  private func show(_ decision: Decision, _ article: String, _ partner: String) throws {
    guard case .granted(let grant) = decision.outcome else { return }
    var listing = Listing()
    listing.add("article", article)
    listing.add("partner", partner)
    listing.add("agreement", grant.agreement.id.text)
    for (name, value) in QuoteText.terms(grant.terms) { listing.add(name, value) }
    listing.add("fee", QuoteText.total(grant.quote))
    try Console.print(listing.text)
    if explain { try Console.print("\n" + QuoteText.lines(grant.quote)) }
  }

  private func showFiles(_ delivery: Delivery, _ folder: String) throws {
    let prefix = folder == "." ? "" : folder + (folder.hasSuffix("/") ? "" : "/")
    for file in delivery.files { try Console.print("  " + (prefix + file).displayed) }
    if delivery.isTextErased {
      Console.note("note: the licensed text was erased; the record is all there is")
    }
    let record = "\(prefix)\(delivery.license.number).vc.json"
    Console.hint("check it with \"" + typed("license verify \(shellQuoted(record))") + "\"")
  }

  private func exit(_ outcome: RequestOutcome, _ partner: String) throws {
    switch outcome {
    case .issued, .standing, .wouldIssue: return
    case .refused: throw ExitCode(3)
    case .incomplete(let missing):
      let words = RefusalText.words(missing, partner: shellQuoted(partner))
      Console.fail(words)
      throw ExitCode(words.exitCode)
    }
  }
}
