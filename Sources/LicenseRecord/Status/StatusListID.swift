/// The name of a status list: `https://HOST/licensing/status/PURPOSE-N`.
///
/// Says whose list it is, what for and which, so that a list is found and its content held
/// against its name. The host is ASCII, which makes it safe to compare and to hash.
struct StatusListID: Hashable {
  let host: String
  let purpose: StatusPurpose
  /// From 1.
  let number: Int

  init(host: String, purpose: StatusPurpose, number: Int) {
    self.host = host
    self.purpose = purpose
    self.number = number
  }

  /// The parts of a name; nil for any other text.
  init?(_ text: String) {
    guard let rest = text.dropping(prefix: "https://") else { return nil }
    let host = String(decoding: rest.utf8.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    guard RecordForm.isHost(host) else { return nil }
    for purpose in StatusPurpose.allCases {
      let stem = Vocabulary.statusList(host, purpose.rawValue)
      guard let number = text.dropping(prefix: stem).flatMap(RecordForm.index), number > 0 else {
        continue
      }
      self.init(host: host, purpose: purpose, number: number)
      return
    }
    return nil
  }

  var text: String { Vocabulary.statusList(host, purpose.rawValue, number) }

  /// The name of the bits within the document.
  var subject: String { text + "#list" }
}

extension Vocabulary {
  /// The beginning of a list's name, up to its number.
  fileprivate static func statusList(_ host: String, _ purpose: String) -> String {
    "https://\(host)/licensing/status/\(purpose)-"
  }
}
