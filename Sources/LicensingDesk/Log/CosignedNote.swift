import Ledger
public import LicenseRecord

/// What taking in cosignatures came to.
public struct Cosigning: Sendable {
  /// How many entries the checkpoint covers.
  public let size: Int
  /// Who has signed it, of those that the policy names.
  public let witnesses: [VerifiedSignature]
  /// How many of these signatures were new.
  public let added: Int
  /// The names of those who have signed it and whom the policy does not name.
  public let strangers: [String]
  /// Whether enough witnesses have now signed the checkpoint; nil when the policy asks for none.
  public let isWitnessed: Bool?
}

/// A checkpoint with the lines of witnesses, as somebody hands it in.
struct CosignedNote {
  private let path: String
  private let note: SignedNote
  private let claimed: Checkpoint

  /// How many entries it says that it covers.
  var size: Int { claimed.size }

  init(reading path: String) throws(DeskError) {
    let bytes = try InputFile.read(path, limit: SignedNote.maximumCount)
    self.path = path
    do { note = try SignedNote(parsing: bytes) } catch {
      throw .file(
        path: path,
        problem: "\(error); give the checkpoint with the witnesses' lines after it, such as: "
          + "cat checkpoint lines | imprimatur ledger cosign -")
    }
    do { claimed = try Checkpoint(parsing: note.text) } catch {
      throw .file(path: path, problem: "\(error)")
    }
  }

  /// The checkpoint as it is in the ledger.
  ///
  /// - Throws: A ``DeskError`` when it is another log's, over entries that no checkpoint covers, or
  ///   of another past.
  func checkpoint(_ reader: LedgerReader) throws -> SignedNote {
    let own = try reader.checkpoint(size: size)
    if let own, own.text == note.text { return own }
    let origin = try own.map { try Checkpoint(parsing: $0.text).origin } ?? reader.logOrigin()
    guard Array(origin.utf8) == Array(claimed.origin.utf8) else {
      throw fault("it is a checkpoint of the log \(claimed.origin), this home's is \(origin)")
    }
    guard own != nil else {
      let count = try reader.treeSize()
      throw fault(
        size > count
          ? "it covers \(size) entries, this log has \(count); is it the newest copy of the home?"
          : "this log has no checkpoint over exactly \(size) entries; give one that was published")
    }
    throw fault(
      "it has another root than this log's checkpoint over \(size) entries, so it shows another "
        + "past; keep it, and see with imprimatur ledger audit --since what differs")
  }

  /// The signatures of the witnesses that the policy names, all of which hold.
  ///
  /// - Throws: A ``DeskError`` when there is none, or one does not hold.
  func verified(_ reader: LedgerReader) throws -> [VerifiedSignature] {
    _ = try checkpoint(reader)
    let policy = try reader.logPolicy()
    let verified: [VerifiedSignature]
    do {
      verified = try note.verified(by: policy.logs.map(\.key) + policy.witnesses.map(\.key))
    } catch {
      throw fault("\(error); ask the witness again")
    }
    let cosignatures = verified.filter { $0.key.kind == .cosignature }
    guard cosignatures.isEmpty else { return cosignatures }
    guard !policy.witnesses.isEmpty else {
      throw fault("this home names no witnesses; name them with imprimatur ledger policy set")
    }
    let names = strangers(verified)
    throw fault(
      names.isEmpty
        ? "no witness has signed it; send it to one, and give what comes back"
        : "no witness of the policy has signed it, but \(names.joined(separator: ", ")); see "
          + "imprimatur ledger policy show")
  }

  /// What taking them in came to.
  func outcome(
    _ verified: [VerifiedSignature], new: [VerifiedSignature], _ reader: LedgerReader
  ) throws -> Cosigning {
    let whole = try checkpoint(reader).adding(new.map(\.signature))
    let known = try note.verified(by: reader.logPolicy().logs.map(\.key)) + verified
    return Cosigning(
      size: size, witnesses: verified, added: new.count, strangers: strangers(known),
      isWitnessed: try Desk.isWitnessed(whole, reader))
  }

  /// The names of those who signed and are not among the known.
  private func strangers(_ known: [VerifiedSignature]) -> [String] {
    let known = Set(known.map(\.signature))
    return note.signatures.filter { !known.contains($0) }.map(\.name)
  }

  private func fault(_ problem: String) -> DeskError { .file(path: path, problem: problem) }
}
