import ArgumentParser

struct ArticleGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Add, list, show, clear, withdraw and erase articles.",
    discussion: """
      Example:
        imprimatur article add ferry.txt \\
          --url https://tribune.example/2026/11/ferry --published 2026-11-02
        imprimatur article clear ferry yes --reason "staff text, no wire copy"
      """,
    subcommands: [
      ArticleAddCommand.self, ArticleListCommand.self, ArticleShowCommand.self,
      ArticleClearCommand.self, ArticleWithdrawCommand.self,
      ArticleEraseCommand.self,
    ])
}
