/// A restriction that the record profile puts on a Verifiable Credential with its proof.
///
/// The profile only forbids. Each rule is named, so that a refusal says which one was broken.
public enum ProfileRule: String, CaseIterable, Sendable {
  /// The document is one JSON object.
  case object
  /// No number stands anywhere.
  case noNumbers = "no-numbers"
  /// Member names match `[@A-Za-z][A-Za-z0-9:_-]*`.
  case memberName = "member-name"
  /// No string holds U+0000–U+001F or U+007F.
  case noControls = "no-controls"
  /// `@context` is the two known addresses in order.
  case context
  /// `validFrom` and `validUntil` are times of the one form.
  case time
  /// `validFrom` is before `validUntil`.
  case period
  /// `credentialSubject.assigner.id` is the issuer's id.
  case assigner
  /// `proof` is one object.
  case oneProof = "one-proof"
  /// The proof has exactly the seven members.
  case proofMembers = "proof-members"
  /// The proof's `@context` equals the document's.
  case proofContext = "proof-context"
  /// The proof's `type` is `DataIntegrityProof`.
  case proofType = "proof-type"
  /// The proof's `cryptosuite` is `eddsa-jcs-2022`.
  case cryptosuite
  /// The proof's `proofPurpose` is `assertionMethod`.
  case proofPurpose = "proof-purpose"
  /// The proof's `created` is a time of the one form.
  case created
  /// The proof's `verificationMethod` is the issuer's id, `#` and a key's thumbprint.
  case verificationMethod = "verification-method"
  /// The proof's `proofValue` is `z` and the base58 of exactly 64 bytes.
  case proofValue = "proof-value"
}
