/// Why a document's proof does not hold (W3C vc-di-eddsa, section 3.3).
public enum ProofFault: Error, Hashable, Sendable {
  /// The document is no object or has no `proof`.
  case missing
  /// `proof` is not one object: a list of proofs is not accepted.
  case notOneObject
  /// `proof.type` is not `DataIntegrityProof`.
  case type
  /// `proof.cryptosuite` is not `eddsa-jcs-2022`.
  case cryptosuite
  /// `proof.proofPurpose` is not `assertionMethod`.
  case purpose
  /// `proof.@context` is there and differs from the document's.
  case context
  /// `proof.created` is there and no string.
  case created
  /// `proof.proofValue` is not `z` and the base58 of exactly 64 bytes.
  case value
  /// The signature is not the key's over this document.
  case signature
}

extension ProofFault: CustomStringConvertible {
  /// One sentence for a person, without a period.
  public var description: String {
    switch self {
    case .missing: "the document has no proof"
    case .notOneObject: "the proof must be one object"
    case .type: "the proof's type must be \"\(DataIntegrityProof.type)\""
    case .cryptosuite: "the proof's cryptosuite must be \"\(DataIntegrityProof.cryptosuite)\""
    case .purpose: "the proof's purpose must be \"\(DataIntegrityProof.purpose)\""
    case .context: "the proof's @context must equal the document's"
    case .created: "the proof's created must be a string"
    case .value: "the proof value must be z and the base58 of 64 bytes"
    case .signature: "the signature does not match the document and the key"
    }
  }
}
