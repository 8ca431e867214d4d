import LicenseRecord
import StrictJSON

extension Words {
  /// What is wrong with an authority's reply, and what to do about it.
  init(timestamp fault: TimestampFault, _ path: String, _ license: String) {
    let ask = typed("license timestamp \(license) --request")
    let (problem, hint): (String, String) =
      switch fault {
      case .malformed:
        (
          "it is no timestamp reply (RFC 3161)",
          "give the .tsr file that the authority answered with"
        )
      case .refused: (fault.description, "ask again with \"\(ask)\", or ask another authority")
      case .imprint:
        (
          "it is a timestamp for something else than the record of \(license)",
          "ask for one with \"\(ask)\", and give the answer to that"
        )
      case .untrusted, .purpose, .signature, .weakDigest:
        (
          fault.description,
          "give the root certificate of the authority that answered with --tsa"
        )
      case .tooLong, .nonce: (fault.description, "ask again with \"\(ask)\"")
      }
    self.init("\(path.displayed): \(problem.displayed)", hints: [hint])
  }
}
