import ArgumentParser
import Licensing

/// The terms of a license, as `license request` and `fee quote` take them.
struct TermOptions: ParsableArguments {
  @Option(
    help: "A channel: web, app, print, newsletter, broadcast. May be repeated.",
    transform: Parse.channel)
  var channel: [Channel] = []

  @Option(help: "A country (GBR or GB) or \"world\". May be repeated.", transform: Parse.territory)
  var territory: [Territory] = []

  @Option(help: "A language (BCP 47). May be repeated.", transform: Parse.language)
  var language: [Language] = []

  @Option(
    parsing: .unconditional, help: "First day, in the publisher's time zone (else now).",
    transform: Parse.date)
  var from: CalendarDate?

  @Option(
    parsing: .unconditional, help: "Last day, inclusive (else the agreement's default term).",
    transform: Parse.date)
  var until: CalendarDate?

  @Option(
    parsing: .unconditional,
    help: "How many people the partner reaches (else as the partner is known).",
    transform: Parse.count)
  var audience: Int?

  @Option(
    parsing: .unconditional, help: "How many of the article's images are used.",
    transform: Parse.count)
  var images = 0

  @Flag(help: "Nobody else may use it.")
  var exclusive = false

  var requested: RequestedTerms {
    RequestedTerms(
      channels: channel, territories: territory, languages: language, from: from, until: until,
      audience: audience, images: images, isExclusive: exclusive)
  }
}
