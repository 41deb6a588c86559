// A process of its own for files that may be made to harm what reads them.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ctypesetter.h"

extern char **environ;

static bool limit(int resource, rlim_t most) {
  struct rlimit limits;
  if (getrlimit((__rlimit_resource_t)resource, &limits)) return false;
  if (limits.rlim_max < most) most = limits.rlim_max;
  limits = (struct rlimit){most, most};
  return !setrlimit((__rlimit_resource_t)resource, &limits);
}

bool ct_limit_process(void) {
  if (chdir("/")) return false;
  // Not even the size of a file may grow: what is drawn goes into a pipe. The files that may be open
  // are the libraries and fonts.
  return limit(RLIMIT_CPU, 2) && limit(RLIMIT_AS, 512u << 20) && limit(RLIMIT_FSIZE, 0) &&
         limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 64);
}

/// What the child is told: where fonts are, and that it needs no more than one thread.
static void choose_environment(char **environment, size_t capacity) {
  static const char *const names[] = {"HOME=",           "XDG_DATA_HOME=",   "XDG_CONFIG_HOME=",
                                      "FONTCONFIG_FILE=", "FONTCONFIG_PATH=", "PATH="};
  size_t count = 0;
  environment[count++] = "RAYON_NUM_THREADS=1";
  environment[count++] = "MALLOC_ARENA_MAX=1";
  environment[count++] = "LC_ALL=C.UTF-8";
  for (char **entry = environ; *entry; entry++)
    for (size_t i = 0; i < sizeof names / sizeof *names && count + 1 < capacity; i++)
      if (!strncmp(*entry, names[i], strlen(names[i]))) environment[count++] = *entry;
  environment[count] = NULL;
}

/// A file in memory with these bytes, read from its beginning; below 0 where there is none.
static int file_of(const uint8_t *bytes, size_t count) {
  int file = memfd_create("image", MFD_CLOEXEC);
  while (file >= 0 && count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return -1;
    }
    bytes += written;
    count -= (size_t)written;
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

/// Starts this program anew; it reads one file and writes into another.
static bool start(const char *program, char *const *arguments, int input, int output, pid_t *child) {
  char *environment[16];
  choose_environment(environment, sizeof environment / sizeof *environment);
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&files)) return false;
  if (posix_spawnattr_init(&attributes)) {
    posix_spawn_file_actions_destroy(&files);
    return false;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int failure = posix_spawn_file_actions_adddup2(&files, input, 0);
  failure |= posix_spawn_file_actions_adddup2(&files, output, 1);
  failure |= posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  failure |= posix_spawn_file_actions_addclosefrom_np(&files, 3);
  failure |= posix_spawnattr_setsigmask(&attributes, &none);
  failure |= posix_spawnattr_setsigdefault(&attributes, &all);
  // Away from the terminal.
  failure |= posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  if (!failure) failure = posix_spawnp(child, program, &files, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return !failure;
}

static int milliseconds_until(const struct timespec *end) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long left = (end->tv_sec - now.tv_sec) * 1000 + (end->tv_nsec - now.tv_nsec) / 1000000;
  return left > 0 ? (int)left : 0;
}

/// Reads to the end of a pipe; false where that does not come in time, or too much does.
static bool read_all(int pipe, size_t most, const struct timespec *end, uint8_t **bytes,
                     size_t *count) {
  size_t capacity = 0;
  for (;;) {
    if (*count == capacity) {
      capacity = capacity ? capacity * 2 : 65536;
      uint8_t *more = realloc(*bytes, capacity);
      if (!more) return false;
      *bytes = more;
    }
    struct pollfd ready = {pipe, POLLIN, 0};
    int events = poll(&ready, 1, milliseconds_until(end));
    if (events < 0 && errno == EINTR) continue;
    if (events <= 0) return false;
    ssize_t got = read(pipe, *bytes + *count, capacity - *count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    *count += (size_t)got;
    if (*count > most) return false;
  }
}

/// Waits for a child to end, and kills it where it does not in time. False where nobody can tell how
/// it ended, as in a program whose children are not waited for.
static bool wait_for(pid_t child, const struct timespec *end, int *status) {
  const struct timespec pause = {0, 1000000};
  pid_t ended;
  for (;;) {
    ended = waitpid(child, status, WNOHANG);
    if (ended == child) return true;
    if (ended < 0 && errno != EINTR) return false;
    if (milliseconds_until(end) == 0) break;
    nanosleep(&pause, NULL);
  }
  kill(child, SIGKILL);
  while ((ended = waitpid(child, status, 0)) < 0 && errno == EINTR) continue;
  return ended == child;
}

int ct_run_child(const char *program, char *const *arguments, const uint8_t *bytes, size_t count,
                 int seconds, size_t most, uint8_t **answer, size_t *answer_count) {
  *answer = NULL;
  *answer_count = 0;
  int input = file_of(bytes, count), ends[2] = {-1, -1};
  pid_t child = 0;
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += seconds;
  bool is_started = input >= 0 && !pipe2(ends, O_CLOEXEC) &&
                    start(program, arguments, input, ends[1], &child);
  if (input >= 0) close(input);
  if (ends[1] >= 0) close(ends[1]);
  int result = CT_NOT_STARTED;
  if (is_started) {
    bool is_whole = read_all(ends[0], most, &end, answer, answer_count);
    const struct timespec at_once = {0, 0};
    int status = 0;
    bool is_known = wait_for(child, is_whole ? &end : &at_once, &status);
    result = is_whole && is_known && WIFEXITED(status) ? WEXITSTATUS(status) : CT_STOPPED;
  }
  if (ends[0] >= 0) close(ends[0]);
  if (result != 0) {
    free(*answer);
    *answer = NULL;
  }
  return result;
}
