import StrictJSON
import Synchronization

/// Values read from documents before, by the documents' bytes.
///
/// Agreements and rate cards never change once they are in the ledger, and every
/// request reads them: reading one costs more than signing does.
final class ReadDocuments<Value: Sendable>: Sendable {
  private let values = Mutex<[[UInt8]: Value]>([:])
  /// Beyond this many it starts anew, so that no ledger can fill the memory.
  private let limit = 1_000

  /// The value of a document; `read` is called the first time.
  ///
  /// - Throws: A ``LedgerError`` when the document, which was sound when it was
  ///   added, cannot be read: its row is damaged.
  func value(_ text: String, _ read: (JSON) throws -> Value) throws(LedgerError) -> Value {
    let bytes = Array(text.utf8)
    if let value = values.withLock({ $0[bytes] }) { return value }
    do {
      let value = try read(JSON.parse(bytes))
      values.withLock { values in
        if values.count >= limit { values.removeAll() }
        values[bytes] = value
      }
      return value
    } catch {
      throw .storage("a document is damaged: \(error)")
    }
  }
}
