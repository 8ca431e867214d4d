import Ledger
import LicenseRecord
import Licensing
import Newsroom
import StrictJSON

/// The files of a license, made from what never changes.
///
/// From the signed record, the licensed text and the facts kept with the grant: so they
/// can be made again.
enum LicenseFiles {
  ///
  /// Without its licensed text, which may have been erased, a license still has its
  /// record.
  static func make(
    record: JSON, content: LicenseContent, text: LicensedText?, copy: CopyFacts
  ) -> [OutputFile] {
    let signed = OutputFile(name: "\(content.number).vc.json", bytes: record.pretty())
    guard let text else { return [signed] }
    let attribution = attribution(
      publisher: content.publisherName, host: content.host, headline: content.headline,
      url: content.url, byline: content.author, published: copy.published,
      license: content.number)
    let copies = CopyFormat.allCases.map { format in
      OutputFile(
        name: "\(content.number).copy.\(format.fileExtension)",
        bytes: renderCopy(text, attribution, format, language: copy.language.tag))
    }
    return [
      signed, OutputFile(name: "\(content.number).article.txt", bytes: text.bytes),
    ] + copies
  }

  /// The names of the files of a license.
  static func names(_ number: LicenseNumber, hasText: Bool) -> [String] {
    let copies = CopyFormat.allCases.map { "\(number).copy.\($0.fileExtension)" }
    return ["\(number).vc.json"] + (hasText ? ["\(number).article.txt"] + copies : [])
  }

  /// The name of the log proof beside the record (C2SP tlog-proof).
  static func proofName(_ number: LicenseNumber) -> String { "\(number).vc.json.tlog-proof" }

  /// The name of the authority's reply beside the record (RFC 3161).
  static func timestampName(_ number: LicenseNumber) -> String { "\(number).vc.json.tsr" }

  /// The name of the request for one.
  static func timestampRequestName(_ number: LicenseNumber) -> String { "\(number).vc.json.tsq" }

  /// What every copy and the record say about where an article comes from.
  static func attribution(
    publisher: String, host: String, headline: String, url: String, byline: String?,
    published: CalendarDate, license: String
  ) -> Attribution {
    Attribution(
      publisher: publisher, headline: headline, url: url, byline: byline,
      published: published.text, license: license,
      verifyURL: "https://\(host)/licensing/verify#\(license)")
  }
}
