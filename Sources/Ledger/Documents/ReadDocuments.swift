import StrictJSON
import Synchronization

/// Values read from documents before, by the documents' bytes.
///
/// Agreements and rate cards never change once they are in the ledger, and every
/// request reads them: reading one costs more than signing does.
final class ReadDocuments<Value: Sendable>: Sendable {
  private let values = Mutex<[Text: Value]>([:])
  /// Beyond this many it starts anew, so that no ledger can fill the memory.
  private let limit = 1_000

  /// A document's bytes, hashed as one piece and not one by one.
  private struct Text: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// The value of a document; `read` is called the first time.
  ///
  /// - Throws: A ``LedgerError`` when the document, which was sound when it was
  ///   added, cannot be read: its row is damaged.
  func value(_ bytes: [UInt8], _ read: (JSON) throws -> Value) throws(LedgerError) -> Value {
    let text = Text(bytes: bytes)
    if let value = values.withLock({ $0[text] }) { return value }
    do {
      let value = try read(JSON.parse(bytes))
      values.withLock { values in
        if values.count >= limit { values.removeAll() }
        values[text] = value
      }
      return value
    } catch {
      throw .storage("a document is damaged: \(error)")
    }
  }
}
