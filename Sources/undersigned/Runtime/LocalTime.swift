// Times as people at this computer read them.
import DraftStore
import Glibc
import Wizard

/// Writes times of the system's clock in the local time zone.
enum LocalTime {
  /// "November 24, 18:03", of seconds since 1970.
  static func written(_ seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let month = months[min(max(0, Int(parts.tm_mon)), 11)]
    let minute = (parts.tm_min < 10 ? "0" : "") + String(parts.tm_min)
    return "\(month) \(parts.tm_mday), \(parts.tm_hour):\(minute)"
  }

  /// Who has a draft open, and since when.
  static func sentence(for holder: DraftLock.Holder?) -> String {
    guard let holder else { return "Another window has it open." }
    let since = seconds(holder.since).map { written($0) } ?? holder.since
    let place = holder.machine == ownName ? "on this computer" : "on “\(holder.machine)”"
    return "Another window \(place) has had it open since \(since) (process \(holder.process))."
  }

  /// Seconds since 1970 of "2026-11-24T18:03:00Z".
  private static func seconds(_ timestamp: String) -> Int? {
    let numbers = timestamp.split { !$0.isNumber }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    return timegm(&parts)
  }

  private static var ownName: String {
    var system = utsname()
    uname(&system)
    return withUnsafeBytes(of: system.nodename) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// What the program says in the wizard about files, which the wizard itself knows nothing of.
enum Sentences {
  static let fileWasGone = "The file was moved or removed; it is written again under its name."
  static let goneElsewhere = "The file was removed or cannot be read any more."
  static func noFolder(_ path: String, _ why: String) -> String {
    "The folder “\(path)” cannot be looked into (\(why)); choose another."
  }
  static func script(_ name: String, in example: String) -> String {
    let part = example.count > 60 ? example.prefix(60) + "…" : example[...]
    return "\(name), as in “\(part)”"
  }
  static func imageNotRead(_ why: String) -> String {
    "The letterhead is without its image: \(why) Pages in the review chooses another."
  }
  static func profileNotKept(_ why: String) -> String {
    "Paper and letterhead hold for now but could not be remembered: \(why)"
  }
  static func what(_ purpose: WrittenFiles.Command.Purpose) -> String {
    switch purpose {
    case .open: "Open what was exported last by:"
    case .showFolder: "Show its folder by:"
    case .fetch: "Fetch what was exported last to your own computer, there by:"
    }
  }
  static let versionOfTheirs = "as something else wrote it"
  static let versionOfMine = "as it was in the wizard then"
  static let nothingKept = "Nothing is kept yet; there is nothing to copy or remove."
  static func changedAndUnreadable(_ why: String) -> String {
    "Something else changed the file, and it cannot be read, so it is not overwritten: \(why) "
      + "^Q keeps this letter elsewhere."
  }
  static func damaged(_ why: String, isReadable: Bool) -> String {
    why + " The file stays as it is. "
      + (isReadable
        ? "What could be read of it is shown; look whether anything is missing."
        : "Nothing could be read of it; the last version that was kept is shown.")
  }
}
