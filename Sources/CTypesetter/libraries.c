// Loads Pango and Cairo and looks up their functions.
// For `pthread_mutex_clocklock` and `unshare`.
#define _GNU_SOURCE
#include "libraries.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct ct_functions ct;
PangoFontMap *ct_fonts;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void set(const char *name) {
  const char *value = getenv(name);
  if (!value || strcmp(value, "en")) setenv(name, "en", 1);
}

void ct_set_environment(void) {
  set("FC_LANG");
  set("PANGO_LANGUAGE");
}

static void load_here(void) {
  ct_set_environment();
  // Never closed: GLib's types cannot be taken back.
  void *gobject = dlopen("libgobject-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
  void *pango = dlopen("libpango-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  void *cairo = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  void *pangocairo = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  void *harfbuzz = dlopen("libharfbuzz.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!gobject || !pango || !cairo || !pangocairo || !harfbuzz) return;
#define X(library, name)                                                                           \
  *(void **)&ct.name = dlsym(library, #name);                                                      \
  if (!ct.name) return;
  CT_FUNCTIONS(X)
#undef X
  ct_fonts = ct.pango_cairo_font_map_new();
  is_loaded = ct_fonts;
}

/// In a folder of this thread's own, and of the threads that it starts.
static void *load_apart(void *unused) {
  (void)unused;
  if (unshare(CLONE_FS) || chdir("/")) { /* Then it is loaded where it is. */ }
  load_here();
  return NULL;
}

// From 2.15 on, fontconfig does not find its fonts where the working folder was removed.
static void load(void) {
  char folder[PATH_MAX];
  pthread_t thread;
  if (getcwd(folder, sizeof folder) || pthread_create(&thread, NULL, load_apart, NULL)) {
    load_here();
  } else {
    pthread_join(thread, NULL);
  }
}

bool ct_load(void) {
  pthread_once(&once, load);
  return is_loaded;
}

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

bool ct_begin(int milliseconds) {
  struct timespec until;
  clock_gettime(CLOCK_MONOTONIC, &until);
  until.tv_nsec += milliseconds * 1000000L;
  until.tv_sec += until.tv_nsec / 1000000000L;
  until.tv_nsec %= 1000000000L;
  return pthread_mutex_clocklock(&mutex, CLOCK_MONOTONIC, &until) == 0;
}

void ct_end(void) { pthread_mutex_unlock(&mutex); }
