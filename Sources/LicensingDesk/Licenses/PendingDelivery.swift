import Ledger
import LicenseRecord
import Licensing
import Newsroom
import StrictJSON

/// A license whose files are staged but have no names yet.
struct PendingDelivery {
  let delivery: Delivery
  private let out: String
  private let folder: OutputFolder?
  private let staged: [StagedFile]

  /// Makes the files of a license again from the ledger and stages them in `out`;
  /// without a folder nothing is staged.
  init(_ license: IssuedLicense, _ reader: LedgerReader, out: String?) throws {
    let record = try reader.record(of: license)
    let content = try LicenseContent(reading: record)
    let copy = try CopyFacts(grant: reader.grant(of: license))
    let files = try PendingDelivery.files(license, record, content, copy, reader)
    delivery = Delivery(license: license, content: content, files: files.map(\.name))
    self.out = out ?? ""
    folder = try out.map { try OutputFolder($0) }
    staged = try folder?.stage(files) ?? []
  }

  /// Without its licensed text, which may have been erased, a license still has its
  /// record.
  private static func files(
    _ license: IssuedLicense, _ record: JSON, _ content: LicenseContent, _ copy: CopyFacts,
    _ reader: LedgerReader
  ) throws -> [OutputFile] {
    let facts = try reader.article(license.article, version: license.version)
    let text = try facts.flatMap { try reader.text($0.text) }
    guard let licensed = text.flatMap({ LicensedText(Array($0.utf8)) }) else {
      return [OutputFile(name: "\(content.number).vc.json", bytes: record.pretty())]
    }
    return LicenseFiles.make(record: record, content: content, text: licensed, copy: copy)
  }

  /// Gives the files their names, once the license is in the ledger.
  func publish() throws(DeskError) {
    do { try folder?.publish(staged) } catch {
      guard case .file(_, let problem) = error else { throw error }
      throw .notDelivered(
        license: delivery.license.number.description, path: out, problem: problem)
    }
  }
}
