#include "cicu.h"

#include "libraries.h"

#include <pthread.h>
#include <stdlib.h>

// One collator and one break iterator for the process; each behind its lock, since both keep state.
static pthread_mutex_t collator_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t breaker_lock = PTHREAD_MUTEX_INITIALIZER;

int32_t cicu_sort_key(const char *text, int32_t length, uint8_t *key, int32_t capacity) {
  static UCollator *collator = NULL;
  UChar small[512];
  UChar *wide = small;
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = -1;

  icu_load();
  if (length >= (int32_t)(sizeof small / sizeof *small)) {
    wide = malloc(((size_t)length + 1) * sizeof *wide);
    if (wide == NULL) return -1;
  }
  int32_t wide_length = 0;
  icu.u_strFromUTF8WithSub(wide, length + 1, &wide_length, text, length, 0xFFFD, NULL, &status);

  pthread_mutex_lock(&collator_lock);
  if (collator == NULL) {
    UErrorCode opening = U_ZERO_ERROR;
    collator = icu.ucol_open("root", &opening);
    if (U_SUCCESS(opening)) icu.ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &opening);
    if (U_FAILURE(opening)) collator = NULL;
  }
  if (collator != NULL && U_SUCCESS(status)) {
    result = icu.ucol_getSortKey(collator, wide, wide_length, key, capacity);
    if (result > 0) result -= 1;
  }
  pthread_mutex_unlock(&collator_lock);
  if (wide != small) free(wide);
  return result;
}

int32_t cicu_fold(const char *text, int32_t length, char *folded, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  icu_load();
  // Both are ICU's own, kept for the process and safe from any thread.
  const UNormalizer2 *fold = icu.unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2 *parts = icu.unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return -1;

  // Folding makes a character at most 18 units long (U+FDFA); parting, 4 times that.
  int64_t room = ((int64_t)length + 1) * 18;
  UChar small[2048];
  UChar *units = small;
  if (room * 2 > (int64_t)(sizeof small / sizeof *small)) {
    units = malloc((size_t)room * 2 * sizeof *units);
    if (units == NULL) return -1;
  }
  UChar *wide = units, *other = units + room;
  int32_t count = 0, result = -1;
  icu.u_strFromUTF8WithSub(wide, (int32_t)room, &count, text, length, 0xFFFD, NULL, &status);
  count = icu.unorm2_normalize(fold, wide, count, other, (int32_t)room, &status);
  count = icu.unorm2_normalize(parts, other, count, wide, (int32_t)room, &status);
  icu.u_strToUTF8(folded, capacity, &result, wide, count, &status);
  // What did not fit has still told its length.
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) result = -1;
  if (units != small) free(units);
  return result;
}

int32_t cicu_line_breaks(const char *text, int32_t length, int32_t *offsets, int32_t capacity) {
  static UBreakIterator *breaker = NULL;
  static UText *view = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = -1;

  icu_load();
  pthread_mutex_lock(&breaker_lock);
  if (breaker == NULL) breaker = icu.ubrk_open(UBRK_LINE, "en", NULL, 0, &status);
  view = icu.utext_openUTF8(view, text, length, &status);
  if (breaker != NULL) icu.ubrk_setUText(breaker, view, &status);
  if (breaker != NULL && U_SUCCESS(status)) {
    count = 0;
    for (int32_t at = icu.ubrk_next(breaker); at != UBRK_DONE && count < capacity;
         at = icu.ubrk_next(breaker)) {
      offsets[count++] = at;
    }
  }
  pthread_mutex_unlock(&breaker_lock);
  return count;
}

const char *cicu_script_name(uint32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  icu_load();
  UScriptCode script = icu.uscript_getScript((UChar32)character, &status);
  const char *name = U_SUCCESS(status) ? icu.uscript_getName(script) : NULL;
  return name ? name : "Unknown";
}
