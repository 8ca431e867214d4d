import StrictJSON

/// Why two checkpoints of a log are not shown to be of one history, in the order of the checks.
public enum ConsistencyFault: Error, Hashable, Sendable {
  /// The older checkpoint cannot be believed.
  case old(LogFault)
  /// The newer checkpoint cannot be believed.
  case new(LogFault)
  /// The checkpoints are of different logs.
  case origin(old: String, new: String)
  /// The newer tree is smaller: something was cut off, or the checkpoints are swapped.
  case smaller(old: Int, new: Int)
  /// The trees have the same size and different roots: the log has two histories.
  case anotherRoot(size: Int)
  /// A checkpoint of no entries has a root that no empty tree has.
  case emptyRoot
  /// The proof has another number of hashes than the sizes ask for.
  case proofLength(Int, expected: Int)
  /// The proof does not lead to the older root: the log's past is another, or the proof is.
  case oldRoot
  /// The proof leads to the older root but not to the newer one.
  case newRoot
}

extension ConsistencyFault: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    switch self {
    case .old(let fault): "the older checkpoint: \(fault)"
    case .new(let fault): "the newer checkpoint: \(fault)"
    case .origin(let old, let new):
      "the checkpoints are of two logs, \(old.displayed) and \(new.displayed)"
    case .smaller(let old, let new): "the log had \(old) entries and now has \(new)"
    case .anotherRoot(let size): "the log has two histories of \(size) entries"
    case .emptyRoot: "a checkpoint of no entries has the root of some"
    case .proofLength(let count, let expected):
      "the consistency proof has \(count) hashes, the sizes ask for \(expected)"
    case .oldRoot: "the proof does not lead to the older checkpoint's root"
    case .newRoot: "the proof does not lead to the newer checkpoint's root"
    }
  }
}
