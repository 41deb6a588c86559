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
