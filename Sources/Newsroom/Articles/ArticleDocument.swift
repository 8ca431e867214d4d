import Licensing
import StrictJSON

/// Reads an article written as JSON, a document of `Schemas/article.schema.json`.
///
/// The body is an array of paragraphs. Every member is checked as far as its form goes; the texts
/// are cleaned as in plain text, and several lines in one text become one. At most 16 MiB.
public func readArticleJSON(_ bytes: [UInt8]) throws(ArticleError) -> ArticleDraft {
  guard bytes.count <= articleByteLimit else { throw .tooLarge(limit: articleByteLimit) }
  let json = try parsed(bytes)
  do throws(DocumentError) {
    return try draft(json)
  } catch {
    throw .document(error)
  }
}

private func parsed(_ bytes: [UInt8]) throws(ArticleError) -> JSON {
  let limits = JSONLimits(
    bytes: articleByteLimit, depth: JSONLimits.document.depth, allowsDuplicateNames: false)
  do throws(JSONSyntaxError) {
    return try JSON.parse(bytes, limits: limits)
  } catch {
    throw .notJSON(error)
  }
}

private func draft(_ json: JSON) throws(DocumentError) -> ArticleDraft {
  var reader = try ObjectReader(json)
  let draft = ArticleDraft(
    title: try line(try reader.string("title"), "title", titleLimit, reader),
    paragraphs: try paragraphs(&reader),
    id: try text("id", &reader, "an article id (a-z, 0-9, \".\", \"_\", \"-\", at most 64)") {
      ArticleID($0) != nil
    },
    url: try text("url", &reader, "a web address that begins with http:// or https://") {
      WebAddress($0) != nil
    },
    published: try text("published", &reader, timeForms) { StatedTime($0) != nil },
    byline: try field("byline", &reader, limit: 300),
    section: try field("section", &reader, limit: 64),
    language: try text("language", &reader, "a language tag such as en or pt-BR") {
      Language($0) != nil
    },
    words: try count("words", &reader, 1...10_000_000),
    images: try count("images", &reader, 0...9_999),
    clearance: try text("clearance", &reader, "yes, no or verify") {
      Clearance(rawValue: $0) != nil
    },
    embargoUntil: try text("embargoUntil", &reader, timeForms) { StatedTime($0) != nil })
  try reader.finish()
  return draft
}

private let timeForms = "a time such as 2026-09-15T05:00:00+02:00 or a day such as 2026-09-15"

/// The paragraphs of the body: at least one, each with visible text.
private func paragraphs(_ reader: inout ObjectReader) throws(DocumentError) -> [String] {
  let texts = try reader.strings("body")
  let places = try reader.value("body").array ?? []
  guard !texts.isEmpty else {
    throw reader.error("body", "must have at least one paragraph")
  }
  for (index, text) in texts.enumerated() where CleanLine(text, for: .paragraph).text.isEmpty {
    throw DocumentError(
      path: "\(reader.path("body"))/\(index)", position: places[index].position,
      problem: noText)
  }
  return texts
}

private let noText = "must have visible text"

/// A text of one line, at most so many Unicode scalars as the document has it.
private func line(
  _ text: String, _ name: String, _ limit: Int, _ reader: ObjectReader
) throws(DocumentError) -> String {
  guard !CleanLine(text, for: .field).text.isEmpty else { throw reader.error(name, noText) }
  guard text.unicodeScalars.count <= limit else {
    throw reader.error(name, "must have at most \(limit) characters")
  }
  return text
}

/// An optional member of free text.
private func field(
  _ name: String, _ reader: inout ObjectReader, limit: Int
) throws(DocumentError) -> String? {
  guard let text = try reader.optionalString(name) else { return nil }
  return try line(text, name, limit, reader)
}

/// An optional member whose text has a form.
private func text(
  _ name: String, _ reader: inout ObjectReader, _ form: String, _ isWellFormed: (String) -> Bool
) throws(DocumentError) -> String? {
  guard let text = try reader.optionalString(name) else { return nil }
  guard isWellFormed(text) else { throw reader.error(name, "must be \(form)") }
  return text
}

/// An optional member that counts something.
private func count(
  _ name: String, _ reader: inout ObjectReader, _ range: ClosedRange<Int>
) throws(DocumentError) -> Int? {
  guard let number = try reader.optionalInteger(name) else { return nil }
  guard range.contains(number) else {
    throw reader.error(name, "must be from \(range.lowerBound) to \(range.upperBound)")
  }
  return number
}
