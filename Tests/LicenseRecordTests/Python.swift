import Foundation
import Testing

/// The Python the independent checks run with; they are skipped where none is named.
enum Python {
  static let skipMessage: Comment =
    "set IMPRIMATUR_PYTHON to a Python with the package cryptography"

  static let path = ProcessInfo.processInfo.environment["IMPRIMATUR_PYTHON"]

  static var isPresent: Bool { path != nil && Package.script("verify/verify.py") != nil }
}
