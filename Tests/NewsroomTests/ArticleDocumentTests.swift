import Foundation
import Newsroom
import StrictJSON
import Testing

struct ArticleDocumentTests {
  @Test
  func `reads every member`() throws {
    let draft = try readArticleJSON(
      Array(
        """
        {"title": " Ferry\\u001b returns\\u202e", "body": ["One\\ntwo.", "Fa\\u0308hre \\u202e\\u202c"],
         "id": "ferry", "url": "https://a.example/x", "published": "2026-11-02T07:30:00.5+01:00",
         "byline": "\\tNora\\r\\nFalk", "section": "Harbour", "language": "EN-gb", "words": 12,
         "images": 0, "clearance": "no", "embargoUntil": "2026-11-03"}
        """.utf8))
    #expect(draft.title == "Ferry returns")
    #expect(
      draft.paragraphs.map(scalars) == [
        scalars("One two."), scalars("F\u{E4}hre \u{202E}\u{202C}"),
      ])
    #expect(draft.removedControls == 2)
    #expect(draft.id == "ferry" && draft.url == "https://a.example/x")
    #expect(draft.published == "2026-11-02T07:30:00.5+01:00" && draft.embargoUntil == "2026-11-03")
    #expect(draft.byline == "Nora Falk" && draft.section == "Harbour" && draft.language == "EN-gb")
    #expect(draft.words == 12 && draft.images == 0 && draft.clearance == "no")
  }

  /// A document, and the place and words of its fault.
  static let faults: [(document: String, description: String)] = [
    ("[]", "line 1, column 1: must be an object"),
    ("{\"body\": [\"a\"]}", "line 1, column 1: the member \"title\" is missing"),
    ("{\"title\": \"T\"}", "line 1, column 1: the member \"body\" is missing"),
    ("{\"title\": 7, \"body\": [\"a\"]}", "line 1, column 11: /title: must be a string"),
    ("{\"title\": \" \", \"body\": [\"a\"]}", "line 1, column 11: /title: must have visible text"),
    (
      "{\"title\": \"T\",\n \"body\": []}",
      "line 2, column 10: /body: must have at least one paragraph"
    ),
    (
      "{\"title\": \"T\",\n \"body\": [\"a\",\n  \"\\u0000\"]}",
      "line 3, column 3: /body/1: must have visible text"
    ),
    (
      "{\"title\": \"T\", \"body\": [\"a\"],\n \"published\": \"2026-02-30\"}",
      "line 2, column 15: /published: must be a time such as 2026-09-15T05:00:00+02:00 or a day such as 2026-09-15"
    ),
    (
      "{\"title\": \"T\", \"body\": [\"a\"],\n \"url\": \"javascript:alert(1)\"}",
      "line 2, column 9: /url: must be a web address that begins with http:// or https://"
    ),
    (
      "{\"title\": \"T\", \"body\": [\"a\"],\n \"bylin\": \"N\"}",
      "line 2, column 2: /bylin: unknown member, did you mean \"byline\"?"
    ),
    (
      "{\"title\": \"T\", \"body\": [\"a\"], \"words\": 0}",
      "line 1, column 40: /words: must be from 1 to 10000000"
    ),
  ]

  @Test(arguments: faults)
  func `names the place of a fault`(_ fault: (document: String, description: String)) {
    let error = #expect(throws: ArticleError.self) {
      try readArticleJSON(Array(fault.document.utf8))
    }
    guard case .document? = error else {
      Issue.record("\(String(describing: error)) is no fault of the document")
      return
    }
    #expect(error?.description == fault.description)
  }

  @Test(arguments: ["", "{", "{'title'}", "Title\n\nbody", "\u{FEFF}{}", "{\"title\": \"T\"}}"])
  func `refuses what is not JSON`(_ text: String) {
    let error = #expect(throws: ArticleError.self) { try readArticleJSON(Array(text.utf8)) }
    guard case .notJSON? = error else {
      Issue.record("\(String(describing: error)) is no fault of the syntax")
      return
    }
  }

  @Test
  func `takes sixteen mebibytes and not a byte more`() throws {
    let start = Array("{\"title\": \"T\", \"body\": [\"".utf8)
    let end = Array("\"]}".utf8)
    let count = articleByteLimit - start.count - end.count
    let document = start + [UInt8](repeating: UInt8(ascii: "x"), count: count) + end
    #expect(try readArticleJSON(document).paragraphs.map(\.utf8.count) == [count])
    #expect(throws: ArticleError.tooLarge(limit: articleByteLimit)) {
      try readArticleJSON(document + [0x0A])
    }
  }

  @Test(
    "the corpus is judged as its names say", .enabled(if: !corpus.isEmpty, "no corpus found"),
    arguments: corpus)
  func judges(_ file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    if file.lastPathComponent.hasPrefix("good-") {
      #expect(throws: Never.self) { try readArticleJSON(bytes) }
    } else {
      #expect(throws: ArticleError.self) { try readArticleJSON(bytes) }
    }
  }

  /// The documents of Tests/SchemaTests/Corpus, those beyond any schema too.
  static let corpus: [URL] = {
    let folder = testFolder.appending(path: "../SchemaTests/Corpus").standardizedFileURL
    let articles = files(in: folder.appending(path: "article"))
    let beyond = files(in: folder.appending(path: "beyond-schema"))
      .filter { $0.lastPathComponent.hasPrefix("article--") }
    return (articles + beyond).sorted { $0.path < $1.path }
  }()

  private static func files(in folder: URL) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }
  }
}

/// The folder of these tests, links resolved.
let testFolder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent()
