/// What comparing two checkpoints of a log came to.
public enum ConsistencyFinding: Hashable, Sendable {
  /// The newer one continues the older one: nothing before was changed, removed or moved.
  case consistent(old: Checkpoint, new: Checkpoint)
  /// That is not shown, and why.
  case failed(ConsistencyFault)
}
