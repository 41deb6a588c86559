// What looks doubtful about single signatories, found again only where the list changed.

/// The doubts about a roll's names. Looking at all of a hundred thousand takes a good part of a
/// second, so what was found is kept: after a change of a few names only those are looked at, and
/// held against the others by their letters.
public struct RollDoubts: Sendable {
  /// So many changed names at once are looked at one by one.
  private static let few = 32
  private var lineage: SignatoryRoll.Lineage?
  private var orders: [Signatory.Kind: [SignatoryID]] = [:]
  /// What looks doubtful about a name by itself.
  private var own: [SignatoryID: Check.Finding] = [:]
  private var lookAlikes = KnownLookAlikes()
  private var duplicates: [SignatoryID: SignatoryID] = [:]
  /// Individuals whose name is an organization's, too.
  private var bothKinds: Set<SignatoryID> = []

  /// Nothing looked at yet.
  public init() {}

  /// The doubts about a roll as it is now, in its order: of a name that repeats another, that; else
  /// which name before it it looks like, if it was not said of them that both sign.
  mutating func checks(of roll: SignatoryRoll, distinct: Set<NamePair>) -> [Check] {
    if lineage !== roll.lineage {
      self = RollDoubts()
      lineage = roll.lineage
    }
    for kind in Signatory.Kind.allCases { look(at: kind, of: roll) }
    var doubtful = Set<SignatoryID>(minimumCapacity: own.count + lookAlikes.ids.count)
    doubtful.formUnion(own.keys)
    doubtful.formUnion(duplicates.keys)
    doubtful.formUnion(lookAlikes.ids)
    doubtful.formUnion(bothKinds)
    guard !doubtful.isEmpty else { return [] }
    let ordered = placed(doubtful, in: roll)
    var places: [SignatoryID: Place] = [:]
    places.reserveCapacity(ordered.count)
    for (id, place) in ordered { places[id] = place }
    var checks: [Check] = []
    checks.reserveCapacity(ordered.count)
    for (id, _) in ordered {
      func add(_ finding: Check.Finding) {
        checks.append(Check(finding: finding, place: .signatory(id)))
      }
      if let finding = own[id] { add(finding) }
      if let other = duplicates[id] {
        add(.duplicate(of: other))
      } else if let other = lookAlike(of: id, places, roll, distinct) {
        add(.lookAlike(other))
      }
      if bothKinds.contains(id) { add(.bothKinds) }
    }
    return checks
  }

  /// Finds names that are listed in both kinds, of those that came or whose namesake went.
  private mutating func lookForBothKinds(
    _ kind: Signatory.Kind, of roll: SignatoryRoll, _ gone: [SignatoryID], _ come: [SignatoryID]
  ) {
    let other: Signatory.Kind = kind == .organization ? .individual : .organization
    guard roll.count(kind) > 0, roll.count(other) > 0 else {
      bothKinds = []
      return
    }
    bothKinds.subtract(gone)
    if kind == .individual {
      bothKinds.formUnion(come.filter { !roll.namesakes($0, as: other).isEmpty })
      return
    }
    if !gone.isEmpty {
      bothKinds = bothKinds.filter { !roll.namesakes($0, as: kind).isEmpty }
    }
    // Whichever are fewer are looked up among the others.
    if come.count < roll.count(other) {
      for id in come { bothKinds.formUnion(roll.namesakes(id, as: other)) }
    } else {
      bothKinds.formUnion(roll[other].filter { !roll.namesakes($0, as: kind).isEmpty })
    }
  }

  private mutating func look(at kind: Signatory.Kind, of roll: SignatoryRoll) {
    let old = orders[kind] ?? []
    let new = roll[kind]
    guard old != new else { return }
    orders[kind] = new
    let (gone, come) = changes(from: old, to: new)
    for id in gone { own[id] = nil }
    for id in come { own[id] = roll.signatory(id)?.doubt }
    lookForBothKinds(kind, of: roll, gone, come)
    duplicates = duplicates.filter { roll.signatory($0.key).map { $0.kind != kind } ?? false }
      .merging(roll.duplicates(kind)) { $1 }
    if gone.count + come.count > Self.few {
      lookAlikes.lookAtAll(of: kind, in: roll, gone)
    } else {
      for id in gone { lookAlikes.remove(id) }
      for id in come { lookAlikes.add(id, in: roll) }
    }
  }

  private typealias Place = (kind: Int, index: Int)

  /// Where some are in the letter, in its order.
  private func placed(
    _ ids: Set<SignatoryID>, in roll: SignatoryRoll
  ) -> [(id: SignatoryID, place: Place)] {
    var placed: [(id: SignatoryID, place: Place)] = []
    placed.reserveCapacity(ids.count)
    for (number, kind) in Signatory.Kind.allCases.enumerated() {
      // One by one is a binary search each; of very many the whole list says it sooner.
      if ids.count > roll.count(kind) / 50 {
        for (index, id) in roll[kind].enumerated() where ids.contains(id) {
          placed.append((id, (number, index)))
        }
      } else {
        placed += ids.compactMap { id in
          guard roll.signatory(id)?.kind == kind else { return nil }
          return roll.position(of: id).map { (id, (number, $0)) }
        }.sorted { $0.place.index < $1.place.index }
      }
    }
    return placed
  }

  /// The first in the order that a name behind it looks like, passing over those that repeat one.
  private func lookAlike(
    of id: SignatoryID, _ places: [SignatoryID: Place], _ roll: SignatoryRoll,
    _ distinct: Set<NamePair>
  ) -> SignatoryID? {
    guard let place = places[id] else { return nil }
    var first: (id: SignatoryID, index: Int)?
    for other in lookAlikes[id] {
      guard let index = places[other]?.index, index < first?.index ?? place.index,
        duplicates[other] == nil
      else { continue }
      // Names are looked up only where something was said of any.
      if !distinct.isEmpty, let name = roll.signatory(id)?.name,
        let otherName = roll.signatory(other)?.name,
        distinct.contains(NamePair(name, otherName))
      {
        continue
      }
      first = (other, index)
    }
    return first?.id
  }

  /// Who went and who came between two orders.
  private func changes(
    from old: [SignatoryID], to new: [SignatoryID]
  ) -> (gone: [SignatoryID], come: [SignatoryID]) {
    let (head, tail) = commonEnds(old, new)
    let (before, after) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    let (oldIDs, newIDs) = (Set(before), Set(after))
    return (before.filter { !newIDs.contains($0) }, after.filter { !oldIDs.contains($0) })
  }
}
