import Licensing
import Testing

@Suite struct RateCardTests {
  @Test func exampleIsSound() {
    #expect(RateCard.example.currency.code == "EUR")
  }
}
