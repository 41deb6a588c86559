// The way through libyaml: the events of a text, one after the other.
import CLibYAML

/// Reads a text's events. Whatever libyaml allocates is freed here.
final class EventReader {
  enum Event {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar(String)
    case sequenceStart, mappingStart
    /// Of the sequence or mapping that began last.
    case end
  }

  private let text: UnsafeBufferPointer<UInt8>
  // libyaml keeps the address of its parser, which therefore must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A reader of UTF-8, which must outlive it.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    self.text = text
    parser = .allocate(capacity: 1)
    // A failure frees what it took, and nulls the rest, so that `deinit` is right even then.
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(cause: .syntax("there is not enough memory"), line: 1)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event and the line, from 1, on which it begins.
  func next() throws(YAMLError) -> (event: Event, line: Int) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let line = event.start_mark.line + 1
    let anchor: UnsafeMutablePointer<yaml_char_t>?
    let read: Event
    switch event.type {
    case YAML_STREAM_START_EVENT: return (.streamStart, line)
    case YAML_STREAM_END_EVENT: return (.streamEnd, line)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, line)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, line)
    case YAML_SCALAR_EVENT:
      anchor = event.data.scalar.anchor
      let bytes = UnsafeBufferPointer(
        start: event.data.scalar.value, count: event.data.scalar.length)
      read = .scalar(String(decoding: bytes, as: UTF8.self))
    case YAML_SEQUENCE_START_EVENT:
      anchor = event.data.sequence_start.anchor
      read = .sequenceStart
    case YAML_MAPPING_START_EVENT:
      anchor = event.data.mapping_start.anchor
      read = .mappingStart
    case YAML_ALIAS_EVENT:
      throw YAMLError(cause: .anchor, line: line)
    default: return (.end, line)
    }
    guard anchor == nil else { throw YAMLError(cause: .anchor, line: line) }
    return (read, line)
  }

  /// Why the parser stopped.
  private var failure: YAMLError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "there is not enough memory"
    let line =
      switch state.error {
      // The text behind what was parsed is decoded ahead: only its place in the text is known.
      case YAML_READER_ERROR: text.prefix(state.problem_offset).count { $0 == UInt8(ascii: "\n") }
      case YAML_MEMORY_ERROR: state.mark.line
      default: state.problem_mark.line
      }
    return YAMLError(cause: .syntax(problem), line: line + 1)
  }
}
