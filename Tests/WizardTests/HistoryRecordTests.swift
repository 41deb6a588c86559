// Undo across runs: keys in, the draft and its history out as bytes, and both read again.
import Canvas
import DraftStore
import LetterCore
import Testing

@testable import Wizard

/// The draft's file.
private func file(_ session: Session) -> [UInt8] {
  DraftFile.bytes(of: session.interview.draft, template: session.interview.template)
}

/// The next run, with the draft as it was read.
private func opened(_ draft: [UInt8]) throws -> Session {
  try Session(try DraftFile.read(draft, path: "x.letter").draft)
}

/// The next run, which goes on where another one was left.
private func resumed(_ session: Session) throws -> Session {
  let record = JSONBytes.write(session.interview.historyRecord())
  let next = try opened(file(session))
  #expect(next.restore(try #require(JSONBytes.read(record))))
  return next
}

extension Session {
  fileprivate func restore(_ record: JSONValue) -> Bool { interview.restoreHistory(record) }

  /// Undoes everything, and gives the drafts on the way.
  fileprivate func undoAll() -> [[UInt8]] {
    steps("<a-u>") { !$0.history.undoable.isEmpty }
  }

  fileprivate func redoAll() -> [[UInt8]] {
    steps("<a-e>") { !$0.history.redoable.isEmpty }
  }

  /// Leaving a name that is being changed may be a step without another draft.
  private func steps(_ key: String, while goesOn: (Interview) -> Bool) -> [[UInt8]] {
    var drafts = [file(self)]
    while goesOn(interview) {
      play(key)
      if drafts.last != file(self) { drafts.append(file(self)) }
    }
    return drafts
  }
}

private let pasted =
  "<paste>" + (1...200).map { "Group \($0)" }.joined(separator: "\n") + "</paste>"

private let scripts = [
  "<tab><right><right><tab>Rosa B. Example<tab>Dear Rosa<tab>1 Plaza<enter>Riverbend<a-2>",
  "<a-2>Oak Hill<enter>Union Hall<enter><down><del><enter> East<enter>Elm",
  "<a-2>Oak Hill<enter>Union Hall<enter>Elm House<enter><down><up><up><enter><c-u>Zinnia House<enter><del><up><del>",
  "<a-2>Oak Hill<enter>Union Hall<enter><down><enter> West",
  "<a-2>Oak Hill<enter>The Open Table<enter><c-t>Union Hall<enter><c-t><c-t>",
  "<a-2>Group 7<enter>\(pasted)<down><del><del><esc>Elm House<enter>",
  "<a-3> <down>n<down>a>><down><down><enter>wOur words.<enter><down><enter>k",
  "<a-4>Ana<tab><c-t><a-2>Oak Hill<enter><a-4><s-tab>Chen<enter>Okafor",
]

@Test("Everything is undone and redone in the next run, from wherever the last was left")
func acrossRuns() throws {
  for script in scripts {
    let session = try Session()
    session.play(script)
    let back = try resumed(session).undoAll()
    #expect(back == session.undoAll(), "\(script)")
    let forth = try resumed(session).redoAll()
    #expect(forth == Array(back.reversed()), "\(script)")
    // From each place in between.
    while !session.interview.history.redoable.isEmpty {
      session.play("<a-e>")
      let next = try resumed(session)
      #expect(back.starts(with: next.redoAll().reversed()) || forth.last == file(next), "\(script)")
      #expect(next.undoAll() == back, "\(script)")
      #expect(next.redoAll() == forth, "\(script)")
    }
  }
}

@Test("A draft that had signatories, some of them persons, goes through many runs and back")
func manyRuns() throws {
  var roll = (1...90).compactMap { Signatory(name: "House \($0)") }
  roll += ["Ana Ruiz", "Bo Chen"].compactMap {
    Signatory(name: $0, kind: .individual, title: "Pastor", unknown: [JSONMember("x", .null)])
  }
  var session = try Session(
    Draft(template: DraftFile.defaultTemplate, roll: SignatoryRoll(roll)))
  let start = file(session)
  var drafts = [start]
  for script in [
    "<a-2><down>" + String(repeating: "<del>", count: 40), "<a-2>Aspen House<enter>",
    "<a-2><down><end><enter> Jr.<enter>", "<a-2><down><home><del>", "<a-2>Ash<a-1>", "<a-2><c-t>",
  ] {
    session.play(script)
    drafts.append(file(session))
    session = try resumed(session)
  }
  let back = session.undoAll()
  #expect(back.last == start)
  #expect(drafts.allSatisfy { back.contains($0) })
  session = try resumed(session)
  #expect(session.redoAll() == Array(back.reversed()))
}

