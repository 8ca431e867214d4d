import Licensing

/// A refusal that has its place in the log.
public struct ReservedRefusal: Sendable {
  let number: Int
  let time: Instant
  let actor: String
  let refused: RefusedRequest
  let note: ErasableText?
}
