import Testing

@testable import SignOnImport

@Test(
  "Files that are no list are refused with what to save instead",
  arguments: [
    ("<!DOCTYPE html>\n<html><body>Elm</body></html>", "HTML"),
    ("<html><body><table><tr><td>Elm House</td></tr></table></body></html>", "HTML"),
    ("\u{FEFF}  <table><tr><td>Elm House</td></tr></table>", "HTML"),
    ("<p>Elm</p>\n<p>Oak</p>\n<p>Ash</p>\n", "HTML"),
    ("{\\rtf1\\ansi Elm House}", "RTF"), ("{\"names\": [\"Elm\"]}", "JSON"),
    ("[{\"name\": \"Elm\"}]", "JSON"), ("[\n  \"Elm\"\n]", "JSON"),
    ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n", "vCard"),
    ("From: Ana <a@elm.example>\nTo: b@oak.example\nSubject: Sign-ons\n\nElm House\n", "mail"),
    ("Return-Path: <a@elm.example>\nReceived: from x\n by y\nSubject: S\n\nElm House\n", "mail"),
    ("<?xml version=\"1.0\"?>\n<rows><row>Elm</row></rows>", "XML"), ("%PDF-1.7\n", "PDF"),
  ])
func otherFormats(text: String, word: String) {
  let sentence = refusal(Array(text.utf8))
  #expect(sentence?.contains(word) == true, "\(String(describing: sentence))")
  #expect(sentence?.hasPrefix("“x.csv” is ") == true)
  #expect(sentence?.hasSuffix(".") == true)
}

@Test("Pictures and archives are refused by their first bytes")
func binaryFormats() {
  let formats: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "picture"), ([0xFF, 0xD8, 0xFF], "picture"),
    (Array("GIF89a".utf8), "picture"), (Array("RIFF\u{1}\u{1}\u{1}\u{1}WEBP".utf8), "picture"),
    ([0x50, 0x4B, 3, 4, 20, 0], "save the sheet as CSV"), ([0x50, 0x4B, 5, 6], "CSV"),
    ([0x1F, 0x8B, 8], "archive"),
  ]
  for (bytes, word) in formats { #expect(refusal(bytes)?.contains(word) == true) }
}

@Test(
  "Lists that only begin like something else are lists",
  arguments: [
    "[ ] Elm House\n[x] Oak Union\n", "[Ash League](https://ash.example)\nElm House\n",
    "<b>Elm House</b>\nOak Union\n", "{Elm House}\n", "Subject: Elm\nOak\n",
    "From: Ana Ruiz\nElm\n",
    "From Elm to Oak\nOak Union\n", "Begin Again\n", "#NeighborsFirst\n", "Pkwy House\n",
    "Note: these sign\nElm House\n",
  ])
func listsLikeOthers(text: String) throws {
  #expect(refusal(Array(text.utf8)) == nil)
}

@Test(
  "Tables with bars are tables, with and without the rule of Markdown",
  arguments: [
    "Organization|Name|Email\nElm House|Ana Ruiz|a@elm.example\nOak Union|Ben Okafor|b@oak.example\n",
    "Organization | Name | Email\nElm House | Ana Ruiz | a@elm.example\nOak Union | Ben Okafor | b@oak.example\n",
    "| Organization | Name | Email |\n|---|:-:|--:|\n| Elm House | Ana Ruiz | a@elm.example |\n"
      + "| Oak Union | Ben Okafor | b@oak.example |\n",
    "Organization | Name | Email\n--- | --- | ---\nElm House | Ana Ruiz | a@elm.example\n"
      + "Oak Union | Ben Okafor | b@oak.example\n",
  ])
func barTables(text: String) throws {
  for end in ["\n", "\r\n"] {
    let table = try table(text.replacing("\n", with: end))
    #expect(table.separator == .pipe && table.hasHeader)
    #expect(table.columns.map(\.role) == [.organization, .name, .email])
    #expect(
      table.fields == [
        ["Elm House", "Ana Ruiz", "a@elm.example"], ["Oak Union", "Ben Okafor", "b@oak.example"],
      ])
  }
}

@Test("A Markdown table keeps its lines, its escaped bars and what stands before it")
func markdownTables() throws {
  let table = try table(
    "# Sign-ons\n\n| Organization | City |\n| --- | --- |\n| Elm \\| House | |\n|Oak Union|Mill Creek|\n"
  )
  #expect(table.fields == [["Elm | House", ""], ["Oak Union", "Mill Creek"]])
  #expect(table.lines == [5, 6])
  #expect(table.passedOver.map(\.text) == ["# Sign-ons"])
  let bare = try SignOnImportTests.table("Elm House|Riverbend\nOak Union|Mill Creek\n")
  #expect(bare.separator == .pipe && !bare.hasHeader && bare.rowCount == 2)
  // One bar is a sign like any other.
  #expect(try SignOnImportTests.table("Elm | House\nOak Union\n").separator == .none)
}
