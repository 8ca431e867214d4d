import Ledger
import LicenseRecord
import Licensing
import Newsroom

/// Makes article facts from what was given, the document, and the version before.
struct ArticleResolver {
  let input: ArticleInput
  let settings: HomeSettings
  let calendar: LocalCalendar

  /// The text that will be licensed: without the dropped paragraphs.
  func licensedText() throws(DeskError) -> LicensedText {
    do {
      let draft = try input.draft.dropping(input.dropped)
      return LicensedText(title: draft.title, paragraphs: draft.paragraphs)
    } catch { throw .article(error) }
  }

  /// The id: as given, as the document says, or the last part of the address.
  func id() throws(DeskError) -> ArticleID {
    if let id = input.id { return id }
    if let text = input.draft.id {
      guard let id = ArticleID(text) else { throw invalidID(text) }
      return id
    }
    let address = try url()
    guard let id = address.lastPathComponentID else {
      throw .invalid(
        name: "url", value: address.text,
        expected: "an address whose last part can be an id; give one with --id")
    }
    return id
  }

  private func invalidID(_ text: String) -> DeskError {
    .invalid(
      name: "id", value: text,
      expected: "lower-case letters, digits, \".\", \"_\", \"-\", at most 64; give one with --id")
  }

  /// What neither the options nor the document say and cannot be done without.
  func missing() -> [String] {
    [
      ("url", input.url ?? input.draft.url),
      ("published", input.published ?? input.draft.published),
    ].filter { $0.1 == nil }.map(\.0)
  }

  /// The article, as version `version` over an earlier one's fields.
  func article(
    id: ArticleID, version: Int, text: LicensedText, over earlier: Article?, keepsClearance: Bool,
    isWithdrawn: Bool
  ) throws(DeskError) -> Article {
    let clearance =
      try given(input.clearance, input.draft.clearance, "clearance", "yes, no or verify") {
        Clearance(rawValue: $0)
      } ?? (keepsClearance ? earlier?.clearance : nil) ?? .verify
    let language =
      try given(input.language, input.draft.language, "language", "a known BCP 47 tag") {
        Language($0)
      } ?? earlier?.language ?? settings.language
    let images = input.images ?? input.draft.images ?? earlier?.clearedImages ?? 0
    guard (0...9_999).contains(images) else {
      throw .invalid(name: "images", value: "\(images)", expected: "a number from 0 to 9999")
    }
    return Article(
      id: id, version: version, headline: text.title,
      byline: try line("byline", input.byline ?? input.draft.byline, else: earlier?.byline),
      url: try url().text, published: try published(),
      section: try line("section", input.section ?? input.draft.section, else: earlier?.section),
      language: language, words: try words(text), clearedImages: images, clearance: clearance,
      embargoUntil: try embargo() ?? earlier?.embargoUntil,
      isWithdrawn: isWithdrawn)
  }

  private func given<Value>(
    _ option: Value?, _ field: String?, _ name: String, _ expected: String,
    _ parse: (String) -> Value?
  ) throws(DeskError) -> Value? {
    if let option { return option }
    guard let field else { return nil }
    guard let value = parse(field) else {
      throw .invalid(name: name, value: field, expected: expected)
    }
    return value
  }

  /// Not given keeps the earlier value; given empty means none.
  private func line(_ name: String, _ text: String?, else earlier: String?) throws(DeskError)
    -> String?
  {
    guard let text else { return earlier }
    return text.isEmpty ? nil : try LineText.check(name, text, limit: name == "section" ? 64 : 300)
  }

  private func url() throws(DeskError) -> WebAddress {
    let text = input.url ?? input.draft.url ?? ""
    guard let address = WebAddress(text) else {
      throw .invalid(
        name: "url", value: text, expected: "an http or https address without user name")
    }
    return address
  }

  private func published() throws(DeskError) -> Instant {
    try time("published", input.published ?? input.draft.published ?? "")
  }

  private func embargo() throws(DeskError) -> Instant? {
    guard let text = input.embargoUntil ?? input.draft.embargoUntil else { return nil }
    return try time("embargo-until", text)
  }

  /// A moment, or the first instant of a day in the publisher's time zone.
  private func time(_ name: String, _ text: String) throws(DeskError) -> Instant {
    guard let time = StatedTime(text) else {
      throw .invalid(
        name: name, value: text,
        expected:
          "a date of the calendar such as 2026-11-24, or a time such as 2026-11-24T09:30:00Z")
    }
    return time.instant(in: calendar)
  }

  private func words(_ text: LicensedText) throws(DeskError) -> Int {
    if let words = input.words ?? input.draft.words {
      guard (1...10_000_000).contains(words) else {
        throw .invalid(name: "words", value: "\(words)", expected: "a number from 1 to 10000000")
      }
      return words
    }
    do { return try WordCount(of: text.paragraphs).value } catch {
      throw .invalid(
        name: "words", value: "not given", expected: "the number of words, with --words: \(error)")
    }
  }
}
