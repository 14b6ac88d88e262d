// Error codes only: no exception may cross into Swift.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstdlib>
#include <new>

#include "CSimdjson.h"

namespace dom = simdjson::dom;

struct auditor_json_parser {
    dom::parser parser;
    dom::document document;
    size_t max_depth;
    auditor_json_node *nodes = nullptr;
    size_t count = 0;
    size_t capacity = 0;

    auditor_json_parser(size_t max_bytes, size_t max_depth) : parser(max_bytes), max_depth(max_depth) {}
    ~auditor_json_parser() { free(nodes); }

    // The index of a new node; SIZE_MAX when memory is short.
    size_t append(auditor_json_kind kind) {
        if (count == capacity) {
            const size_t larger = capacity == 0 ? 1024 : capacity * 2;
            if (larger > UINT32_MAX) return SIZE_MAX;
            auto *grown = static_cast<auditor_json_node *>(realloc(nodes, larger * sizeof(auditor_json_node)));
            if (grown == nullptr) return SIZE_MAX;
            nodes = grown;
            capacity = larger;
        }
        nodes[count] = {nullptr, 0, 0, static_cast<uint32_t>(count + 1), kind};
        return count++;
    }

    bool append_text(auditor_json_kind kind, std::string_view text) {
        const size_t index = append(kind);
        if (index == SIZE_MAX) return false;
        nodes[index].text = reinterpret_cast<const uint8_t *>(text.data());
        nodes[index].length = static_cast<uint32_t>(text.size());
        return true;
    }

    // Recursion is bounded: simdjson has refused documents deeper than `max_depth`.
    bool append_value(dom::element value) {
        switch (value.type()) {
        case dom::element_type::ARRAY: {
            dom::array elements;
            if (value.get(elements)) return false;
            const size_t index = append(AUDITOR_JSON_ARRAY);
            if (index == SIZE_MAX) return false;
            for (dom::element element : elements) {
                if (!append_value(element)) return false;
            }
            nodes[index].after = static_cast<uint32_t>(count);
            return true;
        }
        case dom::element_type::OBJECT: {
            dom::object members;
            if (value.get(members)) return false;
            const size_t index = append(AUDITOR_JSON_OBJECT);
            if (index == SIZE_MAX) return false;
            for (dom::key_value_pair member : members) {
                if (!append_text(AUDITOR_JSON_KEY, member.key) || !append_value(member.value)) return false;
            }
            nodes[index].after = static_cast<uint32_t>(count);
            return true;
        }
        case dom::element_type::STRING: {
            std::string_view text;
            return !value.get(text) && append_text(AUDITOR_JSON_STRING, text);
        }
        case dom::element_type::INT64: {
            const size_t index = append(AUDITOR_JSON_INTEGER);
            return index != SIZE_MAX && !value.get(nodes[index].integer);
        }
        case dom::element_type::DOUBLE: {
            // 1.0 is the whole number 1, to JSON Schema too.
            double number = 0;
            if (value.get(number)) return false;
            const bool is_whole = number >= -1e15 && number <= 1e15 && number == static_cast<double>(static_cast<int64_t>(number));
            const size_t index = append(is_whole ? AUDITOR_JSON_INTEGER : AUDITOR_JSON_FRACTION);
            if (index == SIZE_MAX) return false;
            nodes[index].integer = is_whole ? static_cast<int64_t>(number) : 0;
            return true;
        }
        case dom::element_type::UINT64: return append(AUDITOR_JSON_FRACTION) != SIZE_MAX;
        case dom::element_type::BOOL: {
            bool truth = false;
            return !value.get(truth) && append(truth ? AUDITOR_JSON_TRUE : AUDITOR_JSON_FALSE) != SIZE_MAX;
        }
        case dom::element_type::NULL_VALUE: return append(AUDITOR_JSON_NULL) != SIZE_MAX;
        }
        return false;
    }
};

size_t auditor_json_padding(void) { return simdjson::SIMDJSON_PADDING; }

auditor_json_parser *auditor_json_parser_new(size_t max_bytes, size_t max_depth) {
    return new (std::nothrow) auditor_json_parser(max_bytes, max_depth);
}

void auditor_json_parser_free(auditor_json_parser *parser) { delete parser; }

static auditor_json_status status(simdjson::error_code code) {
    switch (code) {
    case simdjson::SUCCESS: return AUDITOR_JSON_OK;
    case simdjson::UTF8_ERROR: return AUDITOR_JSON_BAD_UTF8;
    case simdjson::DEPTH_ERROR: return AUDITOR_JSON_TOO_DEEP;
    case simdjson::CAPACITY: return AUDITOR_JSON_TOO_LARGE;
    case simdjson::EMPTY: return AUDITOR_JSON_EMPTY;
    case simdjson::MEMALLOC: return AUDITOR_JSON_OUT_OF_MEMORY;
    default: return AUDITOR_JSON_MALFORMED;
    }
}

auditor_json_status auditor_json_parse(auditor_json_parser *parser, const uint8_t *bytes, size_t count) {
    parser->count = 0;
    if (count > parser->parser.max_capacity()) return AUDITOR_JSON_TOO_LARGE;
    // Grown by doubling, so that a row of ever larger documents does not allocate each time.
    if (count >= parser->document.capacity()) {
        size_t capacity = 64 * 1024;
        while (capacity <= count) capacity *= 2;
        if (auto error = parser->parser.allocate(capacity, parser->max_depth)) return status(error);
        if (auto error = parser->document.allocate(capacity)) return status(error);
    }
    dom::element root;
    if (auto error = parser->parser.parse_into_document(parser->document, bytes, count, false).get(root)) {
        return status(error);
    }
    if (!parser->append_value(root)) {
        parser->count = 0;
        return AUDITOR_JSON_OUT_OF_MEMORY;
    }
    return AUDITOR_JSON_OK;
}

const auditor_json_node *auditor_json_nodes(const auditor_json_parser *parser, size_t *count) {
    *count = parser->count;
    return parser->nodes;
}
