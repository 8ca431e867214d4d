import Foundation

/// A record's file and the sidecars beside it.
public struct RecordFile: Hashable, Sendable {
  /// The end of the name of a record's file.
  public static let suffix = ".vc.json"

  /// The path of the record.
  public let path: String
  /// Whether there is a log proof beside it, `FILE.tlog-proof`.
  let hasLogProof: Bool
  /// Whether there is a timestamp beside it, `FILE.tsr`.
  let hasTimestamp: Bool

  var logProofPath: String { path + RecordFile.logProofSuffix }
  var timestampPath: String { path + RecordFile.timestampSuffix }

  private static let logProofSuffix = ".tlog-proof"
  private static let timestampSuffix = ".tsr"

  /// The file at a path, with whatever lies beside it now.
  public init(path: String) {
    self.init(path) { access(path + $0, F_OK) == 0 }
  }

  /// The file at a path; `isThere` tells whether there is a sidecar with its name and a suffix.
  private init(_ path: String, isThere: (_ suffix: String) -> Bool) {
    self.path = path
    hasLogProof = isThere(RecordFile.logProofSuffix)
    hasTimestamp = isThere(RecordFile.timestampSuffix)
  }

  /// The records below a folder, at any depth: every file named `….vc.json`.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when the folder cannot be read or has none.
  public static func records(below folder: String) throws(DeskError) -> [RecordFile] {
    let paths = try FolderWalk.files(below: folder)
    let sidecars = Set(
      paths.filter { $0.ends(with: logProofSuffix) || $0.ends(with: timestampSuffix) })
    let records = paths.filter { $0.ends(with: suffix) }
    guard !records.isEmpty else {
      throw .file(
        path: folder,
        problem: "no file below it is named *\(suffix); name a record or a folder of records")
    }
    return records.map { path in
      RecordFile(path) { !sidecars.isEmpty && sidecars.contains(path + $0) }
    }
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension String {
  /// Whether the last bytes are these.
  fileprivate func ends(with suffix: String) -> Bool {
    let count = suffix.utf8.count
    return utf8.withContiguousStorageIfAvailable { $0.suffix(count).elementsEqual(suffix.utf8) }
      ?? utf8.suffix(count).elementsEqual(suffix.utf8)
  }
}
