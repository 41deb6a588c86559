// Every action of the start screen, once: its keys, and its name in the key bar.
import Canvas

/// Keys, words and places of one action of the start screen.
struct StartKey: Sendable {
  enum Action: Sendable {
    case finishRenaming, leaveField
    case rename, copy, restore, remove, open, begin
    case up, down, pageUp, pageDown, first, last
    case quit, suspend, repaint
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
      action: .rename, keys: [], typed: "rR", keyName: "R", name: Words.rename, contexts: .draft),
    StartKey(
      action: .copy, keys: [], typed: "dD", keyName: "D", name: Words.copy, contexts: .readable),
    // Before what it takes back, which whoever did it knows, should there not be room for both.
    StartKey(
      action: .restore, keys: [.alt("u"), .control("_")], typed: "uU", keyName: "U",
      name: Words.undo, contexts: .removals),
    StartKey(
      action: .remove, keys: [.delete, .backspace], keyName: "Del", name: Words.forget,
      contexts: .draft),
    StartKey(
      action: .open, keys: [.enter], keyName: "Enter", name: Words.open, contexts: .list),
    StartKey(action: .up, keys: [.up, .backTab], contexts: .list),
    StartKey(
      action: .down, keys: [.down, .tab], keyName: "↑ ↓", name: Words.choose, contexts: .list),
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
      action: .quit, keys: [.control("q"), .control("c")], keyName: "^Q", name: Words.quit,
      contexts: .everywhere),
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
