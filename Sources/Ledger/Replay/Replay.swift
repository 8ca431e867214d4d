import Licensing
import StrictJSON

/// Makes the derived tables say what an entry says.
///
/// The same code runs when an entry is appended and when the tables are made
/// anew. It consults nothing but the body: no clock, no time zone, no setting.
struct Replay {
  let statements: Statements

  /// Applies entry `number`, recorded at `time`.
  ///
  /// - Throws: A ``DocumentError`` when the body lacks what its kind promises, or
  ///   a `DatabaseError` when a constraint refuses the rows.
  func apply(_ kind: EntryKind, _ body: JSON, number: Int, time: String) throws {
    var reader = try ObjectReader(body)
    switch kind {
    case .homeConfigured: try configureHome(reader.object("home"))
    case .keyAdded: try addKey(reader.object("key"), number: number, time: time)
    case .keyRotated: try rotateKey(&reader, number: number)
    case .keyRetired: try retireKey(&reader)
    case .keyRevoked: try revokeKey(&reader)
    case .articleAdded: try addArticle(reader.object("article"))
    case .articleChanged: try changeArticle(reader.object("article"))
    case .articleCleared: try clearArticle(&reader)
    case .articleWithdrawn: try withdrawArticle(&reader, number: number)
    case .articleErased: try erase(&reader, number: number)
    case .partnerAdded: try addPartner(reader.object("partner"))
    case .partnerChanged: try changePartner(reader.object("partner"))
    case .partnerSuspended: try suspend(&reader, true)
    case .partnerResumed: try suspend(&reader, false)
    case .partnerErased: try erase(&reader, number: number)
    case .rateCardAdded: try addRateCard(reader.value("rateCard"), number: number)
    case .agreementAdded: try addAgreement(reader.value("agreement"), number: number)
    case .requestRefused: try refuse(&reader, number: number)
    case .requestGranted: try grant(GrantRows(&reader), number: number, time: time)
    case .licenseIssued: try issue(&reader, number: number)
    case .licenseReissued: try reissue(&reader, number: number)
    case .licenseRevoked: try revoke(&reader, number: number)
    case .licenseSuspended: try suspendLicense(&reader, number: number)
    case .licenseResumed: try resumeLicense(&reader, number: number)
    case .statusPublished: try publishStatus(&reader, number: number)
    case .licenseTimestamped: try timestampLicense(&reader, number: number)
    case .policyConfigured: try configurePolicy(&reader, number: number)
    case .ledgerRestored: try restore(&reader, number: number, time: time)
    case .licenseRecovered: try recover(&reader, number: number)
    }
  }

  /// Runs a statement that must change a row.
  func changeOne(_ sql: String, _ values: [SQLValue], _ what: String) throws {
    guard try statements.changes(sql, values) else {
      throw DocumentError(path: "", position: nil, problem: "\(what) is not in the ledger")
    }
  }
}

extension ObjectReader {
  /// A whole number written as a string, as entries carry them.
  mutating func count(_ name: String) throws(DocumentError) -> Int {
    try parsed(name, "a whole number") { Int($0) }
  }

  /// An optional whole number written as a string.
  mutating func optionalCount(_ name: String) throws(DocumentError) -> Int? {
    try optionallyParsed(name, "a whole number") { Int($0) }
  }
}
