import Foundation
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON
import Testing

/// The programs that the pages show are compiled, and do what the pages say.
@Suite("The pages about the libraries")
struct LibraryPageTests {
  @Test(
    "a page shows its program as it is compiled", arguments: ["VerifyARecord", "RequestALicense"])
  func programs(name: String) throws {
    let page = try Page("\(Page.catalogue)/\(name).md")
    let program = try Page("Tests/DocumentationTests/\(name).swift")
    let blocks = CodeBlock.all(in: page).filter { $0.language == "swift" }
    #expect(blocks.count == 1)
    let block = try #require(blocks.first)
    #expect(page.lines[block.range].joined(separator: "\n") + "\n" == program.text)
  }

  @Test("a license of a new home is accepted, and nothing else")
  func verification() throws {
    let home = try ExampleHome()
    _ = try home.answer("1", channels: ["web"])
    let arguments = try [home.didDocument(), home.thumbprint()]
    let (record, text) = (try home.delivered(".vc.json"), try home.delivered(".article.txt"))
    let accepted = try checkDelivery(arguments + [record, text])
    #expect(accepted.1 == 0)
    #expect(
      accepted.0.hasPrefix("publish with the line: Originally published by The Harbor Tribune."))
    let copy = try home.delivered(".copy.txt")
    #expect(
      try checkDelivery(arguments + [record, copy])
        == ("do not publish: the content is not the licensed text", 3))
    #expect(try checkDelivery([arguments[0], "another", record, text]).1 == 3)
    let late = Date(timeIntervalSinceNow: 2 * 366 * 86_400)
    #expect(try checkDelivery(arguments + [record, text], at: late).1 == 3)
    #expect(try checkDelivery([]).1 == 64)
  }

  @Test("the published sample is accepted", .enabled(if: Sample.isPresent, Sample.skipMessage))
  func sample() throws {
    let (record, article) = (try Sample.bytes("LIC-2026-000417.vc.json"), try Sample.article())
    let now = try #require(try? Date("2026-10-01T00:00:00Z", strategy: .iso8601))
    let publisher = try DIDDocument(parsing: Sample.bytes("well-known/did.json"))
    var answers: [Bool] = []
    for country in ["DEU", "GBR"] {
      let check = DeliveryCheck(
        publisher: publisher, thumbprint: try Sample.thumbprint(), channel: "web", country: country)
      answers.append(check.judge(record: record, article: article, at: now).mayPublish)
    }
    #expect(answers == [true, false])
  }

  @Test("an order is answered once, whatever comes of it")
  func requests() throws {
    let home = try ExampleHome()
    let issued = try home.answer("1", channels: ["web"])
    #expect(issued.contains("-000001, 216.00 EUR: LIC-"))
    #expect(try home.answer("1", channels: ["web"]).hasSuffix("-000001, as before"))
    #expect(
      try home.answer("2", channels: ["print"])
        == "refused (agreement.channel): print; allowed: web")
    #expect(try home.answer("3", channels: ["stone"]).hasPrefix("usage: "))
    let verdict = try Tool("license").run(
      ["verify", home.delivered(".vc.json"), "--home", home.path])
    #expect(verdict.status == 0 && verdict.output.contains(": valid\n"))
  }
}
