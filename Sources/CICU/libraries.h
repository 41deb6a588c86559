// ICU's functions, looked up by name while the program runs.
#ifndef CICU_LIBRARIES_H
#define CICU_LIBRARIES_H

#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/uscript.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

// X(library, function)
#define CICU_FUNCTIONS(X)                                                                          \
  X(i18n, ucol_getSortKey)                                                                         \
  X(i18n, ucol_open)                                                                               \
  X(i18n, ucol_setAttribute)                                                                       \
  X(uc, u_strFromUTF8WithSub)                                                                      \
  X(uc, u_strToUTF8)                                                                               \
  X(uc, ubrk_next)                                                                                 \
  X(uc, ubrk_open)                                                                                 \
  X(uc, ubrk_setUText)                                                                             \
  X(uc, unorm2_getNFDInstance)                                                                     \
  X(uc, unorm2_getNFKCCasefoldInstance)                                                            \
  X(uc, unorm2_normalize)                                                                          \
  X(uc, uscript_getName)                                                                           \
  X(uc, uscript_getScript)                                                                         \
  X(uc, utext_openUTF8)

/// Each function under its own name.
struct icu_functions {
#define X(library, name) __typeof__(&name) name;
  CICU_FUNCTIONS(X)
#undef X
};

extern struct icu_functions icu;

/// Loads ICU, once; the program ends where it is not installed.
void icu_load(void);

#endif
