#ifndef AUDITOR_CMALLOC_SHIM_H
#define AUDITOR_CMALLOC_SHIM_H

#include <malloc.h>

#endif
