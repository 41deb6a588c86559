// Loads ICU and looks up its functions.
#include "libraries.h"

#include "cicu.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

struct icu_functions icu;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// ICU's headers rename each function after their version, `ucol_open` to `ucol_open_72`: a name is
// spelled only when that has been done.
#define SPELLED(name) #name
#define SYMBOL(name) SPELLED(name)

// Any other order would be a wrong letter, so nothing goes on without ICU; a library that is linked and
// missing ends a program no other way.
static void give_up(void) {
  fprintf(stderr,
          "undersigned: ICU %s, which puts names in order, is not installed; install it, on Debian by "
          "“sudo apt-get install libicu%s”.\n",
          U_ICU_VERSION_SHORT, U_ICU_VERSION_SHORT);
  _exit(3);
}

static void load(void) {
  void *uc = dlopen("libicuuc.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL);
  void *i18n = dlopen("libicui18n.so." U_ICU_VERSION_SHORT, RTLD_NOW | RTLD_LOCAL);
  if (!uc || !i18n) give_up();
#define X(library, name)                                                                           \
  *(void **)&icu.name = dlsym(library, SYMBOL(name));                                              \
  if (!icu.name) give_up();
  CICU_FUNCTIONS(X)
#undef X
}

void icu_load(void) { pthread_once(&once, load); }

void cicu_require(void) { icu_load(); }
