import StrictJSON

/// The texts that may have to be forgotten, as the body of an entry mentions them.
enum Mentions {
  /// The keys, each in its member.
  static func keys(in body: JSON) -> [String] {
    let places = [
      (body["article"], "text"), (body["partner"], "contact"), (body, "reason"), (body, "note"),
    ]
    return places.compactMap { $0.0?[$0.1]?.string }
  }
}
