// The terminal does not read, or begins a paste that has no end.

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
      usleep(2_200_000)
      guard bench.isKept("Rosa Zed!") else { return "not kept within two seconds" }
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
      guard bench.isKept("Rosa Zedkk") else { return "not kept within two seconds" }
      try wizard.send("\u{1B}[200~k")
      wizard.signal(SIGTERM)
      _ = try wizard.waitForExit()
      return bench.isKept("Rosa Zedkk") ? nil : "lost at the signal"
    }
    let list = Case(name: "a long paste without end") { bench in
      let wizard = try bench.start()
      try wizard.send(keys: "<a-2>")
      try wizard.send("\u{1B}[200~" + (0..<300).map { "Organization \($0)\r" }.joined())
      let end = ContinuousClock.now + .milliseconds(2_500)
      while ContinuousClock.now < end, !bench.isKept("Organization 299") {
        _ = wizard.settle(for: .milliseconds(50))
      }
      return bench.isKept("Organization 299") ? nil : "not kept in time"
    }
    return [stop, paste, list]
  }
}
