// What is whole in a JSON object that may be damaged.
import LetterCore

/// Puts the pieces of a damaged draft together: every whole value in its place, as far as places can
/// be told. Where brackets are lost, the layout that drafts are written with tells: two spaces are
/// before a key of the draft, four before an entry of one of its lists or objects.
struct DamagedObject {
  /// A place where something could not be read, and what is left of it.
  struct Damage {
    var line: Int
    var text: String
  }

  /// The whole values, by the keys of the draft.
  private(set) var members: JSONObject = []
  /// Entries of which it cannot be told to which list they belong.
  private(set) var strays: [JSONValue] = []
  /// Objects of the draft whose key is lost.
  private(set) var keyless: [JSONObject] = []
  /// The first places that are damaged, and how many there are.
  private(set) var damage: [Damage] = []
  private(set) var damageCount = 0
  /// The line in which the file breaks off.
  private(set) var endLine: Int?
  /// Whether something follows the draft's end.
  private(set) var hasTrailer = false
  var replacedCount: Int { tokens.replacedCount }

  /// How many places are told.
  static let mostDamage = 8
  /// How deep values may be nested; those of a draft are not nested deeper than this.
  private static let deepest = JSONValue.deepest + 8
  static let listKeys: Set = ["signatories", "recommendations"]
  static let objectKeys: Set = [
    "answers", "facts", "pendingRename", "writtenFor", "decidedFor", "knownOn", "formerly",
  ]
  static let keys = listKeys.union(objectKeys).union([
    "undersigned", "template", "countArticles", "pendingName", "sections", "showSigners",
    "countInWords", "distinct", "settled",
  ])

  /// An object or a list that is not closed yet.
  private struct Frame {
    var isList = false
    /// It stands where no object can: an entry without its list, or a part of the draft without its
    /// key.
    var isStray = false
    var isKeyless = false
    var isDamaged = false
    /// The key whose value comes next.
    var key: String?
    var keys: Set<String> = []
    var members: JSONObject = []
    var entries: [JSONValue] = []

    var isEmpty: Bool { members.isEmpty && entries.isEmpty }
    var value: JSONValue { isList ? .array(entries) : .object(members) }
  }

  private var tokens: DamagedTokens
  /// The draft itself, then what is open in it.
  private var frames = [Frame()]
  private var lastDamagedLine = 0
  private var followsColon = false
  /// Whether a key stood where all keys of a draft stand.
  private var isLaidOut = false
  /// How many brackets are open in a value that is nested too deep.
  private var skipped = 0

  init(_ bytes: [UInt8]) {
    tokens = DamagedTokens(bytes)
    var isClosed = false
    while true {
      let token = tokens.next()
      if token == .end {
        if !isClosed { endLine = tokens.line }
        break
      }
      if token == .openObject, frames.count == 1, tokens.isFirst { continue }
      if token == .closeObject, frames.count == 1 || tokens.indentation == 0 {
        // One on a line of its own is the draft's end.
        isClosed = true
        if tokens.indentation == 0 || tokens.isLast {
          hasTrailer = !tokens.isLast
          break
        }
        note("")
        continue
      }
      take(token)
      followsColon = token == .colon
    }
    close(to: 1)
    members = frames[0].members
  }

  // MARK: Pieces

  private mutating func take(_ token: DamagedTokens.Token) {
    followLayout(token)
    guard skipped == 0 else { return skip(token) }
    switch token {
    case .text(let text, let isKey): isKey ? takeKey(text) : takeText(text)
    case .value(let value): add(value)
    case .openObject: open(Frame())
    case .openList: open(Frame(isList: true))
    case .closeObject: close(list: false)
    case .closeList: close(list: true)
    case .comma: dropKey()
    case .colon, .end: break
    case .brokenText(let text):
      note(text)
      frames[frames.count - 1].key = nil
    case .garbage(let text, let isLine):
      note(text)
      if isLine, !isBeforeContents { frames[frames.count - 1].key = nil }
    }
  }

  /// Whether the next value is one of the draft's lists or objects.
  private var isBeforeContents: Bool {
    guard frames.count == 1, let key = frames[0].key else { return false }
    return Self.listKeys.contains(key) || Self.objectKeys.contains(key)
  }

  /// Closes what should have been closed before a line that begins like this one.
  private mutating func followLayout(_ token: DamagedTokens.Token) {
    let isKey = if case .text(_, true) = token { true } else { false }
    guard isKey || token == .openObject else { return }
    var level = Int.max
    if tokens.indentation == 2, isKey {
      level = 1
    } else if tokens.indentation == 4, frames.count > 1 {
      let isInList = frames[1].isList
      if isKey {
        if !isInList, !frames[1].isStray || frames[1].isKeyless { level = 2 }
      } else if damageCount > 0 || frames[frames.count - 1].key == nil {
        level = isInList ? 2 : 1
      }
    }
    guard level < frames.count else { return }
    skipped = 0
    note("")
    close(to: level)
  }

