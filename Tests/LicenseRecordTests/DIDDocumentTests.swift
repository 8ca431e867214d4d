import LicenseRecord
import StrictJSON
import Testing

struct DIDDocumentTests {
  private let keys: [PublicKey]
  private let id = "did:web:harbour.example"

  init() throws {
    keys = [try Fixture.key().publicKey, try SigningKey.generate().publicKey]
  }

  @Test func readsBackEqual() throws {
    let document = DIDDocument(host: "harbour.example", keys: keys)
    let json = DIDDocument.document(host: "harbour.example", keys: keys)
    #expect(try DIDDocument(parsing: json.pretty()) == document)
    #expect(document.methods.map(\.id) == keys.map { "\(id)#\($0.thumbprint)" })
    let dated = DIDDocument(
      id: id,
      methods: [
        DIDDocument.Method(
          id: "\(id)#a", key: keys[0], expires: "2029-01-01T00:00:00Z",
          revoked: "2028-01-01T00:00:00Z")
      ])
    #expect(try DIDDocument(parsing: dated.json.pretty()) == dated)
  }

  /// What such documents hold for other purposes is passed over.
  @Test(
    arguments: [
      ("/assertionMethod", []),
      ("/assertionMethod", ["did:web:harbour.example#other"]),
      ("/assertionMethod", nil),
      ("/verificationMethod/0/type", "JsonWebKey"),
      ("/verificationMethod/0/controller", "did:web:other.example"),
      (
        "/verificationMethod/0/publicKeyMultibase",
        "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"
      ),
      ("/verificationMethod/0/publicKeyMultibase", nil),
      ("/verificationMethod", nil),
    ] as [(String, JSON?)])
  func passesOver(pointer: String, value: JSON?) throws {
    let json = DIDDocument.document(host: "harbour.example", keys: [keys[0]])
    let changed = json.setting(pointer, to: value)
    #expect(try DIDDocument(parsing: changed.pretty()).methods.isEmpty)
  }

  @Test func readsAMethodWrittenInPlace() throws {
    let json = DIDDocument.document(host: "harbour.example", keys: keys)
    let method = try #require(json["verificationMethod"]?.array?.first)
    let inPlace = json.setting("/verificationMethod", to: nil)
      .setting("/assertionMethod", to: [method])
    #expect(try DIDDocument(parsing: inPlace.pretty()).methods.map(\.key) == [keys[0]])
  }

  @Test(
    arguments: [
      ("/id", nil, ""),
      ("/id", [], "/id"),
      ("/id", "https://harbour.example/", "/id"),
      ("/id", JSON(.string("did:web:" + String(repeating: "a", count: 505))), "/id"),
      ("/assertionMethod", "x", "/assertionMethod"),
      ("/verificationMethod", [:], "/verificationMethod"),
      ("/verificationMethod/0/expires", "2029-01-31", "/verificationMethod/0/expires"),
      ("/verificationMethod/0/revoked", true, "/verificationMethod/0/revoked"),
      (
        // The neutral element, under which anyone can forge.
        "/verificationMethod/0/publicKeyMultibase",
        JSON(.string("z" + Base58.encode([0xed, 1, 1] + [UInt8](repeating: 0, count: 31)))),
        "/verificationMethod/0/publicKeyMultibase"
      ),
    ] as [(String, JSON?, String)])
  func refuses(pointer: String, value: JSON?, path: String) throws {
    let json = DIDDocument.document(host: "harbour.example", keys: keys)
    let changed = json.setting(pointer, to: value)
    let error = #expect(throws: RecordError.self) { try DIDDocument(parsing: changed.pretty()) }
    guard case .document(let fault) = try #require(error) else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(fault.path == path)
  }

  @Test func refusesWhatIsNoJSON() {
    let error = #expect(throws: RecordError.self) {
      try DIDDocument(parsing: Array(#"{"id":"a","id":"b"}"#.utf8))
    }
    #expect(error?.description == "line 1, column 11: duplicate member \"id\"")
  }
}
