// What comes of effects: reports go into the interview's state.
import Canvas
import LetterCore

extension Interview {
  /// Takes what came of an effect.
  public mutating func receive(_ report: Report) {
    switch report {
    case .save(let state): note(state)
    case .exportProgress(let progress): noteProgress(progress)
    case .exported(let files): showWritten(files)
    case .exportStopped:
      endExport()
      message = .remark(Words.exportStopped)
    case .pages(let pages, let request): preview.pages.show(pages, request)
    case .pagesGivenUp: preview.pages.giveUp()
    case .pagesFailed(let reason, let request): preview.pages.fail(reason, request)
    case .exportWouldReplace(let paths, let request):
      endExport(showing: .question(.replace(paths, request)))
    case .exportLacksFonts(let scripts, let request):
      endExport(showing: .question(.missingFonts(scripts, request)))
    case .exporting(into: let folder): note(exportFolder: folder)
    case .exportFailed(let reason):
      endExport()
      message = .error(reason)
    case .quitRefused(let reason):
      // The question stands in the form's place, so the form must be seen.
      preview.isFull = false
      ask(.abandon(reason))
    case .remark(let text):
      message = .remark(text)
    case .heldElsewhere(let sentence):
      access = .reading(sentence)
      ask(.heldElsewhere(sentence))
    case .damaged(let sentence, let hasVersions):
      access = .reading(sentence)
      overlay = .question(.damaged(sentence, hasVersions: hasVersions))
    case .copyFailed(let reason):
      if let beforeCopy { draft.apply(.replace(beforeCopy)) }
      beforeCopy = nil
      forgetFormerVersion()
      revisionShown()
      message = .error(reason)
    case .reloaded(let theirs):
      draft.apply(.replace(theirs))
      forgetFormerVersion()
      revisionShown()
      loadEditor()
      message = .remark(Words.changedInOtherWindow)
    case .changedElsewhere(let change):
      preview.isFull = false
      suspendOverlay()
      pendingChange = change
      ask(.changedElsewhere(change))
    case .working(onCopy: let name): workOnCopy(named: name)
    case .named(let name): surroundings.draftName = name
    case .versions(let versions):
      if versions.isEmpty {
        message = .remark(Words.noVersions)
      } else {
        overlay = .versions(VersionsList(versions: versions))
      }
    case .version(let index, let draft):
      if case .versions(var list) = overlay, list.index == index {
        list.shown = draft
        overlay = .versions(list)
      }
    case .records(let records): draft.records = records
    case .recordsDropped(let kept, let without):
      // They are safe, so that another question goes first, and this one is not asked.
      if case .question = overlay {
        message = .remark(Words.recordsKept)
        break
      }
      preview.isFull = false
      suspendOverlay()
      ask(.recordsDropped(kept: kept, without: without))
    case .folder(let asked, let folder, let entries):
      showFolder(asked: asked, folder, entries)
    case .names(let read): showImport(read)
    case .pasteRead(let read): take(read)
    case .image(let image, let source): takeImage(image, source: source)
    case .keptImage(let image, let name): takeKeptImage(image, name: name)
    case .fileRefused(let reason): message = .error(reason)
    case .traces(let paths): ask(.forget(paths))
    }
  }

  /// Takes how far saving is. Why it fails is said again every few seconds, so it does not take the
  /// place of another error, which somebody may not have read; and it goes once it is over.
  private mutating func note(_ state: SaveState) {
    var told: Message?
    if case .failed(let reason) = saveState { told = .error(reason) }
    saveState = state
    switch (state, message) {
    case (.failed, .error) where message != told: break
    case (.failed(let reason), _): message = .error(reason)
    case (.saved, _) where message == told: message = nil
    default: break
    }
  }

  /// What is under way goes on after a question.
  private mutating func suspendOverlay() {
    switch overlay {
    case .importing, .waiting, .chooser, .exporting, .written: suspended = overlay
    case .help, .question, .versions, .changes, nil: break
    }
  }

  /// Follows who removed private records elsewhere; what was typed of them since stays.
  mutating func dropRecords(kept: SignOnRecords, without: SignOnRecords) {
    draft.records = .merged(base: kept, ours: draft.records, theirs: without)
    noteChange()
    message = .done(Words.recordsRemoved)
  }

  /// Asks something, from its beginning.
  private mutating func ask(_ question: Question) {
    questionTop = 0
    overlay = .question(question)
  }

  /// Notes whose names were exported, in which files and words, to tell later what changed since.
  mutating func noteExport(_ files: WrittenFiles) {
    guard readingReason == nil, let exportedList = review.exportedList else { return }
    draft.records.lastExport = exportedList.naming(
      files: files.names, digest: files.digest, after: draft.records.lastExport)
    revision += 1
    // Nothing in the letter changed.
    if review.doubtsRevision == revision - 1 { review.doubtsRevision = revision }
  }
}
