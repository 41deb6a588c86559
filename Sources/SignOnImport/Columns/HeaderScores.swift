// How well a header fits each role, told by its words alone.
import LetterCore

extension HeaderReading {
  typealias Role = SignOnTable.Role

  /// How well the header fits each role, up to 100; a role that is not in it does not fit. From
  /// ``recognized`` on the header alone says enough.
  var scores: [Role: Int] {
    var scores: [Role: Int] = [:]
    func add(_ role: Role, _ score: Int) { scores[role] = max(score, scores[role] ?? 0) }
    let isAffiliation =
      has(HeaderWords.affiliations) || words.has(anyPhrase: HeaderWords.workplacePhrases)
    // Where rows say that they sign for organizations, it is those.
    if isForIdentification, isAffiliation || hasOrganization {
      return [.affiliation: 97, .organization: 40]
    }
    if let exact = Role.exact[words.text] {
      add(exact, 100)
      // A contact is reached by mail, or is somebody.
      if words.text == "contact" { add(.name, 60) }
      if words.text == "position" { add(.status, 55) }
      if words.text == "type" { return [.kind: 60] }
      if isAffiliation { add(.organization, 40) }
      return scores
    }
    guard (1...40).contains(words.words.count) else { return [:] }
    addAnswersOfYesOrNo(add)
    if scores.isEmpty { addStatus(add) }
    guard !isYesOrNo || scores.isEmpty else { return scores }
    addDate(add)
    if has(["email", "correo"]) || words.has(phrase: "e mail") { add(.email, 90) }
    guard !isYesOrNo, scores.isEmpty || scores[.authorization] ?? 0 < 60 && scores[.consent] == nil,
      scores[.email] == nil, scores[.date] == nil
    else { return scores }
    if isOpenQuestion { return scores }
    if has(["city", "town", "municipality", "ciudad", "municipio", "pueblo", "localidad"]) {
      add(.city, words.words.count <= 4 ? 75 : 60)
    }
    if hasAnywhere([
      "note", "notes", "comment", "comments", "remarks", "comentario", "comentarios", "notas",
    ]) {
      add(.note, 60)
    }
    guard !isForeign else { return scores }
    addPeople(add)
    if isAffiliation {
      add(.affiliation, 80)
      add(.organization, 40)
    } else {
      addOrganizations(add)
    }
    return scores
  }

  /// Whether the header is nothing but what a form asks and no name is (“Name of Church”).
  var isNothingElse: Bool {
    if Role.exact[words.text] != nil { return true }
    guard has(HeaderWords.names.union(["your", "su", "tu"])), !words.words.isEmpty else {
      return false
    }
    return words.words.allSatisfy {
      HeaderWords.fillers.contains($0) || HeaderWords.organizations.contains($0)
        || HeaderWords.kindsOfOrganizations.contains($0) || HeaderWords.people.contains($0)
        || HeaderWords.partsOfNames.contains($0)
    } && (scores.values.max() ?? 0) >= Self.recognized
  }

  /// The least score by which a header alone says what a column holds.
  static let recognized = 60

  private func has(_ some: Set<String>) -> Bool { words.has(some) }

  private var isForeign: Bool {
    // “Name of your school or district”, but not “Organization’s state”.
    let isNamed = has(HeaderWords.names) && hasOrganization
    let foreign =
      isNamed ? HeaderWords.foreign.subtracting(HeaderWords.places) : HeaderWords.foreign
    return has(foreign) || words.has(anyPhrase: HeaderWords.foreignNames)
      || words.words.first.map { HeaderWords.others.contains($0) } ?? false
  }

  private var hasOrganization: Bool {
    has(HeaderWords.organizations) || has(HeaderWords.kindsOfOrganizations)
      || has(["organizational", "institutional", "organizacional", "institucional"])
  }

  // MARK: Yes or no

