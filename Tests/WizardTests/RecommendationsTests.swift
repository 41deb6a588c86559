// The recommendations step: dated facts that stand in the letter or not, and what a draft lists.
import DraftStore
import Foundation
import LetterCore
import Testing
import TextMetrics

@testable import Wizard

@Test("Enter on a left-out recommendation with a dated fact does nothing")
func leftOutFacts() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3> ")
  #expect(!session.interview.context.contains(.dated))
  let before = session.rows()
  session.play("<enter><right>k")
  #expect(session.interview.recommendations.fact == nil)
  #expect(session.interview.draft.facts.isEmpty)
  #expect(session.rows() == before)
  session.play(" <enter>")
  #expect(session.interview.recommendations.fact == "ag-guidance-2017")
}

@Test("Words of one's own instead of a recommendation leave no dated fact to decide")
func factsBehindOwnWords() throws {
  var draft = try completeDraft()
  draft.apply(
    .setRecommendations([RecommendationChoice(id: "detainers", text: "Honor no detainer.")]))
  let session = try Session(draft, columns: 120, rows: 40)
  session.play("<a-3><enter>")
  #expect(session.interview.recommendations.fact == nil)
  #expect(!session.interview.context.contains(.dated))
}

@Test("The export's question counts the dated sentences that stand in the letter as written")
func keptFacts() throws {
  for (recommendation, sentence) in [
    (RecommendationChoice(id: "detainers"), "1 dated sentence is kept as written."),
    (
      RecommendationChoice(id: "detainers", text: "Honor no detainer."),
      "No dated sentence is kept as written."
    ),
    (
      RecommendationChoice(id: "detainers", isIncluded: false),
      "No dated sentence is kept as written."
    ),
  ] {
    var draft = try completeDraft()
    draft.apply(.setRecommendations([recommendation]))
    let session = try Session(draft, columns: 120, rows: 40)
    session.play("<a-5>")
    session.interview.review.index = try #require(
      session.interview.reviewItems.firstIndex(of: .export))
    session.play("<enter>")
    #expect(session.shows(sentence))
  }
  var draft = try completeDraft()
  draft.apply(.setFact("ag-guidance-2017", nil))
  let session = try Session(draft, columns: 120, rows: 40)
  session.play("<a-5>")
  session.focus(on: .export)
  session.play("<enter>")
  #expect(session.shows("1 dated sentence is undecided"))
}

@Test(
  "A recommendation that the template does not know stays in the file whatever is done to others",
  arguments: [" ", "n", "a", ">"])
func unknownRecommendationsStay(keys: String) throws {
  let entry = #"{ "id": "from-a-later-version", "included": false, "why": "later" }"#
  let file =
    #"{"undersigned": 1, "recommendations": [\#(entry), {"id": "registry", "included": false}]}"#
  let session = try Session(try DraftFile.read(Array(file.utf8), path: "x.letter").draft)
  session.play("<a-3>" + keys + keys)
  #expect(session.interview.revision > 0)
  let bytes = DraftFile.bytes(
    of: session.interview.draft, template: session.interview.template)
  #expect(String(decoding: bytes, as: UTF8.self).contains(entry))
}

private let guidance =
  "https://ag.ny.gov/police-departments-law-enforcement/immigration-enforcement"

@Test("Own words begin as the letter's sentence, and nothing is decided before they differ")
func ownWordsBeginAsTheSentence() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3><down><down><down><enter>w")
  #expect(session.interview.editor?.text.hasPrefix("Currently, there are no 287(g)") == true)
  session.play("<enter>")
  #expect(session.interview.draft.facts.isEmpty)
  #expect(session.shows("The sentence is unchanged, so nothing was decided."))
  session.play("<enter>w<bs>, we hear.<enter>")
  #expect(
    session.interview.draft.facts["no-287g-agreements"]
      == .replace("Currently, there are no 287(g) agreements in New York State, we hear."))
  // What was cleared begins anew.
  session.play("<enter>w<c-u><enter><enter>w")
  #expect(session.interview.editor?.text.hasPrefix("Currently, there are no 287(g)") == true)
}

@Test(
  "Own words that are longer than a line are seen around the cursor while they are typed",
  arguments: [(80, 24), (40, 12), (120, 40)])
func ownWordsInLines(columns: Int, rows: Int) throws {
  let session = try Session(columns: columns, rows: rows)
  session.play("<a-3><down><down><down><enter>w<c-u>")
  for word in 0..<40 {
    session.play("word\(word) ")
    let screen = session.interview.view()
    let cursor = try #require(screen.cursor)
    let row = session.rows()[cursor.row]
    #expect(row.contains("word\(word)"), "\(row)")
    #expect(cursor.column < columns)
  }
  session.play("<home>")
  let cursor = try #require(session.interview.view().cursor)
  #expect(session.rows()[cursor.row].contains("word0 "))
}

