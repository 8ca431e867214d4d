/// Why a proof does not show that a record is in a log, in the order of the checks.
public enum LogFault: Error, Hashable, Sendable {
  /// The file is longer than 1 MiB.
  case tooLong
  /// The line of this number, from 1, is not what a proof has there.
  case line(Int)
  /// The checkpoint is not a note.
  case note(NoteFault)
  /// The note's text is not a checkpoint.
  case checkpoint(CheckpointFault)
  /// No log of the policy has signed; `origin` is the log's name for itself.
  case unknownLogKey(origin: String)
  /// A log's signature does not hold.
  case logSignature(name: String)
  /// A log of the policy has signed, under this name, a checkpoint of another log.
  case origin(String, signer: String)
  /// A witness's signature does not hold, or has no time in it.
  case witnessSignature(name: String)
  /// Too few witnesses have signed for the policy; these have, by their keys' names.
  case quorum(witnesses: [String])
  /// The log of this size has no such index.
  case index(Int, size: Int)
  /// The proof has another number of hashes than its index and size ask for.
  case proofLength(Int, expected: Int)
  /// The proof does not lead from this record to the checkpoint's root.
  ///
  /// It is for another record or another place, or a hash was changed: no proof tells which.
  case anotherLeaf
}