  private mutating func skip(_ token: DamagedTokens.Token) {
    switch token {
    case .openObject, .openList: skipped += 1
    case .closeObject, .closeList: skipped -= 1
    default: break
    }
  }

  private mutating func takeKey(_ text: String) {
    // No key of an object that is read has such a character.
    let key = text.utf8.contains(0) ? text.replacing("\0", with: "") : text
    while frames[frames.count - 1].isList {
      note("")
      if frames.count == 2, isBeforeContents(frames[0].key) {
        // The bracket of an entry is lost.
        frames.append(Frame())
      } else {
        close(to: frames.count - 1)
      }
    }
    let isAtMargin = tokens.indentation == 2
    if frames.count == 1, !isAtMargin, let container = frames[0].key,
      Self.objectKeys.contains(container)
    {
      // The bracket behind the key is lost.
      note("")
      frames.append(Frame())
    }
    dropKey()
    if key.unicodeScalars.contains("\u{FFFD}") { return note("") }
    if frames.count == 1, !isAtMargin, isLaidOut || tokens.indentation == 4, damageCount > 0,
      !Self.keys.contains(key)
    {
      // The rest of something that was closed by mistake, or whose beginning is lost.
      note("")
      guard tokens.indentation == 4 else { return }
      frames.append(Frame(isStray: true, isKeyless: true))
    }
    frames[frames.count - 1].key = key
    if frames.count == 1, isAtMargin { isLaidOut = true }
  }

  private func isBeforeContents(_ key: String?) -> Bool { key.map(Self.listKeys.contains) ?? false }

  private mutating func takeText(_ text: String) {
    if frames[frames.count - 1].isList || frames[frames.count - 1].key != nil {
      add(.string(text))
    } else {
      // A key whose colon is lost, or else nothing.
      frames[frames.count - 1].key = text
    }
  }

  /// Forgets a key that has no value.
  private mutating func dropKey() {
    guard let key = frames[frames.count - 1].key else { return }
    note(key)
    frames[frames.count - 1].key = nil
  }

  private mutating func add(_ value: JSONValue) {
    let top = frames.count - 1
    if frames[top].isList {
      frames[top].entries.append(value)
    } else if let key = frames[top].key {
      frames[top].key = nil
      if frames[top].keys.insert(key).inserted {
        frames[top].members.append(JSONMember(key, value))
      } else if top > 0, frames[top - 1].isList {
        // What parts two entries is lost.
        note("")
        close(to: top)
        frames.append(Frame(keys: [key], members: [JSONMember(key, value)]))
      } else {
        note(value.text ?? key)
        // A second list's entries find their place by what they are.
        if top == 0 { strays += value.entries ?? [] }
      }
    } else {
      note("")
    }
  }

  // MARK: Brackets

  private mutating func open(_ frame: Frame) {
    var frame = frame
    if !frame.isList, frames.count == 1, damageCount > 0, tokens.indentation == 4 {
      // An entry of a list whose bracket is lost.
      if isBeforeContents(frames[0].key) { frames.append(Frame(isList: true)) } else { dropKey() }
    }
    let top = frames.count - 1
    if !frames[top].isList, frames[top].key == nil {
      note("")
      guard !frame.isList else { return }
      // The entry before was not closed, or the list's beginning is lost.
      if let list = frames.lastIndex(where: \.isList) {
        close(to: list + 1)
      } else {
        frame.isKeyless = frames.count == 1 && followsColon
        frame.isStray = true
        close(to: 1)
      }
    }
    guard frames.count < Self.deepest else {
      note("")
      frames[frames.count - 1].key = nil
      skipped = 1
      return
    }
    frames.append(frame)
  }

  private mutating func close(list: Bool) {
    guard let index = frames.dropFirst().lastIndex(where: { $0.isList == list }) else {
      return note("")
    }
    if index < frames.count - 1 { note("") }
    close(to: index + 1)
    closeTop(isWhole: true)
  }

  /// Closes what is open beyond the first `count`.
  private mutating func close(to count: Int) {
    while frames.count > count { closeTop(isWhole: false) }
  }

  private mutating func closeTop(isWhole: Bool) {
    dropKey()
    let frame = frames.removeLast()
    if frame.isEmpty, !isWhole || frame.isDamaged {
      frames[frames.count - 1].key = nil
    } else if frame.isKeyless {
      keyless.append(frame.members)
    } else if frame.isStray {
      strays.append(frame.value)
    } else {
      add(frame.value)
    }
  }

  // MARK: Damage

  private mutating func note(_ text: String) {
    frames[frames.count - 1].isDamaged = true
    if lastDamagedLine != tokens.line {
      lastDamagedLine = tokens.line
      damageCount += 1
      if damageCount <= Self.mostDamage { damage.append(Damage(line: tokens.line, text: text)) }
    } else if damageCount <= Self.mostDamage, damage[damageCount - 1].text.isEmpty {
      damage[damageCount - 1].text = text
    }
  }
}
