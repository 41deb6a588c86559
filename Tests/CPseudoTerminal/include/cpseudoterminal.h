// What Swift cannot call safely itself: starting a child between fork and exec, terminal settings,
// and the clocks and memory of another process. Errors come back as errno values, 0 is success.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

// A child on its own pseudo-terminal. `slave` stays open in the parent, so that the terminal's
// settings can be read after the child has ended; `pidfd` becomes readable when it ends.
typedef struct {
  pid_t pid;
  int master;
  int slave;
  int pidfd;
  struct termios before;
} cpt_child;

// A child's end: `signal` is 0 when it left by itself. No memory: wait4's ru_maxrss counts the
// parent's image from before exec.
typedef struct {
  int status;
  int signal;
  int64_t cpu_nanoseconds;
} cpt_end;

// Starts `path` on a new pseudo-terminal, with no other descriptor than 0, 1 and 2.
int cpt_spawn(const char *path, char *const argv[], char *const envp[], const char *directory,
              int rows, int columns, cpt_child *child);

// Starts `path` with pipes (or any descriptors) as 0, 1 and 2.
int cpt_spawn_piped(const char *path, char *const argv[], char *const envp[],
                    const char *directory, const int standard[3], pid_t *pid, int *pidfd);

// A pipe closed on exec: [0] is read, [1] is written.
int cpt_pipe(int ends[2]);

int cpt_set_size(int terminal, int rows, int columns);
int cpt_settings(int terminal, struct termios *settings);
bool cpt_settings_equal(const struct termios *one, const struct termios *other);
int cpt_nonblocking(int descriptor);

// Writing to a reader that is gone is an error here, never a signal.
void cpt_ignore_broken_pipes(void);

// Waits for a child that has ended, or ends soon: this call blocks.
int cpt_wait(pid_t pid, cpt_end *end);

// CPU time of a living process, by its own clock: /proc/PID/stat counts in steps of 10 ms.
// -1 when there is no such process.
int64_t cpt_cpu_nanoseconds(pid_t pid);

// The most resident memory a living process ever had (VmHWM); -1 when there is no such process.
int64_t cpt_peak_kib(pid_t pid);

// Removes a folder and all in it, never following links.
int cpt_remove_folder(const char *path);

#endif
