// Lines of letters and mails that are copied along with a list of names.
import TextMetrics

/// Recognizes lines of a letter or mail in which no name stands.
public enum MailLine {
  /// Whether a line of a list greets, closes, or is of the head of a mail: “Hi all,”, “Best,”,
  /// “Subject: sign-on”, “Sent from my phone”.
  public static func isNoName(_ line: String) -> Bool {
    line.utf8.count <= 200 && (ListLine.isNoName(line) || isOfMail(line))
  }

  /// Whether a line greets, closes, or is of the head of a mail, and does not speak of a list.
  public static func isOfMail(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    if let label = line.utf8.firstIndex(of: UInt8(ascii: ":")),
      line[line.index(after: label)...].first?.isWhitespace ?? true,
      heads.contains(FoldedWords(line[..<label].suffix(20)).text)
    {
      return true
    }
    guard mayBe(line) || line.last == ":" else { return false }
    let words = FoldedWords(line)
    return closings.contains(words.text) || Self.saysWhoWrote(line, words)
      || words.begins(with: programs)
      || isGreeting(line, words)
  }

  /// Whether a line closes a mail (“Best,”), so that whoever wrote it stands on the next.
  public static func isClosing(_ line: String) -> Bool {
    closings.contains(FoldedWords(line).text)
  }

  /// Whether a line reads like a sentence (“Please add us to the letter”): it begins as sentences do
  /// or ends with a point, and most of its words are small.
  public static func isSentence(_ line: String) -> Bool {
    guard let last = line.last, line.utf8.count <= NameJudgment.mostCharacters * 4 else {
      return false
    }
    let isEnded = ".!".contains(last)
    let isSmall = !line.contains(where: \.isUppercase)
    guard isEnded || isSmall || mayBe(line) || NameClause.agrees(line) else { return false }
    if isSmall && last == "?" || NameClause.isTalk(line) { return true }
    let words = line.split { $0 == " " || $0 == "," }
    guard words.count >= 3, let first = FoldedWords(words[0]).words.first else { return false }
    let telling = words.dropFirst().filter { word in
      !Capitals.isSmallWord(word.lowercased()) && word.contains(where: \.isLetter)
    }
    let small = telling.count { $0.first?.isLowercase == true }
    guard small >= 2, small * 2 >= telling.count else { return false }
    return sentenceStarts.contains(first) || isEnded && words.count >= 6
  }

  /// “On Tue, Nov 3, 2026, Ana Ruiz wrote:”
  private static func saysWhoWrote(_ line: String, _ words: FoldedWords) -> Bool {
    line.last == ":" && ["wrote", "escribio", "writes", "escribe"].contains(words.words.last ?? "")
  }

  private static func isGreeting(_ line: String, _ words: FoldedWords) -> Bool {
    if words.begins(with: greetings) { return true }
    guard let first = words.words.first, words.words.count <= 12 else { return false }
    let isDear = [
      "dear", "estimado", "estimada", "estimados", "estimadas", "querida", "querido",
      "queridos", "queridas",
    ].contains(first)
    guard isDear || ["hi", "hello", "hey", "hola", "greetings"].contains(first) else {
      return false
    }
    if let last = line.last, ",:!—".contains(last) { return true }
    guard words.words.count > 1 else { return true }
    return Signatory.Kind(reading: line) != .organization
      && (addressees.contains(words.words[1]) || isDear && words.words.count <= 4)
  }

