// Why sign-ons cannot be read.

/// Why a file of sign-ons cannot be read: one sentence.
public struct SignOnError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Names the file and, where one is to blame, the line, and says how to mend it.
  public let description: String
}
