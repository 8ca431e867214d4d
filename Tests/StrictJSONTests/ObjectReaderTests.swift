import StrictJSON
import Testing

struct ObjectReaderTests {
  private let document = """
    {
      "id": "standard", "words": 800, "open": true, "tags": ["a", "b"],
      "base": {"amount": "1"}, "bands": [{"below": 1}, {}], "nothing": null
    }
    """

  private func reader() throws -> ObjectReader {
    try ObjectReader(try JSON.parse([UInt8](document.utf8)))
  }

  private func message(_ read: (inout ObjectReader) throws(DocumentError) -> Void) -> String? {
    do {
      var reader = try reader()
      do throws(DocumentError) { try read(&reader) } catch { return error.description }
    } catch { return "not a reader" }
    return nil
  }

  @Test func readsEveryType() throws {
    var reader = try reader()
    #expect(try reader.string("id") == "standard")
    #expect(try reader.optionalString("id") == "standard")
    #expect(try reader.integer("words") == 800)
    #expect(try reader.optionalInteger("words") == 800)
    #expect(try reader.boolean("open"))
    #expect(try reader.optionalBoolean("open") == true)
    #expect(try reader.strings("tags") == ["a", "b"])
    #expect(try reader.optionalStrings("tags") == ["a", "b"])
    #expect(try reader.value("nothing") == nil as JSON)
    var base = try reader.object("base")
    #expect(base.path == "/base")
    #expect(try base.string("amount") == "1")
    try base.finish()
    #expect(try reader.optionalObject("base")?.path == "/base")
    var bands = try reader.objects("bands")
    #expect(bands.map(\.path) == ["/bands/0", "/bands/1"])
    #expect(try bands[0].optionalInteger("below") == 1)
    #expect(try bands[1].optionalInteger("below") == nil)
    try bands[0].finish()
    try reader.finish()
  }

  @Test func absentMembersAreNil() throws {
    var reader = try reader()
    #expect(reader.optional("x") == nil)
    #expect(try reader.optionalString("x") == nil)
    #expect(try reader.optionalStrings("x") == nil)
    #expect(try reader.optionalInteger("x") == nil)
    #expect(try reader.optionalBoolean("x") == nil)
    #expect(try reader.optionalObject("x") == nil)
  }

  @Test func namesPathAndPlace() {
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.string("words") }
        == "line 2, column 30: /words: must be a string")
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.string("nothing") }
        == "line 3, column 68: /nothing: must be a string")
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.optionalString("nothing") }
        == "line 3, column 68: /nothing: must be a string")
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.value("currency") }
        == #"line 1, column 1: the member "currency" is missing"#)
    #expect(
      message { (reader) throws(DocumentError) in
        var bands = try reader.objects("bands")
        _ = try bands[1].value("factor")
      } == #"line 3, column 52: /bands/1: the member "factor" is missing"#)
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.object("id") }
        == "line 2, column 9: /id: must be an object")
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.strings("bands") }
        == "line 3, column 38: /bands/0: must be a string")
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.objects("tags") }
        == "line 2, column 58: /tags/0: must be an object")
    #expect(
      message { (reader) throws(DocumentError) in _ = try reader.boolean("id") }
        == "line 2, column 9: /id: must be true or false")
    #expect(
      message { (reader) throws(DocumentError) in throw reader.error("words", "must be even") }
        == "line 2, column 30: /words: must be even")
  }

  @Test(arguments: ["1.0", "1e3", "9223372036854775808", "\"1\"", "true", "-0.0"])
  func integersAreWrittenPlainly(_ lexeme: String) throws {
    var reader = try ObjectReader(try JSON.parse([UInt8]("{\"n\":\(lexeme)}".utf8)))
    let error = #expect(throws: DocumentError.self) { try reader.integer("n") }
    #expect(error?.path == "/n")
  }

  @Test(arguments: [("0", 0), ("-0", 0), ("-5", -5), ("9223372036854775807", Int.max)])
  func integersReadExactly(_ lexeme: String, _ value: Int) throws {
    var reader = try ObjectReader(try JSON.parse([UInt8]("{\"n\":\(lexeme)}".utf8)))
    #expect(try reader.integer("n") == value)
  }

  @Test(arguments: [
    ("amout", "/amout: unknown member, did you mean \"amount\"?"),
    ("Amount", "/Amount: unknown member, did you mean \"amount\"?"),
    ("perwords", "/perwords: unknown member, did you mean \"perWord\"?"),
    ("other", "/other: unknown member"),
    ("a/b~c", "/a~1b~0c: unknown member"),
    ("\\u001b[2J", "/\\u{1B}[2J: unknown member"),
  ])
  func refusesStrangers(_ name: String, _ message: String) throws {
    let text = "{\"amount\":\"1\",\"\(name)\":2}"
    var reader = try ObjectReader(try JSON.parse([UInt8](text.utf8)))
    _ = reader.optional("amount")
    _ = reader.optional("perWord")
    let error = #expect(throws: DocumentError.self) { try reader.finish() }
    #expect(error?.description == "line 1, column 15: \(message)")
  }

  @Test func aDocumentMustBeAnObject() throws {
    let value = try JSON.parse([UInt8](" []".utf8))
    let error = #expect(throws: DocumentError.self) { try ObjectReader(value) }
    #expect(error?.description == "line 1, column 2: must be an object")
    #expect(throws: DocumentError.self) { try ObjectReader([1], path: "/x") }
  }
}
