// The program's arguments, as it was given them.
#ifndef CTERMINAL_ARGUMENTS_H
#define CTERMINAL_ARGUMENTS_H

/// How many arguments the program was given, its own name included.
int cterminal_argument_count(void);
/// One of them; it stays as long as the program.
const char *cterminal_argument(int number);

#endif
