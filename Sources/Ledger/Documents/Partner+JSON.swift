import Licensing
import StrictJSON

extension Partner {
  var json: JSON {
    .object(
      [("id", .text(id.text)), ("name", .text(name))] + optional("url", url)
        + optional("audience", audience.map(String.init)) + [("class", .text(useClass.rawValue))])
  }
}
