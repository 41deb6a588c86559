// Medians and percentiles of what was measured.

/// Times of one kind.
struct Times {
  private var times: [Double] = []

  mutating func add(_ time: Duration) { times.append(time.milliseconds) }

  /// The time below which the given share lies (nearest rank), in milliseconds.
  func percentile(_ share: Double) -> Double? {
    guard !times.isEmpty else { return nil }
    let rank = Int((share * Double(times.count)).rounded(.up)) - 1
    return times.sorted()[max(0, min(rank, times.count - 1))]
  }

  /// The middle time in milliseconds.
  var median: Double? { percentile(0.5) }
}

extension Duration {
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }
}
