// The letters that are edited: invented, the same for every editor.

import PseudoTerminal

/// Names that belong to nobody.
enum Invented {
  static let recipient = "Rosa Example"

  private static let first = [
    "Riverbend", "Mill Creek", "Harbor Point", "Elm Street", "Adirondack Foothills", "West Side",
    "Genesee Flats", "Old Mill", "Tri-County", "Summit Avenue", "Maple Valley", "Oak Hill",
    "The Open",
  ]
  private static let second = [
    "Youth", "Legal Aid", "Farmworker", "Immigrants’ Rights", "Interfaith", "Tenants",
    "Language Access",
    "Neighbors", "Sanctuary", "Family", "Students",
  ]
  private static let third = [
    "United", "League", "Project", "Coalition", "Center", "Table", "Fund",
  ]

  /// Organizations in no order: their places in the alphabet are spread as in a form's export.
  static func organizations(_ count: Int) -> [String] {
    (0..<count).map { index in
      let mixed = (index &* 7919 &+ 13) % 1_000_003
      let name = "\(first[mixed % first.count]) \(second[mixed / 13 % second.count])"
      return "\(name) \(third[mixed / 143 % third.count]) \(index + 1)"
    }
  }
}

/// One letter in the forms that the programs open.
struct Material {
  let size: Int
  /// The draft file.
  let draft: String
  /// The same letter as plain text.
  let text: String
  /// The same letter as Markdown, for pandoc.
  let markdown: String
  /// A line of text in the middle of `text`, counted from 1.
  let middleLine: Int
  let draftPath: String
  let markdownPath: String

  /// Has the letter rendered by undersigned itself; as long as it cannot, a stand-in serves.
  init(size: Int, folder: TemporaryFolder, report: inout Report) throws {
    self.size = size
    let names = Invented.organizations(size)
    draftPath = try folder.write(Self.draft(Array(names.dropLast())), to: "\(size).letter")
    // The last name comes by import, so that the draft is as the program itself saves it: in order.
    if let program = try? builtProduct("undersigned"), let last = names.last {
      _ = try? run(
        program, ["import", draftPath, "-"], input: last + "\n",
        environment: ["HOME": folder.path])
    }
    draft = try folder.read("\(size).letter")
    let rendered = Self.render(draftPath, "text", folder)
    let renderedMarkdown = Self.render(draftPath, "markdown", folder)
    if rendered == nil || renderedMarkdown == nil {
      report.note(
        "undersigned render wrote no letter: a stand-in of like length was edited instead")
    }
    text = rendered ?? Self.standIn(names)
    markdown = renderedMarkdown ?? Self.standIn(names, lineEnd: "  \n")
    markdownPath = try folder.write(markdown, to: "\(size).md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Room for what is typed, without scrolling sideways.
    let fits = lines.indices.filter { !lines[$0].isEmpty && lines[$0].count <= 80 }
    middleLine = (fits.first { $0 >= lines.count / 2 } ?? 0) + 1
  }

  private static func draft(_ names: [String]) -> String {
    let signatories = names.map { "    { \"name\": \"\($0)\" }" }.joined(separator: ",\n")
    return """
      {
        "undersigned": 1,
        "template": "local-law-enforcement",
        "answers": {
          "date": "2030-11-25",
          "office": "Mayor",
          "name": "\(Invented.recipient)",
          "greeting": "Mayor Example",
          "address": "1 City Hall Plaza\\nRiverbend, NY 12000",
          "place": "Riverbend",
          "agency": "the Riverbend Police Department",
          "contact": "Ana Ruiz, Riverbend Immigrant Rights Coalition",
          "legislators": ["Assemblymember Chen", "Senator Okafor"],
          "influencers": ["Riverbend Interfaith Council"]
        },
        "signatories": [
      \(signatories)
        ],
        "facts": { "no-287g-agreements": "omit", "ag-guidance-2017": "keep" }
      }

      """
  }

  private static func render(
    _ draft: String, _ format: String, _ folder: TemporaryFolder
  ) -> String? {
    let name = "rendered.\(format)"
    guard let program = try? builtProduct("undersigned"),
      let outcome = try? run(
        program, ["render", draft, "-f", format, "-o", folder.file(name)],
        environment: ["HOME": folder.path]),
      outcome.code == 0, let text = try? folder.read(name), text.contains(Invented.recipient)
    else { return nil }
    return text
  }

  private static func standIn(_ names: [String], lineEnd: String = "\n") -> String {
    let paragraph = """
      We write to thank you for your commitment to the people of Riverbend, and to ask
      that the work of local police officers and jails stay apart from the work of others,
      so that everyone who lives here can call for help, report a crime, or be a witness.

      """
    return """
      November 25, 2030

      Mayor \(Invented.recipient)
      1 City Hall Plaza
      Riverbend, NY 12000

      Dear Mayor Example:

      \(String(repeating: paragraph + "\n", count: 16))
      Sincerely,

      \(names.sorted().joined(separator: lineEnd))

      """
  }
}
