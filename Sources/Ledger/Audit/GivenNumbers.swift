import LicenseRecord
import Licensing
import StrictJSON

/// The license numbers and status lists that were given out so far, and the logs that were begun.
///
/// Numbers of a year follow one another; only a restoration may leave some out, and it must leave
/// out just those that follow from what was known.
struct GivenNumbers {
  /// The log as it is now.
  private(set) var log = LogName(host: "")
  /// What each restoration said, in order.
  private(set) var gaps: [LogGap] = []
  /// The last number of each year that was given out or left out.
  private var serials: [Int: Int] = [:]
  /// The numbers that were left out, by year.
  private var skipped: [Int: [ClosedRange<Int>]] = [:]
  /// How many licenses each pair of status lists holds.
  private var lists = [1: 0]
  private var firstList = 1

  /// Whether a log is the first, or was begun by a restoration in this ledger.
  func knows(log number: Int) -> Bool { number == 1 || gaps.contains { $0.log == number } }

  /// The host has another name.
  mutating func move(to host: String) { log = LogName(host: host, number: log.number) }

  /// What is wrong with the number and the list of a grant.
  mutating func problems(grant body: JSON) -> [String] {
    guard let license = body["license"]?.string.flatMap({ LicenseNumber($0) }) else {
      return ["body: has no license number"]
    }
    let last = serials[license.year] ?? 0
    serials[license.year] = max(last, min(license.serial, LogGap.bound))
    var problems = listProblems(body)
    if license.serial != last + 1 {
      let next = LicenseNumber(year: license.year, serial: last + 1)
      problems.append("body: the license is \(license); the next number is \(next)")
    }
    return problems
  }

  /// What is wrong with a license that was recovered.
  mutating func problems(recovered body: JSON) -> [String] {
    count(body)
    guard let license = body["license"]?.string.flatMap({ LicenseNumber($0) }),
      skipped[license.year]?.contains(where: { $0.contains(license.serial) }) == true
    else { return ["body: its license number is none of those that a restoration left out"] }
    return []
  }

  /// What is wrong with a restoration.
  ///
  /// - Parameters:
  ///   - number: That of its entry.
  ///   - key: The log key before it, which must have handed over.
  ///   - keys: Every log key so far, with the entry from which it signs.
  mutating func problems(
    restored body: JSON, number: Int64, key: PublicKey?, keys: [(from: Int64, key: PublicKey)]
  ) -> [String] {
    let restoration: Restoration
    do {
      var reader = try ObjectReader(body)
      restoration = try Restoration(&reader)
    } catch {
      return ["body: is no restoration: \(error)"]
    }
    let gap = restoration.gap
    let start = start(before: number)
    // Those of the log before, and those that signed what is lost of it.
    let begin = gaps.last.map { Int64($0.kept) + 1 } ?? 0
    var problems = gapProblems(
      gap, start, keys.filter { $0.from >= begin }.map(\.key) + gap.keys)
    if !restoration.isSigned(byLog: log, keys: [key].compactMap(\.self)) {
      problems.append("body: handover is not signed by the log before it, \(log.origin)")
    }
    enter(gap)
    return problems
  }

  private func gapProblems(_ gap: LogGap, _ start: LogGap.Start, _ keys: [PublicKey]) -> [String] {
    guard gap.kept == start.entries else {
      return ["body: kept is \(gap.kept), but \(start.entries) entries are before it"]
    }
    guard gap.log > start.log else { return ["body: log is \(gap.log) after \(start.log)"] }
    var problems = gap.known.compactMap { problem(known: $0, gap, keys) }
    let known = Set(gap.years.map(\.year))
    for year in gap.years where year.after != serials[year.year] ?? 0 || year.seen < year.after {
      problems.append(
        "body: the last number of \(year.year) is \(serials[year.year] ?? 0), not \(year.after)")
    }
    if known.count < gap.years.count { problems.append("body: a year is there twice") }
    let expected = LogGap(
      over: start, log: gap.log, known: gap.known, keys: gap.keys, years: gap.years)
    if gap.missing != expected.missing || gap.missing == 0 {
      problems.append(
        "body: missing is \(gap.missing), but \(expected.missing) follows from what was known")
    }
    if gap.statusList != expected.statusList {
      problems.append(
        "body: statusList is \(gap.statusList), but \(expected.statusList) is the next")
    }
    return problems
  }

  private func problem(known note: SignedNote, _ gap: LogGap, _ keys: [PublicKey]) -> String? {
    guard let checkpoint = try? Checkpoint(parsing: note.text),
      let name = LogName(checkpoint.origin), (log.number..<gap.log).contains(name.number)
    else { return "body: known is no checkpoint of a log before log \(gap.log)" }
    let known = keys.compactMap { try? NoteKey(name: checkpoint.origin, publicKey: $0) }
    guard (try? note.opened(by: known)) != nil else {
      return "body: known is not signed by a key of the log \(checkpoint.origin.displayed)"
    }
    return nil
  }

  private func start(before number: Int64) -> LogGap.Start {
    let newest = lists.keys.max() ?? 1
    return LogGap.Start(
      log: log.number, entries: Int(clamping: number) - 1, statusList: newest,
      listed: lists[newest] ?? 0)
  }

  private mutating func enter(_ gap: LogGap) {
    gaps.append(gap)
    log = LogName(host: log.host, number: max(gap.log, log.number))
    firstList = max(firstList, gap.statusList)
    lists[gap.statusList, default: 0] += 0
    for year in gap.years {
      let skipped = year.skipped(gap.missing)
      self.skipped[year.year, default: []].append(skipped)
      serials[year.year] = max(serials[year.year] ?? 0, skipped.upperBound)
    }
  }

  private mutating func listProblems(_ body: JSON) -> [String] {
    let list = count(body)
    return list < firstList
      ? ["body: status list \(list) was left to the licenses before the restoration"] : []
  }

  @discardableResult
  private mutating func count(_ body: JSON) -> Int {
    let list = min(body["statusList"]?.string.flatMap { Int($0) } ?? 0, LogGap.bound)
    lists[list, default: 0] += 1
    return list
  }
}
