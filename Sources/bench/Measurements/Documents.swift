// Whole processes that turn a letter into a document, beside those of other programs.

import LetterCore
import PseudoTerminal

extension Run {
  /// The sizes for which something is promised.
  private static let documentSizes = [24, 10_000]

  /// Has every form made by undersigned and by its peers.
  func measureDocuments(_ materials: [Material], _ report: inout Report) {
    for peer in DocumentPeer.all {
      var first: Double?
      for material in materials where Self.documentSizes.contains(material.size) {
        let row = measure(peer, material, first: first, &report)
        report.add(row)
        if first == nil { first = row.subject }
      }
    }
  }

  private func measure(
    _ peer: DocumentPeer, _ material: Material, first: Double?, _ report: inout Report
  ) -> Row {
    let form = peer.format.rawValue
    tell("\(form) at \(grouped(material.size)) signatories beside \(peer.name)")
    var own = Times()
    var other = Times()
    // Half before the peer and half after it, so that a slow minute hits both; not in turn, for some
    // peers take a hundred times as long and would cool every cache.
    measureOwn(peer.format, material, &own, &report)
    do {
      let producer = try peer.prepare(material, folder)
      for round in 0..<(quick ? peer.rounds.quick : peer.rounds.usual) {
        let made = try producer.make(folder)
        other.add(made.time)
        if round == 0 { try look(at: made.document, by: peer.name, material, &report) }
      }
      measureOwn(peer.format, material, &own, &report)
    } catch {
      other = Times()
      report.note("\(peer.name), \(form): \(NotReady(error))")
    }
    var promises: [Promise] = []
    // Of the program alone, said once: beside pandoc.
    if [.text, .html].contains(peer.format) { promises.append(.atMost(first == nil ? 15 : 80)) }
    if let times = peer.promised { promises.append(.ofPeer(times)) }
    return Row(
      measure: "render \(form) (peer: \(peer.name))", size: material.size, unit: .milliseconds,
      subject: own.median, peer: other.median, first: first, promises: promises)
  }

  private func measureOwn(
    _ format: LetterFormat, _ material: Material, _ times: inout Times, _ report: inout Report
  ) {
    do {
      let producer = Producer(
        program: try subject.program(),
        arguments: ["render", material.draftPath, "-f", format.rawValue, "-o", "-"], format: format)
      for round in 0..<(quick ? 4 : 13) {
        let made = try producer.make(folder)
        times.add(made.time)
        if round == 0 { try look(at: made.document, by: subject.name, material, &report) }
      }
    } catch {
      report.note("\(subject.name) render -f \(format.rawValue): not ready: \(NotReady(error))")
    }
  }

  /// Makes sure that a document is the letter.
  private func look(
    at document: Document, by name: String, _ material: Material, _ report: inout Report
  ) throws {
    let last = Invented.organizations(material.size).last ?? ""
    let pages = try document.check(Invented.recipient, signed: last, in: folder)
    if let pages {
      report.note("\(grouped(material.size)) signatories are \(pages) pages of PDF by \(name)")
    }
  }
}
