// Hurts the process it is linked into: the calls that touch files go through here, and one of them
// fails, is cut short or is the process's last. Also what a child must do between fork and exec.
#ifndef CTORTURE_H
#define CTORTURE_H

#include <stdbool.h>
#include <sys/types.h>

typedef enum {
  CTORTURE_COUNT,          // only count
  CTORTURE_KILL,           // the call is never made: SIGKILL instead
  CTORTURE_KILL_HALFWAY,   // like that, but half of what is to be written is
  CTORTURE_FAIL_ONCE,      // the call fails, the others succeed
  CTORTURE_FAIL_FOR_GOOD,  // all calls of the same function fail from then on
  CTORTURE_SHORT           // all writes from then on take half of what they are given
} ctorture_fault;

// From now on counts the calls of this thread that touch files, and does `fault` to number `at`
// (from 1).
void ctorture_arm(ctorture_fault fault, int at, int error);

// Ends that; returns how many calls there were.
int ctorture_disarm(void);

// The function of call number `at` since the last arming; "" where there was none.
const char *ctorture_call(int at);

// Becomes `path`, killed by SIGSYS when it makes a socket that could reach a network.
int ctorture_exec_offline(const char *path, char *const argv[]);

// Runs `path` to its end. Returns its wait status, or -1; `peak_kib` is the most memory it had
// resident, `nanoseconds` what it took of the processor's time.
int ctorture_measure(const char *path, char *const argv[], long *peak_kib, long long *nanoseconds);

#endif
