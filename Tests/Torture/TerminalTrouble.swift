// The terminal does not read, a paste has no end, or a pasted list is being decided about.

import Foundation
import PseudoTerminal

extension Trouble {
  static var stuckTerminals: [Case] {
    let stop = Case(name: "does not read") { bench in
      let wizard = try bench.start(rows: 60, columns: 200)
      try wizard.send(" Zed")
      // Painted again and again, and nobody reads.
      for _ in 0..<300 {
        try wizard.send(bytes: [0x0C])
        usleep(3_000)
      }
      try wizard.send("!")
      guard bench.comesToBeKept("Rosa Zed!", wizard, isStuck: true) else { return "not kept" }
      wizard.signal(SIGTERM)
      for _ in 0..<50 {
        if wizard.exitStatus != nil { return nil }
        usleep(100_000)
      }
      return "SIGTERM does not end it"
    }
    let paste = Case(name: "a paste without end") { bench in
      let wizard = try bench.start()
      try wizard.send("\u{1B}[200~ Zed")
      for _ in 0..<12 {
        try wizard.send("k")
        _ = wizard.settle(for: .milliseconds(300))
      }
      guard bench.comesToBeKept("Rosa Zedkk", wizard) else { return "not kept" }
      try wizard.send("\u{1B}[200~k")
      wizard.signal(SIGTERM)
      _ = try wizard.waitForExit()
      return bench.isKept("Rosa Zedkk") ? nil : "lost at the signal"
    }
    let list = Case(name: "a long paste without end") { bench in
      let wizard = try bench.start()
      try wizard.send(keys: "<a-2>")
      try wizard.send("\u{1B}[200~" + (0..<300).map { "Organization \($0)\r" }.joined())
      return bench.comesToBeKept("Organization 299", wizard) ? nil : "not kept"
    }
    let typed = Case(name: "a name typed in a pasted list") { bench in
      let wizard = try bench.start()
      try wizard.send(keys: "<a-2>")
      try wizard.send("\u{1B}[200~Fir House\rana@example.org\r\u{1B}[201~")
      try wizard.wait(forText: "ana@example.org")
      try wizard.send(keys: "<down>e Zed")
      guard bench.comesToBeKept(" Zed", wizard) else { return "not kept" }
      wizard.kill()
      _ = try wizard.waitForExit()
      return bench.isKept(" Zed") ? nil : "lost at the kill"
    }
    return [stop, paste, list, typed]
  }
}
