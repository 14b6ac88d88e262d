#ifndef AUDITOR_CLIBARCHIVE_SHIM_H
#define AUDITOR_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
