import Ledger
import LicenseRecord
import Licensing
import Newsroom
import StrictJSON

/// The files of a license, made from what never changes: the signed record, the
/// licensed text and the facts kept with the grant. So they can be made again.
enum LicenseFiles {
  static func make(record: JSON, content: LicenseContent, text: LicensedText, copy: CopyFacts)
    -> [OutputFile]
  {
    let attribution = Attribution(
      publisher: content.publisherName, headline: content.headline, url: content.url,
      byline: content.author, published: copy.published.text, license: content.number,
      verifyURL: "https://\(content.host)/licensing/verify#\(content.number)")
    let copies = CopyFormat.allCases.map { format in
      OutputFile(
        name: "\(content.number).copy.\(format.fileExtension)",
        bytes: renderCopy(text, attribution, format, language: copy.language.tag))
    }
    return [
      OutputFile(name: "\(content.number).vc.json", bytes: record.pretty()),
      OutputFile(name: "\(content.number).article.txt", bytes: text.bytes),
    ] + copies
  }
}
