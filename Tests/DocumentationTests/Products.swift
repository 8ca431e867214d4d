import Foundation

/// The built tools.
enum Products {
  /// The folder they are in: the test bundle lies in it, or below it.
  static let folder: URL = {
    let executable = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "imprimatur").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return folder }
      folder.deleteLastPathComponent()
    }
    return executable.deletingLastPathComponent()
  }()
}
