// Children on pseudo-terminals and pipes, and what they cost.
#define _GNU_SOURCE
#include "cpseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#ifndef CLOSE_RANGE_CLOEXEC
#define CLOSE_RANGE_CLOEXEC 4
#endif

// Only async-signal-safe calls: the parent may have other threads.
static void become(const char *path, char *const argv[], char *const envp[],
                   const char *directory, int slave, int report) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  if (login_tty(slave) == 0 && (directory == NULL || chdir(directory) == 0)) {
    // Closed on exec, not now: `report` must live until exec has failed or not.
    if (close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
      for (int fd = 3; fd < 1024; fd++)
        if (fd != report) close(fd);
    execve(path, argv, envp);
  }
  int problem = errno;
  if (write(report, &problem, sizeof problem) < 0) _exit(126);
  _exit(127);
}

int cpt_spawn(const char *path, char *const argv[], char *const envp[], const char *directory,
              int rows, int columns, cpt_child *child) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int master, slave, report[2];
  if (openpty(&master, &slave, NULL, NULL, &size) != 0) return errno;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  fcntl(slave, F_SETFD, FD_CLOEXEC);
  tcgetattr(slave, &child->before);
  int problem = cpt_nonblocking(master);
  if (problem == 0) problem = cpt_pipe(report);
  if (problem != 0) {
    close(master);
    close(slave);
    return problem;
  }

  pid_t pid = fork();
  if (pid == 0) become(path, argv, envp, directory, slave, report[1]);
  if (pid < 0) problem = errno;
  close(report[1]);
  if (pid > 0) {
    ssize_t got;
    do got = read(report[0], &problem, sizeof problem);
    while (got < 0 && errno == EINTR);
    if (got != sizeof problem) problem = 0;
  }
  close(report[0]);
  int pidfd = problem == 0 ? pidfd_open(pid, 0) : -1;
  if (problem == 0 && pidfd < 0) {
    problem = errno;
    kill(pid, SIGKILL);
  }
  if (problem != 0) {
    if (pid > 0) waitpid(pid, NULL, 0);
    close(master);
    close(slave);
    return problem;
  }
  child->pid = pid;
  child->master = master;
  child->slave = slave;
  child->pidfd = pidfd;
  return 0;
}

int cpt_spawn_piped(const char *path, char *const argv[], char *const envp[],
                    const char *directory, const int standard[3], pid_t *pid, int *pidfd) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  for (int fd = 0; fd < 3; fd++)
    posix_spawn_file_actions_adddup2(&actions, standard[fd], fd);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  if (directory != NULL) posix_spawn_file_actions_addchdir_np(&actions, directory);
  int problem = posix_spawn(pid, path, &actions, &attributes, argv, envp);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (problem != 0) return problem;
  *pidfd = pidfd_open(*pid, 0);
  return *pidfd < 0 ? errno : 0;
}

int cpt_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int cpt_set_size(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int cpt_settings(int terminal, struct termios *settings) {
  return tcgetattr(terminal, settings) == 0 ? 0 : errno;
}

bool cpt_settings_equal(const struct termios *one, const struct termios *other) {
  return one->c_iflag == other->c_iflag && one->c_oflag == other->c_oflag &&
         one->c_cflag == other->c_cflag && one->c_lflag == other->c_lflag &&
         memcmp(one->c_cc, other->c_cc, sizeof one->c_cc) == 0;
}

int cpt_nonblocking(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 ? 0 : errno;
}

void cpt_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }

int cpt_wait(pid_t pid, cpt_end *end) {
  int status;
  struct rusage usage;
  pid_t ended;
  do ended = wait4(pid, &status, 0, &usage);
  while (ended < 0 && errno == EINTR);
  if (ended < 0) return errno;
  end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end->status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  end->cpu_nanoseconds =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * INT64_C(1000000000) +
      (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * INT64_C(1000);
  return 0;
}

int64_t cpt_cpu_nanoseconds(pid_t pid) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

int64_t cpt_peak_kib(pid_t pid) {
  char name[64], line[256];
  snprintf(name, sizeof name, "/proc/%d/status", (int)pid);
  FILE *file = fopen(name, "re");
  if (file == NULL) return -1;
  long long peak = -1;
  while (fgets(line, sizeof line, file) != NULL)
    if (sscanf(line, "VmHWM: %lld kB", &peak) == 1) break;
  fclose(file);
  return peak;
}

static int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *where) {
  (void)about, (void)kind, (void)where;
  return remove(path);
}

int cpt_remove_folder(const char *path) {
  return nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : errno;
}
