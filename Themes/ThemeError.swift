// What can be wrong with a theme, said in one sentence.

/// Why a theme cannot be used: what, where and how to mend it, in one sentence.
public struct ThemeError: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ theme: String, line: Int? = nil, _ problem: String) {
    let place = line.map { ", line \($0)" } ?? ""
    description = "Theme \(theme)\(place): \(problem)"
  }
}
