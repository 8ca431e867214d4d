import LicenseRecord
import StrictJSON

/// Where what lies beside records is taken from, and what it is trusted by.
public struct EvidenceSources: Sendable {
  /// A folder with the publisher's status lists, at any depth and under any name.
  public let statusFolder: String?
  /// A file with the log policy (C2SP tlog-policy).
  public let logPolicy: String?
  /// A PEM file with the certificates of timestamp authorities.
  public let authorities: String?

  /// Sources at the given paths; nil leaves one out.
  public init(
    statusFolder: String? = nil, logPolicy: String? = nil, authorities: String? = nil
  ) {
    self.statusFolder = statusFolder
    self.logPolicy = logPolicy
    self.authorities = authorities
  }

  /// The lists of the folder; nil when none is named.
  ///
  /// Files above 1 MiB and files that cannot be read are passed over: nothing but the lists matters
  /// there, and one that is missing is missed when a record asks for it.
  func statusLists() throws(DeskError) -> StatusLists? {
    guard let statusFolder else { return nil }
    var lists = StatusLists()
    for path in try FolderWalk.files(below: statusFolder) {
      guard let bytes = try? InputFile.read(path, limit: JSONLimits.document.bytes) else {
        continue
      }
      lists.add(bytes)
    }
    return lists
  }

  func readPolicy() throws(DeskError) -> LogPolicy? {
    guard let logPolicy else { return nil }
    let bytes = try InputFile.read(logPolicy, limit: LogPolicy.maximumCount)
    do { return try LogPolicy(parsing: bytes) } catch {
      throw .file(
        path: logPolicy,
        problem: "\(error); its publisher serves it at https://HOST/licensing/log/policy")
    }
  }

  func readAuthorities() throws(DeskError) -> TimestampAuthorities? {
    guard let authorities else { return nil }
    let bytes = try InputFile.read(authorities, limit: 1 << 20)
    do { return try TimestampAuthorities(pem: bytes) } catch {
      throw .file(
        path: authorities, problem: "\(error); it must hold the authority's root certificate")
    }
  }
}
