// Letters a second in one process: ours in a process of the benchmark's own, peers in Python.

import ArgumentParser
import DraftStore
import LetterCore
import LetterFormats
import PseudoTerminal

/// How long letters are made before they count, and while they do, in seconds; both sides alike.
private struct Window {
  let warming: Double
  let counting: Double
}

/// A process that makes letters one after the other.
private struct Loop: Sendable {
  let name: String
  let format: LetterFormat
  /// How many times as many letters ours must make in a second.
  var promised: Double?
  /// The Python, the body of its script, and the script's arguments.
  let prepare: @Sendable (Material, TemporaryFolder) throws -> (String, String, [String])

  static let all = [
    Loop(name: "docxtpl", format: .docx, promised: 20) { material, folder in
      let files = try DocxtplFiles(material, folder)
      return (files.python, DocxtplScript.many, [files.template, files.content])
    },
    // The promise is of the usual way; the other is shown, since it is the fastest that typst has.
    typst("typst, sys.inputs", TypstScript.manyInputs, promised: 2),
    typst("typst, cached source", TypstScript.manySources, promised: nil),
  ]

  private static func typst(_ name: String, _ body: String, promised: Double?) -> Loop {
    Loop(name: name, format: .pdf, promised: promised) { material, folder in
      let python = try Python.program(with: "typst", package: "typst")
      let letter = try folder.write(try PeerLetter(material).typst, to: "letter.typ")
      return (python, body, [letter])
    }
  }
}

extension Run {
  /// Counts letters at the size that most letters have.
  func measureThroughput(_ materials: [Material], _ report: inout Report) {
    guard let material = materials.first(where: { $0.size == 24 }) else { return }
    for loop in Loop.all {
      let form = loop.format.rawValue
      tell("\(form) letters a second beside \(loop.name)")
      var own: [Double] = []
      var other: [Double] = []
      do {
        let producer = try ours(loop.format, material)
        let peer = Result { try producerOf(loop, material) }
        if case .failure(let error) = peer {
          report.note("\(loop.name), \(form) letters a second: \(NotReady(error))")
        }
        // In turn, so that a slow minute hits both.
        for _ in 0..<(quick ? 1 : 3) {
          own.append(try letters(producer, material))
          if let peer = try? peer.get() { other.append(try letters(peer, material)) }
        }
      } catch {
        report.note("\(form) letters a second beside \(loop.name): \(NotReady(error))")
      }
      report.add(
        Row(
          measure: "\(form) in one process (peer: \(loop.name))", size: material.size,
          unit: .lettersPerSecond, subject: own.sorted().middle, peer: other.sorted().middle,
          promises: loop.promised.map { [.timesPeer($0)] } ?? []))
    }
  }

  private func producerOf(_ loop: Loop, _ material: Material) throws -> Producer {
    let (python, body, arguments) = try loop.prepare(material, folder)
    let counting = ThroughputScript.counting(
      body, recipient: Invented.recipient, warming: window.warming, counting: window.counting)
    let script = try folder.write(counting, to: "many-peer.py")
    let file = folder.file("many-peer.\(loop.format.fileExtension)")
    return Producer(
      program: python, arguments: [script] + arguments + [file], format: loop.format, file: file)
  }

  private var window: Window {
    quick ? Window(warming: 0.5, counting: 1) : Window(warming: 1, counting: 2)
  }

  private func ours(_ format: LetterFormat, _ material: Material) throws -> Producer {
    let file = folder.file("many.\(format.fileExtension)")
    return Producer(
      program: try builtProduct("bench"),
      arguments: [
        "letters", material.draftPath, "--format", format.rawValue, "--warming",
        "\(window.warming)", "--counting", "\(window.counting)", file,
      ], format: format, file: file)
  }

  /// Runs such a process; its last letter must be the one to its last recipient.
  private func letters(_ producer: Producer, _ material: Material) throws -> Double {
    let made = try producer.make(folder)
    let said = made.text.split(separator: "\n")
    guard said.count == 2, let rate = Double(said[0]) else {
      throw NotReady("it did not say how many letters it made")
    }
    _ = try made.document.check(
      String(said[1]), signed: Invented.organizations(material.size).last ?? "", in: folder)
    return rate
  }
}

extension [Double] {
  fileprivate var middle: Double? { isEmpty ? nil : self[count / 2] }
}

/// The process of ours.
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "Makes letters as fast as it can and says how many a second.",
    shouldDisplay: false)

  @Argument var draft: String
  @Argument var output: String
  @Option var format: String
  @Option var warming: Double
  @Option var counting: Double

  /// The template is read once, as typst's compiler is made once. Counted is, for each letter, from
  /// the draft with another recipient to the bytes.
  func run() throws {
    guard let format = LetterFormat(rawValue: format) else {
      throw ValidationError("--format wants one of the letter's forms.")
    }
    let template = try LetterTemplate.builtIn()
    var draft = try DraftFile.load(draft).draft
    var builder = LetterBuilder(template)
    let setup = DocumentProfile().setup(of: template)
    var number = 0
    func count(_ seconds: Double) throws -> (rate: Double, last: [UInt8]) {
      let first = number
      let begun = ContinuousClock.now
      while true {
        number += 1
        draft.apply(.setAnswer("name", .text("\(Invented.recipient) \(number)")))
        let bytes = try format.bytes(of: builder.letter(of: draft), setup: setup)
        let spent = (ContinuousClock.now - begun).milliseconds / 1000
        if spent >= seconds { return (Double(number - first) / spent, bytes) }
      }
    }
    _ = try count(warming)
    let (rate, last) = try count(counting)
    try AtomicFile.write(last, to: output, existing: .replacedOrDevice)
    print(rate)
    print("\(Invented.recipient) \(number)")
  }
}
