#ifndef AUDITOR_CSIMDJSON_H
#define AUDITOR_CSIMDJSON_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Readable bytes that must follow the text of a document.
size_t auditor_json_padding(void);

#ifdef __cplusplus
}
#endif

#endif
