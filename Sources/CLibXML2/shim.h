#ifndef AUDITOR_CLIBXML2_SHIM_H
#define AUDITOR_CLIBXML2_SHIM_H

// A libxml2 built with ICU includes ICU's headers, which clash with those Foundation brings. Nothing here looks into
// the converters that use them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// A handler of messages, which Swift cannot write, for it is variadic; it says nothing.
static inline void auditor_xml_keep_silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/// Keeps libxml2 from writing messages to standard error, in this thread and in all that come to use it later.
static inline void auditor_xml_silence(void) {
    xmlSetGenericErrorFunc(NULL, auditor_xml_keep_silent);
    xmlThrDefSetGenericErrorFunc(NULL, auditor_xml_keep_silent);
}

#endif
