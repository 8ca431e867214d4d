import StrictJSON

/// The duties of a permission, as read: attribution always, compensation where there is a fee.
struct DutiesReading {
  let creditText: String
  let fee: LicenseContent.Fee?

  init(_ permission: inout ObjectReader, issuer: IssuerReading) throws(DocumentError) {
    var credits: [String] = []
    var fees: [LicenseContent.Fee] = []
    for var duty in try permission.objects("duty") {
      // ODRL writes an action as its name, or as an object when it is refined.
      if let action = try duty.value("action").string {
        guard action.isExactly("attribute") else {
          throw duty.error("action", "must be \"attribute\" or a refined odrl:compensate")
        }
        credits.append(try DutiesReading.attribution(&duty, issuer))
      } else {
        fees.append(try DutiesReading.compensation(&duty, issuer))
      }
      try duty.finish()
    }
    guard let credit = credits.first, credits.count == 1, fees.count <= 1 else {
      throw permission.error("duty", "must be one attribution and at most one compensation")
    }
    creditText = credit
    fee = fees.first
  }

  private static func attribution(
    _ duty: inout ObjectReader, _ issuer: IssuerReading
  ) throws(DocumentError) -> String {
    try duty.expect("attributedParty", issuer.id)
    return try duty.words("schema:creditText")
  }

  private static func compensation(
    _ duty: inout ObjectReader, _ issuer: IssuerReading
  ) throws(DocumentError) -> LicenseContent.Fee {
    try duty.expect("compensatedParty", issuer.id)
    var action = try duty.object("action")
    var value = try action.object("rdf:value")
    try value.expect("@id", "odrl:compensate")
    try value.finish()
    let refinements = try action.objects("refinement")
    guard var refinement = refinements.first, refinements.count == 1 else {
      throw action.error("refinement", "must be the one payAmount")
    }
    try action.finish()
    try refinement.expect("leftOperand", "payAmount")
    try refinement.expect("operator", "eq")
    let amount = try refinement.typed(
      "rightOperand", "xsd:decimal", "a decimal above zero, without a sign",
      where: RecordForm.isAmount)
    let unit = try refinement.string("unit")
    guard let currency = unit.dropping(prefix: Vocabulary.currency),
      RecordForm.isThreeLetterCode(currency)
    else { throw refinement.error("unit", "must be \(Vocabulary.currency) and a currency code") }
    try refinement.finish()
    return LicenseContent.Fee(amount: amount, currency: currency, due: try dueTime(&duty))
  }

  /// The one constraint a compensation may have: when it is due.
  private static func dueTime(_ duty: inout ObjectReader) throws(DocumentError) -> String? {
    guard duty.optional("constraint") != nil else { return nil }
    let constraints = try duty.objects("constraint")
    guard var constraint = constraints.first, constraints.count == 1 else {
      throw duty.error("constraint", "must be the one time to pay by")
    }
    try constraint.expect("leftOperand", "dateTime")
    try constraint.expect("operator", "lteq")
    let due = try constraint.typed(
      "rightOperand", "xsd:dateTime", RecordForm.timeWords, where: RecordForm.isTime)
    try constraint.finish()
    return due
  }
}
