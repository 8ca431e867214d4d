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
  private let keys: [KeyRecord]
  private let checkpoint: SignedNote
  /// How many entries the checkpoint covers.
  let size: Int

  static let checkpointPath = "licensing/log/checkpoint"
  static let logPath = "licensing/log/"

  /// - Throws: A ``Ledger/LedgerError`` when no checkpoint covers the log.
  init(_ reader: LedgerReader) throws {
    self.reader = reader
    settings = try reader.settings()
    keys = try reader.keys()
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
    try site.sync()
    for (path, bytes) in try listFiles() { try site.put(path, bytes) }
    try site.sync()
    try site.put(SiteExport.checkpointPath, checkpoint.bytes)
    try site.sync()
  }

  /// Throws where something else is in the place of a file, before anything is written.
  func check(_ site: SiteFolder) throws {
    _ = try publishedSize(in: site)
    let lists = try StatusSigning.lists(reader).map { SiteExport.listPath($0, $1) }
    let tiles = TileLayout(size: min(size, 1)).tiles().flatMap { tile in
      [SiteExport.logPath + tile.path, SiteExport.logPath + tile.entriesPath]
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
    let path = SiteExport.checkpointPath
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
      let path = SiteExport.logPath + tile.path
      if try isNew || !site.keeps(path, size: 32 * tile.width) {
        let hashes = try reader.hashes(tileLevel: tile.level, places)
        try site.put(path, hashes.flatMap(\.bytes))
      }
      guard tile.level == 0 else { continue }
      let entriesPath = SiteExport.logPath + tile.entriesPath
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

  private var licenseKeys: [PublicKey] { keys.filter { $0.role == .license }.map(\.key) }

  private func keyFiles() -> [(String, [UInt8])] {
    let methods = licenseKeys.map { DIDDocument.Method(host: settings.host, key: $0) }
    let document = DIDDocument(publishing: methods, host: settings.host)
    return licenseKeys.map { ("licensing/keys/\($0.thumbprint).pem", Array($0.pem.utf8)) } + [
      (".well-known/jwks.json", JSONWebKeySet(keys: licenseKeys).json.pretty()),
      (".well-known/did.json", document.json.pretty()),
    ]
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
      thumbprints: licenseKeys.map(\.thumbprint),
      lists: try StatusSigning.lists(reader).map { "\($0.rawValue)-\($1)" })
    return ("licensing/verify/index.html", Array(page.html.utf8))
  }
}
