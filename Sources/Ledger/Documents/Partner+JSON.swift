import Licensing
import StrictJSON

extension Partner {
  func json(contact: ErasableKey?) -> JSON {
    .object(
      [("id", .text(id.text)), ("name", .text(name))] + optional("url", url)
        + optional("audience", audience.map(String.init))
        + [("class", .text(useClass.rawValue))] + optional("contact", contact?.text))
  }
}
