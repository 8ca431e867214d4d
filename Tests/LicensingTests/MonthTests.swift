import Licensing
import Testing

@Suite struct MonthTests {
  @Test func readsAndOrders() {
    #expect(Month("2026-11")?.description == "2026-11")
    #expect(Month(Fixture.date("2026-11-30")) == Month("2026-11"))
    let months = ["2026-11", "2025-12", "2026-02"].compactMap { Month($0) }.sorted()
    #expect(months.map(\.description) == ["2025-12", "2026-02", "2026-11"])
  }

  @Test(arguments: ["", "2026", "2026-13", "2026-00", "2026-1", "2026-011", "0000-01", "2026-1a"])
  func refuses(_ text: String) { #expect(Month(text) == nil) }
}
