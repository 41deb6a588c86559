// What a row says anew of a name that is listed, such as another title.
import LetterCore

extension ImportPlan {
  /// One thing that a row says otherwise than the list or the private record says of the same name.
  public struct News: Hashable, Sendable {
    /// What it is about.
    public enum Part: String, Hashable, Sendable {
      case spelling, kind, title, affiliation, signer, contact, city, section
      /// It does not sign any more, by this answer.
      case withdrawal
      /// A remark that leaves open whether it still does.
      case remark
      case authorizedBy = "authorized by"
    }

    public var part: Part
    /// What is known so far; "" where nothing is.
    public var old: String
    /// What the row says.
    public var new: String
  }

  /// What a row says anew of the name that is listed, as it is read from the table.
  func news(ofRow row: Int) -> [News] {
    guard let listed = roll.signatory(entries[row].known) else { return [] }
    let read = readFinally(row)
    guard let signatory = read.signatory else { return [] }
    var news: [News] = []
    func add(_ part: News.Part, _ old: String?, _ new: String?) {
      let (old, new) = (old ?? "", new ?? "")
      guard !new.isEmpty, !Self.isSame(old, new) else { return }
      news.append(News(part: part, old: old, new: new))
    }
    if let answer = read.doubts.lazy.compactMap(\.refusal).first {
      return [News(part: .withdrawal, old: "", new: answer)]
    }
    let renamed = read.doubts.lazy.compactMap { doubt -> String? in
      if case .renamed(let name) = doubt { name } else { nil }
    }.first
    if let renamed { return [News(part: .spelling, old: listed.name, new: renamed)] }
    if let remark = openRemark(read, records[SignOnRecords.Key(listed)]) {
      return [News(part: .remark, old: "", new: remark)]
    }
    // Better letters, but no other name: it may be listed as it was wished.
    if isRespelled(listed, signatory) {
      news.append(News(part: .spelling, old: listed.name, new: signatory.name))
    } else if Capitals.doubt(about: listed.name, listed.kind) != nil, signatory.name != listed.name,
      Capitals.doubt(about: signatory.name, signatory.kind) == nil
    {
      news.append(News(part: .spelling, old: listed.name, new: signatory.name))
    }
    let isUnclear = read.doubts.contains { if case .unclearKind = $0 { true } else { false } }
    if listed.kind != signatory.kind {
      guard !isUnclear else { return [] }
      add(.kind, listed.kind.rawValue, signatory.kind.rawValue)
    }
    if signatory.kind == .individual {
      add(.title, listed.title, signatory.title)
      // "The Oak" is the Oak.
      let isSame =
        listed.affiliation.map { NameIdentity(name: $0, kind: .organization) }
        == signatory.affiliation.map { NameIdentity(name: $0, kind: .organization) }
      if !isSame { add(.affiliation, listed.affiliation, signatory.affiliation) }
    } else {
      add(.section, listed.section, signatory.section)
    }
    if signatory.kind == .organization, reading.showsSigners {
      add(.signer, listed.signer, signatory.signer)
      add(.title, listed.title, signatory.title)
    }
    guard let record = read.record else { return news }
    let known = records[SignOnRecords.Key(listed)]
    // What nobody knew is taken without asking; only what differs is news.
    func addOther(_ part: News.Part, _ text: KeyPath<SignOnRecord, String>) {
      if !known[keyPath: text].isEmpty { add(part, known[keyPath: text], record[keyPath: text]) }
    }
    addOther(.authorizedBy, \.authorizedBy)
    if !news.contains(where: { $0.part == .title }) { addOther(.title, \.title) }
    addOther(.contact, \.contact)
    addOther(.city, \.city)
    return news
  }

  /// Whether a row has another name for one who is listed, known by the e-mail address.
  private func isRespelled(_ listed: Signatory, _ signatory: Signatory) -> Bool {
    guard listed.kind == signatory.kind, knownSignOns.renamed(signatory) == nil else {
      return false
    }
    return roll.duplicate(of: signatory) == nil
  }

  /// Whether two texts are the same but for case and punctuation.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    func letters(_ text: String) -> [Substring] {
      text.lowercased()[...].split { !$0.isLetter && !$0.isNumber }
    }
    return letters(one) == letters(other)
  }

  /// The listed signatory with what a row says anew of it.
  func updated(byRow row: Int) -> Signatory? {
    guard var signatory = roll.signatory(entries[row].known) else { return nil }
    let read = readFinally(row).signatory
    for news in news(ofRow: row) {
      switch news.part {
      case .spelling: signatory = signatory.renamed(news.new) ?? signatory
      case .kind:
        signatory.kind = read?.kind ?? signatory.kind
        // What only the other kind has goes, and what only this one has comes.
        if signatory.kind == .individual {
          (signatory.signer, signatory.section) = (nil, nil)
        } else {
          signatory.affiliation = nil
        }
      case .title where signatory.kind == .individual || reading.showsSigners:
        signatory.title = news.new
      case .affiliation: signatory.affiliation = news.new
      case .signer: signatory.signer = news.new
      case .section: signatory.section = news.new
      case .title, .contact, .city, .authorizedBy, .withdrawal, .remark: break
      }
    }
    return signatory
  }

  /// The record of a listed name with what a row says anew of it.
  func updatedRecord(byRow row: Int, _ known: SignOnRecord) -> SignOnRecord {
    guard let record = readFinally(row).record else { return known }
    var updated = known
    for news in news(ofRow: row) {
      switch news.part {
      case .authorizedBy: updated.authorizedBy = record.authorizedBy
      case .contact: updated.contact = record.contact
      case .city: updated.city = record.city
      case .title where !record.title.isEmpty: updated.title = record.title
      case .spelling, .kind, .title, .affiliation, .signer, .section, .withdrawal, .remark: break
      }
    }
    return updated.completed(by: record)
  }
}

extension ImportPlan.News {
  /// Such as “title “Director” instead of “Organizer””.
  public var words: String {
    if part == .remark { return "it may no longer sign: “\(shortened(new))”" }
    if part == .withdrawal { return "it no longer signs: “\(shortened(new))”" }
    let new = part == .kind ? shortened(new) : "“\(shortened(new))”"
    let old = part == .kind ? shortened(old) : "“\(shortened(old))”"
    return self.old.isEmpty
      ? "\(part.rawValue) \(new)" : "\(part.rawValue) \(new) instead of \(old)"
  }
}

extension ImportPlan.Doubt {
  /// The answer by which somebody does not sign who may have signed before; `nil` for other doubts.
  fileprivate var refusal: String? {
    switch self {
    case .declined(let answer), .notToBeListed(let answer): answer
    case .notAuthorized(let answer): YesOrNo.read(answer) == false ? answer : nil
    default: nil
    }
  }
}
