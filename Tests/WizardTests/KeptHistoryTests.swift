// How much of the history is kept for the next run, and the stack that it is on.
import DraftStore
import LetterCore
import Testing

@testable import Wizard

private func file(_ session: Session) -> [UInt8] {
  DraftFile.bytes(of: session.interview.draft, template: session.interview.template)
}

/// The next run, with the draft as it was read.
private func opened(_ draft: [UInt8]) throws -> Session {
  try Session(try DraftFile.read(draft, path: "x.letter").draft)
}

extension Session {
  fileprivate func restore(_ record: JSONValue) -> Bool { interview.restoreHistory(record) }
}

private let pasted =
  "<paste>" + (1...200).map { "Group \($0)" }.joined(separator: "\n") + "</paste>"

@Test("The oldest changes are left out where there is no room")
func limit() throws {
  let session = try Session()
  session.play("<a-2>Oak Hill<enter>\(pasted)<down><del><del><del><a-u>")
  var last = 0
  for limit in [0, 100, 300, 500, 1_000, 100_000] {
    let record = session.interview.historyRecord(limit: limit, lastLimit: 0)
    #expect(JSONBytes.write(record).count <= limit + 100)
    let next = try opened(file(session))
    #expect(next.restore(record))
    let (undoable, redoable) = (next.interview.history.undoable, next.interview.history.redoable)
    #expect(redoable.count == (limit < 300 ? 0 : 1))
    #expect(
      undoable.map(\.name) == session.interview.history.undoable.suffix(undoable.count).map(\.name))
    #expect(undoable.count >= last)
    last = undoable.count
    // What is left still fits together.
    let before = file(next)
    next.play(String(repeating: "<a-u>", count: undoable.count))
    #expect(next.interview.history.undoable.isEmpty)
    next.play(String(repeating: "<a-e>", count: undoable.count))
    #expect(file(next) == before)
  }
  #expect(last == 4)
}

@Test("What was removed last is kept to come back, however little room there is")
func lastChange() throws {
  let session = try Session(try completeDraft(names: (1...200).map { "Group \($0)" }))
  let ids = session.interview.draft.roll[.organization]
  session.interview.change(.setRollStyle(RollStyle()), "nothing")
  session.interview.change(.removeSignatories(ids), "removing all")
  func undoable(limit: Int = 100, lastLimit: Int = KeptHistory.lastLimit) throws -> Int {
    let next = try opened(file(session))
    #expect(
      next.restore(session.interview.historyRecord(limit: limit, lastLimit: lastLimit)))
    return next.interview.history.undoable.count
  }
  #expect(try undoable() == 1)
  #expect(try undoable(lastLimit: 1_000) == 0)
  #expect(try undoable(limit: 10_000, lastLimit: 0) == 0)
  #expect(try undoable(limit: 100_000) == session.interview.history.undoable.count)
  // Once something else is the last change, it has no more room than others.
  session.play("<a-2>Oak Hill<enter>")
  #expect(try undoable(limit: 1_000) == 1)
}

@Test("A large change that was taken back leaves room for what came before it")
func changesBeforeLargeOne() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.interview.change(.setRollStyle(RollStyle(showsSigners: true)), "signers")
  let many = (1...200).compactMap { Signatory(name: "Group \($0)") }
  session.interview.change(.insertSignatories(many), "adding many")
  session.play("<a-u>")
  let next = try opened(file(session))
  #expect(next.restore(session.interview.historyRecord(limit: 1_000)))
  #expect(next.interview.history.undoable.count == 1)
  #expect(next.interview.history.redoable.count == 1)
}

@Test("Changes are on their stack as in an array, and copies of it do not change")
func changeStack() throws {
  var random = SystemRandomNumberGenerator()
  var (stack, array) = (ChangeStack(), [Int]())
  var copies: [(ChangeStack, [Int])] = []
  func steps(_ stack: ChangeStack) -> [Int] { stack.compactMap(\.run) }
  for number in 0..<2_000 {
    if Int.random(in: 0..<5, using: &random) < (number < 1_000 ? 4 : 1) {
      stack.append(
        History.Change(
          edit: .setPendingName(""), place: Place(step: .review, target: .nothing), name: "",
          run: number))
      array.append(number)
    } else {
      #expect(stack.popLast()?.run == array.popLast())
    }
    #expect(stack.count == array.count && stack.last?.run == array.last)
    if number % 100 == 0 { copies.append((stack, array)) }
  }
  for (stack, array) in copies { #expect(steps(stack) == array) }
  #expect(steps(stack) == array)
}
