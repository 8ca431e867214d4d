/// Status lists whose signatures were verified and whose bits were unpacked.
///
/// A value to make once (`StatusLists.verified(trust:at:)`) and to ask for every record, from as
/// many threads as there are: a question costs two look-ups.
///
/// Of several lists of one name the newest counts, which is the one with the latest `validFrom`
/// that is not later than the time judged at; an older one has no say even where the newest has
/// run out. Where two begin at the same moment, a bit set in either counts and the earlier
/// `validUntil`. A document that is bad spoils no good one; it is reported with the finding.
public struct VerifiedStatusLists: Sendable {
  private struct Entry {
    var list: StatusListContent?
    var faults: [StatusListFault] = []
  }

  /// The moment they are judged as of.
  let time: String
  private var entries: [StatusListID: Entry] = [:]

  init(at time: String) {
    self.time = time
  }

  mutating func add(_ result: Result<StatusListContent, StatusListFault>, named id: StatusListID) {
    switch result {
    case .success(let list):
      let known = entries[id]?.list
      entries[id, default: Entry()].list = known.map { $0.newer(list) } ?? list
    case .failure(let fault):
      entries[id, default: Entry()].faults.append(fault)
    }
  }

  /// What the lists say of a record, a finding for each purpose in the order of its cases.
  public func findings(for license: LicenseContent) -> [StatusFinding] {
    StatusPurpose.allCases.map { finding(for: license, $0) }
  }

  private func finding(for license: LicenseContent, _ purpose: StatusPurpose) -> StatusFinding {
    let id = license.statusList(purpose)
    guard let entry = entries[id] else { return StatusFinding(purpose, id.text, .notThere) }
    guard let list = entry.list else {
      return StatusFinding(purpose, id.text, .unusable, faults: entry.faults)
    }
    let index = license.statusIndex
    guard (0..<list.bits.count).contains(index) else {
      let fault = StatusListFault.index(index, count: list.bits.count)
      return StatusFinding(purpose, id.text, .unusable, faults: [fault] + entry.faults)
    }
    let isStale = !time.precedes(list.validUntil)
    let status: ListedStatus =
      if list.bits[index] {
        .set(asOf: list.validFrom, isStale: isStale)
      } else {
        isStale ? .stale(asOf: list.validFrom) : .clear(asOf: list.validFrom)
      }
    return StatusFinding(purpose, id.text, status, faults: entry.faults)
  }
}

extension StatusListContent {
  /// The newer of two lists of one name; of the same moment, what both say together.
  fileprivate func newer(_ other: StatusListContent) -> StatusListContent {
    if validFrom.precedes(other.validFrom) { return other }
    if other.validFrom.precedes(validFrom) || self == other { return self }
    return StatusListContent(
      host: host, purpose: purpose, number: number, validFrom: validFrom,
      validUntil: validUntil.precedes(other.validUntil) ? validUntil : other.validUntil,
      bits: bits.union(other.bits))
  }
}
