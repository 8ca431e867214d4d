import Foundation
import Ledger
import Licensing
import LicensingDesk

// Issues COUNT licenses one by one, each durable, and prints the microseconds each took.
// Only Scripts/bench runs this; it compares the figure with a C program's.
guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]), count > 0 else {
  FileHandle.standardError.write(Data("usage: issue-bench HOME COUNT\n".utf8))
  exit(64)
}
let desk = try Desk(HomeLocation(path: CommandLine.arguments[1]), for: .writing)
var request = LicenseRequest(
  article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
request.again = true

@MainActor func issue() throws {
  let now = Instant(seconds: Int64(time(nil)))
  guard case .issued = try desk.request(request, out: nil, actor: "bench", now: now) else {
    fatalError("the example home grants the example request")
  }
}

// As in the C program: the first one decodes the key, opens the time zone and fills the caches.
try issue()
let started = ContinuousClock.now
for _ in 1..<max(count, 2) { try issue() }
let taken = ContinuousClock.now - started
print(taken / .microseconds(max(count, 2) - 1))
try desk.close()
