import Licensing
import Testing

@Suite struct LicenseNumberTests {
  @Test(arguments: [
    ("LIC-2026-000001", 2_026, 1), ("LIC-2026-999999", 2_026, 999_999),
    ("LIC-2026-1000000", 2_026, 1_000_000), ("LIC-0001-123456789012", 1, 123_456_789_012),
  ])
  func readsAndWrites(_ text: String, _ year: Int, _ serial: Int) {
    let number = LicenseNumber(year: year, serial: serial)
    #expect(LicenseNumber(text) == number)
    #expect(number.description == text)
  }

  @Test(arguments: [
    "", "LIC-2026-1", "LIC-2026-000000", "LIC-2026-0000001", "LIC-0000-000001",
    "lic-2026-000001", "LIC-2026-00001a", "LIC-2026-000001 ", "LIC-26-000001", "LIC-2026--00001",
    "LIC_2026-000001", "LIC-2026-1234567890123456789", "LIC-2026-٠٠٠٠٠١", "LIC-2026-000001\n",
  ])
  func refuses(_ text: String) { #expect(LicenseNumber(text) == nil) }

  @Test func ordersByYearThenSerial() {
    let texts = ["LIC-2025-1000000", "LIC-2026-000002", "LIC-2026-999999", "LIC-2026-1000000"]
    #expect(texts.reversed().compactMap { LicenseNumber($0) }.sorted().map(\.description) == texts)
  }
}
