// The signal handlers of a terminal program. All they touch is lock-free or written before they can
// run, and they call only functions that POSIX lets a handler call.
#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
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

static int wake_pipe[2] = {-1, -1};
static atomic_int asked;        // SIGTERM, SIGHUP, SIGINT or SIGQUIT
static atomic_bool woken, stop_asked, continued, resized;
static struct sigaction window_change;

static void poke(void) {
  int saved = errno;
  // A full pipe wakes as well as a fuller one.
  ssize_t ignored = write(wake_pipe[1], "", 1);
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

static void note_window_change(int signal, siginfo_t *info, void *context) {
  if (window_change.sa_flags & SA_SIGINFO) {
    window_change.sa_sigaction(signal, info, context);
  } else if (window_change.sa_handler != SIG_DFL && window_change.sa_handler != SIG_IGN) {
    window_change.sa_handler(signal);
  }
  atomic_store(&resized, true);
  poke();
}

static void install(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

bool cterminal_install_signals(void) {
  static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
  if (wake_pipe[0] >= 0) return true;
  if (pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction present;
    if (sigaction(signals[i], NULL, &present) == 0 && present.sa_handler == SIG_IGN) continue;
    install(signals[i], note, SA_RESTART);
  }
  install(SIGPIPE, SIG_IGN, 0);
  return true;
}

void cterminal_chain_window_change(void) {
  struct sigaction present, action = {.sa_sigaction = note_window_change,
                                      .sa_flags = SA_SIGINFO | SA_RESTART};
  if (sigaction(SIGWINCH, NULL, &present) != 0) return;
  if ((present.sa_flags & SA_SIGINFO) && present.sa_sigaction == note_window_change) return;
  window_change = present;
  sigfillset(&action.sa_mask);
  sigaction(SIGWINCH, &action, NULL);
}

int cterminal_wake_descriptor(void) { return wake_pipe[0]; }

void cterminal_wake(void) {
  atomic_store(&woken, true);
  poke();
}

bool cterminal_drain(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) == sizeof bytes) {
  }
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

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
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

// The last act may need what the crash holds, such as the heap: then the alarm ends it.
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
  give_back();
  act_last();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  // Sent by another process, it would not come again by itself on return.
  raise(signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

void cterminal_forbid_core(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // A core that goes through a pipe to a collector is made whatever the limit.
  prctl(PR_SET_DUMPABLE, 0);
}

void cterminal_install_crash_handlers(void) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  // The last act saves a draft, which takes more than giving the terminal back.
  static char stack[1 << 19];
  static bool installed;
  if (installed) return;
  installed = true;
  // A stack that overflowed cannot run the handler that reports it.
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
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

void cterminal_restore_modes(void) {
  if (modes_descriptor < 0) return;
  while (tcsetattr(modes_descriptor, TCSADRAIN, &saved_modes) != 0 && errno == EINTR) {
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

// --- Output

int cterminal_open_memory(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < ((rlim_t)64 << 20)) return -1;
  return memfd_create("screen", MFD_CLOEXEC);
}
