import StrictJSON

/// A breach of one rule of the profile, and where.
struct ProfileFault: Hashable {
  let rule: ProfileRule
  let documentError: DocumentError

  init(_ rule: ProfileRule, _ path: String, _ value: JSON?, _ problem: String) {
    self.rule = rule
    documentError = DocumentError(path: path, position: value?.position, problem: problem)
  }
}
