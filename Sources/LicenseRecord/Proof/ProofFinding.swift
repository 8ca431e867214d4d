/// What checking a proof came to.
public enum ProofFinding: Hashable, Sendable {
  /// The signature is the key's over this document.
  case verified
  /// It is not, and why.
  case failed(ProofFault)
}
