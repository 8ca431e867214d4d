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
  ///
  /// - Parameter sidecars: More files, of what speaks for the record.
  init(
    _ license: IssuedLicense, _ reader: LedgerReader, out: String?, sidecars: [OutputFile] = []
  ) throws {
    let record = try reader.record(of: license)
    try self.init(
      license, record: record, content: LicenseContent(reading: record),
      text: PendingDelivery.text(of: license, reader), reader, out: out, sidecars: sidecars)
  }

  /// Stages the files of a license that was issued just now.
  init(
    _ license: IssuedLicense, record: SignedRecord, content: LicenseContent,
    _ reader: LedgerReader, out: String?
  ) throws {
    guard let out else {
      self.init(unwritten: license, content)
      return
    }
    try self.init(
      license, record: record.document, content: content,
      text: PendingDelivery.text(of: license, reader), reader, out: out)
  }

  private init(unwritten license: IssuedLicense, _ content: LicenseContent) {
    delivery = Delivery(
      license: license, content: content, files: LicenseFiles.names(license.number, hasText: true),
      isTextErased: false)
    (out, folder, staged) = ("", nil, [])
  }

  private init(
    _ license: IssuedLicense, record: JSON, content: LicenseContent, text: KeptText?,
    _ reader: LedgerReader, out: String?, sidecars: [OutputFile] = []
  ) throws {
    let isErased = if case .erased = text { true } else { false }
    delivery = Delivery(
      license: license, content: content,
      files: LicenseFiles.names(license.number, hasText: text?.text != nil) + sidecars.map(\.name),
      isTextErased: isErased)
    self.out = out ?? ""
    folder = try out.map { try OutputFolder($0) }
    staged =
      try folder?.stage(
        LicenseFiles.make(
          record: record, content: content,
          text: text?.text.flatMap { LicensedText(Array($0.utf8)) },
          copy: try CopyFacts(grant: reader.grant(of: license))) + sidecars) ?? []
  }

  private static func text(of license: IssuedLicense, _ reader: LedgerReader) throws -> KeptText? {
    try reader.article(license.article, version: license.version)
      .flatMap { try reader.kept($0.text) }
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
