import StrictJSON

/// The one permission of a record, as read: its limits and its duties.
struct PermissionReading {
  let path: String
  let territories: [String]
  let channels: [String]
  let languages: [String]
  let from: String
  let until: String
  let duties: DutiesReading

  init(_ reader: consuming ObjectReader, issuer: IssuerReading) throws(DocumentError) {
    path = reader.path
    try reader.expect("action", "distribute")
    var limits = [[String]?](repeating: nil, count: Limit.all.count)
    for var constraint in try reader.objects("constraint") {
      let limit = try Limit(&constraint)
      guard limits[limit.rawValue] == nil else {
        throw constraint.error("leftOperand", "this limit is given twice")
      }
      limits[limit.rawValue] = try limit.values(&constraint)
      try constraint.finish()
    }
    func values(_ limit: Limit) -> [String]? { limits[limit.rawValue] }
    guard let channels = values(.channel), let languages = values(.language),
      let from = values(.from)?.first, let until = values(.until)?.first
    else {
      throw reader.error(
        "constraint", "must limit deliveryChannel, language and dateTime (gteq and lt)")
    }
    territories = values(.territory) ?? []
    self.channels = channels
    self.languages = languages
    self.from = from
    self.until = until
    duties = try DutiesReading(&reader, issuer: issuer)
    try reader.finish()
  }

  /// The limits a permission may have, each at most once and in any order.
  private enum Limit: Int {
    static let all: [Limit] = [.territory, .channel, .language, .from, .until]

    case territory
    case channel
    case language
    case from
    case until

    /// Finds which limit a constraint is by its two operands' names.
    init(_ reader: inout ObjectReader) throws(DocumentError) {
      let operand = try reader.string("leftOperand")
      let relation = try reader.string("operator")
      let limit = Limit.all.first { limit in
        limit.terms.operand.isExactly(operand) && limit.terms.relation.isExactly(relation)
      }
      guard let limit else {
        throw reader.error(
          "leftOperand", "a license record has no constraint of this operand and operator")
      }
      self = limit
    }

    private var terms: (operand: String, relation: String) {
      switch self {
      case .territory: ("spatial", "isAnyOf")
      case .channel: ("deliveryChannel", "isAnyOf")
      case .language: ("language", "isAnyOf")
      case .from: ("dateTime", "gteq")
      case .until: ("dateTime", "lt")
      }
    }

    func values(_ reader: inout ObjectReader) throws(DocumentError) -> [String] {
      switch self {
      case .territory:
        try reader.set(
          "rightOperand", prefix: Vocabulary.territory,
          "\(Vocabulary.territory) and three capital letters",
          where: RecordForm.isThreeLetterCode)
      case .channel:
        try reader.set(
          "rightOperand", "a channel name in lower case", where: RecordForm.isChannel)
      case .language:
        try reader.set(
          "rightOperand", "a language tag (BCP 47)", where: RecordForm.isLanguage)
      case .from, .until:
        [
          try reader.typed(
            "rightOperand", "xsd:dateTime", RecordForm.timeWords, where: RecordForm.isTime)
        ]
      }
    }
  }
}
