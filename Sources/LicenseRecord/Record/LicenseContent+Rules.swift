import StrictJSON

extension LicenseContent {
  /// Writes the one permission: what limits it, and what the partner owes for it.
  func writePermission(_ permission: inout CanonicalWriter) {
    permission.member("action", "distribute")
    permission.name("constraint")
    permission.array(writeConstraints)
    permission.name("duty")
    permission.array { duties in
      if let fee { duties.object { writeCompensation(fee, &$0) } }
      duties.object { attribution in
        attribution.member("action", "attribute")
        attribution.member("attributedParty", issuer)
        attribution.member("schema:creditText", creditText)
      }
    }
  }

  /// The limits of the permission, each a set in ODRL's sense, then the period.
  private func writeConstraints(_ constraints: inout CanonicalWriter) {
    if !territories.isEmpty {
      let places = territories.map { Vocabulary.territory + $0 }
      constraints.object { writeIsAnyOf("spatial", places, &$0) }
    }
    constraints.object { writeIsAnyOf("deliveryChannel", channels, &$0) }
    constraints.object { writeIsAnyOf("language", languages, &$0) }
    constraints.object { writeDateTime("gteq", validFrom, &$0) }
    constraints.object { writeDateTime("lt", validUntil, &$0) }
  }

  private func writeCompensation(_ fee: Fee, _ duty: inout CanonicalWriter) {
    duty.member("action") { action in
      action.member("rdf:value") { $0.member("@id", "odrl:compensate") }
      action.name("refinement")
      action.array { $0.object { writeAmount(fee, &$0) } }
    }
    duty.member("compensatedParty", issuer)
    if let due = fee.due {
      duty.name("constraint")
      duty.array { $0.object { writeDateTime("lteq", due, &$0) } }
    }
  }

  private func writeAmount(_ fee: Fee, _ refinement: inout CanonicalWriter) {
    refinement.member("leftOperand", "payAmount")
    refinement.member("operator", "eq")
    writeOperand("xsd:decimal", fee.amount, &refinement)
    refinement.member("unit", Vocabulary.currency + fee.currency)
  }

  private func writeIsAnyOf(
    _ operand: String, _ values: [String], _ constraint: inout CanonicalWriter
  ) {
    constraint.member("leftOperand", operand)
    constraint.member("operator", "isAnyOf")
    constraint.member("rightOperand", values)
  }

  private func writeDateTime(
    _ relation: String, _ time: String, _ constraint: inout CanonicalWriter
  ) {
    constraint.member("leftOperand", "dateTime")
    constraint.member("operator", relation)
    writeOperand("xsd:dateTime", time, &constraint)
  }

  private func writeOperand(
    _ type: String, _ value: String, _ constraint: inout CanonicalWriter
  ) {
    constraint.member("rightOperand") { literal in
      literal.member("@type", type)
      literal.member("@value", value)
    }
  }
}
