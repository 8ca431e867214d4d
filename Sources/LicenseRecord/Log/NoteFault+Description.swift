import StrictJSON

extension NoteFault: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    switch self {
    case .tooLong:
      "the note has more than \(SignedNote.maximumCount) bytes or "
        + "\(SignedNote.maximumSignatureCount) signatures"
    case .characters: "the note is not UTF-8 text without control characters"
    case .noSignatures: "the note does not end with a blank line and signature lines"
    case .signatureLine(let number): "signature line \(number) of the note is malformed"
    case .signature(let name): "the signature of \(name.displayed) does not hold"
    case .unknownKeys: "no signature on the note is by a known key"
    }
  }
}
