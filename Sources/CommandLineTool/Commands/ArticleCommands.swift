import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import Newsroom
import StrictJSON

struct ArticleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the latest version of every article.",
    discussion: """
      Example:
        imprimatur article list
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let articles = try home.open(.reading).articles()
    if json.isOn { return try Console.print(json: Views.array(articles.map(Views.article))) }
    guard !articles.isEmpty else {
      Console.note("no articles yet")
      return Console.hint(
        "add one with \"" + typed("article add FILE --url … --published …") + "\"")
    }
    var table = Table([
      ("id", .left), ("version", .right), ("clearance", .left), ("words", .right),
      ("published", .left), ("headline", .left),
    ])
    for article in articles {
      table.add([
        article.id.text, "\(article.version)",
        state(article), "\(article.words)",
        article.published.text, article.headline,
      ])
    }
    try Console.print(table.text)
  }

  private func state(_ article: Article) -> String {
    if article.isErased { return "erased" }
    return article.isWithdrawn ? "withdrawn" : article.clearance.rawValue
  }
}

struct ArticleShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article and its licensed text.",
    discussion: """
      Example:
        imprimatur article show harbor-ferry
      """)

  @Argument(help: "The article's id or address.")
  var article: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let (facts, text) = try home.open(.reading).article(article)
    if json.isOn {
      guard case .object(let members) = Views.article(facts.article).content else { return }
      return try Console.print(
        json: Views.object(
          members.map { ($0.name, $0.value) } + [
            ("digestSRI", .text(facts.digestSRI)), ("title", .text(text?.title)),
            ("body", text.map { Views.array($0.paragraphs.map { .text($0) }) }),
          ]))
    }
    try Console.print(facts.article.id.text)
    try Console.print(listing(facts.article))
    for paragraph in text?.paragraphs ?? [] { try Console.print("\n" + paragraph.displayed) }
    guard text == nil else { return }
    if facts.article.isErased { return Console.note("note: its text was erased") }
    Console.note("warning: its text is missing")
    Console.hint("see \"" + typed("ledger audit") + "\"")
  }
}

struct ArticleClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Say whether an article's latest version may be licensed.",
    discussion: """
      Example:
        imprimatur article clear harbor-ferry yes --reason "staff text, no wire copy"
      """)

  @Argument(help: "The article's id or address.")
  var article: String
  @Argument(help: "yes, no, or verify.", transform: Parse.clearance)
  var clearance: Clearance
  @Option(help: "Why; kept in the ledger.")
  var reason: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let (cleared, changed) = try home.open(.writing).clearArticle(
      article, clearance, reason: reason, actor: actor.name(home), now: currentTime())
    try show(cleared, changed, "clearance of \(cleared.id) is now \(clearance.rawValue)", json)
  }
}

private func show(_ article: Article, _ changed: Bool, _ sentence: String, _ json: JSONOption)
  throws
{
  if json.isOn { return try Console.print(json: Views.article(article)) }
  try Console.print(sentence + (changed ? "" : " (it was before; nothing written)"))
}
