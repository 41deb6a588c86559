// Loads ICU and looks up its functions.
#include "libraries.h"

#include <dlfcn.h>
#include <pthread.h>

struct icu_functions icu;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// ICU's headers rename each function after their version, `ucol_open` to `ucol_open_72`: a name is
// spelled only when that has been done.
#define SPELLED(name) #name
#define SYMBOL(name) SPELLED(name)

static void load(void) {
  void *uc = dlopen("libicuuc.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL);
  void *i18n = dlopen("libicui18n.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL);
  if (!uc || !i18n) return;
#define X(library, name)                                                                           \
  *(void **)&icu.name = dlsym(library, SYMBOL(name));                                              \
  if (!icu.name) return;
  CICU_FUNCTIONS(X)
#undef X
  is_loaded = true;
}

bool icu_load(void) {
  pthread_once(&once, load);
  return is_loaded;
}
