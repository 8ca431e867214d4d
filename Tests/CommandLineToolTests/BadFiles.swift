import Foundation

/// Files that are not what they should be, made once for all tests.
enum BadFiles {
  static let folder: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    try folder.write("latin1.txt", Array("Title\n\nCaf".utf8) + [0xE9, 0x0A])
    try folder.write("empty.txt", "")
    try folder.write("title.txt", "A title\n")
    try folder.write("long-title.txt", String(repeating: "long ", count: 300) + "\n\nBody.\n")
    try folder.write("article.txt", "A title\n\nOne.\n\nTwo.\n")
    try folder.write("malformed.json", "{\n  \"title\": \"A title\",\n  \"body\": [\"One.\",]\n}\n")
    try folder.write(
      "unknown.json", "{\"title\": \"A\", \"body\": [\"One.\"], \"langauge\": \"en\"}\n")
    try folder.write("negative.json", "{\"title\": \"A\", \"body\": [\"One.\"], \"words\": -1}\n")
    try folder.write(
      "day.json", "{\"title\": \"A\", \"body\": [\"One.\"], \"published\": \"2026-02-30\"}\n")
    let huge = open(folder.path + "/huge", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard ftruncate(huge, 200 << 20) == 0, close(huge) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    try folder.makeFolder("folder")
    try writeCards(to: folder)
    try writeAgreements(to: folder)
    atexit { try? BadFiles.folder.get().remove() }
    return folder
  }

  /// Our example card with one line changed in each.
  private static func writeCards(to folder: TemporaryFolder) throws {
    let card = try Tool("imprimatur").run(["rate-card", "example"]).output
    let changes: [(String, String, String)] = [
      ("currency", "\"currency\": \"EUR\"", "\"currency\": \"EUX\""),
      ("negative", "\"amount\": \"120.00\"", "\"amount\": \"-120.00\""),
      ("overflow", "\"amount\": \"120.00\"", "\"amount\": \"99999999999999999999.00\""),
      ("count", "\"wordsIncluded\": 800", "\"wordsIncluded\": 99999999999999999999"),
      ("day", "\"2026-01-01\"", "\"2026-02-30\""),
      ("other", "\"image\": \"35.00\"", "\"image\": \"36.00\""),
      ("huge-prices", "\"id\": \"standard\"", "\"id\": \"huge\""),
    ]
    for (name, from, to) in changes {
      var text = card.replacing(from, with: to)
      if name == "huge-prices" {
        text.replace("\"amount\": \"120.00\"", with: "\"amount\": \"999999999999.00\"")
        text.replace("\"one\": \"1.0\"", with: "\"one\": \"999999999999\"")
      }
      try folder.write("card-\(name).json", text)
    }
  }

  private static func writeAgreements(to folder: TemporaryFolder) throws {
    let sound = """
      {"id": "a", "partner": "northern-courier", "channels": ["web"], "territories": ["GBR"],
       "pricePlan": {"rateCard": "standard"}}
      """
    let changes = [
      ("territory", "\"GBR\"", "\"GBX\""), ("partner", "northern-courier", "northern-curier"),
      ("missing", "\"channels\": [\"web\"], ", ""),
    ]
    for (name, from, to) in changes {
      try folder.write("agreement-\(name).json", sound.replacing(from, with: to) + "\n")
    }
  }
}
