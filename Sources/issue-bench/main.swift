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

let started = ContinuousClock.now
for _ in 0..<count {
  let now = Instant(seconds: Int64(time(nil)))
  guard case .issued = try desk.request(request, out: nil, actor: "bench", now: now) else {
    fatalError("the example home grants the example request")
  }
}
let taken = ContinuousClock.now - started
print(taken / .microseconds(count))
try desk.close()
