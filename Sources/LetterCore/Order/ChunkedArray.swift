// An array whose copies share what neither of them changed.

/// Elements in chunks: a change of a copy copies one chunk and the list of chunks, where an array
/// would copy everything. A letter holds on to the roll that it was made of, so that every insertion
/// is into a copy.
struct ChunkedArray<Element: Sendable>: Sendable {
  private static var chunkSize: Int { 512 }
  private var chunks: [[Element]] = []
  private(set) var count = 0

  init() {}

  init(_ elements: [Element]) {
    chunks.reserveCapacity(elements.count / Self.chunkSize + 1)
    for start in stride(from: 0, to: elements.count, by: Self.chunkSize) {
      chunks.append(Array(elements[start..<min(start + Self.chunkSize, elements.count)]))
    }
    count = elements.count
  }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    get { chunks[index / Self.chunkSize][index % Self.chunkSize] }
    set { chunks[index / Self.chunkSize][index % Self.chunkSize] = newValue }
  }

  mutating func append(_ element: Element) {
    if count % Self.chunkSize == 0 { chunks.append([]) }
    chunks[chunks.count - 1].append(element)
    count += 1
  }
}
