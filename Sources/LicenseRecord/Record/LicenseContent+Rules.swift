import StrictJSON

extension LicenseContent {
  /// The limits of the permission, each a set in ODRL's sense, then the period.
  var constraints: [JSON] {
    var constraints: [JSON] = []
    if !territories.isEmpty {
      constraints.append(isAnyOf("spatial", territories.map { Vocabulary.territory + $0 }))
    }
    constraints.append(isAnyOf("deliveryChannel", channels))
    constraints.append(isAnyOf("language", languages))
    constraints.append(dateTime("gteq", validFrom))
    constraints.append(dateTime("lt", validUntil))
    return constraints
  }

  /// What the partner owes: the fee, if there is one, and the credit line.
  var duties: [JSON] {
    let attribution: JSON = [
      "action": "attribute",
      "attributedParty": text(issuer),
      "schema:creditText": text(creditText),
    ]
    return (fee.map { [compensation($0)] } ?? []) + [attribution]
  }

  private func compensation(_ fee: Fee) -> JSON {
    let amount: JSON = [
      "leftOperand": "payAmount",
      "operator": "eq",
      "rightOperand": typed("xsd:decimal", fee.amount),
      "unit": text(Vocabulary.currency + fee.currency),
    ]
    var members: [(String, JSON)] = [
      ("action", ["rdf:value": ["@id": "odrl:compensate"], "refinement": [amount]]),
      ("compensatedParty", text(issuer)),
    ]
    if let due = fee.due { members.append(("constraint", [dateTime("lteq", due)])) }
    return .object(members)
  }

  private func isAnyOf(_ operand: String, _ values: [String]) -> JSON {
    ["leftOperand": text(operand), "operator": "isAnyOf", "rightOperand": .strings(values)]
  }

  private func dateTime(_ relation: String, _ time: String) -> JSON {
    [
      "leftOperand": "dateTime",
      "operator": text(relation),
      "rightOperand": typed("xsd:dateTime", time),
    ]
  }

  private func typed(_ type: String, _ value: String) -> JSON {
    ["@type": text(type), "@value": text(value)]
  }
}
