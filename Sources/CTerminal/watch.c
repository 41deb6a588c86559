// Noticing that something else writes a file, by way of the folder that it lies in.
#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

static int watch = -1;

bool cterminal_watch_folder(const char *folder) {
  if (watch >= 0) close(watch);
  watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watch < 0) return false;
  uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;
  if (inotify_add_watch(watch, folder, events) >= 0) return true;
  close(watch);
  watch = -1;
  return false;
}

int cterminal_watch_descriptor(void) { return watch; }

bool cterminal_watch_drain(const char *name, const char *other) {
  char bytes[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  bool found = false;
  ssize_t count;
  while (watch >= 0 && (count = read(watch, bytes, sizeof bytes)) > 0) {
    for (char *at = bytes; at < bytes + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      // After an overflow nobody knows what happened, so that everything must be looked at.
      if (event->mask & IN_Q_OVERFLOW) found = true;
      if (event->len > 0 && (strcmp(event->name, name) == 0 || strcmp(event->name, other) == 0))
        found = true;
      at += sizeof *event + event->len;
    }
  }
  return found;
}
