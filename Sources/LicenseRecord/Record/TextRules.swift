import StrictJSON

/// The rules of the profile that hold for every value of a document, whatever it means.
struct TextRules {
  private(set) var faults: [ProfileFault] = []

  /// A document of nothing but faults needs no complete list.
  private static let mostFaults = 20

  mutating func inspect(_ value: JSON, path: String) {
    guard faults.count < TextRules.mostFaults else { return }
    switch value.content {
    case .null, .bool: break
    case .number:
      faults.append(ProfileFault(.noNumbers, path, value, "must not be a number"))
    case .string(let text):
      guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else { return }
      faults.append(ProfileFault(.noControls, path, value, "must not hold control characters"))
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        inspect(element, path: "\(path)/\(index)")
      }
    case .object(let members):
      for member in members {
        // A name of this form needs no escaping in a path.
        if !TextRules.isName(member.name) {
          faults.append(
            ProfileFault(
              .memberName, path, member.value,
              "member names must be ASCII letters, digits, \":\", \"_\" and \"-\""))
        }
        inspect(member.value, path: "\(path)/\(member.name)")
      }
    }
  }

  /// `^[@A-Za-z][A-Za-z0-9:_-]*$`, so that every order of names is the same order.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first == UInt8(ascii: "@") || RecordForm.isLetter(first)
    else { return false }
    return name.utf8.dropFirst().allSatisfy { byte in
      RecordForm.isLetter(byte) || RecordForm.isDigit(byte) || ":_-".utf8.contains(byte)
    }
  }
}
