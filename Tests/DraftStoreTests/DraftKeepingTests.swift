import DraftGeneration
import Testing

@testable import DraftStore

private typealias Standing = DraftKeeping.Standing

/// A clock that only the test moves.
private struct Scene {
  var keeping = DraftKeeping(revision: 0)
  var now = ContinuousClock.now
  private var revision = 0

  mutating func pass(_ milliseconds: Int) { now += .milliseconds(milliseconds) }

  mutating func type() {
    revision += 1
    keeping.change(to: revision, at: now)
  }

  /// How many milliseconds there are until the next save; `nil` where there is none.
  func wait(isFirst: Bool = false) -> Int? {
    keeping.due(isFirst: isFirst).map { Int(($0 - now) / .milliseconds(1)) }
  }

  var standing: Standing { keeping.standing(at: now) }
}

@Test("A save comes soon after the last key, and while somebody types on and on")
func savesAreDue() {
  var scene = Scene()
  #expect(scene.wait() == nil && scene.standing == .saved)
  scene.type()
  #expect(scene.wait() == 700 && scene.standing == .saving)
  #expect(scene.wait(isFirst: true) == 0)
  for _ in 0..<16 {
    scene.pass(100)
    scene.type()
  }
  // 1,700 after the first key, which was 1,600 ago.
  #expect(scene.wait() == 100)
  scene.keeping.begin(at: scene.now)
  #expect(scene.wait() == nil && scene.standing == .saving)
  // What is typed meanwhile is saved after it.
  scene.type()
  scene.pass(50)
  scene.keeping.end(.saved, at: scene.now)
  #expect(scene.wait() == 650 && scene.standing == .saving)
  scene.keeping.begin(at: scene.now)
  scene.keeping.end(.saved, at: scene.now)
  #expect(scene.wait() == nil && scene.standing == .saved && scene.keeping.isSaved)
}

@Test("Where only what is kept beside the letter cannot be saved, typing is saved as ever")
func letterAlone() {
  var scene = Scene()
  scene.type()
  scene.keeping.begin(at: scene.now)
  scene.keeping.end(.letterAlone(because: "damaged"), at: scene.now)
  #expect(scene.wait() == 10_000 && scene.standing == .notSaved(because: "damaged"))
  scene.type()
  #expect(scene.wait() == 700 && scene.standing == .notSaved(because: "damaged"))
  scene.keeping.begin(at: scene.now)
  scene.keeping.end(.failed(because: "full"), at: scene.now)
  scene.type()
  #expect(scene.wait() == 10_000)
}

@Test("A save that failed says why, and comes again in a while, not at every key")
func savesAreTriedAgain() {
  var scene = Scene()
  scene.type()
  scene.keeping.begin(at: scene.now)
  scene.keeping.end(.failed(because: "full"), at: scene.now)
  #expect(scene.wait() == 10_000 && scene.standing == .notSaved(because: "full"))
  scene.type()
  #expect(scene.wait() == 10_000)
  scene.keeping.hurry(at: scene.now)
  #expect(scene.wait() == 0 && scene.standing == .notSaved(because: "full"))
  scene.keeping.begin(at: scene.now)
  scene.keeping.end(.saved, at: scene.now)
  #expect(scene.wait() == nil && scene.standing == .saved)
}

@Test("A disk that never answers is not called “saving” for ever")
func disksThatDoNotAnswer() {
  var scene = Scene()
  scene.type()
  scene.keeping.begin(at: scene.now)
  #expect(scene.keeping.changesByItself.map { $0 - scene.now } == .seconds(5))
  scene.pass(4_999)
  #expect(scene.standing == .saving)
  scene.pass(1)
  guard case .notSaved = scene.standing else {
    Issue.record("\(scene.standing)")
    return
  }
  scene.keeping.end(.saved, at: scene.now)
  #expect(scene.standing == .saved)
}

@Test("Nothing is written over a file that something else wrote before it was looked at")
func heldSaves() {
  var scene = Scene()
  scene.type()
  scene.keeping.begin(at: scene.now)
  scene.keeping.end(.changedOnDisk, at: scene.now)
  #expect(scene.wait() == nil && scene.standing == .saving)
  scene.keeping.invalidate(at: scene.now)
  scene.keeping.release(.unknownFile)
  #expect(scene.wait() == 0)
  scene.keeping.hold(.reading)
  #expect(scene.wait() == nil && scene.standing == .saved)
}

@Test("A file that is gone is written again although nothing was typed")
func invalidatedFiles() {
  var scene = Scene()
  scene.keeping.invalidate(at: scene.now)
  #expect(scene.wait() == 0 && scene.standing == .saving)
  scene.keeping.note(trouble: "unreadable", at: scene.now)
  #expect(scene.wait() == 10_000 && scene.standing == .notSaved(because: "unreadable"))
  scene.keeping.settle(elsewhere: true)
  #expect(scene.wait() == nil && scene.standing == .savedElsewhere)
}

@Test("Whatever happens in whatever order, no state says “saving” with nothing to come")
func noStateIsForEver() {
  for seed in 0..<2_000 {
    var random = SeededGenerator(state: UInt64(seed))
    var scene = Scene()
    for _ in 0..<40 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: scene.type()
      case 2: scene.pass(Int.random(in: 0..<3_000, using: &random))
      case 3: if let wait = scene.wait(), wait <= 0 { scene.keeping.begin(at: scene.now) }
      case 4: scene.keeping.end(.saved, at: scene.now)
      case 5: scene.keeping.end(.failed(because: "x"), at: scene.now)
      case 6: scene.keeping.invalidate(at: scene.now)
      default: scene.keeping.hurry(at: scene.now)
      }
      guard scene.standing == .saving else { continue }
      #expect(scene.wait() != nil || scene.keeping.changesByItself != nil, "seed \(seed)")
      if let wait = scene.wait() { #expect(wait <= 1_700, "seed \(seed)") }
    }
  }
}
