// Giving the terminal back, and what else the system is asked about it.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

void cterminal_give_back(void) {
  if (!atomic_exchange(&armed, false)) return;
  write_all(restore_output, restore_bytes, restore_count);
  if (modes_descriptor >= 0) tcsetattr(modes_descriptor, TCSANOW, &saved_modes);
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

bool cterminal_may_write(size_t size) {
  struct rlimit limit;
  return getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur >= size;
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
