import StrictJSON

/// A JSON string of a value, where a literal will not do.
func text(_ value: String) -> JSON {
  JSON(.string(value))
}
