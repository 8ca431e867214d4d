import StrictJSON

/// The records of one shape in emitted form, as this module writes them: their values are open.
final class RecordPattern: Sendable {
  let shape: RecordShape
  private let emitted: JSONTemplate
  private let beforeProof: JSONTemplate
  private let proofStart: JSONTemplate
  private let proofEnd: JSONTemplate
  private let afterProof: JSONTemplate
  /// Which of the values is the proof's.
  private let proofValue: Int

  /// The pattern of all records that have the shape of this one; nil only if that were no document.
  init?(of license: LicenseContent) {
    shape = RecordShape(of: license)
    var source = StandIns()
    guard let sample = try? shape.values(of: &source) else { return nil }
    let standIns = source.texts
    let record = CanonicalRecord(
      sample.license, created: sample.created, thumbprint: sample.thumbprint)
    let secured = record.secured(with: record.proof(value: sample.proofValue))
    guard let document = try? JSON.parse(secured),
      let proofValue = standIns.firstIndex(of: sample.proofValue)
    else { return nil }
    self.proofValue = proofValue
    emitted = JSONTemplate(document.pretty(), standIns: standIns)
    beforeProof = JSONTemplate(record.unsigned[..<record.proofPlace], standIns: standIns)
    proofStart = JSONTemplate(record.proofStart, standIns: standIns)
    proofEnd = JSONTemplate(record.proofEnd, standIns: standIns)
    afterProof = JSONTemplate(record.unsigned[record.proofPlace...], standIns: standIns)
  }

  /// The record of a text that is, byte for byte, what this module writes for what it says.
  ///
  /// The text must be the pattern with values in it, the values must have the forms that are asked
  /// for before signing: then nothing else can stand in it. Nil for everything else, sound or not.
  func record(in text: [UInt8]) -> SoundRecord? {
    guard text.count <= JSONLimits.document.bytes else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      guard let ranges = emitted.ranges(in: bytes) else { return nil }
      var found = Found(ranges, of: bytes)
      guard let (license, created, proofValue, thumbprint) = try? shape.values(of: &found),
        let signature = try? ProofValue.decode(proofValue),
        Base64URL.decode(thumbprint)?.count == 32,
        (try? license.checkForms(created: created)) != nil
      else { return nil }
      let (secured, tbs) = secured(ranges, of: bytes)
      return SoundRecord(
        content: Verdict.Verified(content: license, source: .canonical(secured)),
        thumbprint: thumbprint, signature: signature, tbs: tbs)
    }
  }

  /// Texts that nothing looks like which stands in every record.
  private struct StandIns: RecordValueSource {
    private(set) var texts: [String] = []

    mutating func text() -> String {
      let text = "@\(texts.count)."
      texts.append(text)
      return text
    }

    mutating func number() -> Int {
      let number = 7_000_000 + texts.count
      texts.append(String(number))
      return number
    }
  }

  /// The values in a text, from where they were found.
  private struct Found: RecordValueSource {
    let bytes: UnsafeBufferPointer<UInt8>
    let ranges: [Range<Int>]
    private var next = 0

    struct NoValue: Error {}

    init(_ ranges: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>) {
      self.ranges = ranges
      self.bytes = bytes
    }

    mutating func text() throws -> String {
      let spelled = UnsafeBufferPointer(rebasing: bytes[ranges[next]])
      next += 1
      guard let text = JSONTemplate.string(spelled: spelled) else { throw NoValue() }
      return text
    }

    mutating func number() throws -> Int {
      guard let number = RecordForm.index(try text()) else { throw NoValue() }
      return number
    }
  }

  /// The secured document in canonical form, and the 64 bytes that its signature is over.
  private func secured(
    _ ranges: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>
  ) -> (document: [UInt8], tbs: [UInt8]) {
    var document: [UInt8] = []
    document.reserveCapacity(bytes.count)
    beforeProof.append(ranges, of: bytes, to: &document)
    let name = document.count
    document += CanonicalRecord.name
    let start = document.count
    proofStart.append(ranges, of: bytes, to: &document)
    let value = document.count
    document += CanonicalRecord.valueStart
    document += UnsafeBufferPointer(rebasing: bytes[ranges[proofValue]])
    document.append(UInt8(ascii: "\""))
    let end = document.count
    proofEnd.append(ranges, of: bytes, to: &document)
    let rest = document.count
    afterProof.append(ranges, of: bytes, to: &document)
    let tbs =
      LibCrypto.sha256(document[start..<value], document[end..<rest])
      + LibCrypto.sha256(document[..<name], document[rest...])
    return (document, tbs)
  }
}
