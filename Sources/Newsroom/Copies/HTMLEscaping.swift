/// The text as the content of an HTML element.
func html(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}

/// The text as the value of an HTML attribute, between quotation marks.
func quoted(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in html(text).unicodeScalars {
    switch scalar {
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
