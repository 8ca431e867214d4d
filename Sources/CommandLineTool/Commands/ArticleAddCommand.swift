import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import Newsroom
import StrictJSON

struct ArticleAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an article, a new version of one, or a change of its fields.",
    discussion: """
      Plain text: a title line, then the body; blocks between blank lines are \
      paragraphs, and without blank lines each line is one. A file that begins with \
      { is JSON by Schemas/article.schema.json; options win over what it says.

      Example:
        imprimatur article add ferry.txt \\
          --url https://tribune.example/2026/11/ferry --published 2026-11-02 \\
          --byline "Nora Falk" --clearance yes --drop-paragraph 6-7
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @Option(help: "The id (else the last part of the address).", transform: Parse.id)
  var id: ArticleID?
  @Option(help: "The canonical address.")
  var url: String?
  @Option(help: "When it was published: 2026-11-02, or 2026-11-02T07:30:00Z.")
  var published: String?
  @Option(help: "Who wrote it.")
  var byline: String?
  @Option(help: "The section it appeared in.")
  var section: String?
  @Option(help: "Its language (else the home's).", transform: Parse.language)
  var language: Language?
  @Option(
    parsing: .unconditional, help: "The number of words, where they cannot be counted.",
    transform: Parse.count)
  var words: Int?
  @Option(
    help: "May it be licensed: yes, no, or verify (the default).",
    transform: Parse.clearance)
  var clearance: Clearance?
  @Option(help: "Not before this day or time.")
  var embargoUntil: String?
  @Option(
    parsing: .unconditional, help: "How many of its images are cleared.", transform: Parse.count)
  var images: Int?
  @Option(
    parsing: .unconditionalSingleValue,
    help: "Leave out paragraph N, or N-M, as numbered in the file. May be repeated.",
    transform: Parse.paragraphs)
  var dropParagraph: [[ClosedRange<Int>]] = []
  @Flag(help: "Show the paragraphs and add nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  /// The most bytes of an article file.
  private static let limit = 16 << 20

  func run() throws {
    let desk = try home.open(dryRun ? .reading : .writing)
    let draft = try read()
    let input = input(draft)
    let (actor, now) = (try actor.name(home), currentTime())
    // Planned before anything is shown, so that a fault is all there is to read. What
    // is missing can wait: the paragraphs help to say it.
    let plan = Result { try desk.addArticle(input, isDryRun: true, actor: actor, now: now) }
    if case .failure(let error) = plan {
      guard case DeskError.missing = error else { throw error }
    }
    try show(draft, input, publisher: desk.settings().publisher)
    let planned = try plan.get()
    try show(
      dryRun ? planned : desk.addArticle(input, isDryRun: false, actor: actor, now: now))
  }

  private func read() throws -> ArticleDraft {
    let bytes = try InputFile.read(file, limit: ArticleAddCommand.limit)
    let blank: Set<UInt8> = [0x20, 0x09, 0x0a, 0x0d]
    let isJSON = bytes.first { !blank.contains($0) } == UInt8(ascii: "{")
    do {
      return isJSON ? try readArticleJSON(bytes) : try readPlainText(bytes)
    } catch {
      throw ArticleFault(file: file == "-" ? "standard input" : file, error: error)
    }
  }

  /// What was read, and what in it looks as if it should not be licensed.
  private func show(_ draft: ArticleDraft, _ input: ArticleInput, publisher: String) throws {
    if !json.isOn { try printParagraphs(draft, input.dropped) }
    if draft.removedControls > 0 {
      let count = draft.removedControls
      Console.note(
        "note: \(count) control character\(count == 1 ? " was" : "s were") removed from the text")
    }
    hint(input.suspicions(publisher: publisher))
  }

  private func input(_ draft: ArticleDraft) -> ArticleInput {
    var input = ArticleInput(draft, dropping: dropParagraph.flatMap { $0 })
    input.id = id
    input.url = url
    input.published = published
    input.byline = byline
    input.section = section
    input.language = language
    input.words = words
    input.clearance = clearance
    input.embargoUntil = embargoUntil
    input.images = images
    return input
  }

  /// Every body paragraph with its number in the file, dropped ones marked.
  private func printParagraphs(_ draft: ArticleDraft, _ dropped: [ClosedRange<Int>]) throws {
    var table = Table([("", .right), ("", .left)])
    for (index, paragraph) in draft.paragraphs.enumerated() {
      let isDropped = dropped.contains { $0.contains(index + 1) }
      table.add(["\(index + 1)", (isDropped ? "(dropped) " : "") + excerpt(paragraph)])
    }
    try Console.print(draft.title.displayed)
    try Console.print(table.text)
  }

  private func excerpt(_ text: String) -> String {
    text.count > 72 ? text.prefix(71) + "…" : text
  }

  private func hint(_ suspicions: [Suspicion]) {
    for suspicion in suspicions {
      let range = suspicion.paragraphs
      let isOne = range.count == 1
      let numbers = isOne ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
      let what = suspicion.kind == .publisherFooter ? "the publisher's own footer" : "promotion"
      Console.note(
        "warning: paragraph\(isOne ? " \(numbers) looks" : "s \(numbers) look") like \(what): "
          + suspicion.excerpt.displayed)
      Console.hint(
        "leave \(isOne ? "it" : "them") out of what is licensed with --drop-paragraph \(numbers)")
    }
  }

  private func show(_ addition: Desk.ArticleAddition) throws {
    let article = addition.article
    if json.isOn {
      let status = addition.change.rawValue.replacing(" ", with: "_")
      return try Console.print(
        json: Views.object([
          ("status", .text(dryRun ? "would_be_" + status : status)),
          ("article", Views.article(article)),
          ("suspicions", Views.array(addition.suspicions.map(view))),
        ]))
    }
    let verb: [Desk.ArticleAddition.Change: String] = [
      .added: "added", .newVersion: "added a new version of", .changed: "changed the fields of",
      .unchanged: "nothing new in",
    ]
    let prefix = dryRun ? "dry run, nothing written: would have " : ""
    try Console.print("\(prefix)\(verb[addition.change] ?? "") \(article.id)")
    try Console.print(listing(article))
    if article.clearance == .verify {
      Console.note("note: its clearance is verify, so nothing is licensed yet")
      Console.hint("clear it with \"" + typed("article clear \(article.id) yes --reason …") + "\"")
    }
  }

  private func view(_ suspicion: Suspicion) -> JSON {
    Views.object([
      ("kind", .text(suspicion.kind == .publisherFooter ? "publisher_footer" : "promotion")),
      ("first", .integer(suspicion.paragraphs.lowerBound)),
      ("last", .integer(suspicion.paragraphs.upperBound)),
    ])
  }
}

/// An article as lines for a person.
func listing(_ article: Article) -> String {
  var listing = Listing()
  listing.add("version", "\(article.version)")
  listing.add("headline", article.headline)
  listing.add("byline", article.byline)
  listing.add("url", article.url)
  listing.add("published", article.published.text)
  listing.add("section", article.section)
  listing.add("language", article.language.tag)
  listing.add("words", "\(article.words)")
  listing.add("images", article.clearedImages > 0 ? "\(article.clearedImages) cleared" : nil)
  let states = [
    article.clearance.rawValue, article.isWithdrawn ? "withdrawn" : nil,
    article.isErased ? "erased" : nil,
  ]
  listing.add("clearance", states.compactMap(\.self).joined(separator: ", "))
  listing.add("embargo", article.embargoUntil.map { "until \($0.text)" })
  return listing.text
}
