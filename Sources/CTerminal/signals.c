// The signals that ask a terminal program for something: noting them, and leaving in time. All that a
// handler touches is lock-free, and it calls only functions that POSIX lets a handler call.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

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

// Somebody else may send the same signal, which then ends the program as the others do.
static void alarmed(int signal) {
  long long end = atomic_load(&leave_at);
  if (end == 0) return note(signal);
  if (milliseconds_now() < end - 500) return;
  cterminal_give_back();
  _exit(atomic_load(&leave_code));
}

void cterminal_leave_within(int seconds, int code) {
  atomic_store(&leave_code, code);
  atomic_store(&leave_at, milliseconds_now() + seconds * 1000LL);
  alarm((unsigned)seconds);
}

void cterminal_install(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

// One that was ignored when the program started (nohup) stays ignored.
static void install_unless_ignored(int signal, void (*handler)(int)) {
  struct sigaction present;
  if (sigaction(signal, NULL, &present) != 0 || present.sa_handler == SIG_IGN) return;
  cterminal_install(signal, handler, SA_RESTART);
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
  cterminal_install(SIGALRM, alarmed, SA_RESTART);
  cterminal_install(SIGPIPE, SIG_IGN, 0);
  return true;
}

void cterminal_catch_window_change(void) { cterminal_install(SIGWINCH, note_window_change, SA_RESTART); }

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
