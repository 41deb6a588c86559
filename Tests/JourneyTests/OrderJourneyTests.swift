// The order of the list, as the program itself makes it on machines of several countries.
import Foundation
import PseudoTerminal
import Testing

@Test(
  "The list stands in the same order whatever the machine's locale",
  arguments: ["C", "en_US.UTF-8", "sv_SE.UTF-8", "tr_TR.UTF-8"])
func orderIsTheSameInEveryLocale(locale: String) throws {
  let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "LetterCoreTests/Fixtures/organizations-in-order.txt")
  // What a name files under is not in a list of names, and an import takes no such name as “X”.
  let names = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map(String.init)
    .filter { !$0.contains("\t") && !["!!!", "X"].contains($0) }
  let folder = try TemporaryFolder("order")
  // ICU takes its default from these, also where the C library does not have the locale itself.
  var environment: [String: String?] = [
    "HOME": folder.path, "LC_ALL": locale, "LANG": locale, "LC_COLLATE": locale,
    "LC_MESSAGES": locale,
  ]
  if hasLocale(locale, in: folder) { environment["LOCPATH"] = folder.path }
  let program = try builtProduct("undersigned")
  let draft = folder.file("order.letter")
  // Every eleventh name after the other: in no order at all.
  let mixed = (0..<names.count).map { names[$0 * 11 % names.count] }
  try #require(Set(mixed) == Set(names))
  let imported = try run(
    program, ["import", draft, "-", "--accept", "1-\(mixed.count)"],
    input: mixed.joined(separator: "\n") + "\n",
    environment: environment)
  #expect(imported.code == 0, "\(imported.errorText)")
  let rendered = try run(
    program, ["render", draft, "--unfinished", "-f", "text", "--columns", "200", "-o", "-"],
    environment: environment)
  let known = Set(names)
  let listed = rendered.text.split(separator: "\n")
    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { known.contains($0) }
  #expect(listed == names.filter { listed.contains($0) })
  // Of two that are the same name the import adds one.
  let left = Set(names.filter { !listed.contains($0) })
  #expect(left.count == 2)
  for same in [["Oak Hill", "The Oak Hill"], ["Canada House", "Cañada House"]] {
    #expect(left.intersection(same).count == 1)
  }
}

/// Whether the C library has a locale, made for this test where the system has what it takes.
private func hasLocale(_ locale: String, in folder: TemporaryFolder) -> Bool {
  guard let at = locale.firstIndex(of: ".") else { return false }
  let made = try? run(
    "localedef",
    ["-i", String(locale[..<at]), "-f", "UTF-8", folder.file(locale)], environment: [:])
  return made?.code == 0
}
