// This folder is data. To teach another language or newsroom, add phrases; keep to what prose does
// not say, since every false alarm costs an editor a look.

extension PhraseBook {
  /// Every language known; all are tried, since plain text does not name its own.
  static let all = [
    shared, english, french, german, spanish, italian, portuguese, dutch, nordic, polish, turkish,
    arabic,
  ]

  /// Names of networks, of which a request to follow needs one.
  static let networks = [
    "facebook", "twitter", "x", "instagram", "threads", "bluesky", "mastodon", "tiktok", "youtube",
    "linkedin", "whatsapp", "telegram", "google news", "apple news", "flipboard", "snapchat",
    "pinterest", "twitch", "discord", "فيسبوك", "تويتر", "انستغرام", "يوتيوب", "تلغرام", "واتساب",
  ]

  /// Mailboxes that publishers keep for questions about rights.
  static let mailboxes: Set<String> = [
    "syndication", "licensing", "permissions", "reprints", "republish", "rights", "copyright",
    "droits", "lizenzen", "nutzungsrechte", "derechos", "diritti", "licenties",
  ]

  /// What is the same in every language.
  static let shared = PhraseBook(
    offers: ["newsletter*", "whatsapp", "telegram", "podcast*", "google play", "app store"],
    labels: ["newsletter", "newsletters", "podcast", "promo"],
    rights: ["all rights reserved"])
}
