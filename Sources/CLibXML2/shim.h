#ifndef AUDITOR_CLIBXML2_SHIM_H
#define AUDITOR_CLIBXML2_SHIM_H

// A libxml2 built with ICU includes ICU's headers, which clash with those Foundation brings. Nothing here looks into
// the converters that use them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#endif
