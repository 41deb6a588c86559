// The interview's whole state. Events go in, effects and screens come out; nothing else happens.
import Canvas
import LetterCore
import TextMetrics

/// The interview about one draft: update it with events, ask it for the screen.
public struct Interview: Sendable {
  /// The letter that the questions are about.
  public let template: LetterTemplate
  /// The draft as it stands; save it when ``revision`` has grown.
  public internal(set) var draft: Draft
  /// Grows with every change of the draft.
  public internal(set) var revision = 0

  /// The questions of each step.
  let fields: [[Field]]
  /// What the answers give the letter, and what keeps it from being ready.
  var answers: Resolution
  var obstacles: [Check] = []
  /// How many of them each step can mend.
  var openCounts: [Int] = []

  var surroundings: Surroundings
  /// How documents look; save it when it changed and ``isEditingProfile`` is over.
  public internal(set) var profile: DocumentProfile
  /// Whether the draft may be changed.
  var access = Access.full
  /// What something else wrote, until the volunteer has chosen.
  var pendingChange: DiskChange?
  /// The draft that was shown before a version of it was to become a copy.
  var beforeCopy: Draft?
  var history = History()
  var saveState = SaveState.new
  var size = Size(columns: 80, rows: 24)

  // Where the volunteer is.
  var step = Step.recipient
  var fieldIndex: [Step: Int] = [:]
  var signatories = SignatoriesState()
  var waitingPlaces = WaitingPlaces()
  var recommendations = RecommendationsState()
  var review = ReviewState()
  /// The review's line to which Esc goes back.
  var visitingFrom: Int?
  /// The text in focus, where there is one.
  var editor: TextEditor?
  /// Whether the field in focus shows a choice that was chosen, not typed: typing then begins
  /// another answer.
  var isChoiceSelected = false
  var yank = ""
  /// The answer that stood in the field in focus before it was changed there.
  var settledAnswer: SettledAnswer?
  /// Grows whenever typing stops being one stretch for undo.
  var typingRun = 0
  var lastTypedSpace = false
  /// The same for names, of which all is one stretch until something is cut at once.
  var nameRun = -1

  /// Pasted lists about which nobody has decided yet, in their turn.
  var openPastes: [OpenPaste] = []
  /// Whether one is being read on another thread.
  var isReadingPaste = false

  /// The folder from which names were imported last.
  var importFolder = "."

  // What lies over the step.
  var overlay: Overlay?
  /// The first line of a long question that is seen.
  var questionTop = 0
  /// What lay there before a question that could not wait.
  var suspended: Overlay?
  var message: Message?
  var preview: PreviewState
  /// Where a click leads, noted while the screen was drawn.
  var hits: [Hit] = []

  /// An interview that goes on with a draft.
  public init(template: LetterTemplate, draft: Draft, surroundings: Surroundings) {
    self.template = template
    self.draft = draft
    self.surroundings = surroundings
    profile = surroundings.profile
    review.formats = profile.formats
    preview = PreviewState(builder: LetterBuilder(template))
    answers = Resolution(template, draft)
    fields = Step.allCases.map { step in
      step.templateStep.map { template.fields(of: $0) } ?? []
    }
    // A change of a name that was cut off goes on.
    if let rename = draft.pendingRename { signatories.mode = .renaming(rename.id) }
    if let rename = draft.pendingRename, rename.part != .name,
      let signatory = draft.roll.signatory(rename.id)
    {
      let index = detailFields(of: signatory).firstIndex(of: .part(rename.part)) ?? 0
      signatories.mode = .details(rename.id, index)
    }
    takeStock()
    loadEditor()
    resumePastes()
  }

  /// Sees what is open now.
  private mutating func takeStock() {
    answers.update(template, draft)
    obstacles = template.obstacles(in: draft, answers: answers)
    openCounts = Step.allCases.map { _ in 0 }
    for check in obstacles { openCounts[place(of: check).step.rawValue] += 1 }
  }

  /// Takes an event and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .resize(let size):
      self.size = size
      return []
    case .key(let key):
      return press(key)
    case .text(let text):
      return type(text)
    case .paste(let text):
      return paste(text)
    case .cutPaste(let text):
      return paste(text, isCut: true)
    case .click(let position):
      return click(position)
    case .wheel(let notches, _):
      if case .importing(var preview) = overlay {
        preview.move(by: notches * 3)
        overlay = .importing(preview)
        return []
      }
      if case .waiting(var list) = overlay {
        list.index += notches * 3
        overlay = .waiting(list)
        return []
      }
      scroll(by: notches * 3)
      return []
    }
  }

  // MARK: The draft

  /// Makes a change that can be undone; what changes nothing is no step of undo.
  mutating func change(_ edit: DraftEdit, _ name: String, run: Int? = nil) {
    let edit = remembering(edit)
    guard draft.isChanged(by: edit), !refusesChange() else { return }
    make(edit, name, run: run)
  }

  /// Makes a change, even of a draft that is only to be read, where the file itself is another.
  mutating func make(_ edit: DraftEdit, _ name: String, run: Int? = nil) {
    let place = place
    var inverse = draft.apply(edit)
    // Whose name was being changed may be gone.
    if let rename = draft.pendingRename, draft.roll.signatory(rename.id) == nil {
      inverse = .all([draft.apply(.setPendingRename(nil)), inverse])
    }
    // Nobody is left of those who signed another letter.
    if draft.roll.isEmpty, draft.confirmations.bases[.signatories] != nil {
      inverse = .all([draft.apply(.setBasis(.signatories, nil)), inverse])
    }
    if case .replace = edit { forgetFormerVersion() }
    history.note(History.Change(edit: inverse, place: place, name: name, run: run))
    noteChange()
  }

  /// Shows the draft as it is in the file: nothing that would have to be saved.
  mutating func revisionShown() {
    takeStock()
    preview.forget()
    review.doubtsRevision = nil
  }

  /// Forgets what is known of the draft when another version takes its place: names by their
  /// identifiers, and the answer that the field in focus had.
  mutating func forgetFormerVersion() {
    settledAnswer = nil
    signatories.lastAdded = nil
    signatories.marked = []
    switch signatories.mode {
    case .renaming, .details: signatories.mode = .entry
    default: break
    }
  }

  /// Lets go of names that are not listed any more.
  private mutating func letGoOfTheGone() {
    if !signatories.marked.isEmpty {
      signatories.marked = signatories.marked.filter { draft.roll.signatory($0) != nil }
    }
    switch signatories.mode {
    case .renaming(let id) where draft.roll.signatory(id) == nil,
      .details(let id, _) where draft.roll.signatory(id) == nil:
      signatories.mode = .entry
    default: break
    }
  }

  /// Notes that the draft is not what was saved.
  mutating func noteChange() {
    revision += 1
    letGoOfTheGone()
    takeStock()
    preview.follows = true
    if case .failed = saveState { return }
    saveState = .changed
  }

  /// Something private beside the letter changed, and is to be saved.
  mutating func noteRecordsChange() {
    revision += 1
    if case .failed = saveState { return }
    saveState = .changed
  }
}

/// A line about what just happened, above the key bar.
enum Message: Hashable, Sendable {
  case remark(String)
  case done(String)
  case error(String)

  var text: String {
    switch self {
    case .remark(let text), .done(let text), .error(let text): text
    }
  }
}
