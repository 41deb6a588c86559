// Interposes the calls of the C library that touch files: this program's definitions are found
// before the library's own.
#define _GNU_SOURCE
#include "ctorture.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// --- The plan

enum { most_calls = 4096 };

static _Thread_local bool armed;
static _Thread_local ctorture_fault planned;
static _Thread_local int planned_at, planned_error, seen;
static _Thread_local const char *calls[most_calls];

void ctorture_arm(ctorture_fault fault, int at, int error) {
  planned = fault;
  planned_at = at;
  planned_error = error;
  seen = 0;
  memset(calls, 0, sizeof calls);
  armed = true;
}

int ctorture_disarm(void) {
  armed = false;
  return seen;
}

const char *ctorture_call(int at) {
  return at >= 1 && at <= most_calls && calls[at - 1] ? calls[at - 1] : "";
}

// Counts a call; returns whether it must fail, with errno set.
static bool fails(const char *name) {
  if (!armed) return false;
  seen++;
  if (seen <= most_calls) calls[seen - 1] = name;
  if (planned == CTORTURE_KILL && seen == planned_at) kill(getpid(), SIGKILL);
  bool is_due =
      (planned == CTORTURE_FAIL_ONCE && seen == planned_at) ||
      (planned == CTORTURE_FAIL_FOR_GOOD && seen >= planned_at &&
       strcmp(name, ctorture_call(planned_at)) == 0);
  if (is_due) errno = planned_error;
  return is_due;
}

// --- The calls

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define INTERPOSE(result, name, failure, parameters, arguments) \
  result name parameters { \
    REAL(name); \
    return fails(#name) ? failure : real arguments; \
  }

int open(const char *path, int flags, ...) {
  REAL(open);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return fails("open") ? -1 : real(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  if (fails("write")) return -1;
  if (armed && planned == CTORTURE_KILL_HALFWAY && seen == planned_at) {
    real(descriptor, bytes, count / 2);
    kill(getpid(), SIGKILL);
  }
  if (armed && planned == CTORTURE_SHORT && seen >= planned_at) count = (count + 1) / 2;
  return real(descriptor, bytes, count);
}

// Whatever it reports, the descriptor is closed, as the kernel's is.
int close(int descriptor) {
  REAL(close);
  bool is_due = fails("close");
  int error = errno;
  int result = real(descriptor);
  if (!is_due) return result;
  errno = error;
  return -1;
}

INTERPOSE(ssize_t, read, -1, (int fd, void *bytes, size_t count), (fd, bytes, count))
INTERPOSE(off_t, lseek, -1, (int fd, off_t offset, int whence), (fd, offset, whence))
INTERPOSE(int, fsync, -1, (int fd), (fd))
INTERPOSE(int, ftruncate, -1, (int fd, off_t size), (fd, size))
INTERPOSE(int, flock, -1, (int fd, int operation), (fd, operation))
INTERPOSE(int, fchmod, -1, (int fd, mode_t mode), (fd, mode))
INTERPOSE(int, fchown, -1, (int fd, uid_t owner, gid_t group), (fd, owner, group))
INTERPOSE(int, chmod, -1, (const char *path, mode_t mode), (path, mode))
INTERPOSE(int, mkdir, -1, (const char *path, mode_t mode), (path, mode))
INTERPOSE(int, fstat, -1, (int fd, struct stat *status), (fd, status))
INTERPOSE(int, stat, -1, (const char *path, struct stat *status), (path, status))
INTERPOSE(int, lstat, -1, (const char *path, struct stat *status), (path, status))
INTERPOSE(int, access, -1, (const char *path, int mode), (path, mode))
INTERPOSE(ssize_t, readlink, -1, (const char *path, char *to, size_t size), (path, to, size))
INTERPOSE(int, rename, -1, (const char *from, const char *to), (from, to))
INTERPOSE(int, link, -1, (const char *from, const char *to), (from, to))
INTERPOSE(int, unlink, -1, (const char *path), (path))
INTERPOSE(DIR *, opendir, NULL, (const char *path), (path))
INTERPOSE(struct dirent *, readdir, NULL, (DIR *folder), (folder))
INTERPOSE(int, closedir, -1, (DIR *folder), (folder))

// --- Children

int ctorture_exec_offline(const char *path, char *const argv[]) {
  struct sock_filter program[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
      // The low half of the first argument, on a machine that puts it first.
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog filter = {.len = sizeof program / sizeof *program, .filter = program};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
    return errno;
  execv(path, argv);
  return errno;
}

int ctorture_measure(const char *path, char *const argv[], long *peak_kib,
                     long long *nanoseconds) {
  pid_t pid = fork();
  if (pid == 0) {
    execv(path, argv);
    _exit(127);
  }
  int status;
  struct rusage usage;
  while (pid > 0 && wait4(pid, &status, 0, &usage) < 0)
    if (errno != EINTR) return -1;
  if (pid < 0) return -1;
  *peak_kib = usage.ru_maxrss;
  // The processor's time: a busy machine takes longer, and the program is none the worse.
  *nanoseconds = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL +
                 (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
  return status;
}
