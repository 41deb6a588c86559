// The program's arguments. Swift reads them from /proc, which a container or chroot may lack.
#include "arguments.h"

static int count;
static char **values;

// glibc hands the arguments to what runs before `main`.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  values = argv;
}

int cterminal_argument_count(void) { return count; }

const char *cterminal_argument(int number) { return values[number]; }
