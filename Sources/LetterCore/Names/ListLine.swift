// Lines about a list, among its names: its date, its count, its pages, what a chat program says.

/// Recognizes lines that speak of the list or chat in which they stand, and name nobody.
enum ListLine {
  /// Whether a line is one: “As of November 23”, “Last updated 11/23”, “Total: 14”, “14 signatories
  /// so far”, “Page 2 of 3”, “image omitted”.
  static func isNoName(_ line: String) -> Bool {
    guard line.utf8.count <= 160, mayBe(line) else {
      // “A” stands over the names that begin with it.
      return line.hasPrefix("©") || isReaction(line)
        || line.count == 1 && line.first?.isLetter == true
    }
    let words = FoldedWords(line)
    return isDated(words) || isDay(words) || isCount(words) || isPage(words) || isRange(words)
      || words.begins(with: chatPhrases)
      || furniture.contains(words.text) || words.begins(with: furnitureStarts)
      || isFile(line) || isDraft(words) || words.words.contains("seconded")
      || line.contains(" v. ") && line.contains("(")
        && line.utf8.contains(where: NameJudgment.isDigit)
      || words.words.count <= 5 && words.words.last == "omitted" && line.first?.isLowercase != false
  }

  /// “:thumbsup: 3”
  private static func isReaction(_ line: String) -> Bool {
    guard line.first == ":", let end = line.dropFirst().firstIndex(of: ":") else { return false }
    return line[end...].allSatisfy { !$0.isLetter }
      && !line[..<end].contains(where: \.isWhitespace)
  }

  /// “November 12”, “Martes 12 de noviembre”
  private static func isDay(_ words: FoldedWords) -> Bool {
    words.words.count <= 6 && words.words.contains { $0.first?.isNumber == true }
      && words.words.contains { CalendarWords.isOfDates($0) }
      && words.words.allSatisfy {
        CalendarWords.isOfDates($0) || $0.first?.isNumber == true || ["de", "del"].contains($0)
      }
  }

  private static func isDated(_ words: FoldedWords) -> Bool {
    guard words.words.count <= 12,
      let start = dateStarts.range(in: words.words), start.lowerBound <= 2
    else { return false }
    let rest = words.words[start.upperBound...]
    let before = words.words[..<start.lowerBound]
    guard before.allSatisfy({ listWords.contains($0) }) else { return false }
    // “Al Domingo” is a name.
    if words.words[start] == ["al"], rest.first.map({ Int($0) == nil }) ?? true { return false }
    // “Last updated by Ana” says it without a day.
    return rest.isEmpty || rest.contains { $0.first?.isNumber == true }
      || rest.contains { days.contains($0) } || rest.first == "by" || rest.first == "por"
  }

  private static func isCount(_ words: FoldedWords) -> Bool {
    let all = words.words
    guard (2...6).contains(all.count), all.contains(where: { Int($0) != nil }) else { return false }
    return all.allSatisfy { Int($0) != nil || listWords.contains($0) }
      && all.contains {
        [
          "others", "more", "attachment", "attachments", "otros", "mas", "total", "so", "count",
          "far", "names", "now", "hasta", "counting",
        ].contains($0)
      }
  }

  private static func isPage(_ words: FoldedWords) -> Bool {
    var rest = words.words[...]
    if rest.count == 2, ["page", "pagina"].contains(words.words[1]) { rest = rest.reversed()[...] }
    let isSaid = ["page", "pagina", "pag", "p"].contains(rest.first ?? "")
    if isSaid { rest.removeFirst() }
    let numbers = rest.filter { Int($0) != nil }
    guard !numbers.isEmpty, rest.count - numbers.count <= 1,
      rest.allSatisfy({ Int($0) != nil || ["of", "de"].contains($0) })
    else { return false }
    return isSaid ? numbers.count <= 2 : numbers.count == 2 && rest.count == 3
  }

  /// “1 - 25 of 113”, “Mostrando 1–25 de 113”
  private static func isRange(_ words: FoldedWords) -> Bool {
    let rest = words.words.drop { ["showing", "mostrando", "results", "rows"].contains($0) }
    return rest.count == 4 && ["of", "de"].contains(rest[rest.startIndex + 2])
      && rest.count { Int($0) != nil } == 3
  }

