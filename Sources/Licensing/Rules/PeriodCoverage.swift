extension Rule {
  /// The period must not begin in the past, end before it begins, or outlast the agreement.
  static let period = Rule(code: .period) { matter in
    let first = matter.firstDay
    let last = matter.request.until ?? matter.resolution?.lastDay
    let end = matter.agreement?.until
    let isReversed = last.map { $0 < first } ?? false
    let isBeyond = last.map { last in end.map { $0 < last } ?? false } ?? false
    guard isReversed || isBeyond || first < matter.today else { return nil }
    let earliest = max(matter.today, matter.agreement?.from ?? matter.today)
    let isOver = end.map { $0 < earliest } ?? false
    return .refusal(
      .period, asked: [interval(first, last)],
      allowed: isOver ? [] : [interval(earliest, end)])
  }
}
