import Foundation
import LicenseRecord
import StrictJSON

extension RecordCheck {
  /// What became of one file.
  public typealias Result = Swift.Result<Outcome, any Error>

  /// Verifies a file with the sidecars beside it.
  ///
  /// - Parameter content: The delivered text, to be held against the record's digest.
  public func verify(_ file: RecordFile, content: [UInt8]? = nil) throws -> Outcome {
    try verify(file, read(file), content)
  }

  private func read(_ file: RecordFile) throws -> [UInt8] {
    // Beyond the profile's limit, so that the verdict can name it.
    try InputFile.read(file.path, limit: JSONLimits.document.bytes * 16)
  }

  private func verify(
    _ file: RecordFile, _ bytes: [UInt8], _ content: [UInt8]? = nil
  ) throws -> Outcome {
    try verify(
      bytes, content: content,
      logProof: sidecar(file.logProofPath, file.hasLogProof, isJudged: policy != nil),
      timestamp: sidecar(file.timestampPath, file.hasTimestamp, isJudged: authorities != nil))
  }

  /// The bytes of a sidecar; of one that will not be judged only that it is there.
  private func sidecar(_ path: String, _ isThere: Bool, isJudged: Bool) throws -> [UInt8]? {
    guard isThere else { return nil }
    return isJudged ? try InputFile.read(path, limit: 16 << 20) : []
  }

  /// Verifies many files on all cores, and gives what is made of the results in their order.
  ///
  /// - Parameters:
  ///   - view: What to make of a result; called on all cores at once.
  ///   - each: Told of a block of views at a time; what it throws ends the work.
  public func verify<View: Sendable>(
    _ files: [RecordFile], _ view: @Sendable (RecordFile, Result) -> View,
    each: ([View]) throws -> Void
  ) rethrows {
    for start in stride(from: 0, to: files.count, by: RecordCheck.blockCount) {
      try each(views(of: files[start..<min(start + RecordCheck.blockCount, files.count)], view))
    }
  }

  /// So many files that threads seldom wait for each other, and so few that memory stays flat.
  private static let blockCount = 2048
  private static let shareCount = 4

  private func views<View: Sendable>(
    of block: ArraySlice<RecordFile>, _ view: @Sendable (RecordFile, Result) -> View
  ) -> [View] {
    let shares = (block.count + RecordCheck.shareCount - 1) / RecordCheck.shareCount
    return [View](unsafeUninitializedCapacity: block.count) { views, count in
      guard let start = views.baseAddress else { return }
      // Each thread fills places that are its own, and all are filled before this returns.
      nonisolated(unsafe) let places = start
      DispatchQueue.concurrentPerform(iterations: shares) { share in
        let first = share * RecordCheck.shareCount
        for offset in first..<min(first + RecordCheck.shareCount, block.count) {
          let file = block[block.startIndex + offset]
          let result = Result { try verifyAmongOthers(file) }
          (places + offset).initialize(to: view(file, result))
        }
      }
      count = block.count
    }
  }

  /// A publisher's lists are named as records are; they are for looking up, not for judging.
  private func verifyAmongOthers(_ file: RecordFile) throws -> Outcome {
    let bytes = try read(file)
    let outcome = try verify(file, bytes)
    guard case .judged(let verdict) = outcome, verdict.state == .invalid,
      verdict.findings.contains(where: { $0.check == .profile && $0.result == .failed }),
      !StatusLists([bytes]).isEmpty
    else { return outcome }
    return .statusList
  }
}