  /// “letter-final-v2.docx”
  private static func isFile(_ line: String) -> Bool {
    guard let point = line.lastIndex(of: ".") else { return false }
    return [
      ".docx", ".doc", ".pdf", ".xlsx", ".xls", ".csv", ".jpg", ".jpeg", ".png", ".pptx", ".txt",
    ]
    .contains(line[point...].lowercased())
  }

  /// “DRAFT 11/23”, “Draft - do not circulate”, “Minutes, November 23”
  private static func isDraft(_ words: FoldedWords) -> Bool {
    guard let first = words.words.first, words.words.count > 1, words.words.count <= 12,
      [
        "draft", "minutes", "agenda", "borrador", "minuta", "acta", "letter", "carta", "notes",
        "discussion", "version",
      ]
      .contains(first)
    else { return false }
    let rest = words.words.dropFirst()
    return rest.allSatisfy {
      $0.first?.isNumber == true || days.contains($0)
        || ["do", "not", "circulate", "of", "from", "de", "del", "v"]
          .contains($0)
    }
      || ["letter", "carta"].contains(first) && ["to", "al", "a"].contains(rest.first ?? "")
        && rest.contains { $0.first?.isNumber == true }
      || first == "discussion" && rest.first == "of"
  }

  private static func mayBe(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      guard let start = bytes.firstIndex(where: { NameJudgment.isLetter($0) || $0 >= 0x80 }) else {
        return false
      }
      if bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: ",")) { return true }
      return stems.begin(bytes, at: start) || bytes[..<start].contains(where: NameJudgment.isDigit)
        || bytes.suffix(8).elementsEqual("omitted>".utf8)
        || bytes.suffix(7).elementsEqual("omitted".utf8)
    }
  }

  /// With what they begin, as far as they begin with a letter.
  static let starts = [
    "as of ", "last ", "updated", "list ", "signers ", "signator", "current", "total", "page ",
    "pag", "p. ", "names ", "count", "messages ", "this message", "you deleted", "missed ",
    "media ",
    "image ", "video ", "audio ", "sticker ", "gif ", "document ", "contact ", "null", "al ",
    "hasta ", "ultima", "última", "actualizad", "lista ", "los mensajes", "se elimin", "eliminaste",
    "multimedia", "imagen ", "llamada ", "generated ", "printed ", "exported ", "downloaded ",
    "submitted ", "retrieved ", "agenda", "minutes", "action items", "next steps", "motion ",
    "to follow up", "follow up", "endorsed by", "supported by", "partial list", "enclosure", "enc",
    "footnote", "notes", "see below", "see attached", "draft", "confidential", "continued", "cont",
    "do not ", "for internal", "internal", "next page", "over", "orden del", "minuta", "acta",
    "acuerdos", "borrador", "confidencial", "contin", "ver ", "adjunto", "anexo", "notas",
    "letter ",
    "carta", "discussion ", "caution", "external", "view this", "you received", "all of the",
    "the usual", "everyone ", "and ", "more", "others", "attachment", "version ", "y ", "pág",
    "Pág",
    "Última", "liked by", "pinned by", "seen by", "read by", "assigned to", "powered by",
    "share on", "shared by", "posted by", "edited by", "created by", "added by", "uploaded by",
    "copyright", "showing ", "call to order", "terms of", "table of", "public comment",
    "voice message", "quorum ", "home", "signed by", "cosigned", "firmad", "our letter",
    "the letter", "read the",
    "take action", "nuestra carta", "all rights", "sign in", "sign up",
    "meeting ", "end ", "start ", "marked as", "reply to",
    "replying to", "in reply to", "forwarded by", "sent by", "comment by", "commented",
    "compartido por", "editado por", "editada por", "creado por", "publicado por",
    "respondiendo a", "visto por", "le gusta a", "mostrando ",
  ]
  private static let furniture: Set<String> = [
    "agenda", "minutes", "action items", "next steps", "motion carried", "motion passes",
    "motion passed", "to follow up", "follow up", "endorsed by", "supported by", "partial list",
    "list in formation", "in formation", "enclosure", "enclosures", "enc", "encl", "footnotes",
    "footnote", "notes", "see below", "see attached", "see attached list", "see attachment",
    "draft",
    "confidential", "continued", "cont d", "contd", "signatories contd", "signatories cont d",
    "signatures continued", "list continued", "do not circulate", "do not share",
    "for internal use only", "internal", "next page", "over", "orden del dia", "minuta", "acta",
    "acuerdos", "borrador", "confidencial", "continua", "continuacion", "ver abajo", "ver adjunto",
    "adjunto", "anexo", "notas", "all of the above", "the usual groups", "the usual",
    "call to order", "terms of service", "table of contents", "public comment",
    "page intentionally left blank", "meeting adjourned", "quorum present", "home", "signed by",
    "cosigned by", "firmado por", "firmada por",
    "our letter", "the letter", "read the letter", "take action", "nuestra carta",
    "all rights reserved", "sign in", "sign up", "end of list",
    "start of list", "end", "new message",
    "meeting called to order",
    "and more", "and others", "others", "more", "y otros", "y mas", "lista en formacion",
  ]
  private static let furnitureStarts = PhraseSet([
    "caution external", "external re", "external fwd", "external sender", "view this discussion",
    "view this email", "you received this message", "this email was sent", "this message is",
    "liked by", "pinned by", "seen by", "read by", "assigned to", "powered by", "share on",
    "shared by", "posted by", "edited by", "created by", "added by", "uploaded by", "copyright",
    "marked as", "replying to", "in reply to", "forwarded by", "sent by", "comment by",
    "last edit", "compartido por", "editado por", "editada por", "creado por", "publicado por",
    "respondiendo a", "visto por", "le gusta a", "ultima edicion",
    "voice message", "everyone on", "no virus found", "shared a document", "click here",
  ])
  private static let stems = WordStems(
    starts + CalendarWords.monthWords.union(CalendarWords.weekdays).map { $0 + " " } + [
      "of ", "de ", "so ", "organiz", "sign", "indiv",
    ])
  private static let dateStarts = PhraseSet([
    "as of", "last updated", "last update", "last edited", "last modified", "last revised",
    "updated on", "updated", "current as of", "current to", "generated on", "printed on",
    "exported on", "downloaded on", "submitted on", "retrieved on", "al dia", "hasta el", "al",
    "ultima actualizacion", "actualizado", "actualizada", "actualizado el", "actualizada el",
  ])
  // “May” is a word of many names.
  private static let days = CalendarWords.monthWords.subtracting(["may"])
    .union(CalendarWords.weekdays)
    .union(["today", "yesterday", "noon", "midnight", "tonight", "now", "hoy", "ayer", "fecha"])
  static let listWords: Set<String> = [
    "total", "totals", "signers", "signatories", "signatures", "organizations", "orgs", "groups",
    "individuals", "people", "names", "so", "far", "count", "number", "of", "list", "signed",
    "endorsers", "endorsements", "in", "all", "and", "now", "the", "as", "new", "current",
    "this", "firmantes", "firmas", "organizaciones", "personas", "hasta", "ahora", "en", "y",
    "lista", "de", "letters", "cartas", "firmadas", "firmados", "confirmadas", "confirmados",
    "others", "more", "attachment", "attachments", "otros", "mas", "counting",
  ]
  private static let chatPhrases = PhraseSet([
    "messages and calls are end to end encrypted", "messages to this group are now secured",
    "this message was deleted", "you deleted this message", "missed voice call",
    "missed video call", "media omitted", "image omitted", "video omitted", "audio omitted",
    "sticker omitted", "gif omitted", "document omitted", "contact card omitted",
    "this message was edited", "los mensajes y las llamadas estan cifrados",
    "se elimino este mensaje", "eliminaste este mensaje", "multimedia omitido", "imagen omitida",
    "llamada perdida",
  ])
}
