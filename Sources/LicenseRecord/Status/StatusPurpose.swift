/// What a set bit of a status list means (W3C Bitstring Status List 1.0, section 2.1).
public enum StatusPurpose: String, CaseIterable, Sendable {
  /// The license was taken back for good; the bit is never cleared.
  case revocation
  /// The license is suspended; the bit may be cleared again.
  case suspension

  /// The purpose a text names, judged by its bytes.
  init?(exactly text: String) {
    if text.isExactly(StatusPurpose.revocation.rawValue) {
      self = .revocation
    } else if text.isExactly(StatusPurpose.suspension.rawValue) {
      self = .suspension
    } else {
      return nil
    }
  }
}
