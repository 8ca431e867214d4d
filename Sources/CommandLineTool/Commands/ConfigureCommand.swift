import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct ConfigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "configure",
    abstract: "Show the settings of the home, or change some by an entry of the log.",
    discussion: """
      Licenses that were issued keep what they say; new ones take the new settings.

      Example:
        imprimatur configure --publisher "The Harbor Tribune & Echo"
      """)

  @OptionGroup var settings: SettingOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let request = settings.request
    if request == HomeRequest() {
      return try show(home.open(.reading).settings(), changed: [])
    }
    let result = try home.open(.writing).configure(
      request, actor: actor.name(home), now: currentTime())
    try show(result.settings, changed: result.changed)
    if result.changed.isEmpty, !json.isOn { Console.note("nothing changed") }
  }

  private func show(_ settings: HomeSettings, changed: [String]) throws {
    if json.isOn {
      return try Console.print(
        json: Views.object(
          Views.settings(settings) + [("changed", Views.array(changed.map { .text($0) }))]))
    }
    if !changed.isEmpty { try Console.print("changed " + changed.joined(separator: ", ")) }
    try Console.print(listing(settings))
  }
}
