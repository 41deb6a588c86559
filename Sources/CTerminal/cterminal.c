// The signal handlers of a terminal program. All they touch is lock-free or written before they can
// run, and they call only functions that POSIX lets a handler call.
#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <pthread.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// --- Locale

static bool is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "utf8") == 0;
}

bool cterminal_set_utf8_locale(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) && is_utf8()) return true;
  }
  return false;
}

// --- Signals that ask for something

static int wake = -1;
static atomic_int asked;        // SIGTERM, SIGHUP or another that ends the program
static atomic_bool woken, stop_asked, continued, resized;

static void poke(void) {
  int saved = errno;
  uint64_t one = 1;
  // A full counter wakes as well as a fuller one.
  ssize_t ignored = write(wake, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

static void note(int signal) {
  if (signal == SIGTSTP) {
    atomic_store(&stop_asked, true);
  } else if (signal == SIGCONT) {
    atomic_store(&continued, true);
  } else {
    atomic_store(&asked, signal);
  }
  poke();
}

// Instead of ncurses' own handler, which would take whatever size the window says it has.
static void note_window_change(int signal) {
  (void)signal;
  atomic_store(&resized, true);
  poke();
}

// --- Leaving within a time

static atomic_llong leave_at;   // by the monotonic clock in milliseconds; 0 is never
static atomic_int leave_code;

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void give_back(void);

// Somebody else may send the same signal, which then ends the program as the others do.
static void alarmed(int signal) {
  long long end = atomic_load(&leave_at);
  if (end == 0) return note(signal);
  if (milliseconds_now() < end - 500) return;
  give_back();
  _exit(atomic_load(&leave_code));
}

void cterminal_leave_within(int seconds, int code) {
  atomic_store(&leave_code, code);
  atomic_store(&leave_at, milliseconds_now() + seconds * 1000LL);
  alarm((unsigned)seconds);
}

static void install(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

// One that was ignored when the program started (nohup) stays ignored.
static void install_unless_ignored(int signal, void (*handler)(int)) {
  struct sigaction present;
  if (sigaction(signal, NULL, &present) != 0 || present.sa_handler == SIG_IGN) return;
  install(signal, handler, SA_RESTART);
}

bool cterminal_install_signals(void) {
  static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGUSR1,
                                SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGPWR, SIGSYS, SIGIO,
                                SIGSTKFLT};
  if (wake >= 0) return true;
  wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (wake < 0) return false;
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    install_unless_ignored(signals[i], note);
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; signal++) install_unless_ignored(signal, note);
  install(SIGALRM, alarmed, SA_RESTART);
  install(SIGPIPE, SIG_IGN, 0);
  return true;
}

void cterminal_catch_window_change(void) { install(SIGWINCH, note_window_change, SA_RESTART); }

int cterminal_wake_descriptor(void) { return wake; }

void cterminal_wake(void) {
  atomic_store(&woken, true);
  poke();
}

bool cterminal_drain(void) {
  uint64_t count;
  ssize_t ignored = read(wake, &count, sizeof count);
  (void)ignored;
  return atomic_exchange(&woken, false);
}

int cterminal_take_signal(void) { return atomic_exchange(&asked, 0); }

bool cterminal_has_signal(void) { return atomic_load(&asked) != 0; }

bool cterminal_take_stop(void) { return atomic_exchange(&stop_asked, false); }

bool cterminal_take_continue(void) { return atomic_exchange(&continued, false); }

bool cterminal_take_window_change(void) { return atomic_exchange(&resized, false); }

void cterminal_stop_process(void) {
  struct sigaction present, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &present);
  sigaction(SIGTSTP, &standard, NULL);
  atomic_store(&continued, false);
  kill(0, SIGTSTP);
  // Another thread may have taken the signal, so that this one still runs for a moment. Nothing may
  // be done to the terminal before the stop; a group without a shell is never stopped.
  for (int i = 0; i < 50 && !atomic_load(&continued); i++) poll(NULL, 0, 1);
  sigaction(SIGTSTP, &present, NULL);
  atomic_store(&continued, false);
  atomic_store(&stop_asked, false);
}

// --- Giving the terminal back

static struct termios saved_modes;
static int modes_descriptor = -1;
static char restore_bytes[512];
static size_t restore_count;
static int restore_output = -1;
static atomic_bool armed;

// Gives up on a terminal that takes nothing: whoever gives it back must end.
static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    struct pollfd poller = {.fd = descriptor, .events = POLLOUT};
    if (poll(&poller, 1, 300) <= 0) return;
    ssize_t written = write(descriptor, bytes, count < 64 ? count : 64);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void give_back(void) {
  if (!atomic_exchange(&armed, false)) return;
  write_all(restore_output, restore_bytes, restore_count);
  if (modes_descriptor >= 0) tcsetattr(modes_descriptor, TCSANOW, &saved_modes);
}

