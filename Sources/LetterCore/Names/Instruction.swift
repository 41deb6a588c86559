// Lines that tell whoever keeps the list what to do with a name, and so are none.

extension NameJudgment {
  /// Whether a line asks to take a name off, or says that somebody dropped out: “Please remove Oak
  /// House”, “Lee House backed out”.
  public static func isInstruction(_ line: String) -> Bool {
    guard line.utf8.count <= mostCharacters * 4 else { return false }
    let words = FoldedWords(line)
    guard words.words.count >= 3 else { return false }
    if words.begins(with: instructions) { return true }
    // “Skip Hall” is a person, and “Drop the Charges Coalition” a name.
    if RemovalVerbs.instructing.contains(words.words[0]),
      !["the", "la", "el"].contains(words.words[1])
    {
      return Signatory.Kind(reading: line) != .individual
    }
    if RemovalVerbs.moving.contains(words.words[0]), !words.has(PrivateNote.agencies) {
      // “Leave Oak House off”; “Keep Us Out” is a name.
      let end = line.trimmingSuffix { !$0.isLetter }
      let isOff = end.hasSuffix(" off") || end.hasSuffix(" out")
      if isOff || SignOnStatus.takingBack(words.words) == .declined { return true }
    }
    return saysThatItLeft(line)
  }

  /// Whether a line ends by saying that somebody left: “Lee House backed out”.
  public static func saysThatItLeft(_ line: String) -> Bool {
    let words = FoldedWords(line.suffix(80)).words
    return StatusWords.leaving.contains(words.suffix(2).joined(separator: " "))
      && !line.hasSuffix("Out")
  }

  /// With what such lines begin; a list is read in full where a name does.
  static let instructionStarts =
    ["please ", "pls ", "do not ", "don't ", "don’t ", "favor de ", "por favor "]
    + ["no incluyan ", "no pongan "]
    + RemovalVerbs.instructing.union(RemovalVerbs.moving).map { $0 + " " }
  private static let instructions = PhraseSet([
    "please remove", "please take", "please delete", "please drop", "please skip", "please leave",
    "please do not", "please don t", "pls remove", "pls take", "pls delete", "pls drop",
    "take off", "take out", "do not include", "do not list", "do not add", "do not use",
    "do not publish", "don t include", "don t list", "don t add", "don t use", "don t publish",
    "cross off", "cross out", "quiten a", "quita a", "quitar a", "saquen a", "borren a",
    "favor de quitar", "favor de borrar", "favor de retirar", "por favor quiten",
    "por favor quita", "por favor borren", "no incluyan", "no pongan",
  ])
}
