import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

/// The results of one run of `license verify`, printed as they come or as one JSON array.
struct VerifyReport {
  let time: Instant
  let isJSON: Bool
  /// The exit code of the worst result so far.
  private(set) var exitCode: Int32 = 0
  private var worst = -1
  private var views: [JSON] = []
  private var hints: [String] = []
  private var listCount = 0

  /// What is kept of one file among many.
  struct Line: Sendable {
    let text: String
    let json: JSON?
    let hint: String?
    let severity: Int
    let exitCode: Int32
    let isStatusList: Bool
  }

  init(time: Instant, isJSON: Bool) {
    self.time = time
    self.isJSON = isJSON
  }

  /// Adds a file that was named; all that was found is printed.
  mutating func add(_ result: VerifyResult) throws {
    note(result.severity, result.exitCode)
    guard !isJSON else { return views.append(result.json) }
    try result.print()
    if let hint = result.hint { Console.hint(hint) }
  }

  /// What to keep of a file of a folder.
  static func line(
    _ file: RecordFile, _ outcome: RecordCheck.Result, at time: Instant, isJSON: Bool
  ) -> Line {
    let result =
      switch outcome {
      case .success(let outcome): VerifyResult(file: file.path, outcome: outcome, time: time)
      case .failure(let error): VerifyResult(file: file.path, error: error, time: time)
      }
    return Line(
      text: isJSON ? "" : result.line, json: isJSON ? .some(result.json) : .none, hint: result.hint,
      severity: result.severity, exitCode: result.exitCode, isStatusList: result.isStatusList)
  }

  /// Adds files of a folder, a line each.
  mutating func add(_ lines: [Line]) throws {
    var text = ""
    for line in lines {
      guard !line.isStatusList else {
        listCount += 1
        continue
      }
      note(line.severity, line.exitCode)
      if let json = line.json {
        views.append(json)
        continue
      }
      if let hint = line.hint, !hints.contains(hint) { hints.append(hint) }
      if !text.isEmpty { text += "\n" }
      text += line.text
    }
    if !text.isEmpty { try Console.print(text) }
  }

  /// Prints what is said once: the array, or the hints of a folder.
  func finish() throws {
    if isJSON { try Console.print(json: Views.array(views)) }
    if listCount > 0 {
      Console.note("note: \(listCount) of the files are status lists, which are for --status")
    }
    for hint in hints { Console.hint(hint) }
  }

  private mutating func note(_ severity: Int, _ code: Int32) {
    guard severity > worst else { return }
    worst = severity
    exitCode = code
  }
}
