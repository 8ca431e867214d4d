import Licensing

/// Whether a language is written from right to left, by its script if the tag names one.
func isRightToLeft(_ language: Language) -> Bool {
  let subtags = language.tag.split(separator: "-").map(String.init)
  if let script = subtags.dropFirst().first, script.utf8.count == 4, script.first?.isLetter == true
  {
    return rightToLeftScripts.contains(script)
  }
  return rightToLeftLanguages.contains(language.primary)
}

/// ISO 15924 codes of the scripts written from right to left.
private let rightToLeftScripts: Set<String> = [
  "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj",
  "Syrn", "Thaa", "Yezi",
]

/// Languages whose usual script (CLDR's likely subtags) is one of them.
private let rightToLeftLanguages: Set<String> = [
  "ar", "arc", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syc", "syr", "ug", "ur", "yi",
]
