import LicenseRecord
import StrictJSON
import Testing

/// When a key may be relied on.
struct KeysWindowTests {
  private static let before = "2028-01-01T00:00:00Z"
  private static let moment = "2028-01-01T00:00:01Z"
  private static let after = "2028-01-01T00:00:02Z"

  @Test(
    arguments: [
      (nil, nil, before, .unrestricted),
      (moment, nil, before, .unrestricted),
      (moment, nil, moment, .expired(since: moment)),
      (moment, nil, after, .expired(since: moment)),
      (nil, moment, before, .onlySeen(before: moment)),
      (nil, moment, moment, .onlySeen(before: moment)),
      (nil, moment, after, .onlySeen(before: moment)),
      (after, before, moment, .onlySeen(before: before)),
      (before, after, moment, .expired(since: before)),
      // Another form lets nothing pass.
      ("2999", nil, before, .expired(since: "2999")),
      (moment, nil, "1999", .expired(since: moment)),
    ] as [(String?, String?, String, KeyUse)])
  func judges(expires: String?, revoked: String?, time: String, use: KeyUse) throws {
    #expect(KeyWindow(expires: expires, revoked: revoked).use(at: time) == use)
    let method = DIDDocument.Method(
      host: "harbour.example", key: try Fixture.key().publicKey,
      window: KeyWindow(expires: expires, revoked: revoked))
    #expect(method.window.use(at: time) == use)
  }

  @Test(
    arguments: [
      (.unrestricted, [], true), (.unrestricted, [after], true),
      (.expired(since: moment), [before], false),
      (.onlySeen(before: moment), [], false),
      (.onlySeen(before: moment), [before], true),
      (.onlySeen(before: moment), [moment], false),
      (.onlySeen(before: moment), [after], false),
      (.onlySeen(before: moment), [after, before], true),
      (.onlySeen(before: moment), ["2020"], false),
      (.onlySeen(before: "soon"), [before], false),
    ] as [(KeyUse, [String], Bool)])
  func anIndependentTimeDecides(use: KeyUse, times: [String], accepts: Bool) {
    #expect(use.accepts(seenAt: times) == accepts)
  }

  @Test func hasWordsForATerminal() {
    let uses: [KeyUse] = [
      .unrestricted, .onlySeen(before: "a\u{1b}[2J"), .expired(since: "a\u{1b}[2J"),
    ]
    #expect(Set(uses.map(\.description)).count == 3)
    #expect(uses.allSatisfy { $0.description.unicodeScalars.allSatisfy { $0 >= " " } })
  }
}
