import LicenseRecord
import StrictJSON
import Testing

/// The published forms of keys: JWKS and DID document.
struct KeysPublishingTests {
  private let key: PublicKey

  init() throws {
    key = try Fixture.key().publicKey
  }

  @Test func writesAKeySet() throws {
    let x = Base64URL.encode(key.rawBytes)
    let text = """
      {
        "keys": [
          {
            "crv": "Ed25519",
            "kid": "\(key.thumbprint)",
            "kty": "OKP",
            "use": "sig",
            "x": "\(x)"
          }
        ]
      }

      """
    #expect(JSONWebKeySet(keys: [key]).json.pretty() == Array(text.utf8))
    #expect(JSONWebKeySet(keys: []).json.canonical() == Array(#"{"keys":[]}"#.utf8))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func writesTheSampleKeySet() throws {
    let folder = "license-record/sample/well-known"
    let document = try DIDDocument(parsing: Vectors.bytes("\(folder)/did.json"))
    let set = JSONWebKeySet(keys: document.methods.map(\.key))
    #expect(try set.json.pretty() == Vectors.bytes("\(folder)/jwks.json"))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func writesTheSampleDocument() throws {
    let sample = try Vectors.bytes("license-record/sample/well-known/did.json")
    let document = try DIDDocument(parsing: sample)
    #expect(document.json.pretty() == sample)
    #expect(document.methods.map(\.expires) == ["2029-01-31T00:00:00Z", "2028-01-31T00:00:00Z"])
    #expect(document.services.isEmpty)
  }

  @Test func aPublishedDocumentReadsBack() throws {
    let window = KeyWindow(expires: "2029-01-01T00:00:00Z", revoked: "2028-01-01T00:00:00Z")
    let other = try SigningKey.generate().publicKey
    let host = "harbour.example"
    let document = DIDDocument(
      publishing: [
        DIDDocument.Method(host: host, key: key, window: window),
        DIDDocument.Method(host: host, key: other),
      ], host: host)
    let read = try DIDDocument(parsing: document.json.pretty())
    #expect(read == document)
    #expect(read.methods.map(\.window) == [window, KeyWindow()])
    #expect(read.methods.map(\.id) == [key, other].map { "did:web:\(host)#\($0.thumbprint)" })
    #expect(
      read.services.map(\.endpoint) == [
        "https://harbour.example/.well-known/jwks.json",
        "https://harbour.example/licensing/status/", "https://harbour.example/licensing/log",
      ])
  }

  @Test(
    arguments: [
      ("/service/0/serviceEndpoint", ["uri": "https://harbour.example/"]),
      ("/service/0/serviceEndpoint", "javascript:alert(1)"),
      ("/service/0/serviceEndpoint", "https://harbour.example/\u{1b}[2J"),
      ("/service/0/serviceEndpoint", nil), ("/service/0/type", ["A", "B"]),
      ("/service/0/id", nil), ("/service/0", "x"),
    ] as [(String, JSON?)])
  func passesOverOtherServices(pointer: String, value: JSON?) throws {
    let method = DIDDocument.Method(host: "harbour.example", key: key)
    let document = DIDDocument(publishing: [method], host: "harbour.example")
    let changed = document.json.setting(pointer, to: value)
    #expect(try DIDDocument(parsing: changed.pretty()).services == Array(document.services[1...]))
  }

  @Test func refusesServicesThatAreNoArray() throws {
    let json = DIDDocument(publishing: [], host: "harbour.example").json
    let error = #expect(throws: RecordError.self) {
      try DIDDocument(parsing: json.setting("/service", to: "x").pretty())
    }
    #expect(error?.description.hasSuffix("/service: must be an array") == true)
  }
}
