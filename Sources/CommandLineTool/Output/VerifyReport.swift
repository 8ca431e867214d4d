import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

/// The results of one run of `license verify`, printed as they come or as one JSON array.
struct VerifyReport {
  let time: Instant
  /// The worst result so far.
  private(set) var worst: VerifyResult?
  private let isJSON: Bool
  private var views: [JSON] = []
  private var hints: [String] = []
  private var listCount = 0

  init(time: Instant, isJSON: Bool) {
    self.time = time
    self.isJSON = isJSON
  }

  /// Adds a file that was named; all that was found is printed.
  mutating func add(_ result: VerifyResult) throws {
    note(result)
    guard !isJSON else { return views.append(result.json) }
    try result.print()
    if let hint = result.hint { Console.hint(hint) }
  }

  /// Adds the files of a folder, a line each.
  mutating func add(_ files: ArraySlice<RecordFile>, _ outcomes: [RecordCheck.Result]) throws {
    var lines: [String] = []
    for (file, outcome) in zip(files, outcomes) {
      let result =
        switch outcome {
        case .success(let outcome): VerifyResult(file: file.path, outcome: outcome, time: time)
        case .failure(let error): VerifyResult(file: file.path, error: error, time: time)
        }
      guard !result.isStatusList else {
        listCount += 1
        continue
      }
      note(result)
      if isJSON { views.append(result.json) } else { lines.append(result.line) }
      if !isJSON, let hint = result.hint, !hints.contains(hint) { hints.append(hint) }
    }
    if !lines.isEmpty { try Console.print(lines.joined(separator: "\n")) }
  }

  /// Prints what is said once: the array, or the hints of a folder.
  func finish() throws {
    if isJSON { try Console.print(json: Views.array(views)) }
    if listCount > 0 {
      Console.note("note: \(listCount) of the files are status lists, which are for --status")
    }
    for hint in hints { Console.hint(hint) }
  }

  private mutating func note(_ result: VerifyResult) {
    if result.severity > worst?.severity ?? -1 { worst = result }
  }
}
