import ArgumentParser
import Ledger
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

struct LicenseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List licenses in the order they were issued.",
    discussion: """
      Example:
        license list --partner northern-courier --month 2026-11
      """)

  @Option(help: "Only this partner's.")
  var partner: String?
  @Option(help: "Only those of this article, by id or address.")
  var article: String?
  @Option(help: "Only those issued in this month.", transform: Parse.month)
  var month: Month?
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  private var isFiltered: Bool { partner != nil || article != nil || month != nil }

  func run() throws {
    let licenses = try home.open(.reading).licenses(
      partner: partner, article: article, month: month)
    if json.isOn { return try Console.print(json: Views.array(licenses.map(Views.license))) }
    guard !licenses.isEmpty else {
      Console.note("no licenses" + (isFiltered ? " match" : " yet"))
      return Console.hint(
        "request one with \"" + typed("license request ARTICLE --partner ID") + "\"")
    }
    var table = Table([
      ("license", .left), ("issued", .left), ("article", .left), ("partner", .left),
      ("until", .left), ("fee", .right), ("", .left), ("state", .left),
    ])
    for license in licenses {
      table.add([
        license.number.description, license.issued.text, license.article.text,
        license.partner.text, license.validUntil.text, license.total.amount,
        license.total.currency.code, license.state.rawValue,
      ])
    }
    try Console.print(table.text)
  }
}

struct LicenseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a license; with --out, write its files again, byte for byte.",
    discussion: """
      Example:
        license show LIC-2026-000001
        license show LIC-2026-000001 --out archive
        license show LIC-2026-000001 --proof > LIC-2026-000001.vc.json.tlog-proof
      """)

  @Argument(help: "The license's number.")
  var license: String
  @Option(help: "Write its files to this folder.")
  var out: String?
  @Flag(help: "Prove that the record is in the log: print that, or write it with --out.")
  var proof = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let details = try home.open(.reading).license(license, out: out, withProof: proof)
    if json.isOn {
      return try Console.print(
        json: Views.object(
          Views.members(details.delivery.license) + [
            ("change", details.change.map(Views.change)),
            ("erased", JSON(.bool(details.delivery.isTextErased))),
            ("terms", details.grant["terms"]),
            ("quote", details.grant["quote"]),
            ("files", Views.array(details.delivery.files.map { .text($0) })),
            ("record", details.record),
            ("proof", details.proof.map { .text(String(decoding: $0.bytes, as: UTF8.self)) }),
            ("witnessed", details.isWitnessed.map { JSON(.bool($0)) }),
            ("timestamped", .text(details.timestamp?.time.text)),
          ]))
    }
    if details.isWitnessed == false {
      Console.note("note: no quorum of witnesses has seen a checkpoint over this record yet")
    }
    if out == nil, let proof = details.proof { return try Console.print(bytes: proof.bytes) }
    try Console.print(details.delivery.license.number.description)
    try Console.print(LicenseText.listing(details))
    if details.delivery.isTextErased {
      Console.note("note: the licensed text was erased; the record is all there is")
    }
    if let out {
      for file in details.delivery.files { try Console.print("  " + "\(out)/\(file)".displayed) }
    } else {
      Console.hint("write its files with --out DIR; see terms, price and record with --json")
    }
  }
}
