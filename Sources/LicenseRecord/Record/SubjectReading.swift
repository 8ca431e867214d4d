import StrictJSON

/// The ODRL agreement of a record, as read.
struct SubjectReading {
  let id: String
  let assignee: PartyReading
  let target: TargetReading
  let permission: PermissionReading
  let prohibitsModification: Bool

  init(_ reader: consuming ObjectReader, issuer: IssuerReading) throws(DocumentError) {
    try reader.expect("type", "Agreement")
    try reader.expect("profile", Vocabulary.profile)
    id = try reader.string(
      "id", "urn:uuid: and a UUID in lower case", where: RecordForm.isUUID)
    let assigner = try PartyReading(reader.object("assigner"))
    guard assigner.id.isExactly(issuer.id), assigner.name.isExactly(issuer.name) else {
      throw reader.error("assigner", "must be the issuer, with the same id and name")
    }
    assignee = try PartyReading(reader.object("assignee"))
    guard RecordForm.isWebAddress(assignee.id) else {
      throw reader.error("assignee", "must have an http or https address as id")
    }
    target = try TargetReading(reader.object("target"))
    let permissions = try reader.objects("permission")
    guard permissions.count == 1 else { throw reader.error("permission", "must be one permission") }
    permission = try PermissionReading(permissions[0], issuer: issuer)
    prohibitsModification = try SubjectReading.prohibitions(&reader)
    try reader.finish()
  }

  /// The period of the permission must be that of the whole record.
  func checkPeriod(from: String, until: String) throws(DocumentError) {
    guard permission.from.isExactly(from), permission.until.isExactly(until) else {
      throw DocumentError(
        path: permission.path + "/constraint", position: nil,
        problem: "the dateTime constraints must equal validFrom and validUntil")
    }
  }

  private static let prohibitions = ["grantUse", Vocabulary.mining, "modify"]

  /// Reads the prohibitions; whether `modify` is among them.
  private static func prohibitions(_ subject: inout ObjectReader) throws(DocumentError) -> Bool {
    let known = SubjectReading.prohibitions
    var found = [0, 0, 0]
    for var reader in try subject.objects("prohibition") {
      let action = try reader.string("action")
      guard let index = known.firstIndex(where: action.isExactly) else {
        throw reader.error("action", "must be one of \(known.joined(separator: ", "))")
      }
      found[index] += 1
      try reader.finish()
    }
    guard found[0] == 1, found[1] == 1, found[2] <= 1 else {
      throw subject.error(
        "prohibition", "must be \(known[0]), \(known[1]) and perhaps \(known[2]), once each")
    }
    return found[2] == 1
  }
}
