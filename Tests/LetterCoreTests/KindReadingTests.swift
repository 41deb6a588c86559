// What a name reads as by its words alone.
import Testing

@testable import LetterCore

private let organizationNames = [
  "Elm House",
  "Elm House (formerly Oak House)",
  "Rev. King Chapel, Inc.",
  "Dr. Martin Luther King, Jr. Democratic Club",
  "Elm Tenants Union",
  "Oak Coalition",
  "Elm Church",
  "Grace Church",
  "First Baptist Church of Elm",
  "St. Mary's Church",
  "St Mary's Parish",
  "Temple Beth Elm",
  "Masjid An-Nur",
  "Congregation Beth Elm",
  "Oak University",
  "Elm Community College",
  "PS 12 School",
  "Local 304",
  "Friends of Elm Creek",
  "Oak Bakers, Inc.",
  "Oak Bakers LLC",
  "Casa del Vecino",
  "Iglesia Pentecostal Monte Elm",
  "Centro Cultural",
  "Unión de Vecinos",
  "Asociación de Padres",
  "Red de Mujeres",
  "Coalición Elm",
  "Rev. Martin Luther King Jr. Center",
  "Dr. Martin Luther King Jr. Coalition",
  "Judge Elm High School",
  "Pastors for Peace",
  "Mayor's Office of Elm",
  "The Open Table",
  "Sisters of Mercy",
  "Doctors Without Walls",
  "Neighbors for Justice",
  "Elm Clinic",
  "Oak Fund",
  "Elm Society",
  "Institute for Elm",
  "Oak Council",
  "Mayor Union",
  "Oak Church, Rev. Hal Bell",
  "Oak Church (Rev. Hal Bell)",
  "Elm Street Tenants Association",
  "Committee to Elect Mayor Rosa Example",
  "Ana Ruiz Foundation",
  "Ana Ruiz Memorial Fund",
  "Sheriff Employees Union",
  "SEIU Local 12",
  "Oak Hospital",
  "Elm Mosque",
  "Alianza Obrera Elm",
  "Comité de Padres",
  "Elm Farmers' Network",
  "Bishop Oak School",
  "Rev. Ana Maria Luisa Example Church",
  "District Attorney's Office",
  "Sheriff's Department",
  "Village of Elm",
  "Elm City Council",
  "Genesee Dreamers Collaborative",
  "Hope House",
  "Faith Temple",
  "Grace Chapel",
  "Christian Church",
  "Elm Christian",
  "Climate Justice",
  "Oak Union",
  "Elm Justice League",
  "Mary Magdalene Church",
  "Luther Church",
  "Beth Israel",
  "Beth Shalom",
  "B'nai Israel",
  "Beth Israel of Elm",
  "Ana Ruiz House",
  "Ivy League",
]

private let peoplesNames = [
  "Dr. Church",
  "Rev. Ana Temple",
  "Mayor Rosa Example",
  "Rev. Hal Bell, Pastor",
  "Prof. Mary Example, Oak University",
  "Sister Ann Cole",
  "The Rev. Dr. Ann Cole",
  "Sra. Ana Ruiz",
  "Ana Ruiz",
  "María de la Cruz",
  "Ana Ruiz, PhD",
  "Ana Ruiz, Ph.D.",
  "John Adams Jr.",
  "John Adams, Jr.",
  "Ana Ruiz, MSW",
  "Ana Ruiz, LCSW-R",
  "Ana Ruiz (she/her)",
  "Zoe Abbott, Community Organizer",
  "Ana Ruiz, Oak University",
  "Ana Ruiz, Professor, Oak University",
  "Ruiz, Ana",
  "Hon. Mary Example",
  "Fay Dunn (née Ward)",
  "Rabbi Ben Levi",
  "Imam Omar Example",
  "Senator Ana Ruiz",
  "County Executive Rosa Example",
  "Xochi Zamora, Teacher",
  "Ida Abbott MSW",
  "Father Luis Cole",
  "Dr. Ana Ruiz, Oak Clinic",
  "Ana Ruiz, RN",
  "Ana Ruiz - Oak University",
  "Council Member Ana Ruiz",
  "District Attorney Ana Ruiz",
  "Assembly Member Ana Ruiz",
  "Don Ana Example",
  "Deputy Police Commissioner Ana Ruiz",
  "Ana Kitchen, Jr.",
  "Ana Ruiz, attorney at law",
  "Ana Church",
  "Karen Parish",
  "Nadia Justice",
  "David Lodge",
  "Linda Christian",
  "Denzel Temple",
  "Robert Bishop",
  "Keisha Banks",
  "Maestro Luis Rey",
  "Beth Israel Cohen",
  "Dr. Karen Parish",
  "Ana J. Hall",
  "Ana Ruiz ’98",
  "Ana Ruiz '98",
  "Ana Ruiz, Class of 1998",
  "Ana Ruiz Class of 1998",
  "Ana Ruiz PA-C",
  "Ana Ruiz CPA/CFF",
]