@Test("More than thirty-two at once are taken out, put back in the next run, and taken out again")
func manyAtOnce() throws {
  let session = try Session(try completeDraft(names: (1...80).map { "Group \($0)" }))
  let ids = session.interview.draft.roll[.organization]
  session.interview.change(.removeSignatories(Array(ids.dropFirst(20))), "removing many")
  session.interview.change(.removeSignatories(Array(ids.prefix(5))), "removing few")
  let next = try resumed(session)
  let back = next.undoAll()
  #expect(back == session.undoAll())
  #expect(next.redoAll() == back.reversed())
}

@Test("A new name never takes the identifier of one that undo may put back")
func newNames() throws {
  let session = try Session()
  session.play("<a-2>Oak Hill<enter>Union Hall<enter><down><del>")
  let next = try resumed(session)
  next.play("<a-2>Elm House<enter><a-u><a-u>")
  #expect(next.interview.draft.roll.all.map(\.name) == ["Oak Hill", "Union Hall"])
  next.play("<a-2>Elm House<enter><a-u><a-u><a-u>")
  #expect(next.interview.draft.roll.isEmpty)
}

@Test("Undo leads to where the change was made, and says what it was")
func places() throws {
  let session = try Session()
  session.play("<a-2>Oak Hill<enter><a-1><tab><tab>Rosa<a-3> ")
  let next = try resumed(session)
  #expect(
    next.interview.history.undoable.map(\.place) == session.interview.history.undoable.map(\.place))
  next.play("<a-u><a-u>")
  #expect(next.interview.place == Place(step: .recipient, target: .field("name")))
  #expect(next.interview.message == .remark(Words.undone(Words.answer("Name"))))
  next.play("<a-u>")
  #expect(next.interview.step == .signatories)
}

@Test("Typing in the next run is a change of its own, and a name typed in two is added as one")
func typingGoesOn() throws {
  let session = try Session()
  session.play("<tab><tab>Rosa<a-2>Oak")
  let next = try resumed(session)
  next.play("<tab><tab> Example<a-u><a-u>")
  #expect(next.interview.draft.text("name") == "Rosa")
  next.play("<a-2> Hill<enter>")
  #expect(next.interview.draft.roll.all.map(\.name) == ["Oak Hill"])
  next.play("<a-u>")
  #expect(next.interview.draft.roll.isEmpty)
  #expect(next.interview.draft.pendingName.isEmpty)
}

private func edit(_ json: String) -> String {
  #"{"history":1,"undo":[[0,{"entry":null},"typing",\#(json)]],"redo":[]}"#
}

