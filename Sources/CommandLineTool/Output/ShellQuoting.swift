import StrictJSON

/// An argument as a shell takes it back, safe to show.
///
/// What a terminal would act on is written in `$'…'` (POSIX.1-2024), so that the line
/// works when it is typed and does nothing when it is only read.
func shellQuoted(_ text: String) -> String {
  let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./_-")
  if !text.isEmpty, text.allSatisfy(plain.contains) { return text }
  guard text == text.displayed else {
    return "$'" + text.unicodeScalars.map(escaped).joined() + "'"
  }
  return "'" + text.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
}

/// A scalar inside `$'…'`.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  let text = String(scalar)
  if scalar == "'" || scalar == "\\" { return "\\" + text }
  guard text != text.displayed else { return text }
  return text.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