  private func addAnswersOfYesOrNo(_ add: (Role, Int) -> Void) {
    guard !isOpenQuestion, !takesBack else { return }
    let hasOrganization = hasOrganization
    let hasIndividual = has(HeaderWords.individuals)
    let hasBoth = hasOrganization && hasIndividual && !words.has(anyPhrase: ["individual name"])
    let permits =
      isYesOrNo || has(HeaderWords.permitting) || has(HeaderWords.confirming)
      || has(["ok", "okay"])
    // “Has your board approved this endorsement?”
    if asksApproval { return add(isYesOrNo && !asksForNeed ? .authorization : .status, 90) }
    // “Is your organization signing on?”: without a yes it does not.
    if isYesOrNo, has(HeaderWords.signing.union(HeaderWords.signingInSpanish)),
      words.has(anyPhrase: [
        "is your organization", "will your organization", "would your organization",
        "does your organization", "su organizacion", "tu organizacion", "is your group",
        "will your group", "does your group",
      ]), !words.has(anyPhrase: ["behalf", "en nombre de"])
    {
      return add(.authorization, 90)
    }
    if words.words.starts(with: ["please", "list"]) || words.words.starts(with: ["list", "my"]),
      isOfNames
    {
      return add(.consent, 80)
    }
    if asksWhoAuthorized { return add(.authorizedBy, 96) }
    if has(HeaderWords.authorized), !asksForLeaveToPublish {
      // “Name of authorized representative”
      let isStatement = isYesOrNo || has(["i", "am", "im", "confirm", "certify", "estoy"])
      let isPerson = !isStatement && has(HeaderWords.people)
      if isPerson { add(.name, 75) }
      // “Name of the organization that you are authorized to sign for”
      let isName =
        !isStatement
        && (has(HeaderWords.names)
          || words.words.first.map { HeaderWords.organizations.contains($0) } ?? false)
      add(.authorization, isPerson || isName ? 50 : 95)
      return
    } else if permits, has(HeaderWords.publishing), !hasBoth, isOfNames {
      add(.consent, 85)
    } else if asksForLeaveToPublish || has(HeaderWords.understanding) && tellsOfListing {
      add(.consent, 85)
    } else if words.words.count <= 3, !hasOrganization, !has(HeaderWords.otherStatuses), isOfNames,
      has(["consent", "consentimiento", "permission", "permiso"])
    {
      add(.consent, 85)
    } else if words.words.first.map({ HeaderWords.showing.contains($0) }) ?? false,
      has(["my", "our", "me", "us", "mi", "nuestro", "nuestra"]),
      has(["name", "nombre", "signature", "firma", "organization", "organizacion"]), isOfNames
    {
      add(.consent, 80)
    } else if has(HeaderWords.publishing), asksForPrivacy, isOfNames {
      add(.consent, 65)
    } else if has(HeaderWords.policies) {
      return
    } else if has(HeaderWords.permitting), has(HeaderWords.names), isOfNames, !hasOrganization,
      !has(HeaderWords.signing.subtracting(HeaderWords.names))
    {
      // “I authorize the use of my name”
      add(.consent, 85)
    } else if has(HeaderWords.permitting), isOfNames, !has(HeaderWords.otherStatuses) {
      add(.authorization, 80)
    } else if has(HeaderWords.confirming), has(HeaderWords.letters), isOfNames,
      isYesOrNo
        || words.words.first.map({ ["i", "we", "by", "yes", "yo", "al"].contains($0) })
          ?? false
    {
      add(.authorization, 62)
    } else if has(["publicly", "publicamente"]) && isOfNames || words.text == "public" {
      add(.consent, 45)
    }
    if has(HeaderWords.privacy), isOfNames { add(.consent, isYesOrNo ? 85 : 45) }
    let represents =
      has(HeaderWords.representing) || words.has(anyPhrase: HeaderWords.representingPhrases)
    let signs = has(HeaderWords.signing) && (represents || hasIndividual)
    if hasBoth, isYesOrNo ? signs : !has(HeaderWords.names) { add(.kind, 85) }
    if words.has(anyPhrase: HeaderWords.capacityPhrases) { add(.kind, hasOrganization ? 45 : 70) }
    if signs, hasOrganization || hasIndividual { add(.forOrganization, isYesOrNo ? 80 : 45) }
    // “My organization is signing”
    if hasOrganization, has(["signing", "signs", "endorsing", "endorses", "firma"]),
      has(["my", "our", "the", "mi", "nuestra", "la"]), words.words.count <= 6
    {
      add(.forOrganization, 45)
    }
    if has(HeaderWords.organizations) || hasIndividual, words.words.count <= 3 {
      add(.forOrganization, 30)
    }
  }

  /// Whether somebody signs, withdrew or is still to say so. Most of it shows only by the answers.
  private func addStatus(_ add: (Role, Int) -> Void) {
    guard !has(HeaderWords.otherStatuses), !isOpenQuestion, !isOfResponses else { return }
    if asksForRemoval || asksOfDuplicates { return add(.status, 88) }
    if HeaderWords.signedAlready.contains(words.text) { return add(.status, 58) }
    if has(HeaderWords.statuses), words.words.count <= 5 { return add(.status, 55) }
    if isYesOrNo, isOfNames, !hasOrganization, !has(HeaderWords.individuals),
      has(HeaderWords.signingOnly) || has(HeaderWords.joining) && has(HeaderWords.letters),
      !words.has(phrase: "sign up")
    {
      add(.status, 84)
    }
  }

  // MARK: Dates

