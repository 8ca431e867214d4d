public import StrictJSON

extension DataIntegrityProof {
  /// Adds a proof to a document and returns the secured document.
  ///
  /// - `document`: an object; a `proof` it has is replaced.
  /// - `verificationMethod`: the name of the key, such as `did:web:HOST#THUMBPRINT`.
  /// - `created`: the time of signing, `YYYY-MM-DDThh:mm:ssZ`.
  ///
  /// Throws only what libcrypto reports. The members may come in any order; the canonical form
  /// sorts them.
  public static func sign(
    document: JSON, with key: SigningKey, verificationMethod: String, created: String
  ) throws(KeyError) -> JSON {
    let unsecured = document.removing("proof")
    var options: [(String, JSON)] = [
      ("type", JSON(.string(type))),
      ("cryptosuite", JSON(.string(cryptosuite))),
      ("created", JSON(.string(created))),
      ("verificationMethod", JSON(.string(verificationMethod))),
      ("proofPurpose", JSON(.string(purpose))),
    ]
    if let context = unsecured["@context"] { options.append(("@context", context)) }
    let signature = try key.sign(tbs(document: unsecured, options: .object(options)))
    options.append(("proofValue", JSON(.string(ProofValue.encode(signature)))))
    let members = unsecured.members ?? []
    return JSON(.object(members + [JSONMember(name: "proof", value: .object(options))]))
  }

  /// The 64 bytes a secured document's signature covers; nil when it has no proof of this form.
  public static func tbs(document secured: JSON) -> [UInt8]? {
    (try? DataIntegrityProof(of: secured))?.tbs
  }

  /// The 64 bytes of a secured document's signature; nil when it has no proof of this form.
  public static func signature(document secured: JSON) -> [UInt8]? {
    (try? DataIntegrityProof(of: secured))?.signature
  }

  /// Whether the document's proof is `key`'s.
  ///
  /// Judges the proof alone: not who the key belongs to, no times, no meaning of the document.
  public static func verify(document secured: JSON, key: PublicKey) -> ProofFinding {
    do {
      return try DataIntegrityProof(of: secured).verify(with: key)
    } catch {
      return .failed(error)
    }
  }
}
