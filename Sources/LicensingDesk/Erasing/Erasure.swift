public import Ledger
import Licensing

/// What erasing came to, or in a dry run would.
public struct Erasure: Sendable {
  /// The id of the article or partner.
  public let subject: String
  /// The version of the article; nil for all, and for a partner.
  public let version: Int?
  /// What was erased; nothing when nothing was left to erase.
  public let mentions: [ErasableMention]
  /// How many licenses of the article stand that have neither ended nor been revoked.
  public let standing: Int

  /// How many texts of one use were erased.
  public func count(_ use: ErasableMention.Use) -> Int { mentions.count { $0.use == use } }
}
