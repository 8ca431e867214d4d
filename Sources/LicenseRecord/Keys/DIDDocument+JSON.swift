public import StrictJSON

extension DIDDocument {
  /// The document to serve at `https://HOST/.well-known/did.json`.
  public static func document(host: String, keys: [PublicKey]) -> JSON {
    DIDDocument(host: host, keys: keys).json
  }

  /// The document as JSON; its served form is `pretty()`.
  public var json: JSON {
    var members: [(String, JSON)] = [
      ("@context", ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]),
      ("id", text(id)),
      ("verificationMethod", JSON(.array(methods.map { json(of: $0) }))),
      ("assertionMethod", .strings(methods.map(\.id))),
    ]
    if !services.isEmpty { members.append(("service", JSON(.array(services.map(json))))) }
    return .object(members)
  }

  private func json(of service: Service) -> JSON {
    [
      "id": text(service.id), "type": text(service.type),
      "serviceEndpoint": text(service.endpoint),
    ]
  }

  private func json(of method: Method) -> JSON {
    var members: [(String, JSON)] = [
      ("id", text(method.id)), ("type", "Multikey"), ("controller", text(id)),
      ("publicKeyMultibase", text(method.key.multibase)),
    ]
    if let expires = method.expires { members.append(("expires", text(expires))) }
    if let revoked = method.revoked { members.append(("revoked", text(revoked))) }
    return .object(members)
  }
}
