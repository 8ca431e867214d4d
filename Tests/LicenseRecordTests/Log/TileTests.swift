import LicenseRecord
import StrictJSON
import Testing

struct TileTests {
  private static let tree = ReferenceTree(size: 300)

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func vectors() throws {
    let vectors = try Vectors.json("c2sp-tlog/tiles.json")
    let paths = try #require(vectors["index_paths"]?.array)
    #expect(paths.count >= 7)
    for vector in paths {
      let index = try #require(vector["index"]?.number.flatMap { Int($0) })
      let place = try #require(vector["path"]?.string)
      #expect(Tile(level: 3, index: index)?.path == "tile/3/\(place)")
      #expect(Tile(level: 0, index: index)?.entriesPath == "tile/entries/\(place)")
      #expect(Tile(level: 0, index: index, width: 7)?.path == "tile/0/\(place).p/7")
      #expect(
        Tile(level: 0, index: index, width: 255)?.entriesPath == "tile/entries/\(place).p/255")
    }
    let counts = try #require(vectors["tile_counts"]?.array)
    #expect(counts.count >= 6)
    for vector in counts {
      let size = try #require(vector["size"]?.number.flatMap { Int($0) })
      let levels = TileLayout(size: size).levels.map { level -> JSON in
        [
          "level": JSON(.number(String(level.level))),
          "full": JSON(.number(String(level.fullCount))),
          "partial": JSON(.number(String(level.partialWidth))),
        ]
      }
      #expect(levels.map { $0.canonical() } == vector["levels"]?.array?.map { $0.canonical() })
      let tiles = Array(TileLayout(size: size).tiles())
      #expect(
        tiles.count
          == TileLayout(size: size).levels.map { $0.fullCount + ($0.partialWidth > 0 ? 1 : 0) }
          .reduce(0, +))
    }
  }

  @Test(arguments: [(-1, 0, 1), (8, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257), (0, .max, 1)])
  func refusesWhatIsNoTile(level: Int, index: Int, width: Int) {
    #expect(Tile(level: level, index: index, width: width) == nil)
  }

  @Test func hugeIndexesAreWritten() {
    #expect(
      Tile(level: 7, index: Int.max / 256)?.path == "tile/7/x036/x028/x797/x018/x963/967")
  }

  @Test func holdEverySubtree() throws {
    let store = SubtreeStore(Self.tree.entries)
    let hasher = TreeHasher()
    for size in [1, 2, 255, 256, 257, 300] {
      for (subtree, hash) in store.hashes where (subtree.index + 1) << subtree.level <= size {
        let tile = try #require(Tile(holding: subtree, size: size))
        let hashes = try tile.subtrees.map { try store.hash($0, within: size) }
        let content = try #require(TileHashes(tile, hashes: hashes))
        #expect(content.hash(of: subtree, with: hasher) == hash)
        #expect(TileHashes(tile, bytes: content.bytes) == content)
        #expect(Array(TileLayout(size: size).tiles()).contains(tile))
      }
    }
  }

  @Test func holdNothingElse() throws {
    let tile = try #require(Tile(level: 1, index: 2, width: 5))
    let content = try #require(TileHashes(tile, bytes: [UInt8](repeating: 1, count: 160)))
    let hasher = TreeHasher()
    #expect(content.hash(of: Subtree(level: 8, index: 512), with: hasher) != nil)
    #expect(content.hash(of: Subtree(level: 10, index: 128), with: hasher) != nil)
    for subtree in [
      Subtree(level: 8, index: 511), Subtree(level: 8, index: 517), Subtree(level: 8, index: -1),
      Subtree(level: 10, index: 129), Subtree(level: 9, index: 258), Subtree(level: 7, index: 2),
      Subtree(level: 16, index: 2), Subtree(level: 11, index: 64), Subtree(level: 0, index: 0),
      Subtree(level: -1, index: 0), Subtree(level: .max, index: .max),
    ] {
      #expect(content.hash(of: subtree, with: hasher) == nil, "\(subtree)")
    }
    #expect(TileHashes(tile, bytes: [UInt8](repeating: 1, count: 159)) == nil)
    #expect(TileHashes(tile, hashes: []) == nil)
    for subtree in [
      Subtree(level: 0, index: 300), Subtree(level: 0, index: -1), Subtree(level: 63, index: 0),
      Subtree(level: -1, index: 0), Subtree(level: 9, index: 0), Subtree(level: .max, index: .max),
    ] {
      #expect(Tile(holding: subtree, size: 300) == nil, "\(subtree)")
    }
  }

  /// Writing what changed from size to size ends with what one writing gives.
  @Test func changedTilesAreEnough() {
    for sizes in [
      [1, 2, 300], [255, 256, 257], [256, 70_000], [65_535, 65_536, 65_537], [0, 5, 5],
    ] {
      var files: [String: Int] = [:]
      var old = 0
      for size in sizes {
        for tile in TileLayout(size: size).tiles(since: old) {
          files["\(tile.level)/\(tile.index)"] = tile.width
        }
        old = size
      }
      var whole: [String: Int] = [:]
      for tile in TileLayout(size: old).tiles() {
        whole["\(tile.level)/\(tile.index)"] = tile.width
      }
      #expect(files == whole)
      #expect(Array(TileLayout(size: old).tiles(since: old)).isEmpty)
      #expect(Array(TileLayout(size: old).tiles(since: old + 1)).isEmpty)
    }
    #expect(Array(TileLayout(size: 300).tiles(since: 299)).map(\.path) == ["tile/0/001.p/44"])
    #expect(
      Array(TileLayout(size: 512).tiles(since: 511)).map(\.path)
        == ["tile/0/001", "tile/1/000.p/2"])
    #expect(TileLayout(size: -5).levels.isEmpty)
    #expect(TileLayout(size: .max).levels.count == 8)
    // Of the largest tree the first tile comes at once: they are made one by one.
    #expect(TileLayout(size: .max).tiles().first { _ in true }?.path == "tile/0/000")
  }

  @Test func bundlesComeBack() {
    let bundles: [[[UInt8]]] = [
      [], [[]], [[1], [], [2, 3]], Self.tree.entries[..<256].map(\.bytes),
      [[UInt8](repeating: 5, count: 65_535)],
    ]
    for entries in bundles {
      let bytes = EntryBundle.encode(entries)
      #expect(bytes.flatMap(EntryBundle.decode) == entries)
    }
    #expect(EntryBundle.encode([[7, 8]]) == [0, 2, 7, 8])
    #expect(EntryBundle.encode([[UInt8](repeating: 5, count: 65_536)]) == nil)
    #expect(EntryBundle.encode([[UInt8]](repeating: [], count: 257)) == nil)
    #expect(EntryBundle.decode([UInt8](repeating: 0, count: 514)) == nil)
    #expect(EntryBundle.decode([UInt8](repeating: 0, count: 512))?.count == 256)
    #expect(EntryBundle.decode([0]) == nil)
    #expect(EntryBundle.decode([0, 1]) == nil)
    #expect(EntryBundle.decode([0, 1, 7, 0]) == nil)
    #expect(EntryBundle.decode([0xff, 0xff, 7]) == nil)
  }
}
