import StrictJSON

extension DIDDocument {
  /// A place that belongs to the publisher (W3C DID 1.0, section 5.4).
  public struct Service: Hashable, Sendable {
    /// The service's name: the subject's id, `#` and a word.
    public let id: String
    /// The kind of service.
    public let type: String
    /// The address, http or https.
    public let endpoint: String

    /// A service of the given values.
    public init(id: String, type: String, endpoint: String) {
      self.id = id
      self.type = type
      self.endpoint = endpoint
    }
  }

  /// The document of a host that publishes its keys, status lists and log.
  ///
  /// Names the JWKS, the folder of the status lists and the log as services.
  ///
  /// - `logPath`: where the log is, below the root of the host.
  public init(publishing methods: [Method], host: String, logPath: String = "licensing/log") {
    let id = Vocabulary.did(host)
    self.init(
      id: id, methods: methods,
      services: [
        Service(
          id: "\(id)#jwks", type: "JsonWebKeySet",
          endpoint: "https://\(host)/.well-known/jwks.json"),
        Service(
          id: "\(id)#status", type: "BitstringStatusList",
          endpoint: "https://\(host)/licensing/status/"),
        Service(
          id: "\(id)#log", type: "TransparencyLog", endpoint: "https://\(host)/\(logPath)"),
      ])
  }

  /// Reads the services with one type and one web address; others are passed over.
  static func services(_ root: inout ObjectReader) throws(DocumentError) -> [Service] {
    try elements("service", &root).compactMap { value in
      guard let id = value["id"]?.string, let type = value["type"]?.string,
        let endpoint = value["serviceEndpoint"]?.string, RecordForm.isWebAddress(endpoint)
      else { return nil }
      return Service(id: id, type: type, endpoint: endpoint)
    }
  }
}
