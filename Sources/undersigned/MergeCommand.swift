// `merge-drafts`: two versions of a draft become one, as git asks of a merge driver.
import ArgumentParser
import DraftStore
import LetterCore
import TextMetrics

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-drafts",
    abstract: "Merges two versions of a draft, for git.",
    discussion: """
      What THEIRS changed since BASE is brought into OURS, which is written. What both changed \
      differently is kept in both versions, and is settled in the wizard. The exit code is 0 if \
      nothing is left to settle, else 1. Git is set up for it by

        git config merge.undersigned.driver "undersigned merge-drafts %O %A %B"

      and the line “*.letter merge=undersigned” in the file .gitattributes.
      """)

  @Argument(help: "The version that both began with; an empty file where there was none.")
  var base: String

  @Argument(help: "Our version, which is written.")
  var ours: String

  @Argument(help: "The other version.")
  var theirs: String

  @OptionGroup var template: TemplateOption

  func validate() throws {
    if [base, ours, theirs].contains("-") {
      throw ValidationError("Three drafts cannot be standard input; name their files.")
    }
  }

  func run() throws {
    let known = try template.source.template()
    let base = try loadBase()
    let (ours, theirs) = (try loadDraft(self.ours), try loadDraft(self.theirs))
    // A folder may hold drafts of several templates, and git names none: the order in which
    // answers are written is then the alphabet's, and nothing else is missed.
    let template = known.id == ours.template ? known : nil
    let merge: DraftMerge
    do {
      merge = try DraftMerge(base: base, ours: ours, theirs: theirs, template: template)
    } catch {
      throw Failure(code: .file, sentence: "\(error)")
    }
    RecordsFile.settleUnfinishedSave(of: self.ours)
    try DraftFile.save(merge.draft, to: self.ours, template: template)
    let conflictCount = Set(merge.draft.openConflicts.map(\.place)).count
    // It may name keys that stand in the file as they are.
    let summary = cleaned(merge.summary(conflictCount: conflictCount)).text
    try StandardOutput.write(summary + "\n")
    if conflictCount > 0 || merge.isChangedSinceSent { throw Failure(code: .work) }
  }

  /// The common version; git gives an empty file where there is none.
  private func loadBase() throws -> Draft? {
    let bytes = try FileBytes.read(base)
    // Whatever was taken out of the old version is not in the new ones either, or is told there.
    return bytes.isEmpty ? nil : try DraftFile.read(bytes, path: base).draft
  }
}

extension DraftMerge {
  /// What was merged, in one line.
  fileprivate func summary(conflictCount: Int) -> String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    let parts = [
      counted(tally.answers, "answer", "answers"),
      counted(tally.addedSignatories, "signatory added", "signatories added"),
      counted(tally.removedSignatories, "signatory removed", "signatories removed"),
      counted(tally.changedSignatories, "signatory changed", "signatories changed"),
      counted(tally.recommendations, "recommendation", "recommendations"),
      counted(tally.facts, "dated fact", "dated facts"),
    ].compactMap { $0 }
    var summary =
      parts.isEmpty
      ? "Nothing to merge from the other version."
      : "Merged from the other version: " + parts.joined(separator: ", ") + "."
    if !overruled.isEmpty {
      let keys = overruled.map { "“\($0)”" }.joined(separator: ", ")
      summary += " Changed in both; ours is kept: \(keys)."
    }
    if isChangedSinceSent {
      summary +=
        " One side has sent the letter. What the other changed is now in the draft and belongs in "
        + "a copy: open it and press Alt-C."
    }
    if let count = counted(conflictCount, "conflict", "conflicts") {
      summary += " \(count) left; open the draft to settle \(conflictCount == 1 ? "it" : "them")."
    }
    return summary
  }
}
