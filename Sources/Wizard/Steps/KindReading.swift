// What a typed name reads as.
import LetterCore

extension Signatory.Kind {
  /// Nothing is told from a name's words yet.
  init?(reading name: String) { return nil }
}
