/// Random bytes fit for keys, nonces and list indexes, from libcrypto's generator.
///
/// Throws `KeyError.library` when the system gives no entropy; there is no weaker fallback.
public func secureRandom(_ count: Int) throws(KeyError) -> [UInt8] {
  try LibCrypto.random(count)
}
