/// Judges license records: bytes in, one verdict out; nothing is thrown and nothing is stored.
public enum Verifier {
  /// Verifies one record.
  ///
  /// - `bytes`: the file, at most 1 MiB.
  /// - `trust`: where the key comes from.
  /// - `time`: the moment to judge as of, `YYYY-MM-DDThh:mm:ssZ`; any other form makes the
  ///   verdict invalid.
  /// - `evidence`: what there is beside the record.
  /// - `status`: what the issuing ledger says; nil when it was not asked.
  /// - `patterns`: of records verified before, which make it faster and nothing else.
  ///
  /// The document is parsed strictly and written again in canonical form; what stands in the
  /// file is never hashed as it is.
  public static func verify(
    _ bytes: [UInt8], trust: Trust, at time: String, with evidence: Evidence = .none,
    status: LedgerStatus? = nil, patterns: RecordPatterns = RecordPatterns()
  ) -> Verdict {
    var examination = Examination(
      trust: trust, time: time, evidence: evidence, patterns: patterns)
    examination.run(bytes)
    let verdict = examination.verdict
    return status.map(verdict.knowing) ?? verdict
  }
}