@Test(
  "A record that is not well formed is refused whole",
  arguments: [
    "[]", "{}", #"{"history":1}"#, #"{"history":2,"undo":[],"redo":[]}"#,
    #"{"history":1,"undo":[],"redo":{}}"#, #"{"history":1,"undo":[1],"redo":[]}"#,
    #"{"history":1,"undo":[[9,{"entry":null},"x",{"pendingName":"a"}]],"redo":[]}"#,
    #"{"history":1,"undo":[[0,{"review":-1},"x",{"pendingName":"a"}]],"redo":[]}"#,
    #"{"history":1,"undo":[[0,{"rename":7},"x",{"pendingName":"a"}]],"redo":[]}"#,
    #"{"history":1,"undo":[[0,{"field":1},"x",{"pendingName":"a"}]],"redo":[]}"#,
    #"{"history":1,"undo":[[0,{"entry":null},"\u001b[2J",{"pendingName":"a"}]],"redo":[]}"#,
    edit("{}"), edit("null"), edit(#"{"unheardOf":1}"#), edit(#"{"pendingName":1}"#),
    edit(#"{"pendingName":"a\u202eb"}"#), edit(#"{"pendingName":"a","fact":["x","keep"]}"#),
    edit(#"{"answer":["a"]}"#), edit(#"{"answer":["a",1]}"#), edit(#"{"answer":["a",["b",2]]}"#),
    edit(#"{"remove":[-1]}"#), edit(#"{"remove":[3]}"#), edit(#"{"remove":[2147483647]}"#),
    edit(#"{"remove":[99999999999]}"#), edit(#"{"remove":["0"]}"#), edit(#"{"insert":[{}]}"#),
    edit(#"{"insert":[{"name":" ","kind":"organization"}]}"#),
    edit(#"{"insert":[{"name":"A","kind":"club"}]}"#),
    edit(#"{"insert":[{"name":"A","kind":"individual","title":1}]}"#),
    edit(#"{"restore":[[0,{"name":"Another","kind":"organization"}]]}"#),
    edit(
      #"{"restore":[[2,{"name":"A","kind":"organization"}],[2,{"name":"B","kind":"organization"}]]}"#
    ),
    edit(#"{"restore":[[4,{"name":"A","kind":"organization"}]]}"#),
    edit(#"{"fact":["a","maybe"]}"#), edit(#"{"fact":["a",{"replace":"x","y":1}]}"#),
    edit(#"{"recommendations":[{"id":"a"}]}"#),
    edit(#"{"recommendations":[{"id":"","included":true}]}"#),
    edit(#"{"recommendations":[{"id":"a","included":true},{"id":"a","included":true}]}"#),
    edit(#"{"pendingRename":[5,"x"]}"#), edit(#"{"pendingRename":"x"}"#),
    edit(#"{"filingRules":0}"#), edit(#"{"all":[{"pendingName":"a"},{}]}"#),
    edit(#"{"all":{}}"#),
  ])
func refused(json: String) throws {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Union Hall"]))
  let record = try #require(JSONBytes.read(Array(json.utf8)))
  #expect(!session.restore(record))
  #expect(session.interview.history.undoable.isEmpty)
}

@Test("A history is for a draft as it was opened, not for one that was changed")
func onlyFresh() throws {
  let session = try Session()
  session.play("<a-2>Oak Hill<enter>")
  #expect(!session.restore(session.interview.historyRecord()))
}

@Test("A history of another draft does what it can, and nothing breaks")
func anotherDraft() throws {
  let other = ["Aspen House", "Elm House", "Oak Hill", "Pine House", "Union Hall"]
  for script in scripts {
    let session = try Session()
    session.play(script + "<a-u>")
    let record = session.interview.historyRecord()
    for count in 0...other.count {
      let next = try Session(try completeDraft(names: Array(other.prefix(count))), columns: 120)
      guard next.restore(record) else { continue }
      exercise(next)
    }
  }
}

@Test("A record with anything in it put wrong is refused or does what it can")
func wrongRecords() throws {
  var random = SplitMix(state: 7)
  for script in scripts {
    let session = try Session(try completeDraft(names: ["Elm House", "Pine House"]))
    session.play(script.replacing(pasted, with: "<paste>Ash\nBeech\nCedar</paste>") + "<a-u>")
    let (draft, record) = (file(session), session.interview.historyRecord())
    for _ in 0..<60 {
      var wrong = record
      for _ in 0...Int.random(in: 0...2, using: &random) { wrong.spoil(&random) }
      let next = try opened(draft)
      if next.restore(wrong) { exercise(next) }
    }
  }
}

/// Undoes and redoes all, with looks at the screen; the roll must hold together.
private func exercise(_ session: Session) {
  for key in ["<a-u>", "<a-e>", "<a-u>"] {
    for _ in 0..<40 {
      let before = session.interview.revision
      session.play(key)
      if session.interview.revision == before { break }
      let roll = session.interview.draft.roll
      for kind in Signatory.Kind.allCases {
        #expect(roll[kind].allSatisfy { roll.signatory($0)?.kind == kind })
        #expect(Set(roll[kind]).count == roll[kind].count)
      }
      _ = session.screen()
    }
  }
  session.play("<a-2>Zinnia House<enter><down><del><a-5><a-1>x")
  _ = session.screen()
}

/// Numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension JSONValue {
  /// Puts something else in some place.
  fileprivate mutating func spoil(_ random: inout SplitMix) {
    let goesDeeper = Int.random(in: 0..<8, using: &random) > 0
    switch self {
    case .array(var entries) where goesDeeper && !entries.isEmpty:
      let index = Int.random(in: entries.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: entries.remove(at: index)
      case 1: entries.append(entries[index])
      case 2: entries.swapAt(index, 0)
      default: entries[index].spoil(&random)
      }
      self = .array(entries)
    case .object(var members) where goesDeeper && !members.isEmpty:
      let index = Int.random(in: members.indices, using: &random)
      members[index].value.spoil(&random)
      self = .object(members)
    case .integer(let number):
      self = .integer([0, 1, 2, 3, -1, number + 1, number - 1].randomElement(using: &random) ?? 0)
    default:
      let values: [JSONValue] = [
        .null, .integer(1), .string(""), .string("Elm House"), .array([]), .object([]),
      ]
      self = values.randomElement(using: &random) ?? .null
    }
  }
}
