import Ledger
import LicenseRecord

extension Desk {
  /// The checkpoint of a file that somebody kept: the file itself, the one in a license's log proof,
  /// or the newest in a copy of the file beside the database.
  static func keptCheckpoint(_ path: String) throws -> SignedNote {
    let bytes = try InputFile.read(path, limit: 64 << 20)
    if let proof = try? LogProof(parsing: bytes) { return proof.checkpoint }
    do { return try SignedNote(parsing: bytes) } catch {
      if let newest = Ledger.newestCheckpoint(in: bytes) { return newest }
      throw DeskError.file(path: path, problem: "it is no signed checkpoint: \(error)")
    }
  }
}