  private func addDate(_ add: (Role, Int) -> Void) {
    guard !has(["birth", "nacimiento", "event", "deadline", "founded"]), !isYesOrNo else { return }
    let isMoment = has(["timestamp", "date", "fecha", "time", "hora", "datetime"])
    if words.has(phrase: "marca temporal") || words.has(phrase: "marca de tiempo") {
      add(.date, 98)
    } else if isMoment {
      let isFirst = has(["start", "started", "inicio", "modified", "updated", "modification"])
      let isSure =
        has(["submission", "submitted", "created", "entry", "completion", "signed", "signature"])
        || has(["timestamp", "end", "finalizacion", "envio", "recorded"])
      // The time alone is no day, but forms call both so.
      add(.date, isFirst ? 65 : isSure ? 90 : has(["date", "fecha"]) ? 80 : 55)
    } else if has(["submitted", "created", "completed", "enviado"]), words.words.count <= 3 {
      add(.date, 70)
    }
  }

  // MARK: People

  private func addPeople(_ add: (Role, Int) -> Void) {
    if words.has(anyPhrase: HeaderWords.wholeNames) {
      // “What is the full name of your organization?”
      return add(.name, hasOrganization && !has(HeaderWords.people) ? 50 : 95)
    }
    if words.has(anyPhrase: HeaderWords.preferredNames) { return add(.preferredName, 90) }
    if words.has(anyPhrase: HeaderWords.middleNames)
      || ["middle", "mid", "mi", "m i", "m"].contains(words.text)
    {
      return add(.middleName, 85)
    }
    // The second surname is behind the first.
    if words.has(anyPhrase: ["apellido materno", "segundo apellido", "apellido 2", "last name 2"]) {
      return add(.nameSuffix, 92)
    }
    if words.has(anyPhrase: HeaderWords.firstNames) { return add(.firstName, 90) }
    if words.has(anyPhrase: HeaderWords.lastNames) { return add(.lastName, 90) }
    if words.words.count <= 2 {
      if has(["prefix", "salutation", "honorific", "tratamiento"]) { add(.namePrefix, 85) }
      if has(["suffix", "sufijo"]) { add(.nameSuffix, 85) }
    }
    // “Rabbi” beside “Synagogue”.
    if words.words.count == 1, has(HeaderWords.officers) { add(.name, 62) }
    let isNamed = has(HeaderWords.names)
    // “Name of the signing organization” is none of a person.
    let isPerson = has(HeaderWords.people) && !isAdjective
    if isNamed { add(.name, isPerson ? 80 : hasOrganization ? 50 : 62) }
    let isOfPerson = words.words.last.map { HeaderWords.people.contains($0) } ?? false
    if isPerson, !hasOrganization || isNamed || isOfPerson || has(["contact", "representative"]) {
      add(.name, 62)
    }
    if words.has(anyPhrase: HeaderWords.whoSigns) { add(.name, 75) }
    if has(HeaderWords.titles) { add(.title, isNamed ? 40 : 75) }
  }

  /// Whether the signer in the header is the organization: “signatory organization”.
  private var isAdjective: Bool {
    let list = words.words
    return zip(list, list.dropFirst()).contains { one, next in
      ["signatory", "signing", "individual", "firmante", "contact"].contains(one)
        && HeaderWords.organizations.contains(next)
        || one == "individual" && next == "or" || one == "or" && next == "individual"
    }
  }

  // MARK: Organizations

  private func addOrganizations(_ add: (Role, Int) -> Void) {
    guard hasOrganization || words.has(anyPhrase: HeaderWords.placesOfWorship),
      !has(HeaderWords.titles)
    else { return }
    let core = words.words.filter { !HeaderWords.fillers.contains($0) }
    let isOfPeople =
      !isAdjective
      && has(["contact", "representative", "director", "leader", "president", "representante"])
      || words.has(anyPhrase: ["person signing", "signing person"])
    let isGeneral = has(HeaderWords.organizations)
    let isNothingElse = core.allSatisfy {
      HeaderWords.organizations.contains($0) || HeaderWords.kindsOfOrganizations.contains($0)
    }
    if has(["legal", "registered"]), has(HeaderWords.names) {
      // Letters have the name by which it is known.
      add(.legalName, 80)
      add(.organization, 60)
    } else if isNothingElse || words.has(anyPhrase: HeaderWords.placesOfWorship) {
      add(.organization, isGeneral ? 92 : 88)
    } else if isOfPeople {
      add(.organization, 30)
    } else if isGeneral, has(HeaderWords.names), has(HeaderWords.appearing) {
      // “Name of the organization as it should appear”, whatever its legal name is.
      add(.organization, 95)
    } else if isGeneral {
      add(.organization, has(HeaderWords.names) ? 75 : 62)
    } else if !(words.words.filter { HeaderWords.kindsOfOrganizations.contains($0) } == ["local"]) {
      // “Local” alone is a union’s, and in a sentence a place’s.
      add(.organization, has(HeaderWords.names) ? 70 : 50)
    }
  }
}
