/// A record that only wants its signature: every form was checked, so that signing cannot refuse it.
///
/// For those who decide first and sign later, or on other cores.
public struct RecordDraft: Hashable, Sendable {
  /// What the record says.
  public let content: LicenseContent
  /// The time of signing: `YYYY-MM-DDThh:mm:ssZ`.
  public let created: String

  /// A draft of a content whose values the reader would accept.
  ///
  /// Throws `RecordError.document` with the place of a value of the wrong form.
  public init(_ content: LicenseContent, created: String) throws(RecordError) {
    do { try content.checkForms(created: created) } catch { throw RecordError.document(error) }
    self.content = content
    self.created = created
  }

  /// The signed record.
  ///
  /// Throws what libcrypto reports.
  public func signed(with key: SigningKey) throws(KeyError) -> SignedRecord {
    try content.signedRecord(with: key, created: created)
  }
}
