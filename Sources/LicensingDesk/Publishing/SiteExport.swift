import Ledger
import LicenseRecord
import Licensing
import Newsroom
import StrictJSON

/// The files of the site that makes a publisher's licenses checkable, from one state of the ledger.
///
/// They hold nothing that names a license or a partner: keys, status lists without names, and the
/// digests of the log.
struct SiteExport {
  private let reader: LedgerReader
  private let settings: HomeSettings
  private let keys: [ListedKey]
  private let log: LogName
  private let now: Instant
  private let checkpoint: SignedNote
  /// How many entries the checkpoint covers.
  let size: Int

  private var checkpointPath: String { log.path + "/checkpoint" }
  private var logPath: String { log.path + "/" }

  /// - Throws: A ``Ledger/LedgerError`` when no checkpoint covers the log.
  init(_ reader: LedgerReader, at now: Instant) throws {
    self.reader = reader
    self.now = now
    settings = try reader.settings()
    keys = try reader.keys()
    log = try reader.logName()
    guard let note = try reader.newestCheckpoint(), let newest = try? Checkpoint(parsing: note.text)
    else { throw LedgerError.storage("no checkpoint covers the log") }
    checkpoint = note
    size = newest.size
  }

  /// Writes everything that is not there yet: what others rest on first, the checkpoint last.
  ///
  /// A process that is killed leaves a site that can be served: the old checkpoint with all its
  /// tiles, or the new one with all of its own.
  func write(to site: SiteFolder, progress: (_ done: Int, _ of: Int) -> Void) throws {
    try writeTiles(to: site, since: publishedSize(in: site), progress: progress)
    for (path, bytes) in try keyFiles() + [policyFile(), pageFile()] {
      try site.put(path, bytes)
    }
    for path in formerKeyFiles { try site.remove(path) }
    try site.sync()
    for (path, bytes) in try listFiles() { try site.put(path, bytes) }
    try site.sync()
    try site.put(checkpointPath, checkpoint.bytes)
    try site.sync()
  }

  /// Throws where something else is in the place of a file, before anything is written.
  func check(_ site: SiteFolder) throws {
    _ = try publishedSize(in: site)
    let lists = try StatusSigning.lists(reader).map { SiteExport.listPath($0, $1) }
    let tiles = TileLayout(size: min(size, 1)).tiles().flatMap { tile in
      [logPath + tile.path, logPath + tile.entriesPath]
    }
    for path in try (keyFiles() + [policyFile(), pageFile()]).map(\.0) + lists + tiles {
      try site.check(path)
    }
  }

  // MARK: The log

  /// How many entries of this log are in the site already.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when the checkpoint there is not one of this
  ///   ledger's: two logs of one name would show different pasts.
  private func publishedSize(in site: SiteFolder) throws -> Int {
    let path = checkpointPath
    guard let bytes = try site.read(path, limit: SignedNote.maximumCount),
      let note = try? SignedNote(parsing: bytes),
      let published = try? Checkpoint(parsing: note.text), published.size > 0
    else { return 0 }
    let own = try reader.checkpoint(size: published.size)
    guard let own, (try? Checkpoint(parsing: own.text))?.root == published.root else {
      throw site.fault(
        path,
        "it is no checkpoint of this ledger, but of another log or of entries that are missing here; "
          + "publish to another folder, or see with imprimatur ledger audit --since what is missing"
      )
    }
    return published.size
  }

  /// Writes the tiles and the entries that are new since a tree of `old` entries; of those before,
  /// what has gone from the site.
  private func writeTiles(
    to site: SiteFolder, since old: Int, progress: (_ done: Int, _ of: Int) -> Void
  ) throws {
    let total = (size + Tile.fullWidth - 1) / Tile.fullWidth
    for tile in TileLayout(size: size).tiles() {
      let start = tile.index * Tile.fullWidth
      let places = start..<start + tile.width
      let isNew = start + tile.width > old >> (tile.level * Tile.height)
      let path = logPath + tile.path
      if try isNew || !site.keeps(path, size: 32 * tile.width) {
        let hashes = try reader.hashes(tileLevel: tile.level, places)
        try site.put(path, hashes.flatMap(\.bytes))
      }
      guard tile.level == 0 else { continue }
      let entriesPath = logPath + tile.entriesPath
      if try isNew || !site.keeps(entriesPath, size: 34 * tile.width),
        let bundle = EntryBundle.encode(try reader.digests(places).map(\.bytes))
      {
        try site.put(entriesPath, bundle)
      }
      progress(tile.index + 1, total)
    }
  }

  private func policyFile() throws -> (String, [UInt8]) {
    ("licensing/log/policy", Array(try reader.logPolicy().text.utf8))
  }

  // MARK: Keys, lists, the page

  private var licenseKeys: [ListedKey] { keys.filter { $0.role == .license } }

  private static let didPath = ".well-known/did.json"

  private static func didBytes(_ keys: [ListedKey], _ log: LogName) -> [UInt8] {
    DIDDocument(publishing: keys.methods(host: log.host), host: log.host, logPath: log.path)
      .json.pretty()
  }

  /// Whether a site has the keys as they are now.
  static func hasKeys(in site: SiteFolder, _ reader: LedgerReader) throws -> Bool {
    try site.read(didPath, limit: 1 << 20)
      == didBytes(reader.keys(), reader.logName())
  }

  private func keyFiles() -> [(String, [UInt8])] {
    let relied = licenseKeys.filter { $0.isRelied(on: now) }
    return relied.map { (SiteExport.keyPath($0), Array($0.key.pem.utf8)) } + [
      (".well-known/jwks.json", keys.keySet(at: now).json.pretty()),
      (SiteExport.didPath, SiteExport.didBytes(keys, log)),
    ]
  }

  /// A key alone says nothing of its window: those not to be relied on any more are taken away.
  private var formerKeyFiles: [String] {
    licenseKeys.filter { !$0.isRelied(on: now) }.map(SiteExport.keyPath)
  }

  private static func keyPath(_ key: ListedKey) -> String {
    "licensing/keys/\(key.name.thumbprint).pem"
  }

  private func listFiles() throws -> [(String, [UInt8])] {
    try StatusSigning.lists(reader).compactMap { purpose, number in
      try reader.publishedStatus(purpose, list: number).map {
        (SiteExport.listPath(purpose, number), $0.credential.pretty())
      }
    }
  }

  static func listPath(_ purpose: StatusPurpose, _ number: Int) -> String {
    "licensing/status/\(purpose.rawValue)-\(number)"
  }

  private func pageFile() throws -> (String, [UInt8]) {
    let page = VerifyPage(
      publisher: settings.publisher, host: settings.host,
      keys: licenseKeys.map { key in
        VerifyPage.Key(
          thumbprint: key.name.thumbprint, isRelied: key.isRelied(on: now), note: key.pageNote)
      },
      lists: try StatusSigning.lists(reader).map { "\($0.rawValue)-\($1)" }, logPath: log.path)
    return ("licensing/verify/index.html", Array(page.html.utf8))
  }
}

extension ListedKey {
  /// What the page says of the key.
  fileprivate var pageNote: String {
    switch state {
    case .waiting: "will sign licenses later"
    case .signing: "signs licenses now"
    case .replaced: "signed licenses before"
    case .retired: "signed licenses before; counts until \(expires?.text ?? "")"
    case .revoked: "revoked at \(revoked?.text ?? "")"
    }
  }
}
