import Foundation
import LicensingDesk
import Newsroom
import StrictJSON

/// A file that holds no article.
struct ArticleFault: Error {
  let file: String
  let error: ArticleError
}

extension Words {
  init(fault: ArticleFault) {
    let hint: String? =
      switch fault.error {
      case .invalidUTF8:
        "save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 " + shellQuoted(fault.file)
      case .empty, .noBody, .titleTooLong: "an article is a title line, then the body"
      case .notJSON, .document: DocumentKind.article.hint
      case .tooLarge, .noSuchParagraph, .nothingLeft: nil
      }
    self.init("\(fault.file.displayed): \(fault.error)", hints: hint.map { [$0] } ?? [])
  }

  /// A choice of paragraphs that an article does not have.
  init(article error: ArticleError) {
    self.init(
      "--drop-paragraph: \(error)",
      hints: ["see the paragraphs and their numbers with --dry-run"], exitCode: 64)
  }

  init(document fault: DocumentFault) {
    self.init(desk: fault.error)
    hints = [fault.kind.hint]
  }

  /// What helps against a problem that the system names.
  static func systemHint(_ problem: String) -> String? {
    let hints: [(Int32, String)] = [
      (ENOENT, "check the name, and the folder it is looked for in"),
      (EACCES, "get permission for it, or name another"),
      (EPERM, "get permission for it, or name another"),
      (EROFS, "name a place that can be written"),
      (ENOTDIR, "name a folder"),
      (ENOSPC, "make room and try again"),
      (EDQUOT, "make room and try again"),
      (ENAMETOOLONG, "give a shorter name"),
    ]
    return hints.first { problem == String(cString: strerror($0.0)) }?.1
  }
}
