// SVG letterheads that are made to take all time and memory, or to read what is none of theirs.
import Foundation
import Testing

private let xlink = "xmlns:xlink='http://www.w3.org/1999/xlink'"

private func svg(_ inside: String, _ size: String = "width='200' height='100'") -> String {
  "<svg xmlns='http://www.w3.org/2000/svg' \(xlink) \(size)>\(inside)</svg>"
}

/// What refers to what comes before it, `count` times at each of `depth` levels.
private func nested(_ depth: Int, _ level: (Int) -> String) -> String {
  (1...depth).map(level).joined()
}

private let filtered = "<rect width='200' height='100' filter='url(#f)'/>"

private let hostile: [(String, String)] = [
  (
    "turbulence",
    "<filter id='f'><feTurbulence baseFrequency='.9' numOctaves='100000000'/></filter>"
      + filtered
  ),
  (
    "convolution",
    "<filter id='f'><feConvolveMatrix order='300' kernelMatrix='"
      + String(repeating: "1 ", count: 90_000) + "'/></filter>" + filtered
  ),
  (
    "morphology",
    "<filter id='f'><feMorphology operator='dilate' radius='5000'/></filter>" + filtered
  ),
  (
    "masks",
    nested(24) { level in
      let rect = "<rect width='200' height='100' fill='#fff' mask='url(#m\(level - 1))'/>"
      return "<mask id='m\(level)'>\(rect)\(rect)</mask>"
    } + "<rect width='200' height='100' mask='url(#m24)'/>"
  ),
  (
    "uses",
    "<g id='u0'><rect width='9' height='9'/></g>"
      + nested(30) { level in
        let use = "<use xlink:href='#u\(level - 1)' x='1'/>"
        return "<g id='u\(level)'>\(use)\(use)\(use)</g>"
      } + "<use xlink:href='#u30'/>"
  ),
  (
    "patterns",
    nested(24) { level in
      let rect = "<rect width='9' height='9' fill='url(#p\(level - 1))'/>"
      return "<pattern id='p\(level)' width='.1' height='.1'>\(rect)\(rect)</pattern>"
    } + "<rect width='200' height='100' fill='url(#p24)'/>"
  ),
  ("depth", String(repeating: "<g>", count: 100_000) + String(repeating: "</g>", count: 100_000)),
  (
    "opacity",
    String(repeating: "<g opacity='.9'>", count: 3_000) + "<rect width='9' height='9'/>"
      + String(repeating: "</g>", count: 3_000)
  ),
  ("dashes", "<path stroke='#000' stroke-dasharray='.00001' d='M0 0L99999999 9'/>"),
  (
    "curves",
    "<path stroke='#000' d='M0 0" + String(repeating: "A9 9 0 1 1 5 5", count: 200_000)
      + "'/>"
  ),
  ("letters", "<text font-size='90000000'>Elm</text>"),
  (
    "self",
    "<use id='a' xlink:href='#a'/><pattern id='b' width='1' height='1'><rect fill='url(#b)'"
      + " width='9' height='9'/></pattern><rect width='9' height='9' fill='url(#b)'/>"
  ),
]

@Suite("Hostile SVG images", .serialized) struct HostileSVGTests {
  /// Renders a letter with a file as the letterhead's image.
  private func render(_ image: String, named name: String = "a.svg") throws -> CommandLineRun {
    let folder = try CommandLineFolder()
    try folder.write(CommandLineFolder.ready, to: "a.letter")
    try folder.write(image, to: name)
    try folder.write("secret", to: "secret.txt")
    try folder.write(
      "{\"undersignedProfile\": 1, \"letterhead\": {\"name\": \"Elm\", \"image\": \"\(name)\"}}",
      to: "p.json")
    return try folder.run("render", "a.letter", "-f", "html", "--profile", "p.json")
  }

  @Test("It is drawn or refused in a sentence, soon, and the program lives", arguments: hostile)
  func hostileImage(name: String, inside: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let run = try render(svg(inside))
    // Two seconds of work, which take longer where others work too.
    #expect(clock.now - start < .seconds(15), "\(name)")
    if run.code == 0 {
      #expect(run.text.contains("data:image/png;base64,"), "\(name)")
    } else {
      #expect(run.code > 0 && run.sentences.count == 1, "\(name) \(run.errors)")
      #expect(run.errors.contains("SVG image") || run.errors.contains("cannot be drawn"), "\(name)")
    }
  }

  @Test("A logo is drawn as PNG, the same each time, and nothing of its words is left")
  func logo() throws {
    let logo = svg(
      "<metadata>Rosa</metadata><defs><linearGradient id='g'><stop stop-color='#00f'/>"
        + "<stop offset='1' stop-color='#0f0'/></linearGradient><filter id='f'>"
        + "<feGaussianBlur stdDeviation='2'/></filter></defs>" + filtered
        + "<circle cx='50' cy='50' r='40' fill='url(#g)'/><text x='9' y='60'>Elm House</text>")
    let run = try render(logo)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains("data:image/png;base64,iVBOR") && !run.text.contains("image/svg"))
    #expect(try render(logo).text == run.text)
  }

  @Test(
    "Nothing is read from elsewhere",
    arguments: ["secret.txt", "file:///etc/passwd", "/etc/passwd", "http://localhost:1/x.png"])
  func elsewhere(address: String) throws {
    let plain = try render(svg("<rect width='9' height='9'/>"))
    let run = try render(
      svg(
        "<rect width='9' height='9'/><image xlink:href='\(address)' width='50' height='50'/>"
          + "<style>@import url('\(address)');</style>"))
    #expect(run.code == 0 && run.text == plain.text, "\(run.errors)")
  }

  @Test("Entities, damaged files and files of other kinds are refused in a sentence")
  func refused() throws {
    let bomb =
      "<!DOCTYPE svg [<!ENTITY a '\(String(repeating: "x", count: 1000))'>"
      + (1...9).map { level in
        let before = level == 1 ? "&a;" : "&a\(level - 1);"
        return "<!ENTITY a\(level) '\(String(repeating: before, count: 10))'>"
      }.joined() + "]>" + svg("<text>&a9;</text>")
    for image in [bomb, svg("<g>").dropLast(9) + "", "<html></html>", "<svg"] {
      let run = try render(image)
      #expect(run.code > 0 && run.sentences.count == 1, "\(run.errors)")
    }
  }
}
