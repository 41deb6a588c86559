import Foundation
import Testing

private func letter(_ answers: String, _ names: String...) -> String {
  let signatories = names.map { #"{ "name": "\#($0)" }"# }.joined(separator: ", ")
  return #"{ "undersigned": 1, "answers": { \#(answers) }, "signatories": [\#(signatories)] }"#
}

@Test("Two versions of a draft are merged into ours, and the exit code tells of conflicts")
func mergeDrafts() throws {
  let folder = try CommandLineFolder()
  try folder.write(letter(#""name": "Rosa Example""#, "Elm", "Oak Hill"), to: "base")
  try folder.write(letter(#""name": "Rosa Example""#, "Elm", "Maple", "Oak Hill"), to: "ours")
  try folder.write(letter(#""name": "Rosa B. Example""#, "Birch", "Oak Hill"), to: "theirs")
  let merge = try folder.run("merge-drafts", "base", "ours", "theirs")
  #expect(merge.code == 0 && merge.errors.isEmpty)
  #expect(
    merge.text
      == "Merged from the other version: 1 answer, 1 signatory added, 1 signatory removed.\n")
  let merged = try folder.text("ours")
  #expect(merged.contains(#""name": "Rosa B. Example""#) && !merged.contains("conflicts"))
  #expect(!merged.contains("Elm") && merged.contains("Birch") && merged.contains("Maple"))
  let again = try folder.run("merge-drafts", "theirs", "ours", "theirs")
  #expect(again.text == "Nothing to merge from the other version.\n")
  #expect(try folder.text("ours") == merged)

  try folder.write(letter(#""name": "Ana Ruiz""#, "Oak Hill"), to: "theirs")
  let conflict = try folder.run("merge-drafts", "base", "ours", "theirs")
  #expect(conflict.code == 1 && conflict.errors.isEmpty)
  #expect(conflict.text.hasSuffix(" 1 conflict left; open the draft to settle it.\n"))
  let check = try folder.run("check", "ours")
  #expect(check.code == 1)
  #expect(
    check.text.contains(
      "Name was changed twice: “Rosa B. Example” here, “Ana Ruiz” in the other version; choose one.\n"
    ))
  #expect(try folder.run("render", "ours").code == 1)
}

@Test("An empty base is none; what cannot be merged changes nothing and exits with 3")
func mergeTrouble() throws {
  let folder = try CommandLineFolder()
  let ours = letter(#""name": "Rosa Example""#, "Elm")
  try folder.write("", to: "empty")
  try folder.write(ours, to: "ours")
  try folder.write(letter("", "Birch"), to: "theirs")
  let merge = try folder.run("merge-drafts", "empty", "ours", "theirs")
  #expect(merge.code == 0 && merge.text.contains("1 signatory added"))
  try folder.write(ours, to: "ours")
  try folder.write("{", to: "broken")
  try folder.write(#"{ "undersigned": 1, "template": "another" }"#, to: "another")
  for arguments in [
    ["broken", "ours", "theirs"], ["empty", "ours", "broken"], ["empty", "ours", "missing"],
    ["missing", "ours", "theirs"], ["empty", "ours", "empty"], ["empty", "ours", "another"],
  ] {
    let run = try CommandLineRun(["merge-drafts"] + arguments, in: folder.url)
    #expect(run.code == 3 && run.output.isEmpty && run.sentences.count == 1, "\(arguments)")
    #expect(try folder.text("ours") == ours)
  }
  #expect(try folder.run("merge-drafts", "-", "ours", "theirs").code == 2)
  #expect(try folder.run("merge-drafts", "ours", "theirs").code == 2)
}

private let git = ["/usr/bin/git", "/usr/local/bin/git"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Test("Git merges drafts with the README's two lines", .enabled(if: git != nil))
func mergeWithGit() throws {
  let folder = try CommandLineFolder()
  let readme = URL(filePath: #filePath).appending(path: "../../../README.md").standardizedFileURL
  let setUp = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
    .filter { $0.contains("merge=undersigned") || $0.contains("merge.undersigned.driver") }
  try #require(setUp.count == 2)
  func run(_ script: String) throws -> CommandLineRun {
    let program = URL(filePath: CommandLineRun.program).deletingLastPathComponent().path
    return try CommandLineRun(
      ["-ec", script], of: "/bin/bash", in: folder.url,
      environment: [
        "PATH": "\(program):/usr/local/bin:/usr/bin:/bin", "HOME": folder.url.path,
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ana Ruiz", "GIT_COMMITTER_NAME": "Ana Ruiz",
        "GIT_AUTHOR_EMAIL": "ana@example.org", "GIT_COMMITTER_EMAIL": "ana@example.org",
      ])
  }
  let name = "our letter.letter"
  try folder.write(letter(#""name": "Rosa Example""#, "Elm", "Oak Hill"), to: name)
  let begun = try run(
    "git init -q -b main .\n" + setUp.joined(separator: "\n")
      + "\ngit add .gitattributes *.letter; git commit -qm begin; git branch theirs")
  try #require(begun.code == 0, "\(begun.errors)")

  // Both add a name between the same two, which git alone would not merge.
  try folder.write(letter(#""name": "Rosa Example""#, "Elm", "Maple", "Oak Hill"), to: name)
  _ = try run("git commit -qam ours; git switch -q theirs")
  try folder.write(letter(#""name": "Rosa B. Example""#, "Elm", "Linden", "Oak Hill"), to: name)
  let clean = try run("git commit -qam theirs; git switch -q main; git merge -q theirs -m merge")
  #expect(clean.code == 0, "\(clean.text)\(clean.errors)")
  #expect(clean.text.contains("1 answer, 1 signatory added."))
  let merged = try folder.text(name)
  #expect(merged.contains("Maple") && merged.contains("Linden") && merged.contains("Rosa B."))

  _ = try run("git switch -q theirs; git merge -q main")
  try folder.write(letter(#""name": "Rosa Ortiz""#, "Elm", "Maple", "Linden", "Oak Hill"), to: name)
  _ = try run("git commit -qam theirs; git switch -q main")
  try folder.write(letter(#""name": "Ana Ruiz""#, "Elm", "Maple", "Linden"), to: name)
  let conflicting = try run("git commit -qam ours; git merge -q theirs -m merge")
  #expect(conflicting.code == 1)
  #expect(conflicting.text.contains("1 conflict left"))
  #expect(try run("git ls-files --unmerged").text.contains(name))
  let check = try folder.run("check", name)
  #expect(
    check.text.contains("“Ana Ruiz” here, “Rosa Ortiz” in the other version; choose one."))
  #expect(try !folder.text(name).contains("Oak Hill"))
  #expect(try run("git add .; git commit -qm merged; git status --short").output.isEmpty)
}
