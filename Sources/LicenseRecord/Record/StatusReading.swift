import StrictJSON

/// The two status entries of a record, as read: one place in a revocation and a suspension list.
struct StatusReading {
  let listNumber: Int
  let index: Int

  /// The bits of the largest list that is read: 1 MiB.
  static let largestList = 8 << 20

  private struct Entry {
    let purpose: StatusPurpose
    let listNumber: Int
    let index: Int
  }

  init(_ root: inout ObjectReader, host: String) throws(DocumentError) {
    var entries: [Entry] = []
    for reader in try root.objects("credentialStatus") {
      entries.append(try StatusReading.entry(reader, host: host))
    }
    guard entries.count == 2, entries[0].purpose != entries[1].purpose else {
      throw root.error("credentialStatus", "must be one revocation and one suspension entry")
    }
    guard entries[0].index == entries[1].index, entries[0].listNumber == entries[1].listNumber
    else {
      throw root.error("credentialStatus", "both entries must have the same list number and index")
    }
    listNumber = entries[0].listNumber
    index = entries[0].index
  }

  private static func entry(_ reader: consuming ObjectReader, host: String) throws(DocumentError)
    -> Entry
  {
    try reader.expect("type", "BitstringStatusListEntry")
    guard let purpose = StatusPurpose(exactly: try reader.string("statusPurpose")) else {
      throw reader.error("statusPurpose", "must be revocation or suspension")
    }
    let list = try reader.string("statusListCredential")
    let stem = "https://\(host)/licensing/status/\(purpose.rawValue)-"
    guard let number = list.dropping(prefix: stem).flatMap(RecordForm.index), number > 0 else {
      throw reader.error("statusListCredential", "must be \(stem) and a number from 1")
    }
    let text = try reader.string("statusListIndex")
    guard let index = RecordForm.index(text), index < largestList else {
      throw reader.error("statusListIndex", "must be a number from 0 to \(largestList - 1)")
    }
    try reader.expect("id", "\(list)#\(text)")
    try reader.finish()
    return Entry(purpose: purpose, listNumber: number, index: index)
  }
}
