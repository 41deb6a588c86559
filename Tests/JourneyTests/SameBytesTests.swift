// That a document is the same whoever writes it, wherever and whenever, and tells nothing of them.
import Foundation
import Testing

private let forms = ["text", "markdown", "html", "docx", "odt", "pdf", "mail"]

/// Where a document may be written.
private let surroundings: [[String: String]] = [
  ["LC_ALL": "C"], ["LANG": "en_US.UTF-8"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
  ["LC_ALL": "C", "TZ": "Asia/Tokyo"], ["TZ": "Pacific/Marquesas", "LC_ALL": "ar_EG.UTF-8"],
  ["USER": "elmuser", "LOGNAME": "elmuser", "HOSTNAME": "elmhost", "NAME": "Elm Person"],
  ["SOURCE_DATE_EPOCH": "1"], ["SOURCE_DATE_EPOCH": "4102444800", "PANGO_LANGUAGE": "ja"], [:],
]

/// What no document may hold: names of the user and the computer, folders, today.
private func traces(of folder: CommandLineFolder) -> [String] {
  var host = [CChar](repeating: 0, count: 256)
  gethostname(&host, host.count - 1)
  let name = host.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  let today = ["yyyy-MM-dd", "yyyyMMdd", "d MMM yyyy", "MMM d, yyyy"].map { pattern in
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = pattern
    return format.string(from: Date())
  }
  // A short name may stand anywhere by chance.
  return [
    "elmuser", "elmhost", "Elm Person", folder.url.path, NSUserName(), NSHomeDirectory(), name,
  ]
  .filter { $0.utf8.count > 5 } + today
}

@Test(
  "The same draft gives the same bytes everywhere, and they tell nothing of where", arguments: forms
)
func sameBytes(form: String) throws {
  let folder = try CommandLineFolder()
  try folder.write(CommandLineFolder.ready, to: "a.letter")
  let wanted = try folder.run("render", "a.letter", "-f", form)
  #expect(wanted.code == 0 && wanted.errors.isEmpty && wanted.output.count > 1_000)
  for (number, environment) in surroundings.enumerated() {
    let other = try CommandLineFolder()
    try other.write(CommandLineFolder.ready, to: "of another name.letter")
    var environment = environment
    environment["HOME"] = other.url.path
    environment["PATH"] = "/usr/bin:/bin"
    let command =
      "umask \(number % 2 == 0 ? "000" : "077"); exec '\(CommandLineRun.program)' render "
      + "'of another name.letter' -f \(form) -o out"
    let run = try CommandLineRun(
      ["-c", command], of: "/bin/sh", in: other.url, environment: environment)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let bytes = try Data(contentsOf: other.url.appending(path: "out"))
    #expect(bytes == wanted.output, "\(environment)")
    for trace in traces(of: other) {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace) stands in it")
    }
  }
}
