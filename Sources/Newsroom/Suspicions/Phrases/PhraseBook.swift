/// What publishers in one language write around their articles.
///
/// A phrase is words between spaces; case, accents, punctuation, apostrophes and hyphens do not
/// count. A word that ends in `*` stands for every word that begins so. What an article puts between
/// quotation marks is never matched: it is somebody else's words.
struct PhraseBook: Sendable {
  /// Requests to sign up, at the start of a sentence; they need an offer, or a line of their own.
  var signUps: [String] = []
  /// Other requests, at the start of a sentence; they need an offer.
  var invitations: [String] = []
  /// Requests to follow, at the start of a sentence; they need a network or an account.
  var follows: [String] = []
  /// What requests offer, in words near them; the publisher's name is one too.
  var offers: [String] = []
  /// Words for the publisher itself, in the first person.
  var own: [String] = []
  /// Phrases that only promotion has.
  var promotions: [String] = []
  /// How a sentence that only promotion has starts.
  var appeals: [String] = []
  /// How a paragraph that only promotion has starts.
  var openings: [String] = []
  /// The same, if a colon, another mark or the end follows.
  var labels: [String] = []
  /// Whole paragraphs.
  var lines: [String] = []
  /// How a sentence on where the article appeared starts, near an end or with the publisher's name.
  var origins: [String] = []
  /// The same, but books are published too: only in a short line or with the publisher's name.
  var datelines: [String] = []
  /// Phrases on rights in this article, near the end.
  var rights: [String] = []
  /// Words on rights in general, near the end with the publisher's name and words to the reader.
  var rightsWords: [String] = []
  /// Words to the reader.
  var readerWords: [String] = []
  /// What publishers say they are, near the end, in a paragraph that starts with their own name.
  var selfDescriptions: [String] = []
}
