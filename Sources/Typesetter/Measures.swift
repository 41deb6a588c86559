// The sizes of a page, in points (1/72 inch).
import LetterCore

enum Measure {
  static let size = 11.0
  static let leading = 14.3
  static let noteSize = 9.0
  static let noteLeading = 11.4
  /// Between blocks.
  static let blockGap = 8.0
  /// Before what begins a part of the letter: the subject and headings.
  static let partGap = 13.0
  /// How far the words of a recommendation and of a note stand in.
  static let recommendationIndent = 22.0
  static let noteIndent = 9.0
  static let labelGap = 6.0
  /// How far a name's second line stands in.
  static let nameIndent = 10.0
  /// Between the text and the rule over the notes, the rule and the first note, two notes.
  static let ruleGapAbove = 12.0
  static let ruleGapBelow = 5.0
  static let ruleWidth = 108.0
  static let noteGap = 2.5
  /// From the paper's lower edge to the baseline of the page's number.
  static let numberHeight = 40.0
  static let headSize = 15.0
  /// Between the head's image and its name.
  static let headImageGap = 4.0
  static let headGap = 24.0

  /// How much closer lines may stand so that a last page of a few lines is saved.
  static let tightenings = [0.965, 0.93, 0.9]
  /// How much more the gaps between blocks give way than the lines.
  static let gapTightening = 3.0
  /// Of which part of a page that is worth it.
  static let fewLines = 0.2

  /// The serif fonts, best first: that of the README, so that letters look alike everywhere, and such
  /// as are like it; “serif” is what the system takes for one. fontconfig knows all of them for serif
  /// fonts, and so finds others with serifs for characters that they lack.
  static let families =
    "Liberation Serif,TeX Gyre Termes,Nimbus Roman,Noto Serif,DejaVu Serif,serif"
}
