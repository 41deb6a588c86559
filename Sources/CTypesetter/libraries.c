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
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

struct ct_functions ct;
PangoFontMap *ct_fonts;
static bool is_loaded, is_refused;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void set(const char *name) {
  const char *value = getenv(name);
  if (!value || strcmp(value, "en")) setenv(name, "en", 1);
}

void ct_set_environment(void) {
  set("FC_LANG");
  set("PANGO_LANGUAGE");
}

/// Opens a library, which is never closed: GLib's types cannot be taken back.
static void *library(const char *name) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  const char *why = library ? NULL : dlerror();
  // What is there and is not loaded lacks memory.
  if (why && !strstr(why, "No such file")) is_refused = true;
  return library;
}

/// Whether this session allows (ulimit -v) what fonts and a letter take. GLib ends the program where
/// it gets no memory or no thread, so that must be known before.
static bool has_room(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur >= (rlim_t)180 << 20;
}

static void load_here(void) {
  ct_set_environment();
  is_refused = !has_room();
  if (is_refused) return;
  void *gobject = library("libgobject-2.0.so.0");
  void *pango = library("libpango-1.0.so.0");
  void *cairo = library("libcairo.so.2");
  void *pangocairo = library("libpangocairo-1.0.so.0");
  void *harfbuzz = library("libharfbuzz.so.0");
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
  pthread_attr_t attributes;
  if (getcwd(folder, sizeof folder) || pthread_attr_init(&attributes)) {
    load_here();
    return;
  }
  // What the session allows (ulimit -s) may be too little.
  pthread_attr_setstacksize(&attributes, 8 << 20);
  if (pthread_create(&thread, &attributes, load_apart, NULL)) {
    load_here();
  } else {
    pthread_join(thread, NULL);
  }
  pthread_attr_destroy(&attributes);
}

bool ct_load(void) {
  pthread_once(&once, load);
  return is_loaded;
}

bool ct_lacks_memory(void) { return is_refused; }

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
