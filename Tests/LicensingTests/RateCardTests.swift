import Licensing
import Testing

@Suite struct RateCardTests {
  @Test func exampleIsTheDocumentedCard() {
    let card = RateCard.example
    #expect(card.id.text == "standard")
    #expect(card.effectiveFrom.text == "2026-01-01")
    #expect(card.currency.code == "EUR")
    #expect(card.rounding == .halfEven)
    #expect(card.base.amount.text == "120" && card.base.perWord.text == "0.1")
    #expect(card.base.wordsIncluded == 800)
    #expect(card.channels == [.web: .one, .app: .one, .print: .one])
    #expect(card.audience.map(\.below) == [100_000, 1_000_000, nil])
    #expect(card.audience.map(\.factor.text) == ["1", "1.8", "2.5"])
    #expect(card.territory.one.text == "1" && card.territory.several.text == "1.5")
    #expect(card.territory.world.text == "2" && card.additionalLanguage.text == "1.25")
    #expect(card.duration.map(\.upToMonths) == [12, nil])
    #expect(card.duration.map(\.factor.text) == ["1", "1.5"])
    #expect(card.exclusive.text == "3" && card.image.text == "35")
    #expect(card.classes == nil && card.minimum == nil && card.handling == nil)
    #expect(card.paymentDays == 30)
  }

  static let minus = Fixture.decimal("-0.1")

  /// Each fault alone, in the order of the document.
  static let faults: [(place: String, make: @Sendable () throws -> RateCard)] = [
    (
      "/base/amount",
      { try .changed(base: .init(amount: minus, wordsIncluded: 0, perWord: .one)) }
    ),
    (
      "/base/perWord",
      { try .changed(base: .init(amount: .one, wordsIncluded: 0, perWord: minus)) }
    ),
    ("/channels/app", { try .changed(channels: [.web: .one, .app: minus]) }),
    ("/audience/0/factor", { try .changed(audience: [.init(below: nil, factor: minus)]) }),
    (
      "/territory/several",
      { try .changed(territory: .init(one: .one, several: minus, world: .one)) }
    ),
    ("/duration/0/factor", { try .changed(duration: [.init(upToMonths: nil, factor: minus)]) }),
    ("/exclusive", { try .changed(exclusive: minus) }),
    ("/classes/charity", { try .changed(classes: [.charity: minus]) }),
    ("/image", { try .changed(image: minus) }),
    (
      "/base/wordsIncluded",
      { try .changed(base: .init(amount: .one, wordsIncluded: -1, perWord: .one)) }
    ),
    ("/paymentDays", { try .changed(paymentDays: -1) }),
    ("/minimum", { try .changed(minimum: Fixture.money("-0.01")) }),
    ("/minimum", { try .changed(minimum: Fixture.money("1.00", "USD")) }),
    ("/handling", { try .changed(handling: Fixture.money("-5.00")) }),
    ("/audience/0/below", { try .changed(audience: [.init(below: 10, factor: .one)]) }),
    (
      "/audience/0",
      {
        try .changed(audience: [.init(below: nil, factor: .one), .init(below: nil, factor: .one)])
      }
    ),
    (
      "/audience/1/below",
      {
        try .changed(audience: [
          .init(below: 10, factor: .one), .init(below: 10, factor: .one),
          .init(below: nil, factor: .one),
        ])
      }
    ),
    (
      "/audience/0/below",
      {
        try .changed(audience: [.init(below: 0, factor: .one), .init(below: nil, factor: .one)])
      }
    ),
    ("/duration/0/upToMonths", { try .changed(duration: [.init(upToMonths: 12, factor: .one)]) }),
    (
      "/duration/1/upToMonths",
      {
        try .changed(duration: [
          .init(upToMonths: 12, factor: .one), .init(upToMonths: 6, factor: .one),
          .init(upToMonths: nil, factor: .one),
        ])
      }
    ),
  ]

  @Test(arguments: faults.indices)
  func aFaultNamesItsPlace(_ index: Int) {
    let (place, make) = Self.faults[index]
    let fault = #expect(throws: RateCardFault.self) { _ = try make() }
    #expect(fault?.place == place)
    #expect(fault?.description.hasPrefix("\(place): ") == true)
  }

  @Test func zeroFactorsAndEmptyBandsAreSound() throws {
    let card = try RateCard.changed(
      channels: [.web: .zero], audience: [], duration: [], classes: [:],
      minimum: Fixture.money("0.00"), paymentDays: nil)
    #expect(card.audience.isEmpty && card.classes == [:])
  }
}
