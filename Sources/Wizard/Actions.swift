// Every action of the volunteer, once: its keys, its name in the key bar, its line in the help.
import Canvas

/// What a key can do apart from typing.
enum Action: CaseIterable, Sendable {
  // What Enter and Space do here.
  case nextField, newLine, add, editName, finishEdit, findNext, openCheck, decide, choose
  case finishWords, finishVisit, export, toggle
  case confirm, confirmAll, settle
  // What else can be done here.
  case toList, listUp, listDown, listStart, listEnd, find, remove, articles, none, previousChoice,
    nextChoice
  case mark, markAll, jump, details, entryKind, changeKind, withdraw, late, heading, options,
    changeOption, closeForm
  case importNames
  case keepFact, omitFact, replaceFact, includeAll, includeNone, moveEarlier, moveLater
  case goBack
  // What can be done everywhere.
  case previousField, nextStep, previousStep, toStep
  case copy, versions, changes, list, markSent, takeBackSent, forget, pageSetup, chooseImage,
    removeImage
  case chooseFolder, changePage, closePageForm
  case preview, pages, scrollUp, scrollDown, undo, redo, save, help, repaint, suspend, interrupt,
    quit

  /// Whether it is refused in a draft that is only to be read. Typing is refused by itself.
  var changesDraft: Bool {
    switch self {
    case .add, .editName, .finishEdit, .remove, .changeKind, .withdraw, .late, .heading,
      .changeOption,
      .importNames, .articles, .none, .previousChoice, .nextChoice,
      .keepFact, .omitFact, .replaceFact, .choose, .confirm, .confirmAll, .settle, .includeAll,
      .includeNone, .moveEarlier,
      .moveLater:
      true
    default: false
    }
  }
}

/// Where the focus is, as far as keys are concerned.
struct Context: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let line = Context(rawValue: 1 << 0)
  static let choice = Context(rawValue: 1 << 1)
  static let lines = Context(rawValue: 1 << 2)
  /// The focus is on a field whose answer may be "none"; goes with another.
  static let optional = Context(rawValue: 1 << 3)
  static let entry = Context(rawValue: 1 << 4)
  static let renaming = Context(rawValue: 1 << 5)
  static let finding = Context(rawValue: 1 << 6)
  static let roll = Context(rawValue: 1 << 7)
  static let recommendation = Context(rawValue: 1 << 8)
  /// The focus is on a recommendation with a dated fact; goes with `recommendation`.
  static let dated = Context(rawValue: 1 << 9)
  static let fact = Context(rawValue: 1 << 10)
  static let words = Context(rawValue: 1 << 11)
  static let check = Context(rawValue: 1 << 12)
  static let format = Context(rawValue: 1 << 13)
  static let path = Context(rawValue: 1 << 14)
  static let export = Context(rawValue: 1 << 15)
  /// A check was opened from the review; goes with another.
  static let visiting = Context(rawValue: 1 << 16)
  /// That check is about a question of one line; goes with another.
  static let visitingLine = Context(rawValue: 1 << 21)
  /// A step that asks nothing.
  static let empty = Context(rawValue: 1 << 22)
  /// The draft is only to be read; goes with another.
  static let reading = Context(rawValue: 1 << 17)
  static let markSent = Context(rawValue: 1 << 18)
  static let takeBackSent = Context(rawValue: 1 << 45)
  static let versions = Context(rawValue: 1 << 19)
  static let forget = Context(rawValue: 1 << 20)
  static let changes = Context(rawValue: 1 << 23)
  static let list = Context(rawValue: 1 << 29)
  static let jumping = Context(rawValue: 1 << 24)
  /// A field of the form about one signatory: typed, or chosen.
  static let detail = Context(rawValue: 1 << 25)
  static let detailChoice = Context(rawValue: 1 << 26)
  /// What is chosen for the whole list, and the list's headings, which are typed.
  static let option = Context(rawValue: 1 << 27)
  static let headings = Context(rawValue: 1 << 28)
  /// The review's line about paper and letterhead, and the fields of its form.
  static let pageSetup = Context(rawValue: 1 << 30)
  static let pageChoice = Context(rawValue: 1 << 31)
  static let pageLine = Context(rawValue: 1 << 32)
  static let pageLines = Context(rawValue: 1 << 33)
  static let pageImage = Context(rawValue: 1 << 34)
  /// A check of what was written for another place or recipient, where there are more of them, and
  /// a doubt that can be answered; each goes with `check`.
  static let outdated = Context(rawValue: 1 << 40)
  static let severalOutdated = Context(rawValue: 1 << 41)
  static let doubt = Context(rawValue: 1 << 42)

  static let form: Context = [.line, .choice, .lines]
  static let review: Context = [
    .check, .format, .path, .pageSetup, .export, .markSent, .takeBackSent, .versions, .changes,
    .list,
    .forget, pageForm,
  ]
  static let pageForm: Context = [.pageChoice, .pageLine, .pageLines, .pageImage]
  static let signatories: Context = [.entry, .renaming, .finding, .roll]
  /// Forms that stand in the place of the list.
  static let listForms: Context = [.detail, .detailChoice, .option, .headings]
  static let text: Context = [
    form, .entry, .renaming, .finding, .words, .path, .detail, .headings, .pageLine, .pageLines,
  ]
  static let everywhere: Context = [
    text, .roll, .jumping, listForms, .recommendation, .fact, .empty, review,
  ]
  static let beforeReview: Context = everywhere.subtracting(review)
  /// Places of the review that stand side by side.
  static let besideOthers: Context = [
    .format, .export, .markSent, .takeBackSent, .versions, .changes, .list, .forget,
  ]
}