@Test("A long text is broken into lines that hold all of it")
func brokenText() {
  var random = SystemRandomNumberGenerator()
  for _ in 0..<300 {
    let words = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      String(
        repeating: ["a", "é", "字"].randomElement(using: &random) ?? "a",
        count: Int.random(in: 0...14, using: &random))
    }
    let editor = TextEditor(words.joined(separator: " "))
    let columns = Int.random(in: 4...30, using: &random)
    let lines = editor.wrapped(columns: columns)
    #expect(lines.map { String(editor.characters[$0]) }.joined() == editor.text)
    for line in lines {
      var text = String(editor.characters[line])
      while text.last == " " { text.removeLast() }
      #expect(text.columnWidth <= columns || text.contains(" ") == false && text.count == 1)
    }
  }
}

@Test("The pane shows what the letter says, with the option in focus and while words are typed")
func paneOfAFact() throws {
  let session = try Session(columns: 80, rows: 24)
  session.play("<a-3><down><down><down><enter>")
  func pane() -> String {
    session.rows().joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
  let before = "immigration agents within their local jurisdictions."
  #expect(pane().contains("! The letter says: “… as federal " + before + " Currently, there"))
  session.play("<down>")
  #expect(pane().contains("The letter would say: “… as federal " + before + " Currently"))
  session.play("<down>")
  #expect(pane().contains("The letter would say: “… as federal " + before + "”"))
  session.play("w<c-u>Some were signed.")
  #expect(pane().contains("The letter says: “… as federal " + before + " Some were signed.”"))
}

@Test("A source is shown whole, to be copied", arguments: [(80, 24), (120, 40), (200, 50)])
func sourcesOfFacts(columns: Int, rows: Int) throws {
  let session = try Session(columns: columns, rows: rows)
  session.play("<a-3><enter>")
  #expect(session.row(containing: guidance) != nil)
  session.play("<f1>")
  #expect(session.row(containing: guidance) != nil)
  session.play("<esc><esc><down><down><f1>")
  #expect(session.row(containing: guidance) != nil)
}

@Test("An address that is wider than the window is cut with nothing before or behind its parts")
func wideSources() throws {
  let session = try Session(columns: 60, rows: 30)
  session.play("<a-3><enter>")
  let first = try #require(session.rows().firstIndex { $0.hasPrefix("https://ag.ny.gov") })
  let parts = session.rows()[first...].prefix(2).map { $0.prefix { $0 != " " } }
  #expect(parts.joined() == guidance)
}

@Test("In a small window the help shows what is known, and all of each address")
func sourcesInLittleRoom() throws {
  let session = try Session(columns: 40, rows: 12)
  session.play("<a-3><enter>")
  #expect(session.shows("F1 shows all"))
  session.play("<f1>")
  var text = ""
  for _ in 0..<12 {
    text += session.rows().joined(separator: "\n") + "\n"
    session.play("<pgdn>")
  }
  #expect(text.contains("29, 2026: This may no longer be"))
  #expect(text.contains("https://ag.ny.gov/police-departments-l\naw-enforcement/immigration-enf"))
}

@Test("A remark on a recommendation is shown where it is in focus, and marked in the list")
func remarkInThePane() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3><down><down>")
  #expect(session.row(containing: "No staff time")?.contains("remark") == true)
  #expect(session.shows("Known on November 29, 2026: The Attorney"))
  #expect(session.shows("narrow circumstances"))
  session.play("<down>")
  #expect(!session.shows("narrow circumstances"))
  session.play("<down><down><down><f1>")
  #expect(session.shows("This was a concern"))
}

@Test("Own words begin as the old sentence, and it is said how to empty the field")
func startOfOwnWords() throws {
  let session = try Session(try completeDraft(), columns: 40, rows: 12)
  session.play("<a-3><enter>w")
  #expect(session.rows().joined(separator: " ").contains("^U"))
  session.play("<c-u>New words.")
  let fact = try #require(session.interview.recommendations.fact)
  #expect(session.interview.draft.facts[fact] == .replace("New words."))
}

@Test("No key is named twice in the last line")
func keysNamedOnce() throws {
  var draft = try completeDraft()
  draft.apply(.setAnswer("agency", nil))
  for columns in [40, 80, 160] {
    let session = try Session(draft, columns: columns, rows: 24)
    for keys in ["", "<a-2>", "<down>", "<a-3>", "<enter>", "<a-4>", "<a-5>", "<enter>"] {
      session.play(keys)
      let bar = try #require(session.rows().last)
      for key in ["Enter ", "Tab ", "Esc ", "Space "] {
        #expect(bar.components(separatedBy: key).count <= 2, "\(bar)")
      }
    }
  }
}
