import Newsroom
import Testing

struct DroppingTests {
  let draft = ArticleDraft(title: "T", paragraphs: ["a", "b", "c", "d", "e"])

  static let cases: [(ranges: [ClosedRange<Int>], left: [String])] = [
    ([], ["a", "b", "c", "d", "e"]),
    ([1...1], ["b", "c", "d", "e"]),
    ([2...3], ["a", "d", "e"]),
    ([5...5, 1...2], ["c", "d"]),
    ([1...3, 2...4], ["e"]),
  ]

  @Test(arguments: cases)
  func `leaves the others`(_ test: (ranges: [ClosedRange<Int>], left: [String])) throws {
    let rest = try draft.dropping(test.ranges)
    #expect(rest.paragraphs == test.left)
    #expect(rest.numbers.map { draft.paragraphs[$0 - 1] } == test.left)
    #expect(rest.title == "T" && rest.paragraphCount == 5)
  }

  static let faults: [(ranges: [ClosedRange<Int>], error: ArticleError)] = [
    ([0...1], .noSuchParagraph(number: 0, count: 5)),
    ([6...6], .noSuchParagraph(number: 6, count: 5)),
    ([1...1, 4...9], .noSuchParagraph(number: 9, count: 5)),
    ([-2...(-1)], .noSuchParagraph(number: -2, count: 5)),
    ([1...Int.max], .noSuchParagraph(number: .max, count: 5)),
    ([1...5], .nothingLeft),
    ([1...2, 3...5], .nothingLeft),
  ]

  @Test(arguments: faults)
  func `refuses`(_ fault: (ranges: [ClosedRange<Int>], error: ArticleError)) {
    #expect(throws: fault.error) { try draft.dropping(fault.ranges) }
  }

  @Test
  func `numbers stay those of the source`() throws {
    let rest = try draft.dropping([1...2]).dropping([2...3])
    #expect(rest.paragraphs == ["d", "e"])
    #expect(rest.numbers == [4, 5])
    #expect(throws: ArticleError.nothingLeft) { try rest.dropping([4...5]) }
  }

  @Test
  func `an empty draft drops nothing`() {
    let empty = ArticleDraft(title: "T", paragraphs: [])
    #expect(throws: ArticleError.noSuchParagraph(number: 1, count: 0)) {
      try empty.dropping([1...1])
    }
    #expect(throws: ArticleError.nothingLeft) { try empty.dropping([]) }
  }
}
