import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Price a license, line by line; nothing is written.",
    discussion: """
      Example:
        fee quote harbor-ferry --partner northern-courier
        fee quote harbor-ferry --partner northern-courier --images 1 --exclusive
      """)

  @Argument(help: "The article's id or address.")
  var article: String
  @Option(help: "The partner's id.")
  var partner: String
  @OptionGroup var terms: TermOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let request = LicenseRequest(article: article, partner: partner, terms: terms.requested)
    let result = try home.open(.reading).quote(request, now: currentTime())
    let decision = result.decision
    if json.isOn {
      try Console.print(json: view(result))
    } else if let quote = decision.quote {
      try show(result, quote)
    }
    if case .incomplete(let missing) = decision.outcome {
      let words = RefusalText.words(missing, partner: shellQuoted(partner))
      Console.fail(words)
      throw ExitCode(words.exitCode)
    }
    if decision.quote == nil {
      if !json.isOn {
        try RefusalText.print(
          decision, article: shellQuoted(article), partner: shellQuoted(partner))
      }
      throw ExitCode(3)
    }
  }

  private func show(_ result: PriceQuote, _ quote: Quote) throws {
    var listing = Listing()
    listing.add("article", "\(result.article.id), version \(result.article.version)")
    listing.add("partner", result.partner.id.text)
    listing.add("agreement", result.decision.agreement?.text)
    for (name, value) in result.decision.terms.map(QuoteText.terms) ?? [] {
      listing.add(name, value)
    }
    listing.add("fee", QuoteText.total(quote))
    try Console.print("\(quote.total)")
    try Console.print(listing.text)
    if !quote.lines.isEmpty { try Console.print("\n" + QuoteText.lines(quote)) }
    if !result.decision.findings.isEmpty {
      Console.note("note: a license on these terms would be refused:")
      Console.note(
        RefusalText.reasons(result.decision, shellQuoted(article), shellQuoted(partner)))
    }
  }

  private func view(_ result: PriceQuote) -> JSON {
    Views.object(
      [
        ("article", .text(result.article.id.text)), ("version", .integer(result.article.version)),
        ("partner", .text(result.partner.id.text)),
      ] + RequestView.members(result.decision) + [missing(result.decision)].compactMap { $0 })
  }

  private func missing(_ decision: Decision) -> (String, JSON?)? {
    guard case .incomplete(let missing) = decision.outcome else { return nil }
    return ("missing", RequestView.view(missing))
  }
}
