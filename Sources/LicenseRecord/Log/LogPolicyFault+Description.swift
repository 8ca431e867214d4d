import StrictJSON

extension LogPolicyFault: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    (line.map { "line \($0) of the log policy: " } ?? "the log policy: ") + "\(problem)"
  }
}

extension LogPolicyFault.Problem: CustomStringConvertible {
  /// What is wrong, in words that follow a place, escaped for a terminal.
  public var description: String {
    switch self {
    case .tooLong:
      "more than \(LogPolicy.maximumCount) bytes or \(LogPolicyDraft.maximumCount) definitions"
    case .unterminated: "the last line must end with a newline"
    case .characters: "must be UTF-8 text without control characters but tabs"
    case .keyword(let word): "must begin with log, witness, group or quorum, not \(word.displayed)"
    case .fields: "has too few words or too many"
    case .key(let fault): fault.description
    case .logKeyKind: "the key of a log must be of the kind 1 (Ed25519)"
    case .witnessKeyKind: "the key of a witness must be of the kind 4 (cosignature)"
    case .keyTwice: "this key is listed twice"
    case .name(let name): "\(name.displayed) cannot be a name"
    case .nameTwice(let name): "the name \(name.displayed) is taken"
    case .unknownName(let name): "the name \(name.displayed) is not defined before"
    case .memberTwice(let name): "\(name.displayed) is a member of a group already"
    case .threshold: "must ask for any, all or a number of the group's members"
    case .quorumTwice: "there must be one quorum line only"
    case .noQuorum: "there must be a quorum line"
    }
  }
}
