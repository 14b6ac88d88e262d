#ifndef AUDITOR_CLIBSTEMMER_SHIM_H
#define AUDITOR_CLIBSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
