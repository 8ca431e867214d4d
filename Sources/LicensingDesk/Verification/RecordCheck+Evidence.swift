public import LicenseRecord

extension RecordCheck {
  /// Writes what a stock `openssl pkeyutl` needs to check a record: `tbs`, `sig`, `key.pem`.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when the folder cannot be written.
  public static func writeEvidence(_ verdict: Verdict, to path: String) throws -> [String] {
    guard let secured = verdict.secured, let key = verdict.key,
      let tbs = DataIntegrityProof.tbs(document: secured),
      let signature = DataIntegrityProof.signature(document: secured)
    else { return [] }
    let files = [
      OutputFile(name: "tbs", bytes: tbs), OutputFile(name: "sig", bytes: signature),
      OutputFile(name: "key.pem", bytes: Array(key.pem.utf8)),
    ]
    let folder = try OutputFolder(path)
    try folder.publish(try folder.stage(files))
    return files.map(\.name)
  }
}
