// A Word template with the letter's paragraphs and a loop over the names, and scripts that fill it.

/// docxtpl: Jinja in a .docx.
enum DocxtplScript {
  /// Makes the template (argument 2) of the letter's JSON (argument 1); not timed. The paragraphs
  /// stand in the template, as its author would have written them.
  static let makeTemplate = """
    import json
    import sys
    import docx
    with open(sys.argv[1], encoding="utf-8") as file:
        letter = json.load(file)
    document = docx.Document()
    styles = {"item": "List Number", "heading": "Heading 2"}
    for kind, text in letter["blocks"]:
        if kind == "names":
            document.add_paragraph("{%p for name in names %}")
            document.add_paragraph("{{ name }}")
            document.add_paragraph("{%p endfor %}")
        else:
            document.add_paragraph(text, style=styles.get(kind))
    document.save(sys.argv[2])

    """

  /// One letter: a whole process.
  static let one = """
    import json
    import sys
    from docxtpl import DocxTemplate
    with open(sys.argv[2], encoding="utf-8") as file:
        letter = json.load(file)
    template = DocxTemplate(sys.argv[1])
    template.render({"names": letter["names"], "recipient": letter["recipient"]})
    template.save(sys.argv[3])

    """

  /// Letters a second. A DocxTemplate is used up by rendering, so each letter opens the file anew;
  /// counted is from the recipient's name to the bytes of the package.
  static let many = """
    import io
    import json
    from docxtpl import DocxTemplate
    with open(sys.argv[2], encoding="utf-8") as file:
        names = json.load(file)["names"]

    def letter(recipient):
        template = DocxTemplate(sys.argv[1])
        template.render({"names": names, "recipient": recipient})
        file = io.BytesIO()
        template.save(file)
        return file.getvalue()


    """
}

/// What both throughput scripts end with: the same clock and the same counting as ours.
enum ThroughputScript {
  /// Warms, counts and prints letters a second; the last letter goes to the last argument. `letter`
  /// is defined before.
  static func counting(_ script: String, recipient: String, warming: Double, counting: Double)
    -> String
  {
    """
    import sys
    import time
    \(script)def count(seconds, first):
        begun = time.perf_counter()
        made = 0
        while True:
            last = letter(f"\(recipient) {first + made}")
            made += 1
            spent = time.perf_counter() - begun
            if spent >= seconds:
                return made, spent, last


    warmed, _, _ = count(\(warming), 1)
    made, spent, last = count(\(counting), 1 + warmed)
    with open(sys.argv[-1], "wb") as file:
        file.write(last)
    print(made / spent, f"\(recipient) {warmed + made}", sep="\\n")

    """
  }
}
