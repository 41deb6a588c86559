// Calls everything that the C targets offer with what is made up: texts of all scripts and of none,
// sizes that are too small, files that are damaged. The sanitizers say what is wrong.
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arguments.h"
#include "cicu.h"
#include "cterminal.h"
#include "ctypesetter.h"

static uint64_t state;

/// SplitMix64: the same numbers in every run.
static uint64_t next_number(void) {
  uint64_t z = state += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static size_t below(size_t limit) { return limit ? next_number() % limit : 0; }

static void require(bool holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "driver: %s\n", what);
  exit(1);
}

/// Bytes in memory of exactly their size, so that a step beyond is seen.
static uint8_t *copy_of(const void *bytes, size_t count) {
  uint8_t *copy = malloc(count ? count : 1);
  if (count) memcpy(copy, bytes, count);
  return copy;
}

static uint8_t *noise(size_t count) {
  uint8_t *bytes = malloc(count ? count : 1);
  for (size_t i = 0; i < count; i++) bytes[i] = (uint8_t)next_number();
  return bytes;
}

/// A text of parts of all kinds, with a zero at its end; some of it may be no UTF-8.
static char *text(size_t most, bool is_valid, size_t *length) {
  static const char *const parts[] = {
      "Oak Hill ", "é", "e\xCC\x81", "\xCC\x81\xCC\x82", "漢字", "שלום ", "السلام ", "नमस्ते", "สวัสดี", "🍫",
      "👨‍👩‍👧", "🇺🇸", "\xE2\x80\x8B", "\xE2\x80\xAE", "\xEF\xB7\xBA", "\xF3\xA0\x81\xA7", "ffi ", "12 345 ",
      "\n", " ", "\t", "-", "https://example.org/a ", "ß", "İ", "\xE2\x84\xA6", "\xF0\x9D\x94\xB8"};
  size_t limit = below(most) + 1, count = 0;
  char *words = malloc(limit + 64);
  while (count < limit) {
    if (!is_valid && below(20) == 0) {
      words[count++] = (char)(next_number() | 1);
      continue;
    }
    const char *part = parts[below(sizeof parts / sizeof *parts)];
    memcpy(words + count, part, strlen(part));
    count += strlen(part);
  }
  words[count] = 0;
  *length = count;
  return words;
}

static void try_icu(void) {
  size_t length;
  char *words = text(below(10) ? 200 : 6000, false, &length);
  uint8_t *exact = copy_of(words, length);
  size_t capacity = below(3 * length + 8);
  uint8_t *key = malloc(capacity + !capacity);
  int32_t size = cicu_sort_key((char *)exact, (int32_t)length, key, (int32_t)capacity);
  require(size >= -1, "a sort key has no size");
  free(key);
  char *folded = malloc(capacity + !capacity);
  size = cicu_fold((char *)exact, (int32_t)length, folded, (int32_t)capacity);
  require(size >= -1, "folded text has no size");
  free(folded);
  capacity = below(length + 2);
  int32_t *breaks = malloc((capacity + 1) * sizeof *breaks);
  int32_t count = cicu_line_breaks((char *)exact, (int32_t)length, breaks, (int32_t)capacity);
  require(count >= -1 && count <= (int32_t)capacity, "there are more breaks than there is room for");
  free(breaks);
  require(cicu_script_name((uint32_t)next_number()) && cicu_script_name((uint32_t)below(0x110000)),
          "a script has no name");
  free(exact);
  free(words);
}

static bool goes_on(void *left) { return (*(int *)left)-- > 0; }

/// A PNG, damaged or not.
static uint8_t *png(size_t *count) {
  static uint8_t *whole;
  static size_t whole_count;
  static const char svg[] =
      "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
      "<rect width='20' height='10' fill='red'/></svg>";
  if (!whole) {
    ct_svg *image = ct_svg_open((const uint8_t *)svg, sizeof svg - 1);
    if (image) whole = ct_svg_png(image, 20, 10, &whole_count);
    if (image) ct_svg_close(image);
    if (!whole) whole = noise(whole_count = 100);
  }
  uint8_t *bytes = copy_of(whole, whole_count);
  *count = below(2) ? whole_count : below(whole_count);
  if (below(2)) bytes[below(whole_count)] ^= (uint8_t)(1u << below(8));
  return bytes;
}