private let unclearNames = [
  "Abraham House",
  "Angela House",
  "Xochi Zamora",
  "Ana House",
  "Omar Hall",
  "Ana María House",
  "Mary Ann Church",
  "James Center",
  "Ana League",
  "Ana Brothers",
  "Ann Press",
  "Omar Kitchen",
  "Henry Street",
  "Jasper County",
  "Marion Avenue",
  "Oak & Elm",
  "Oak and Elm",
  "Riverbend",
  "Elm Street",
  "Don Example",
  "Oak Park MD",
  "Bishop of Elm",
  "Oak Grove, Elm County",
  "Van Buren",
  "St. John",
  "",
  "!!!",
  "Ana Ruiz attorney at law",
  "Baron & Elm",
]

@Test("Words tell organizations and people, and say nothing where they do not tell")
func kindsByWords() {
  for name in organizationNames {
    #expect(Signatory.Kind(reading: name) == .organization, "“\(name)”")
  }
  for name in peoplesNames { #expect(Signatory.Kind(reading: name) == .individual, "“\(name)”") }
  for name in unclearNames { #expect(Signatory.Kind(reading: name) == nil, "“\(name)”") }
}

@Test("Accents, points and the kind of apostrophe change no reading")
func kindsHoweverWritten() {
  for name in organizationNames + peoplesNames {
    let kind = Signatory.Kind(reading: name)
    #expect(Signatory.Kind(reading: name.replacing("'", with: "’")) == kind, "“\(name)”")
    #expect(Signatory.Kind(reading: "  " + name + " ") == kind, "“\(name)”")
    #expect(Signatory.Kind(reading: name.replacing(" ", with: "  ")) == kind, "“\(name)”")
  }
}

@Test("A name that is plainly an organization's is so when it is read in full")
func plainly() {
  let words = organizationNames.flatMap { $0.split(separator: " ").map(String.init) }
  let others = [
    "Ana", "Rev", "Dr", "Christian", "J", "Jr", "RN", "MSW", "III", "de", "la", "Church", "Temple",
    "7", "&", "née", "she", "Niños", "O’Malley", "Workers’", "the", "Don", "Mayor", "Esquire",
    "Church-Elm", "Union", "Coalition", "Network", "Grace", "Ruiz", "López", "×", "Ž",
  ]
  var generator = SeededGenerator(seed: 7)
  var plain = 0
  for _ in 0..<20_000 {
    let name = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      (Bool.random(using: &generator) ? words : others).randomElement(using: &generator) ?? ""
    }.joined(separator: " ")
    var copy = name
    guard copy.withUTF8({ KindReading.isPlainlyOrganization($0) }) else { continue }
    plain += 1
    #expect(KindReading(NameWords(name)).kind == .organization, "\(name)")
  }
  #expect(plain > 1000)
}
