#ifndef AUDITOR_CXLSXWRITER_SHIM_H
#define AUDITOR_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
