import Testing

@testable import LetterCore

@Test("A chunked array holds what an array would, and a copy keeps what it had")
func chunkedArray() {
  for count in [0, 1, 511, 512, 513, 2_000] {
    var chunked = ChunkedArray(Array(0..<count))
    var plain = Array(0..<count)
    let copy = chunked
    for value in 0..<600 {
      chunked.append(-value)
      plain.append(-value)
    }
    for index in stride(from: 0, to: plain.count, by: 7) {
      chunked[index] += 1
      plain[index] += 1
    }
    #expect(chunked.count == plain.count)
    #expect(chunked.indices.map { chunked[$0] } == plain)
    #expect(copy.indices.map { copy[$0] } == Array(0..<count))
  }
}
