import StrictJSON

extension LicenseContent {
  /// Throws the place of the first value that the reader would refuse.
  ///
  /// The structure is this library's own and cannot be wrong; the values come from outside. The
  /// forms are those that `init(reading:)` asks for, and tests hold the two against each other.
  func checkForms(created: String) throws(DocumentError) {
    try checkParties()
    try checkPeriod(created)
    try checkLimits()
    try checkTarget()
    try checkDuties()
  }

  private func checkParties() throws(DocumentError) {
    try check(
      "/issuer/id", host, "did:web: and a host name", where: RecordForm.isHost)
    try checkWords("/issuer/name", publisherName)
    try check(
      "/id", number, "https://HOST/licensing/records/LIC-YYYY-NNNNNN",
      where: RecordForm.isLicenseNumber)
    try check(
      "/credentialStatus/0/statusListCredential", String(statusListNumber), "a number from 1"
    ) { RecordForm.index($0).map { $0 > 0 } ?? false }
    try check(
      "/credentialStatus/0/statusListIndex", String(statusIndex),
      "a number from 0 to \(StatusReading.largestList - 1)"
    ) { RecordForm.index($0).map { $0 < StatusReading.largestList } ?? false }
    try check(
      "/credentialSubject/assignee/id", assigneeID, "an http or https address",
      where: RecordForm.isWebAddress)
    try checkWords("/credentialSubject/assignee/name", assigneeName)
    try check(
      "/credentialSubject/id", agreementUUID, "urn:uuid: and a UUID in lower case",
      where: RecordForm.isUUID)
  }

  private func checkPeriod(_ created: String) throws(DocumentError) {
    try check("/proof/created", created, RecordForm.timeWords, where: RecordForm.isTime)
    try check("/validFrom", validFrom, RecordForm.timeWords, where: RecordForm.isTime)
    try check("/validUntil", validUntil, RecordForm.timeWords, where: RecordForm.isTime)
    try check("/validUntil", validUntil, "after validFrom", where: validFrom.precedes)
  }

  private func checkLimits() throws(DocumentError) {
    let path = "/credentialSubject/permission/0/constraint"
    try checkSet(path, territories, "a territory of three letters", RecordForm.isThreeLetterCode)
    try checkSet(path, channels, "a channel name in lower case", RecordForm.isChannel)
    try checkSet(path, languages, "a language tag (BCP 47)", RecordForm.isLanguage)
    if channels.isEmpty || languages.isEmpty {
      throw fault(path, "must limit deliveryChannel and language")
    }
  }

  private func checkTarget() throws(DocumentError) {
    let path = "/credentialSubject/target"
    try check(
      "\(path)/id", targetID, "urn:newsml:HOST:YYYYMMDD:ID:VERSION", where: RecordForm.isArticleURN)
    try check("\(path)/digestSRI", digestSRI, "sha256- and 44 characters of base64") {
      ContentDigest($0) != nil
    }
    try check(
      "\(path)/mediaType", mediaType, "a media type without parameters",
      where: RecordForm.isMediaType)
    try checkWords("\(path)/schema:headline", headline)
    if let author { try checkWords("\(path)/schema:author", author) }
    try check(
      "\(path)/schema:url", url, "an http or https address", where: RecordForm.isWebAddress)
  }

  private func checkDuties() throws(DocumentError) {
    let path = "/credentialSubject/permission/0/duty"
    try checkWords("\(path)/schema:creditText", creditText)
    guard let fee else { return }
    try check(path, fee.amount, "a decimal above zero, without a sign", where: RecordForm.isAmount)
    try check(path, fee.currency, "a currency code", where: RecordForm.isThreeLetterCode)
    if let due = fee.due {
      try check(path, due, RecordForm.timeWords, where: RecordForm.isTime)
    }
  }

  private func check(
    _ path: @autoclosure () -> String, _ text: String, _ form: @autoclosure () -> String,
    where holds: (String) -> Bool
  ) throws(DocumentError) {
    guard holds(text) else { throw fault(path(), "must be \(form())") }
  }

  private func checkWords(_ path: @autoclosure () -> String, _ text: String) throws(DocumentError) {
    guard !text.isEmpty else { throw fault(path(), "must be a string that is not empty") }
    guard TextRules.isPlain(text) else {
      throw fault(path(), "must not hold control characters")
    }
  }

  private func checkSet(
    _ path: String, _ texts: [String], _ form: String, _ holds: (String) -> Bool
  ) throws(DocumentError) {
    for (index, text) in texts.enumerated() {
      guard holds(text) else { throw fault(path, "each must be \(form)") }
      if texts[..<index].contains(where: text.isExactly) {
        throw fault(path, "must not name anything twice")
      }
    }
  }

  private func fault(_ path: String, _ problem: String) -> DocumentError {
    DocumentError(path: path, position: nil, problem: problem)
  }
}
