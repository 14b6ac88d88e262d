#ifndef AUDITOR_CXLSXWRITER_SHIM_H
#define AUDITOR_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

// From 1.1.9 on the library's structs hold their texts as const, before they did not: Swift minds, C need not. The
// library copies each of them and writes to none.

static inline void lxw_options_set_tmpdir(lxw_workbook_options *options, const char *folder) {
    options->tmpdir = (char *)folder;
}

static inline void lxw_properties_set_title(lxw_doc_properties *properties, const char *title) {
    properties->title = (char *)title;
}

static inline void lxw_conditional_set_text(lxw_conditional_format *condition, const char *text) {
    condition->value_string = (char *)text;
}

static inline void lxw_validation_set_list(lxw_data_validation *validation, char **list) {
    validation->value_list = (void *)list;
}

#endif
