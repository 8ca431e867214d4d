public import StrictJSON

/// One `eddsa-jcs-2022` proof taken apart (W3C vc-di-eddsa, section 3.3).
///
/// The signature covers the SHA-256 of the proof's options followed by the SHA-256 of the
/// document, both in RFC 8785 form. Works for any JSON document; what a license record must say
/// beyond that is the profile's matter.
public struct DataIntegrityProof: Sendable {
  private let secured: JSON
  private let proof: JSON

  /// The document without `proof`.
  public var document: JSON { secured.removing(DataIntegrityProof.member) }

  /// The proof without `proofValue`.
  public var options: JSON { proof.removing(DataIntegrityProof.value) }

  /// The 64 bytes of the signature, not yet checked.
  public let signature: [UInt8]

  private static let member = "proof"
  private static let value = "proofValue"

  static let type = "DataIntegrityProof"
  static let cryptosuite = "eddsa-jcs-2022"
  static let purpose = "assertionMethod"

  /// Takes the proof of a secured document apart.
  ///
  /// Throws the first fault of form; whether the signature holds is another question.
  /// The specification accepts a proof whose `@context` is only the beginning of the document's,
  /// so that anyone could append a context; here the two must be equal.
  public init(of secured: JSON) throws(ProofFault) {
    guard let proof = secured["proof"] else { throw ProofFault.missing }
    guard proof.members != nil else { throw ProofFault.notOneObject }
    guard proof.says("type", DataIntegrityProof.type) else { throw ProofFault.type }
    guard proof.says("cryptosuite", DataIntegrityProof.cryptosuite) else {
      throw ProofFault.cryptosuite
    }
    guard proof.says("proofPurpose", DataIntegrityProof.purpose) else { throw ProofFault.purpose }
    if let context = proof["@context"] {
      guard secured["@context"] == context else { throw ProofFault.context }
    }
    if let created = proof["created"], created.string == nil { throw ProofFault.created }
    signature = try ProofValue.decode(proof["proofValue"]?.string)
    self.secured = secured
    self.proof = proof
  }

  /// The 64 bytes that are signed: SHA-256 of the options, then SHA-256 of the document.
  public var tbs: [UInt8] {
    LibCrypto.sha256(proof.canonical(without: DataIntegrityProof.value))
      + LibCrypto.sha256(secured.canonical(without: DataIntegrityProof.member))
  }

  /// Whether the signature is `key`'s over document and options; times are not judged.
  public func verify(with key: PublicKey) -> ProofFinding {
    key.verifies(signature, over: tbs) ? .verified : .failed(.signature)
  }

  static func tbs(document: JSON, options: JSON) -> [UInt8] {
    LibCrypto.sha256(options.canonical()) + LibCrypto.sha256(document.canonical())
  }
}

extension JSON {
  /// Whether the member is exactly this string.
  func says(_ name: String, _ text: String) -> Bool {
    self[name]?.string?.isExactly(text) ?? false
  }
}
