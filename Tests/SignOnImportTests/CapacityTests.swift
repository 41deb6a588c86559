import Testing

@testable import SignOnImport

/// The lines of a fixture, each a mark and an answer.
private func answers() throws -> [(mark: String, answer: String)] {
  let text = String(decoding: try fixture("capacity-answers.txt"), as: UTF8.self)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let parts = line.split(separator: "\t", maxSplits: 1)
    return (String(parts[0]), String(parts[1]))
  }
}

@Test("Answers say in which capacity somebody signs, in English and Spanish")
func capacities() throws {
  let answers = try answers()
  #expect(answers.count > 150)
  for (mark, answer) in answers {
    let wanted: Capacity? = mark == "I" ? .individual : mark == "O" ? .organization : nil
    #expect(Capacity(answer: answer) == wanted, "“\(answer)”")
    #expect(Capacity(answer: "  " + answer.uppercased() + ".") == wanted, "“\(answer)” in capitals")
  }
  #expect(Capacity(answer: "") == nil && Capacity(answer: " ") == nil)
}

@Test(
  "A column whose answers are nothing but capacities is one, whatever its header",
  arguments: [
    (["Myself", "My Institution"], true), (["Myself", "", "My Institution", " "], true),
    (["As an individual", "As an individual"], true),
    (["On behalf of my organization"], true), (["Individual", "Organization", "Both"], true),
    (["Individual", "Individual", "Organization", "Organization", "Other"], true),
    (["A título personal", "En nombre de mi organización"], true),
    (["Individual", "Individual"], false), (["Organization"], false), ([], false), ([""], false),
    (["Yes", "No"], false), (["Elm House", "Oak Union"], false),
    (["Elm Workers Union", "Oak Church Group", "Ana Ruiz"], false),
    (["Myself", "My Institution", "Elm House", "Oak Hall"], false),
    (["Individual Rights Group", "Personal Freedom Coalition"], false),
    (["Approved", "Pending"], false), (["Director", "Member"], false),
  ])
func capacityColumns(answers: [String], isOne: Bool) {
  #expect(Capacity.isCapacityColumn(answers) == isOne)
}

@Test("A yes or no is understood as the header asks for it")
func capacityOfYes() throws {
  for (header, yes) in [
    ("Are you signing on behalf of an organization?", Capacity.organization),
    ("Are you signing as an individual?", .individual),
    ("¿Firma en nombre de una organización?", .organization),
    ("¿Firma a título personal?", .individual),
    ("Is this an organizational endorsement?", .organization),
  ] {
    let table = try table("Name,Organization,\(header)\nAna,Elm,Yes\nBen,Oak,No\nCy,Ash,Yes\n")
    #expect(table.columns[2].role == .forOrganization, "\(header)")
    let no: Capacity = yes == .organization ? .individual : .organization
    for answer in ["Yes", "yes", "TRUE", "Sí", "✓", "Yes, I am"] {
      #expect(table.capacity(.forOrganization, answer: answer) == yes, "\(header) \(answer)")
    }
    for answer in ["No", "false", "No, I am not"] {
      #expect(table.capacity(.forOrganization, answer: answer) == no, "\(header) \(answer)")
    }
    #expect(table.capacity(.forOrganization, answer: "") == nil)
    #expect(table.capacity(.forOrganization, answer: "No, a título personal") == .individual)
    #expect(table.capacity(.kind, answer: "Yes") == nil)
  }
}

@Test("A consent is a yes, or a no to staying anonymous")
func consent() throws {
  for (header, yes) in [
    ("May we list you publicly?", true), ("OK to publish my name", true),
    ("I agree to have my name listed", true), ("¿Podemos publicar su nombre?", true),
    ("Autorizo que se publique mi nombre", true), ("List my name publicly", true),
    ("Can we display your name on our website?", true), ("May we print your name?", true),
    ("Would you like to remain anonymous?", false), ("Sign anonymously?", false),
    ("Please don't publish my name", false), ("¿Desea permanecer en el anonimato?", false),
    ("Do you want your name kept private?", false),
  ] {
    let table = try table("Name,Organization,\(header)\nAna,Elm,Yes\nBen,Oak,No\nCy,Ash,Yes\n")
    #expect(table.columns.map(\.role) == [.name, .organization, .consent], "\(header)")
    for answer in ["Yes", "Sí", "TRUE", "Yes, please"] {
      #expect(table.mayPublish(answer: answer) == yes, "\(header) \(answer)")
    }
    for answer in ["No", "false", "No, thanks"] {
      #expect(table.mayPublish(answer: answer) == !yes, "\(header) \(answer)")
    }
    #expect(table.mayPublish(answer: "") == nil)
    #expect(table.mayPublish(answer: "Please keep my name private") == false)
  }
}

@Test(
  "A question who may be listed is not turned around by what stands behind it",
  arguments: [
    "May we list your organization publicly? (Yes/No)",
    "May we publish your name? Choose No to remain anonymous.",
    "I agree to be listed (your email stays private)",
    "Make my signature visible", "Display name on letter", "Display", "Display name?",
    "Publicly listed", "Make public", "Show on website", "Include in public letter", "Public",
    "Mostrar nombre", "¿Mostrar mi nombre?", "Visible",
  ])
func consentHeaders(header: String) throws {
  let plan = ImportPlan(
    try table("Organization,\"\(header)\"\nElm House,Yes\nOak House,No\n"), into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House"], "\(plan.report)")
}

@Test(
  "What is asked besides is no question who may be listed",
  arguments: [
    "Would you like to be added to our list?", "May we share your story publicly?",
    "Are you a public official?", "Public school?",
  ])
func noConsentHeaders(header: String) throws {
  let plan = ImportPlan(
    try table("Organization,\"\(header)\"\nElm House,No\nOak House,Yes\n"), into: draft())
  #expect(plan.counts.added == 2, "\(plan.report)")
}
