#ifndef AUDITOR_CSIMDJSON_H
#define AUDITOR_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A simdjson parser and the flat list of nodes of the document it read last.
typedef struct auditor_json_parser auditor_json_parser;

/// What a node is. A key is a node of its own, in front of its value.
typedef enum auditor_json_kind : uint8_t {
    AUDITOR_JSON_NULL,
    AUDITOR_JSON_FALSE,
    AUDITOR_JSON_TRUE,
    /// A whole number that fits 64 bits.
    AUDITOR_JSON_INTEGER,
    AUDITOR_JSON_FRACTION,
    AUDITOR_JSON_STRING,
    AUDITOR_JSON_KEY,
    AUDITOR_JSON_ARRAY,
    AUDITOR_JSON_OBJECT,
} auditor_json_kind;

/// One node, in the order of the document.
typedef struct auditor_json_node {
    /// Unescaped UTF-8 of a string or key; owned by the parser, gone with its next document.
    const uint8_t *text;
    int64_t integer;
    uint32_t length;
    /// Index of the first node that is not inside this one.
    uint32_t after;
    auditor_json_kind kind;
} auditor_json_node;

typedef enum auditor_json_status : uint8_t {
    AUDITOR_JSON_OK,
    AUDITOR_JSON_MALFORMED,
    AUDITOR_JSON_BAD_UTF8,
    AUDITOR_JSON_TOO_DEEP,
    AUDITOR_JSON_TOO_LARGE,
    AUDITOR_JSON_EMPTY,
    AUDITOR_JSON_OUT_OF_MEMORY,
} auditor_json_status;

/// Readable bytes that must follow the text of a document.
size_t auditor_json_padding(void);

/// `NULL` when memory is short. Documents of more than `max_bytes` or nested deeper than `max_depth` are refused.
auditor_json_parser *auditor_json_parser_new(size_t max_bytes, size_t max_depth);
void auditor_json_parser_free(auditor_json_parser *parser);

/// Reads one document to its last byte; `bytes` must be followed by the padding. Throws nothing.
auditor_json_status auditor_json_parse(auditor_json_parser *parser, const uint8_t *bytes, size_t count);

/// The nodes of the document read last; none after a failure.
const auditor_json_node *auditor_json_nodes(const auditor_json_parser *parser, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
