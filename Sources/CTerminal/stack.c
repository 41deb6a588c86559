// A stack that is large enough, where the session gives the program a small one (ulimit -s).
#define _GNU_SOURCE
#include "cterminal.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>
#include <unistd.h>

enum { enough = 4 << 20, usual = 8 << 20 };

// Libraries start threads of their own, whose stacks are as the session allows, too.
static void widen_threads(void) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return;
  pthread_attr_setstacksize(&attributes, usual);
  pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
}

void cterminal_run_with_stack(void (*body)(void)) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= enough) return body();
  widen_threads();
  // The same thread goes on with other memory: the system does not let everybody raise the limit.
  char *stack = mmap(NULL, usual, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  static ucontext_t outside, inside;
  if (stack == MAP_FAILED || getcontext(&inside) != 0) return body();
  // Beyond its end nothing may be written over.
  mprotect(stack, (size_t)sysconf(_SC_PAGESIZE), PROT_NONE);
  inside.uc_stack.ss_sp = stack;
  inside.uc_stack.ss_size = usual;
  inside.uc_link = &outside;
  makecontext(&inside, body, 0);
  swapcontext(&outside, &inside);
}
