// What a crash still does: the terminal is given back, and what is typed is saved if that can be.
#define _GNU_SOURCE
#include "internal.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

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
  cterminal_give_back();
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
    cterminal_install(signals[i], crashed, SA_ONSTACK);
  }
  atexit(cterminal_give_back);
}
