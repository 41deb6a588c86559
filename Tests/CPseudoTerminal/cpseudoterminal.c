#include "cpseudoterminal.h"
