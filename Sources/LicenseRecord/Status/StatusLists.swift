import StrictJSON

/// Documents among which the status lists of records are looked for, by their `id`.
///
/// Takes whatever lies in a folder: names of files mean nothing, and what has not the name of a
/// list as its `id` is passed over. Nothing is verified before it is asked for.
public struct StatusLists: Sendable {
  /// A document of a list's name: parsed strictly, or why it is not.
  private typealias Candidate = Result<JSON, StatusListFault>

  private var candidates: [StatusListID: [Candidate]] = [:]

  /// The candidates among some files.
  public init(_ files: some Sequence<[UInt8]> = [[UInt8]]()) {
    for file in files { add(file) }
  }

  /// Adds one file, if it has the name of a list.
  ///
  /// A file that the strict parser refuses is read once more, leniently, for its name alone, so
  /// that a list with a member twice is reported and not merely missed.
  public mutating func add(_ file: [UInt8]) {
    do {
      let document = try JSON.parse(file)
      add(.success(document), named: document)
    } catch {
      guard let document = try? JSON.parse(file, limits: .general) else { return }
      add(.failure(.syntax(error)), named: document)
    }
  }

  private mutating func add(_ candidate: Candidate, named document: JSON) {
    guard let id = document["id"]?.string.flatMap(StatusListID.init) else { return }
    candidates[id, default: []].append(candidate)
  }

  /// Whether no file had the name of a list.
  public var isEmpty: Bool { candidates.isEmpty }

  /// All the lists, verified and unpacked once, for any number of records and threads.
  ///
  /// - `trust`: where the publisher's key comes from, as for the records.
  /// - `time`: the moment to judge as of, `YYYY-MM-DDThh:mm:ssZ`.
  public func verified(trust: Trust, at time: String) -> VerifiedStatusLists {
    verified(Array(candidates.keys), trust, time)
  }

  /// What the lists say of one record, a finding for each purpose.
  ///
  /// Verifies that record's lists alone. For several records verify the lists once.
  public func findings(
    for license: LicenseContent, trust: Trust, at time: String
  ) -> [StatusFinding] {
    verified(StatusPurpose.allCases.map(license.statusList), trust, time).findings(for: license)
  }

  private func verified(
    _ ids: [StatusListID], _ trust: Trust, _ time: String
  ) -> VerifiedStatusLists {
    var lists = VerifiedStatusLists(at: time)
    for id in ids {
      for candidate in candidates[id] ?? [] {
        lists.add(StatusLists.verify(candidate, trust, time), named: id)
      }
    }
    return lists
  }

  private static func verify(
    _ candidate: Candidate, _ trust: Trust, _ time: String
  ) -> Result<StatusListContent, StatusListFault> {
    do {
      return .success(
        try StatusListContent(verifying: try candidate.get(), trust: trust, at: time))
    } catch {
      return .failure(error)
    }
  }
}

extension LicenseContent {
  /// The name of the license's list of a purpose.
  func statusList(_ purpose: StatusPurpose) -> StatusListID {
    StatusListID(host: host, purpose: purpose, number: statusListNumber)
  }
}
