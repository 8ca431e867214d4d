import Ledger
import LicenseRecord
import Licensing
import StrictJSON

extension Desk {
  /// Holds the record files below a folder against the ledger: every file named `….vc.json`, at any
  /// depth.
  ///
  /// A record that the ledger does not have just so is a difference. What is no record is passed
  /// over, unless its name is that of a license's file. White space between tokens is no difference:
  /// records are compared by their digests.
  /// - Parameter progress: Called now and then with the number of files done.
  /// - Throws: ``DeskError/file(path:problem:)`` when the folder cannot be read.
  public func auditRecords(
    below folder: String, progress: (_ done: Int) -> Void = { _ in }
  ) throws -> RecordFolderReport {
    var report = RecordFolderReport()
    try FolderWalk.visit(below: folder) { path in
      guard path.hasSuffix(RecordFile.suffix) else { return }
      switch try look(at: path) {
      case .same: report.files += 1
      case .other(let problem):
        report.files += 1
        report.differences.append(.init(place: path, problem: problem))
      case .noRecord: report.passedOver.append(path)
      }
      if report.files.isMultiple(of: 1_024) { progress(report.files) }
    }
    return report
  }

  private enum Look {
    case same
    case other(String)
    case noRecord
  }

  private func look(at path: String) throws -> Look {
    let bytes: [UInt8]
    do { bytes = try InputFile.read(path, limit: JSONLimits.document.bytes) } catch {
      guard case .file(_, let problem) = error else { throw error }
      return .other("cannot be read: " + problem)
    }
    let (content, digest): (LicenseContent, SHA256Digest)
    do {
      let document = try JSON.parse(bytes)
      content = try LicenseContent(reading: document)
      digest = SHA256Digest(of: document.canonical())
    } catch {
      let isNamedAsOne = LicenseNumber(Desk.stem(of: path)) != nil
      return isNamedAsOne ? .other("is no license record: \(error)") : .noRecord
    }
    return try ledger.read { try compare(content, digest, $0) }
  }

  private func compare(
    _ content: LicenseContent, _ digest: SHA256Digest, _ reader: LedgerReader
  ) throws -> Look {
    let number = LicenseNumber(content.number)
    let license = try number.flatMap { try reader.license($0) }
    let issuer = "did:web:\(content.host)"
    let stranger = try issuer == reader.settings().issuer ? "" : "; it names the issuer \(issuer)"
    guard let license else {
      return .other("the ledger knows no license \(content.number)" + stranger)
    }
    guard try reader.entry(license.recordEntry)?.digest == digest else {
      return .other("is another record of \(content.number) than the ledger's" + stranger)
    }
    return .same
  }

  /// The name of a file without its folder and the ending of a record's.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.dropLast(RecordFile.suffix.count))
  }
}
