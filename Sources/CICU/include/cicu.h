// What the letter needs of ICU, in plain C: ICU's renamed symbols are not visible from Swift. ICU is
// loaded with the first of these calls, not with the program: names in plain ASCII, HTML and DOCX need
// none of it. The newest version that is installed is used, whichever the program was built with. Where
// there is none, the call says so on standard error and ends the program with 3, as a wrong order would
// be a wrong letter.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/// Loads ICU now, so that none of the other calls can end the program later.
void cicu_require(void);

/// Writes the root collation's sort key (numbers by value, tertiary strength) of UTF-8 text.
/// Returns the key's length without its closing zero, which may be more than `capacity` (then
/// nothing useful was written), or -1 when ICU's data are missing. Safe from any thread.
int32_t cicu_sort_key(const char *text, int32_t length, uint8_t *key, int32_t capacity);

/// Writes UTF-8 text without differences of case and of form (NFKC_Casefold), with its marks parted
/// from their letters (NFD), as UTF-8. Returns its length, which may be more than `capacity` (then
/// nothing useful was written), or -1 when ICU's data are missing. Safe from any thread.
int32_t cicu_fold(const char *text, int32_t length, char *folded, int32_t capacity);

/// Writes the UTF-8 offsets at which a line of this text may be broken (UAX #14), the end of the
/// text included. Returns how many there are, at most `capacity`, or -1 when ICU's data are missing.
int32_t cicu_line_breaks(const char *text, int32_t length, int32_t *offsets, int32_t capacity);

/// The English name of the script of a character, such as "Arabic"; "Common" and "Inherited" for
/// those that many scripts share. Never NULL.
const char *cicu_script_name(uint32_t character);

#endif
