import Foundation
import Testing

/// The typed readers and the schemas say the same of every document.
struct CorpusTests {
  @Test func `the corpus is large, and sound and faulty documents are of every kind`() {
    #expect(Corpus.judged.count >= 60)
    for kind in Corpus.kinds {
      let documents = Corpus.judged.filter { $0.kind == kind }
      #expect(documents.contains { $0.isSound }, "\(kind)")
      #expect(documents.contains { !$0.isSound }, "\(kind)")
      #expect(documents.allSatisfy { $0.isSound || $0.name.hasPrefix("bad-") }, "\(kind)")
      #expect(Corpus.beyondSchema.contains { $0.kind == kind }, "\(kind)")
    }
    #expect(Corpus.beyondSchema.allSatisfy { Corpus.kinds.contains($0.kind) })
  }

  @Test(arguments: Reader.kinds)
  func `the reader takes what is sound and nothing else`(_ kind: String) throws {
    for document in Corpus.judged where document.kind == kind {
      let refusal = try Reader.refusal(document)
      #expect((refusal == nil) == document.isSound, "\(document.name): \(refusal ?? "taken")")
    }
  }

  @Test(arguments: Reader.kinds)
  func `the reader refuses what no schema can`(_ kind: String) throws {
    for document in Corpus.beyondSchema where document.kind == kind {
      #expect(try Reader.refusal(document) != nil, "\(document.name)")
    }
  }

  @Test(.enabled(if: Validator.python != nil, Validator.skipMessage))
  func `a stock validator takes what is sound and nothing else`() throws {
    let verdicts = try Validator.verdicts(Corpus.folder)
    #expect(verdicts.count >= 60)
    #expect(verdicts.count == Corpus.judged.count)
    for document in Corpus.judged {
      #expect(
        verdicts[document.testDescription] == document.isSound, "\(document.testDescription)")
    }
  }

  /// So that no fault a schema can express hides among those it cannot.
  @Test(.enabled(if: Validator.python != nil, Validator.skipMessage))
  func `a stock validator takes what is beyond schemas`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for document in Corpus.beyondSchema {
      let kind = folder.appending(path: document.kind)
      try FileManager.default.createDirectory(at: kind, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: document.file, to: kind.appending(path: document.name))
    }
    let verdicts = try Validator.verdicts(folder)
    #expect(verdicts.count == Corpus.beyondSchema.count)
    #expect(verdicts.filter { !$0.value }.keys.sorted() == [])
  }
}
