import Foundation
import Newsroom
import Testing

/// The article the product starts from, where it lies beside the project.
@Suite(.enabled(if: PublishedArticle.file != nil, "skipped: shared/articles is not here"))
struct PublishedArticleTests {
  private func draft() throws -> ArticleDraft {
    let file = try #require(PublishedArticle.file)
    return try readPlainText(Array(try Data(contentsOf: file)))
  }

  @Test
  func `one paragraph a line`() throws {
    let draft = try draft()
    #expect(draft.paragraphs.count == 17)
    #expect(draft.title.hasPrefix("Russia's Lavrov"))
    #expect(draft.removedControls == 0)
  }

  @Test(arguments: ["Middle East Eye", "middle east eye"])
  func `the promotion and the footer are pointed out, and nothing else`(_ publisher: String) throws
  {
    let suspicions = try draft().suspicions(publisher: publisher)
    #expect(suspicions.map(\.paragraphs) == [6...7, 17...17])
    #expect(suspicions.map(\.kind) == [.promotion, .publisherFooter])
    #expect(suspicions.first?.excerpt == "New MEE newsletter: Jerusalem Dispatch")
  }

  @Test
  func `nothing is left to point out when they are dropped`() throws {
    let rest = try draft().dropping([6...7, 17...17])
    #expect(rest.suspicions(publisher: "Middle East Eye") == [])
    #expect(rest.paragraphs.count == 14)
    // Numbers stay those of the file when only a part is dropped.
    let part = try draft().dropping([6...6])
    #expect(part.suspicions(publisher: "Middle East Eye").map(\.paragraphs) == [7...7, 17...17])
  }

  @Test(arguments: CopyFormat.allCases)
  func `a copy holds every paragraph and the footer once`(_ format: CopyFormat) throws {
    let rest = try draft().dropping([6...7, 17...17])
    let attribution = Attribution(
      publisher: "Middle East Eye", headline: rest.title, url: "https://news.example/a/lavrov",
      byline: "Ragip Soylu", published: "2025-02-21", license: "LIC-2026-000001",
      verifyURL: "https://news.example/licensing/verify#LIC-2026-000001")
    let copy = String(
      decoding: renderCopy(LicensedText(rest), attribution, format, language: "en"), as: UTF8.self)
    #expect(copy.ranges(of: attribution.creditText).count == 1)
    #expect(!copy.contains("fill out this form") && !copy.contains("Jerusalem Dispatch"))
    for paragraph in rest.paragraphs { #expect(copy.contains(paragraph)) }
  }
}

/// Where the article lies; nil when it does not.
enum PublishedArticle {
  static let file: URL? = {
    let name = "articles/mee-lavrov-turkey.txt"
    var places: [URL] = []
    if let vectors = ProcessInfo.processInfo.environment["IMPRIMATUR_VECTORS"] {
      places.append(URL(fileURLWithPath: vectors).deletingLastPathComponent().appending(path: name))
    }
    let written = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    for folder in [testFolder, written] {
      places.append(folder.appending(path: "../../../shared/" + name).standardizedFileURL)
    }
    return places.first { FileManager.default.fileExists(atPath: $0.path) }
  }()
}
