/// The values in order, each once.
func sortedOnce<Value: Comparable & Hashable>(_ values: [Value]) -> [Value] {
  Set(values).sorted()
}

/// The territories in order, each once; the world swallows the rest.
func simplified(_ territories: [Territory]) -> [Territory] {
  territories.contains(.world) ? [.world] : sortedOnce(territories)
}