static void (*_Atomic last_act)(void);

void cterminal_set_last_act(void (*act)(void)) { atomic_store(&last_act, act); }

// A crash: what its handler may do, and why it ends.
//
// - The terminal is given back by write, poll and tcsetattr alone, from bytes that were put together
//   before; POSIX lets a handler call these. A terminal that takes nothing is given up.
// - The last act then saves what is typed. That is Swift, which allocates and takes locks: more than a
//   handler may. It is tried all the same, since without it the words are lost for certain, but only
//   tried. The draft's file is written under another name and renamed, so that an attempt that fails
//   anywhere leaves the old file whole. Where the crash holds what it needs (the heap's lock, the
//   desk's), or spoilt the heap, it stops or crashes: SIGALRM, set back to what it does by default,
//   ends the process after three seconds, and a second crash finds `last_act` taken and this handler
//   entered only for what it does by default.
// - It needs a stack, and the crash may be that there is none left. Each thread with Swift code of
//   ours has another one for this, of half a megabyte; a thread for which there was no memory for one
//   handles its crash on its own stack, or not at all.
static void act_last(void) {
  void (*act)(void) = atomic_exchange(&last_act, NULL);
  if (!act) return;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(SIGALRM, &standard, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  alarm(3);
  act();
  alarm(0);
}

static void crashed(int signal) {
  // From here on a second crash ends the process.
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  give_back();
  act_last();
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  // Sent by another process, it would not come again by itself on return.
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void cterminal_forbid_core(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // A core that goes through a pipe to a collector is made whatever the limit.
  prctl(PR_SET_DUMPABLE, 0);
}

// The last act saves a draft, which takes more than giving the terminal back.
enum { alternate_size = 1 << 19 };

static void use_alternate_stack(void *stack) {
  stack_t alternate = {.ss_sp = stack, .ss_size = alternate_size};
  sigaltstack(&alternate, NULL);
}

void *cterminal_take_alternate_stack(void) {
  void *stack = mmap(NULL, alternate_size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stack == MAP_FAILED) return NULL;
  use_alternate_stack(stack);
  return stack;
}

void cterminal_return_alternate_stack(void *stack) {
  if (!stack) return;
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(stack, alternate_size);
}

void cterminal_install_crash_handlers(void) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  static char stack[alternate_size];
  static bool installed;
  if (installed) return;
  installed = true;
  use_alternate_stack(stack);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    install(signals[i], crashed, SA_ONSTACK);
  }
  atexit(give_back);
}

bool cterminal_save_modes(int descriptor) {
  if (tcgetattr(descriptor, &saved_modes) != 0) return false;
  modes_descriptor = descriptor;
  return true;
}

bool cterminal_arm(int output, const char *bytes, size_t count) {
  atomic_store(&armed, false);
  if (count > sizeof restore_bytes) return false;
  memcpy(restore_bytes, bytes, count);
  restore_count = count;
  restore_output = output;
  atomic_store(&armed, true);
  return true;
}

void cterminal_disarm(void) { atomic_store(&armed, false); }

void cterminal_restore_modes(bool waits) {
  if (modes_descriptor < 0) return;
  while (tcsetattr(modes_descriptor, waits ? TCSADRAIN : TCSANOW, &saved_modes) != 0 &&
         errno == EINTR && waits) {
  }
}

bool cterminal_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int cterminal_bytes_waiting(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

// --- What there is little of

bool cterminal_has_room(int count) {
  int opened[16];
  int found = 0;
  while (found < count && found < 16 && (opened[found] = fcntl(0, F_DUPFD_CLOEXEC, 3)) >= 0) found++;
  for (int i = 0; i < found; i++) close(opened[i]);
  return found >= count;
}

void cterminal_share_heap(void) { mallopt(M_ARENA_MAX, 1); }

// --- Output

int cterminal_reopen(int descriptor) {
  char path[32] = "/proc/self/fd/";
  char digits[12];
  int count = 0;
  for (int rest = descriptor; count == 0 || rest > 0; rest /= 10) digits[count++] = '0' + rest % 10;
  for (size_t end = strlen(path); count > 0; end++) path[end] = digits[--count];
  int again = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat one, other;
  if (again < 0) return -1;
  if (fstat(descriptor, &one) == 0 && fstat(again, &other) == 0 && one.st_rdev == other.st_rdev &&
      isatty(again))
    return again;
  close(again);
  return -1;
}

int cterminal_open_memory(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < ((rlim_t)64 << 20)) return -1;
  return memfd_create("screen", MFD_CLOEXEC);
}
