import Foundation
import StrictJSON
import Testing

struct SchemaFileTests {
  @Test(arguments: [
    "article", "agreement", "rate-card", "license-record", "preferences", "status-list",
  ])
  func `is one strict JSON document that names its dialect`(_ name: String) throws {
    let url = packageRoot.appending(path: "Schemas/\(name).schema.json")
    let schema = try JSON.parse(Array(try Data(contentsOf: url)))
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
  }
}

/// The folder that holds Package.swift.
let packageRoot: URL = {
  var url = URL(fileURLWithPath: #filePath)
  while url.path != "/" {
    url.deleteLastPathComponent()
    if FileManager.default.fileExists(atPath: url.appending(path: "Package.swift").path) { break }
  }
  return url
}()
