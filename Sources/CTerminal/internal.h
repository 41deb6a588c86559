// What the files of this target know of each other.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include "cterminal.h"

// Gives an armed terminal back, once. A handler may call it.
void cterminal_give_back(void);

// Installs a handler during which no other runs.
void cterminal_install(int signal, void (*handler)(int), int flags);

#endif