/// Keys, words and places of one action.
struct Binding: Sendable {
  let action: Action
  let keys: [Key]
  /// Characters that do it where none are typed.
  let typed: String
  /// How the key bar and the help name the keys.
  let keyName: String
  /// Its name in the key bar; "" where it is not shown there.
  let name: String
  let help: String
  let contexts: Context

  init(
    _ action: Action, _ keys: [Key], typed: String = "", as keyName: String, _ name: String,
    _ help: String, in contexts: Context
  ) {
    self.action = action
    self.keys = keys
    self.typed = typed
    self.keyName = keyName
    self.name = name
    self.help = help
    self.contexts = contexts
  }

  /// All bindings, in the order in which the key bar names them. Of two for the same key the first
  /// whose context holds is taken.
  static let all: [Binding] = [
    Binding(
      .help, [.function(1), .control("g")], typed: "?", as: "F1", Words.help, Words.helpHelp,
      in: .everywhere),
    Binding(
      .goBack, [.escape], as: "Esc", Words.backToReview, Words.backToReviewHelp, in: .visiting),
    Binding(
      .toggle, [], typed: " ", as: "Space", "In or out", Words.toggleHelp, in: .recommendation),
    Binding(.toggle, [], typed: " ", as: "Space", "Yes or no", Words.formatHelp, in: .format),
    Binding(.choose, [.enter], typed: " ", as: "Enter", "Choose", Words.chooseHelp, in: .fact),
    Binding(.decide, [.enter, .right], as: "Enter", "Decide", Words.decideHelp, in: .dated),
    Binding(
      .finishVisit, [.enter], as: "Enter", Words.done, Words.backToReviewHelp, in: .visitingLine),
    Binding(
      .nextField, [.enter, .down], as: "Enter", "Next", Words.nextFieldHelp, in: [.line, .choice]),
    Binding(
      .newLine, [], as: "Enter", "New line", Words.newLineHelp, in: [.lines, .pageLines]),
    Binding(.add, [.enter], as: "Enter", "Add", Words.addHelp, in: .entry),
    Binding(.finishEdit, [.enter], as: "Enter", "Change", Words.finishEditHelp, in: .renaming),
    Binding(
      .findNext, [.enter, .down], as: "Enter", "Next match", Words.findNextHelp, in: .finding),
    Binding(.editName, [.enter], as: "Enter", "Edit", Words.editHelp, in: .roll),
    Binding(.mark, [], typed: " ", as: "Space", "Mark", Words.markHelp, in: .roll),
    Binding(.details, [.right], as: "→", "Details", Words.detailsHelp, in: .roll),
    Binding(
      .nextField, [.enter, .down], as: "Enter", "Next", Words.nextFieldHelp, in: .listForms),
    Binding(
      .changeOption, [.right, .left], typed: " ", as: "Space", "Change",
      Words.changeOptionHelp, in: [.option, .detailChoice]),
    Binding(.previousField, [.up], as: "↑", "", Words.backTabHelp, in: .listForms),
    Binding(.closeForm, [.escape], as: "Esc", "Back", Words.closeFormHelp, in: .listForms),
    Binding(
      .openCheck, [.enter, .right], typed: " ", as: "Enter", "Go there", Words.openCheckHelp,
      in: .check),
    Binding(.confirm, [], typed: "cC", as: "C", "Confirm", Words.confirmHelp, in: .outdated),
    Binding(
      .confirmAll, [], typed: "aA", as: "A", "Confirm all", Words.confirmAllHelp,
      in: .severalOutdated),
    Binding(.settle, [], typed: "cC", as: "C", "This is correct", Words.settleHelp, in: .doubt),
    Binding(.finishWords, [.enter], as: "Enter", "Done", Words.finishWordsHelp, in: .words),
    Binding(
      .nextField, [.enter], as: "Enter", "Next", Words.nextFieldHelp, in: [.path, .format]),
    Binding(
      .chooseFolder, [.control("f")], as: "^F", "Folders", Words.folderHelp, in: .path),
    Binding(
      .pageSetup, [.enter], typed: " ", as: "Enter", "Change", Words.pageSetupHelp, in: .pageSetup),
    Binding(
      .changePage, [.right, .left], typed: " ", as: "Space", "Change", Words.changeOptionHelp,
      in: .pageChoice),
    Binding(
      .chooseImage, [.enter], typed: " ", as: "Enter", "Choose a file", Words.imageHelp,
      in: .pageImage),
    Binding(
      .removeImage, [.delete, .backspace], as: "Del", "Remove", Words.removeImageHelp,
      in: .pageImage),
    Binding(
      .nextField, [.enter], as: "Enter", "Next", Words.nextFieldHelp, in: [.pageChoice, .pageLine]),
    Binding(.closePageForm, [.escape], as: "Esc", "Back", Words.closePageFormHelp, in: .pageForm),
    Binding(.export, [.enter], typed: " ", as: "Enter", "Export", Words.exportHelp, in: .export),
    Binding(
      .markSent, [.enter], typed: " ", as: "Enter", Words.markSent, Words.sentHelp, in: .markSent),
    Binding(
      .takeBackSent, [.enter], typed: " ", as: "Enter", Words.notSent, Words.notSentHelp,
      in: .takeBackSent),
    Binding(
      .versions, [.enter], typed: " ", as: "Enter", Words.versions, Words.versionsHelp,
      in: .versions),
    Binding(
      .changes, [.enter], typed: " ", as: "Enter", Words.changes, Words.changesHelp, in: .changes),
    Binding(
      .list, [.enter], typed: " ", as: "Enter", Words.listAsCSV, Words.listHelp, in: .list),
    Binding(
      .forget, [.enter], typed: " ", as: "Enter", Words.forget, Words.forgetHelp, in: .forget),
    Binding(.copy, [.alt("c")], as: "Alt-C", Words.copy, Words.copyHelp, in: .reading),
    Binding(.nextField, [.tab], as: "Tab", "Next", Words.tabHelp, in: .everywhere),
    Binding(.nextField, [.right], as: "→", "", Words.nextFieldHelp, in: .besideOthers),
    Binding(.previousField, [.left], as: "←", "", Words.backTabHelp, in: .besideOthers),
    Binding(.previousField, [.backTab], as: "Shift-Tab", "", Words.backTabHelp, in: .everywhere),
    Binding(
      .nextField, [.down], as: "↓", "", Words.nextFieldHelp,
      in: [.lines, .review, .fact, .recommendation]),
    Binding(
      .previousField, [.up], as: "↑", "", Words.backTabHelp,
      in: [.form, .review, .fact, .recommendation]),
    Binding(.toList, [.down], as: "↓", "List", Words.toListHelp, in: .entry),
    Binding(.listUp, [.up], as: "↑", "", Words.listUpHelp, in: .roll),
    Binding(.listDown, [.down], as: "↓", "", Words.listDownHelp, in: .roll),
    Binding(
      .listStart, [.home], as: "Home", "", Words.listStartHelp, in: [.roll, .recommendation]),
    Binding(.listEnd, [.end], as: "End", "", Words.listEndHelp, in: [.roll, .recommendation]),
    Binding(
      .remove, [.delete, .backspace, .control("d")], as: "Del", "Remove", Words.removeHelp,
      in: .roll),
    Binding(.previousChoice, [.left], as: "←", "", Words.choiceHelp, in: .choice),
    Binding(.nextChoice, [.right], as: "← →", "Choose", Words.choiceHelp, in: .choice),
    Binding(.none, [.control("t")], as: "^T", "None", Words.noneHelp, in: .optional),
    Binding(.includeAll, [], typed: "aA", as: "A", "All", Words.allHelp, in: .recommendation),
    Binding(
      .includeNone, [], typed: "nN", as: "N", "None", Words.noneOfThemHelp, in: .recommendation),
    Binding(.moveEarlier, [], typed: "<", as: "<", "", Words.earlierHelp, in: .recommendation),
    Binding(.moveLater, [], typed: ">", as: ">", "", Words.laterHelp, in: .recommendation),
    Binding(.keepFact, [], typed: "kK", as: "K", "Keep", Words.keepHelp, in: .fact),
    Binding(.omitFact, [], typed: "lL", as: "L", "Leave out", Words.omitHelp, in: .fact),
    Binding(.replaceFact, [], typed: "wW", as: "W", "Own words", Words.replaceHelp, in: .fact),
    Binding(.goBack, [.escape, .left], as: "Esc", "Back", Words.backToListHelp, in: .fact),
    Binding(
      .goBack, [.escape], as: "Esc", "Back", Words.backToListHelp,
      in: [.words, .renaming, .finding, .roll, .jumping]),
    Binding(.find, [.control("f")], as: "^F", "Find", Words.findHelp, in: .signatories),
    Binding(
      .nextStep, [.control("n")], as: "^N", "Next step", Words.nextStepHelp, in: .beforeReview),
    Binding(.previousStep, [.control("o")], as: "^O", "", Words.previousStepHelp, in: .everywhere),
    Binding(
      .toStep, "12345".map { Key.alt($0) }, as: "Alt-1…5", "", Words.toStepHelp, in: .everywhere),
    Binding(.preview, [.control("p")], as: "^P", "Preview", Words.previewHelp, in: .everywhere),
    Binding(.pages, [.alt("p")], as: "Alt-P", "Pages", Words.pagesHelp, in: .review),
    Binding(.pages, [.alt("p")], as: "Alt-P", "", Words.pagesHelp, in: .everywhere),
    Binding(
      .importNames, [.alt("i")], as: "Alt-I", "Import", Words.importHelp, in: [.entry, .roll]),
    Binding(
      .entryKind, [.alt("k")], as: "Alt-K", Words.entryKind, Words.entryKindHelp, in: .entry),
    Binding(
      .changeKind, [.alt("k")], as: "Alt-K", Words.changeKind, Words.changeKindHelp, in: .roll),
    Binding(.withdraw, [.alt("w")], as: "Alt-W", "Withdrew", Words.withdrawHelp, in: .roll),
    Binding(.late, [.alt("l")], as: "Alt-L", "Late", Words.lateHelp, in: .roll),
    Binding(.heading, [.alt("h")], as: "Alt-H", "Heading", Words.headingHelp, in: .roll),
    Binding(.jump, [.alt("j")], as: "Alt-J", "Letter", Words.jumpHelp, in: .roll),
    Binding(.markAll, [.alt("a")], as: "Alt-A", "", Words.markAllHelp, in: .roll),
    Binding(
      .options, [.alt("o")], as: "Alt-O", "Options", Words.optionsHelp,
      in: [.signatories, .detail, .detailChoice]),
    Binding(
      .undo, [.alt("u"), .control("_")], as: "Alt-U", "Undo", Words.undoHelp, in: .everywhere),
    Binding(.redo, [.alt("e"), .control("r")], as: "Alt-E", "", Words.redoHelp, in: .everywhere),
    Binding(.save, [.control("s")], as: "^S", "Save", Words.saveHelp, in: .everywhere),
    Binding(.versions, [.alt("v")], as: "Alt-V", "", Words.versionsHelp, in: .everywhere),
    Binding(.articles, [.control("t")], as: "^T", "“The”", Words.articlesHelp, in: .signatories),
    Binding(.quit, [.control("q")], as: "^Q", "Quit", Words.quitHelp, in: .everywhere),
    Binding(.scrollUp, [.scrollUp, .pageUp], as: "PgUp", "", Words.scrollHelp, in: .everywhere),
    Binding(
      .scrollDown, [.scrollDown, .pageDown], as: "PgDn", "", Words.scrollHelp, in: .everywhere),
    Binding(.suspend, [.control("z")], as: "^Z", "", Words.suspendHelp, in: .everywhere),
    Binding(.repaint, [.control("l")], as: "^L", "", Words.repaintHelp, in: .everywhere),
    Binding(.interrupt, [.control("c")], as: "^C", "", Words.interruptHelp, in: .everywhere),
  ]

  /// The action of a key where the focus is.
  static func action(for key: Key, in context: Context) -> Action? {
    all.first { !$0.contexts.isDisjoint(with: context) && $0.keys.contains(key) }?.action
  }

  /// The action of a character where none are typed.
  static func action(for character: Character, in context: Context) -> Action? {
    guard context.isDisjoint(with: .text) else { return nil }
    return all.first {
      !$0.contexts.isDisjoint(with: context) && $0.typed.contains(character)
    }?.action
  }

  /// What can be done where the focus is, each action once, by a key that does nothing else there.
  static func available(in context: Context) -> [Binding] {
    var seen: Set<Action> = []
    var named: Set<String> = []
    return all.filter {
      !$0.contexts.isDisjoint(with: context) && !seen.contains($0.action)
        && named.insert($0.keyName).inserted && seen.insert($0.action).inserted
    }
  }
}
