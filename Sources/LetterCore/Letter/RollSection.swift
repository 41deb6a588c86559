// The lists of those who sign, where they stand in the letter.

/// Signatories of one kind that stand together in the letter: all of them, or those under one
/// heading. The names are not copied out: there may be a hundred thousand.
public struct RollSection: Sendable {
  /// Organizations or individuals; the letter lists them apart.
  public let kind: Signatory.Kind
  /// The heading under which they stand, where the list has headings.
  public let heading: String?
  /// Their identifiers on the roll, in the letter's order.
  let order: ArraySlice<SignatoryID>
  private let showsSigners: Bool
  private let roll: SignatoryRoll

  init(
    _ kind: Signatory.Kind, of roll: SignatoryRoll, heading: String? = nil,
    range: Range<Int>? = nil, showsSigners: Bool = false
  ) {
    self.kind = kind
    self.heading = heading
    self.showsSigners = showsSigners
    self.roll = roll
    let order = roll[kind]
    self.order = order[range ?? order.indices]
  }

  /// How many they are.
  public var count: Int { order.count }

  /// Who stands at a place of this list, counted from 0.
  func id(at index: Int) -> SignatoryID { order[order.startIndex + index] }

  /// The line at a place of this list, counted from 0.
  public func line(at index: Int) -> String {
    roll.signatory(id(at: index))?.line(showingSigner: showsSigners) ?? ""
  }
}

extension RollSection: Equatable {
  // What an identifier names never changes within a lineage, so equal orders are equal lists.
  /// Whether both are known to list the same; sections of unrelated rolls never are.
  public static func == (left: RollSection, right: RollSection) -> Bool {
    left.isSuccessor(of: right) && left.order == right.order
  }

  /// Whether a layout of the other one can be brought up to this one: the same list, later.
  func isSuccessor(of other: RollSection) -> Bool {
    kind == other.kind && heading == other.heading && showsSigners == other.showsSigners
      && roll.lineage === other.roll.lineage
  }
}
