import Foundation
import LicenseRecord
import Testing

@testable import LicensingDesk

struct FolderWalkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ paths: String...) throws {
    for path in paths {
      let url = URL(filePath: "\(folder.path)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(path.utf8).write(to: url)
    }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  private func walk() throws -> [String] {
    try FolderWalk.files(below: folder.path).map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func `files at any depth, in order`() throws {
    try make("b", "a/z", "a/b/c", "ä", ".hidden", "a.b")
    #expect(try walk() == [".hidden", "a/b/c", "a/z", "a.b", "b", "ä"])
  }

  @Test func `links to files are files, links to folders and to nothing are passed over`() throws {
    try make("a/file")
    try link("a/loop", to: folder.path)
    try link("twin", to: "a/file")
    try link("gone", to: "nowhere")
    try link("self", to: "self")
    #expect(try walk() == ["a/file", "twin"])
  }

  @Test func `a pipe is not waited for`() throws {
    try make("a")
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    #expect(try walk() == ["a"])
  }

  @Test func `what is deeper than anyone nests is passed over`() throws {
    try make("a", Array(repeating: "d", count: 80).joined(separator: "/"))
    #expect(try walk() == ["a"])
  }

  @Test func `a folder that is not there is an error`() throws {
    #expect(throws: DeskError.self) { try FolderWalk.files(below: folder.path + "/nowhere") }
    try make("file")
    #expect(throws: DeskError.self) { try FolderWalk.files(below: folder.path + "/file") }
  }

  @Test func `records are found with what lies beside them`() throws {
    try make("a.vc.json", "a.vc.json.tsr", "b/c.vc.json", "b/c.vc.json.tlog-proof", "d.json")
    let records = try RecordFile.records(below: folder.path)
    #expect(records.map(\.hasTimestamp) == [true, false])
    #expect(records.map(\.hasLogProof) == [false, true])
    #expect(records == records.map { RecordFile(path: $0.path) })
  }

  @Test func `lists are found under any name, a bad or large file among them`() throws {
    try make("x/list", "x/noise")
    try Data(count: 2 << 20).write(to: URL(filePath: "\(folder.path)/x/large"))
    let list = #"{"id":"https://a.example/licensing/status/revocation-1"}"#
    try Data(list.utf8).write(to: URL(filePath: "\(folder.path)/x/list"))
    let sources = EvidenceSources(statusFolder: folder.path)
    #expect(try sources.statusLists()?.isEmpty == false)
    #expect(try EvidenceSources().statusLists() == nil)
  }
}
