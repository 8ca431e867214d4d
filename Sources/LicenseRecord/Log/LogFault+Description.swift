import StrictJSON

extension LogFault: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    switch self {
    case .tooLong: "the log proof is longer than \(LogProof.maximumCount) bytes"
    case .line(let number): "not a log proof: line \(number) is malformed"
    case .note(let fault): fault.description
    case .checkpoint(let fault): fault.description
    case .unknownLogKey(let origin):
      "no log of the policy has signed the checkpoint of \(origin.displayed)"
    case .logSignature(let name): "the signature of the log \(name.displayed) does not hold"
    case .origin(let origin, let signer):
      "the checkpoint is of the log \(origin.displayed), but signed by \(signer.displayed)"
    case .witnessSignature(let name):
      "the signature of the witness \(name.displayed) does not hold"
    case .quorum(let witnesses):
      "too few witnesses have signed the checkpoint: "
        + (witnesses.isEmpty ? "none" : witnesses.map(\.displayed).joined(separator: ", "))
    case .index(let index, let size): "the log of \(size) entries has none at \(index)"
    case .proofLength(let count, let expected):
      "the log proof has \(count) hashes, its place asks for \(expected)"
    case .anotherLeaf: "the log proof is not for this record"
    }
  }
}