  /// Whether a line begins as one of these does, told by its bytes.
  private static func mayBe(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      bytes.firstIndex { NameJudgment.isLetter($0) || $0 >= 0x80 }
        .map { stems.begin(bytes, at: $0) } ?? false
    }
  }

  // MARK: Words

  /// With what all of these lines begin.
  static let starts: [String] =
    Array(closings) + sentenceStarts.map { $0 + " " } + [
      "sent from", "sent via", "get outlook", "enviado desde", "forwarded m", "original m",
      "begin forwarded", "mensaje ", "show quoted", "quoted text", "confidentiality", "to unsub",
      "unsubscribe", "page ", "dear", "estimad", "querid", "hi ", "hello", "hey ", "hola",
      "greetings", "good morning", "good afternoon", "good evening", "buenos d", "buenas ",
      "to whom", "a quien", "to the honorable", "via ", "by email", "i\u{2019}", "i'", "we\u{2019}",
      "we'", "here\u{2019}", "here'", "escribi", "there ", "that ", "everyone ", "everybody ",
      "nobody ", "somebody ", "someone ", "you ", "todos ", "yo ", "nosotr", "ellos ", "they",
      "he'", "he\u{2019}", "she'", "she\u{2019}", "that'", "that\u{2019}", "there'",
      "there\u{2019}", "let'", "let\u{2019}", "you'", "you\u{2019}", "don'", "don\u{2019}",
      "can'", "can\u{2019}", "won'", "won\u{2019}",
    ] + ListLine.starts
  private static let stems = WordStems(starts)

  /// With what letters and mails close, as far as nothing else stands there.
  static let closings: Set<String> = [
    "sincerely", "sincerely yours", "yours sincerely", "respectfully", "respectfully submitted",
    "respectfully yours", "yours", "yours truly", "yours faithfully", "very truly yours", "signed",
    "best", "best regards", "best wishes", "all best", "all the best", "kind regards",
    "kindest regards", "warm regards", "warmest regards", "warmly", "regards", "cordially",
    "cheers",
    "thank you", "thank you so much", "thank you very much", "thank you all", "thanks",
    "thanks so much", "thanks again", "thanks all", "thanks everyone", "many thanks", "thx",
    "with thanks", "with gratitude", "gratefully", "in solidarity", "in peace", "in community",
    "peace", "onward", "take care", "hi all", "hello all", "dear all", "hi everyone",
    "hello everyone", "sent from my iphone", "the undersigned", "we the undersigned",
    "saludos", "saludos cordiales", "cordialmente", "un cordial saludo", "atentamente",
    "muy atentamente", "gracias", "muchas gracias", "mil gracias", "un abrazo", "abrazos",
    "un saludo", "sinceramente", "respetuosamente", "en solidaridad", "los abajo firmantes",
  ]
  private static let programs = PhraseSet([
    "sent from my", "sent from mail", "sent from outlook", "sent from yahoo", "sent from gmail",
    "sent from proton", "sent via", "get outlook for", "enviado desde mi", "forwarded message",
    "original message", "begin forwarded message", "mensaje reenviado", "mensaje original",
    "show quoted text", "quoted text hidden", "confidentiality notice", "to unsubscribe",
    "unsubscribe", "page 1", "page 2", "page 3", "pagina 1", "pagina 2", "via email",
    "via e mail", "via electronic mail", "via u s mail", "by email", "por correo",
  ])
  /// What stands before the colon in the head of a mail, or of a letter.
  private static let heads: Set<String> = [
    "re", "fw", "fwd", "subject", "from", "to", "cc", "bcc", "date", "sent", "received", "via",
    "attn",
    "attachment", "attachments", "enclosure", "enclosures", "asunto", "de", "para", "fecha",
    "enviado", "ref", "reply to", "p s", "ps", "regarding", "importance", "key",
    "legend", "leyenda", "clave",
  ]
  private static let greetings = PhraseSet([
    "good morning", "good afternoon", "good evening", "buenos dias", "buenas tardes",
    "buenas noches", "to whom it may concern", "a quien corresponda", "a quien pueda interesar",
  ])
  private static let addressees: Set<String> = [
    "all", "everyone", "everybody", "folks", "team", "there", "friends", "friend", "colleagues",
    "neighbors", "members", "mayor", "sheriff", "governor", "senator", "commissioner", "council",
    "councilmember", "councilmembers", "county", "executive", "chief", "mr", "mrs", "ms", "dr",
    "rev", "hon", "honorable", "sir", "madam", "supervisor", "legislator", "representative",
    "president", "todos", "todas", "amigos", "amigas", "companeros", "companeras", "alcalde",
    "alcaldesa", "senor", "senora", "gobernador", "gobernadora", "equipo", "again",
  ]
  /// With what a sentence may begin.
  private static let sentenceStarts: Set<String> = [
    "please", "thank", "thanks", "we", "i", "im", "our", "my", "here", "these", "this", "those",
    "attached", "see", "let", "looking", "hope", "hoping", "just", "below", "you", "your",
    "it", "they", "she", "he", "and", "also", "as", "if", "can", "could", "would", "on", "count",
    "happy", "glad", "excited", "sorry", "add", "sign", "yes", "no", "per", "following", "for",
    "with", "in", "por", "favor", "gracias", "les", "nos", "nosotros", "agradecemos", "adjunto",
    "aqui", "agreguen", "incluyan", "pueden", "quisiera", "quisieramos", "queremos", "firmamos",
    "estamos", "somos",
  ]
}
