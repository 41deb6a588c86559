// Every action of the start screen, once: its keys, and its name in the key bar.
import Canvas

/// Keys, words and places of one action of the start screen.
struct StartKey: Sendable {
  enum Action: Sendable {
    case finishRenaming, leaveField
    case rename, copy, restore, remove, open, begin
    case up, down, pageUp, pageDown, first, last
    case quit, suspend, repaint
    case help
  }

  struct Context: OptionSet, Sendable {
    let rawValue: Int

    static let list = Context(rawValue: 1 << 0)
    /// The focus is on a draft; goes with `list`, as do the next two.
    static let draft = Context(rawValue: 1 << 1)
    static let readable = Context(rawValue: 1 << 2)
    /// There is something to bring back.
    static let removals = Context(rawValue: 1 << 3)
    static let renaming = Context(rawValue: 1 << 4)

    static let everywhere: Context = [.list, .renaming]
  }

  let action: Action
  let keys: [Key]
  /// Characters that do it where none are typed.
  var typed = ""
  /// How the key bar names the keys; "" where it does not.
  var keyName = ""
  var name = ""
  /// What it does, as the help says it; "" where the help is silent.
  var help = ""
  let contexts: Context

  /// In the order in which the key bar names them.
  static let all: [StartKey] = [
    StartKey(
      action: .finishRenaming, keys: [.enter], keyName: "Enter", name: Words.rename,
      contexts: .renaming),
    StartKey(
      action: .leaveField, keys: [.escape, .control("c"), .control("g")], keyName: "Esc",
      name: Words.back, contexts: .renaming),
    StartKey(
      action: .rename, keys: [], typed: "rR", keyName: "R", name: Words.rename,
      help: Words.renameDraftHelp, contexts: .draft),
    StartKey(
      action: .copy, keys: [], typed: "dD", keyName: "D", name: Words.copy,
      help: Words.copyDraftHelp, contexts: .readable),
    // Before what it takes back, which whoever did it knows, should there not be room for both.
    StartKey(
      action: .restore, keys: [.alt("u"), .control("_")], typed: "uU", keyName: "U",
      name: Words.undo, help: Words.restoreDraftHelp, contexts: .removals),
    StartKey(
      action: .remove, keys: [.delete, .backspace], keyName: "Del", name: Words.forget,
      help: Words.removeDraftHelp, contexts: .draft),
    StartKey(
      action: .open, keys: [.enter], keyName: "Enter", name: Words.open,
      help: Words.openDraftHelp, contexts: .list),
    StartKey(action: .up, keys: [.up, .backTab], contexts: .list),
    StartKey(
      action: .down, keys: [.down, .tab], keyName: "↑ ↓", name: Words.choose,
      help: Words.chooseDraftHelp, contexts: .list),
    StartKey(action: .pageUp, keys: [.pageUp], contexts: .list),
    StartKey(action: .pageDown, keys: [.pageDown], contexts: .list),
    StartKey(action: .first, keys: [.home], contexts: .list),
    StartKey(action: .last, keys: [.end], contexts: .list),
    StartKey(action: .begin, keys: [.control("n")], contexts: .list),
    // Asked for where there is nothing, it says so.
    StartKey(
      action: .restore, keys: [.alt("u"), .control("_")], typed: "uU", contexts: .list),
    StartKey(action: .suspend, keys: [.control("z")], contexts: .everywhere),
    StartKey(action: .repaint, keys: [.control("l")], contexts: .everywhere),
    StartKey(
      action: .help, keys: [.function(1)], typed: "?", keyName: "F1", name: Words.help,
      help: Words.helpHelpOfStart, contexts: .list),
    StartKey(
      action: .quit, keys: [.control("q"), .control("c")], keyName: "^Q", name: Words.quit,
      help: Words.quitStartHelp, contexts: .everywhere),
  ]

  /// Those that do something now; of two for the same key the first is taken.
  static func available(in context: Context) -> [StartKey] {
    all.filter { !$0.contexts.isDisjoint(with: context) }
  }

  static func action(for key: Key, in context: Context) -> Action? {
    available(in: context).first { $0.keys.contains(key) }?.action
  }

  static func action(for character: Character, in context: Context) -> Action? {
    available(in: context).first { $0.typed.contains(character) }?.action
  }

  /// What the help says of all of them, each once.
  static func helpLines(columns: Int) -> [HelpLine] {
    all.filter { !$0.help.isEmpty }.flatMap {
      HelpLine.lines($0.keyName, $0.help, columns: columns)
    }
  }

  /// Whether a key does the same while the help is open: all others close or scroll it.
  static func worksInHelp(_ key: Key) -> Bool {
    [.quit, .suspend, .repaint].contains(action(for: key, in: .list))
  }

  /// How the key bar shows it.
  var barKey: BarKey? {
    guard !keyName.isEmpty else { return nil }
    // No one key chooses.
    let event =
      action == .down
      ? nil : keys.first.map { Event.key($0) } ?? typed.first.map { .text(String($0)) }
    return BarKey(key: keyName, name: name, event: event)
  }
}
