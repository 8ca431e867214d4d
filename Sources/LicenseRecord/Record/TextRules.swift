import StrictJSON

/// The rules of the profile that hold for every value of a document, whatever it means.
struct TextRules {
  private(set) var faults: [ProfileFault] = []

  /// A document of nothing but faults needs no complete list.
  private static let mostFaults = 20

  /// The faults of a document, each with its path.
  init(_ document: JSON) {
    // Paths are written only for a document that needs them: nearly none does.
    if !TextRules.hold(for: document) { inspect(document, path: "") }
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

  private mutating func inspect(_ value: JSON, path: String) {
    guard faults.count < TextRules.mostFaults else { return }
    switch value.content {
    case .null, .bool: break
    case .number:
      faults.append(ProfileFault(.noNumbers, path, value, "must not be a number"))
    case .string(let text):
      guard !TextRules.isPlain(text) else { return }
      faults.append(ProfileFault(.noControls, path, value, "must not hold control characters"))
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        inspect(element, path: "\(path)/\(index)")
      }
    case .object(let members):
      for member in members {
        if !TextRules.isName(member.name) {
          faults.append(
            ProfileFault(
              .memberName, path, member.value,
              "member names must be ASCII letters, digits, \":\", \"_\" and \"-\""))
        }
        // A name of this form needs no escaping in a path.
        inspect(member.value, path: "\(path)/\(member.name)")
      }
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
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