/// Text set and drawn with spans that are in order, and a PDF of it that is finished or given up.
static void try_typesetter(void) {
  static const char *const languages[] = {"en", "es", "he", "zh-Hans", "", "no language"};
  enum ct_failure failure = CT_NO_FAILURE;
  ct_setter *setter = ct_open(languages[below(6)], "Liberation Serif, DejaVu Serif", &failure);
  require((setter != NULL) == (failure == CT_NO_FAILURE), "a failure has no reason");
  if (!setter) return;
  size_t title_length, image_count;
  char *title = text(60, true, &title_length);
  ct_pdf *pdf = ct_pdf_new(612, 792, title);
  int parent = 0;
  for (size_t page = 0; page < 1 + below(3); page++) {
    ct_pdf_begin_page(pdf, 612, 792);
    size_t length, span_count = 0;
    char *words = text(3000, true, &length);
    uint8_t *exact = copy_of(words, length);
    ct_span spans[8];
    uint32_t at = 0;
    while (span_count < 8 && at < length) {
      uint32_t end = at + (uint32_t)below(length - at + 1);
      while (end < length && (words[end] & 0xC0) == 0x80) end++;
      spans[span_count++] = (ct_span){at, end, (uint32_t)below(16),
                                      below(3) ? NULL : "uri='https://example.org/it'"};
      at = end + 1;
      while (at < length && (words[at] & 0xC0) == 0x80) at++;
    }
    double width = below(4) ? 50 + (double)below(450) : -1;
    ct_layout *layout = ct_layout_new(setter, (char *)exact, length, spans, span_count, 11, width,
                                      (double)below(40));
    if (layout) {
      uint32_t unknown[4];
      require(ct_layout_unknown(layout, unknown, 4) <= 4, "there are too many unknown letters");
      ct_pdf_tag_begin(pdf, "P", NULL);
      for (size_t line = 0; line < ct_layout_line_count(layout); line++) {
        ct_line known = ct_layout_line(layout, line);
        require(known.start + known.length <= length, "a line is beyond its text");
        ct_pdf_draw(pdf, layout, line, 72 + known.indent, 72 + 14 * (double)(line % 45));
      }
      ct_pdf_tag_end(pdf, "P");
      ct_layout_free(layout);
    }
    ct_pdf_rule(pdf, 72, 700, 100, 0.5);
    uint8_t *image = png(&image_count);
    ct_is_png(image, image_count);
    ct_pdf_png(pdf, image, image_count, 72, 20, 40, 20);
    free(image);
    parent = ct_pdf_bookmark(pdf, below(2) ? parent : 0, title, (int)page + 1, 72);
    ct_pdf_end_page(pdf);
    free(exact);
    free(words);
  }
  int left = (int)below(40);
  size_t count;
  const char *why = NULL;
  if (below(10)) {
    uint8_t *bytes = ct_pdf_finish(pdf, goes_on, &left, &count, &why);
    require(bytes || why, "a PDF failed for no reason");
    free(bytes);
  } else {
    ct_pdf_free(pdf);
  }
  free(title);
  ct_close(setter);
}

static void try_images(void) {
  size_t count = below(300), unpacked;
  uint8_t *bytes = noise(count);
  if (count > 1 && below(2)) bytes[0] = 0x78, bytes[1] = 0x9C;
  free(ct_inflate(bytes, count, &unpacked));
  ct_svg *svg = ct_svg_open(bytes, count);
  if (svg) ct_svg_close(svg);
  char *const none[] = {"cat", NULL};
  static const char *const programs[] = {"cat", "false", "/nowhere/at-all", "yes"};
  uint8_t *answer = NULL;
  size_t answer_count = 0;
  const char *program = programs[below(4)];
  int code = ct_run_child(program, none, bytes, count, 2, 1 << 16, &answer, &answer_count);
  require(strcmp(program, "cat") || (code == 0 && answer_count == count), "a child gave other bytes");
  require(code == 0 || !answer, "an answer stayed");
  free(answer);
  free(bytes);
}

static void try_watch(void) {
  char folder[] = "/tmp/sanitized-XXXXXX", path[400], other[400];
  require(mkdtemp(folder) != NULL, "there is no folder");
  require(cterminal_watch_folder(folder), "it cannot be watched");
  for (int i = 0; i < 200; i++) {
    snprintf(path, sizeof path, "%s/%0*d", folder, 1 + (int)below(250), i);
    int file = open(path, O_CREAT | O_WRONLY, 0600);
    if (file >= 0) close(file);
    snprintf(other, sizeof other, "%s/a.letter", folder);
    rename(path, other);
  }
  require(cterminal_watch_drain("a.letter", ".a.letter.records"), "nobody saw a change");
  require(!cterminal_watch_drain("a.letter", ""), "a change was seen twice");
  require(!cterminal_watch_folder("/nowhere/at-all"), "nothing is watched");
  cterminal_watch_drain("", "");
  unlink(other);
  rmdir(folder);
}

