// Which state a ZIP code is of, by its first three digits.

enum ZIPPrefixes {
  /// The state that has the codes of these first digits; `nil` where none has them.
  static func state(of zip: some StringProtocol) -> String? {
    guard let number = Int(zip.prefix(3)) else { return nil }
    return ranges.first { $0.codes.contains(number) }?.state
  }

  /// Whether a state has such codes. Some of a few states lie in the range of a neighbor.
  static func isOf(_ state: String, _ zip: some StringProtocol) -> Bool {
    guard let number = Int(zip.prefix(3)) else { return true }
    let plain = String(state.filter(\.isLetter)).uppercased()
    return ranges.contains { $0.state == plain && $0.codes.contains(number) }
      || !ranges.contains { $0.state == plain }
  }

  private static let ranges: [(codes: ClosedRange<Int>, state: String)] = [
    (5...5, "NY"), (6...7, "PR"), (8...8, "VI"), (9...9, "PR"), (10...27, "MA"), (28...29, "RI"),
    (30...38, "NH"), (39...49, "ME"), (55...55, "MA"), (50...59, "VT"), (60...69, "CT"),
    (63...63, "NY"), (70...89, "NJ"), (100...149, "NY"), (150...196, "PA"), (197...199, "DE"),
    (200...205, "DC"), (201...201, "VA"), (206...219, "MD"), (220...246, "VA"), (247...268, "WV"),
    (270...289, "NC"), (290...299, "SC"), (300...319, "GA"), (320...349, "FL"), (350...369, "AL"),
    (370...385, "TN"), (386...397, "MS"), (398...399, "GA"), (400...427, "KY"), (430...459, "OH"),
    (460...479, "IN"), (480...499, "MI"), (500...528, "IA"), (530...549, "WI"), (550...567, "MN"),
    (569...569, "DC"), (570...577, "SD"), (580...588, "ND"), (590...599, "MT"), (600...629, "IL"),
    (630...658, "MO"), (660...679, "KS"), (680...693, "NE"), (700...714, "LA"), (716...729, "AR"),
    (733...733, "TX"), (730...749, "OK"), (750...799, "TX"), (800...816, "CO"), (820...831, "WY"),
    (834...834, "WY"), (832...838, "ID"), (840...847, "UT"), (850...865, "AZ"), (870...884, "NM"),
    (885...885, "TX"), (889...898, "NV"), (900...961, "CA"), (967...968, "HI"), (969...969, "GU"),
    (970...979, "OR"), (980...994, "WA"), (995...999, "AK"),
  ]
}
