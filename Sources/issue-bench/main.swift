import Foundation
import Ledger
import Licensing
import LicensingDesk

// What Scripts/bench times within a process; nothing else runs this.
//
// issue-bench HOME COUNT  issues COUNT licenses one by one, each durable, and prints the
//                         microseconds each took, to be compared with a C program's
// issue-bench HOME tree   audits the tree alone and prints the microseconds that took
guard CommandLine.arguments.count == 3 else { usage() }
switch CommandLine.arguments[2] {
case "tree": try auditTree()
case let count: try issue(Int(count) ?? 0)
}

func usage() -> Never {
  FileHandle.standardError.write(Data("usage: issue-bench HOME COUNT|tree\n".utf8))
  exit(64)
}

func issue(_ count: Int) throws {
  guard count > 0 else { usage() }
  let desk = try Desk(HomeLocation(path: CommandLine.arguments[1]), for: .writing)
  // As in the C program: the first one decodes the key, opens the time zone and fills the caches.
  try issueOne(desk)
  let started = ContinuousClock.now
  for _ in 1..<max(count, 2) { try issueOne(desk) }
  print((ContinuousClock.now - started) / .microseconds(max(count, 2) - 1))
  try desk.close()
}

func issueOne(_ desk: Desk) throws {
  var request = LicenseRequest(
    article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
  request.again = true
  let now = Instant(seconds: Int64(time(nil)))
  guard case .issued = try desk.request(request, out: nil, actor: "bench", now: now) else {
    fatalError("the example home grants the example request")
  }
}

func auditTree() throws {
  let ledger = try Ledger(
    at: CommandLine.arguments[1] + "/ledger.sqlite", for: .reading)
  let started = ContinuousClock.now
  let report = try ledger.auditTree()
  let taken = ContinuousClock.now - started
  guard report.differences.isEmpty else { fatalError("\(report.differences)") }
  print(taken / .microseconds(1))
}