static int depth;

/// Uses more of the stack than a small one has.
static int use_stack(int levels) {
  volatile char room[4096];
  memset((char *)room, levels, sizeof room);
  return levels ? use_stack(levels - 1) + room[17] : room[5];
}

static void deep(void) { depth = use_stack(1000) | 1; }

static void crash(void) { raise(SIGABRT); }

static void last_act(void) {
  if (write(STDERR_FILENO, "", 0) < 0) _exit(9);
}

/// Runs in a child, which a signal may end.
static void in_child(void (*body)(void), int signal, const char *what) {
  int status = 0;
  pid_t child = fork();
  if (child == 0) {
    body();
    _exit(0);
  }
  waitpid(child, &status, 0);
  require(signal ? WIFSIGNALED(status) && WTERMSIG(status) == signal
                 : WIFEXITED(status) && WEXITSTATUS(status) == 0,
          what);
}

static void crash_on_terminal(void) {
  int far, near;
  if (openpty(&far, &near, NULL, NULL, NULL)) _exit(0);
  cterminal_save_modes(near);
  cterminal_arm(near, "\033[?1049l", 8);
  cterminal_set_last_act(last_act);
  cterminal_install_crash_handlers();
  crash();
}

static void small_stack(void) {
  struct rlimit limit = {1 << 17, 1 << 17};
  if (setrlimit(RLIMIT_STACK, &limit)) _exit(1);
  cterminal_run_with_stack(deep);
  if (!depth) _exit(1);
}

static void few_descriptors(void) {
  struct rlimit limit = {8, 8};
  if (setrlimit(RLIMIT_NOFILE, &limit)) _exit(1);
  if (cterminal_has_room(16) || !cterminal_has_room(1)) _exit(1);
}

static void try_terminal(void) {
  int far, near, rows, columns;
  require(cterminal_argument_count() > 0 && cterminal_argument(0)[0], "there are no arguments");
  require(cterminal_set_utf8_locale() && cterminal_install_signals(), "no locale or signals");
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  require(openpty(&far, &near, NULL, NULL, &size) == 0, "no terminal");
  require(cterminal_window_size(near, &rows, &columns) && rows == 24 && columns == 80, "its size");
  char *large = (char *)noise(600);
  require(cterminal_save_modes(near) && !cterminal_arm(near, large, 600), "too much to restore");
  require(cterminal_arm(near, large, 512), "it restores nothing");
  cterminal_disarm();
  free(large);
  cterminal_restore_modes(false);
  int again = cterminal_reopen(near), memory = cterminal_open_memory();
  require(again >= 0 && memory >= 0 && cterminal_reopen(memory) < 0, "it is not opened again");
  require(write(far, "abc\n", 4) == 4, "nothing can be typed");
  struct pollfd typed = {.fd = near, .events = POLLIN};
  require(poll(&typed, 1, 5000) == 1 && cterminal_bytes_waiting(near) > 0, "nothing waits");
  for (int i = 0; i < 100; i++) cterminal_wake();
  require(cterminal_drain() && !cterminal_drain(), "it wakes for ever");
  const int signals[] = {SIGTERM, SIGHUP, SIGUSR1, SIGALRM};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    raise(signals[i]);
    require(cterminal_has_signal() && cterminal_take_signal() == signals[i], "a signal is not noted");
  }
  raise(SIGTSTP);
  raise(SIGCONT);
  require(cterminal_take_stop() && cterminal_take_continue(), "a stop is not noted");
  void *stack = cterminal_take_alternate_stack();
  require(stack != NULL, "no stack");
  cterminal_return_alternate_stack(stack);
  close(again);
  close(memory);
  close(far);
  close(near);
}

int main(int count, char **arguments) {
  int rounds = count > 1 ? atoi(arguments[1]) : 200;
  state = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  in_child(crash_on_terminal, SIGABRT, "a crash ends otherwise");
  in_child(small_stack, 0, "a small stack is not enough");
  in_child(few_descriptors, 0, "few descriptors are miscounted");
  ct_set_environment();
  for (int round = 0; round < rounds; round++) {
    for (int i = 0; i < 20; i++) try_icu();
    require(ct_begin(1000), "somebody else sets type");
    try_typesetter();
    ct_end();
    if (round % 10 == 0) try_images();
    if (round % 50 == 0) try_watch();
  }
  try_terminal();
  printf("fine: %d rounds\n", rounds);
  return 0;
}
