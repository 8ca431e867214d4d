import StrictJSON

extension DIDDocument {
  /// Reads a DID document from outside.
  ///
  /// Unknown members, other kinds of key, keys of other controllers and keys that
  /// `assertionMethod` does not name are passed over, and services with other than one type and
  /// one web address, as such documents serve many purposes.
  /// Throws `RecordError.syntax` for what is no JSON without repeated names, and `.document` for
  /// an Ed25519 Multikey that is low-order or damaged or has a time of another form.
  public init(parsing bytes: [UInt8]) throws(RecordError) {
    let json: JSON
    do {
      json = try JSON.parse(bytes)
    } catch {
      throw RecordError.syntax(error)
    }
    do {
      try self.init(reading: json)
    } catch {
      throw RecordError.document(error)
    }
  }

  private init(reading json: JSON) throws(DocumentError) {
    var root = try ObjectReader(json)
    let id = try root.string("id", "a DID of at most 512 bytes") { id in
      id.hasExactPrefix("did:") && id.utf8.count <= 512
    }
    let assertions = try DIDDocument.elements("assertionMethod", &root)
    let listed = try DIDDocument.elements("verificationMethod", &root)
    var methods: [Method] = []
    for (index, value) in listed.enumerated() {
      guard let name = value["id"]?.string,
        assertions.contains(where: { $0.string?.isExactly(name) ?? false })
      else { continue }
      let path = "/verificationMethod/\(index)"
      if let method = try DIDDocument.method(value, path, of: id) { methods.append(method) }
    }
    for (index, value) in assertions.enumerated() where value.string == nil {
      let path = "/assertionMethod/\(index)"
      if let method = try DIDDocument.method(value, path, of: id) { methods.append(method) }
    }
    self.init(id: id, methods: methods, services: try DIDDocument.services(&root))
  }

  static func elements(
    _ name: String, _ root: inout ObjectReader
  ) throws(DocumentError) -> [JSON] {
    guard let value = root.optional(name) else { return [] }
    guard let elements = value.array else { throw root.error(name, "must be an array") }
    return elements
  }

  /// The method of one entry; nil for a key of another kind or another controller.
  private static func method(
    _ value: JSON, _ path: String, of subject: String
  ) throws(DocumentError) -> Method? {
    var reader = try ObjectReader(value, path: path)
    guard value.says("type", "Multikey"), value.says("controller", subject),
      let multibase = value["publicKeyMultibase"]?.string
    else { return nil }
    let key: PublicKey
    do {
      key = try PublicKey(multibase: multibase)
    } catch KeyError.notMultikey {
      return nil
    } catch {
      throw reader.error("publicKeyMultibase", "\(error)")
    }
    return Method(
      id: try reader.words("id"), key: key, expires: try time("expires", &reader),
      revoked: try time("revoked", &reader))
  }

  private static func time(
    _ name: String, _ reader: inout ObjectReader
  ) throws(DocumentError) -> String? {
    guard reader.optional(name) != nil else { return nil }
    return try reader.time(name)
  }
}
