import StrictJSON

/// The rules of the profile that hold for every value of a document, whatever it means.
struct TextRules {
  private(set) var faults: [ProfileFault] = []

  /// Where the inspection stands: member names and indexes from the document down.
  ///
  /// Joined into a path only for a fault, since a hostile document may have a name of a million
  /// letters above a hundred thousand values.
  private var steps: [String] = []

  /// A document of nothing but faults needs no complete list.
  private static let mostFaults = 20

  /// The faults of a document, each with its path.
  init(_ document: JSON) {
    if !TextRules.hold(for: document) { inspect(document) }
  }

  private static func hold(for value: JSON) -> Bool {
    switch value.content {
    case .null, .bool: true
    case .number: false
    case .string(let text): isPlain(text)
    case .array(let elements): elements.allSatisfy(hold)
    case .object(let members): members.allSatisfy { isName($0.name) && hold(for: $0.value) }
    }
  }

  private mutating func inspect(_ value: JSON) {
    switch value.content {
    case .null, .bool: break
    case .number: refuse(.noNumbers, value, "must not be a number")
    case .string(let text):
      if !TextRules.isPlain(text) { refuse(.noControls, value, "must not hold control characters") }
    case .array(let elements):
      for (index, element) in elements.enumerated() where faults.count < TextRules.mostFaults {
        inspect(element, at: String(index))
      }
    case .object(let members):
      for member in members where faults.count < TextRules.mostFaults {
        if !TextRules.isName(member.name) {
          refuse(
            .memberName, member.value,
            "member names must be ASCII letters, digits, \":\", \"_\" and \"-\"")
        }
        inspect(member.value, at: member.name)
      }
    }
  }

  private mutating func inspect(_ value: JSON, at step: String) {
    steps.append(step)
    inspect(value)
    steps.removeLast()
  }

  private mutating func refuse(_ rule: ProfileRule, _ value: JSON, _ problem: String) {
    // A name of the right form needs no escaping in a path.
    let path = steps.map { "/" + $0 }.joined()
    faults.append(ProfileFault(rule, path, value, problem))
  }

  static func isPlain(_ text: String) -> Bool {
    text.isPlainASCII || text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }

  /// Whether a name matches `^[@A-Za-z][A-Za-z0-9:_-]*$`.
  ///
  /// Among such names every order is the same: by bytes, by code points, by UTF-16 units.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first == UInt8(ascii: "@") || RecordForm.isLetter(first)
    else { return false }
    return name.utf8.dropFirst().allSatisfy { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: RecordForm.isLetter(byte) || RecordForm.isDigit(byte)
      }
    }
  }
}
