import LicenseRecord

extension CheckpointCheck {
  /// Each cosignature must be one of a witness that the log names, over a checkpoint that is there.
  ///
  /// That one was taken away is known only from the file beside the database, or from a proof or a
  /// published checkpoint that has it: only the witness could have made it.
  func checkCosignatures(_ log: EntryCheck, report: (String, String) -> Void) throws {
    let rows = try statements.rows(
      """
      SELECT c.size, c.witness, c.line, k.note FROM cosignature AS c
      LEFT JOIN checkpoint AS k ON k.size = c.size ORDER BY c.size, c.witness
      """)
    while let row = try rows.next() {
      let values = row.values
      let place = "cosignature size \(values[0].shown()), witness \(values[1].shown())"
      if let problem = problem(values[1], values[2], over: values[3], log) {
        report(place, problem)
      }
    }
  }

  private func problem(
    _ witness: StoredValue, _ line: StoredValue, over note: StoredValue, _ log: EntryCheck
  ) -> String? {
    guard let note = try? SignedNote(parsing: note.textBytes) else {
      return "size is that of no checkpoint"
    }
    guard let key = log.witnesses[witness.textBytes] else {
      return "witness is none that the log names"
    }
    guard let signature = NoteSignature(parsing: line.textBytes + [0x0a]),
      let verified = try? note.adding([signature]).verified(by: [key]), !verified.isEmpty
    else { return "line is not the signature of this witness over this checkpoint" }
    return nil
  }
}
