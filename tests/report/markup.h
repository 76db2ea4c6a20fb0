/* SPDX-License-Identifier: MIT
 * Reads HTML as strictly as XML: every element is closed, and in its turn. */
#ifndef MILEPOST_TESTS_REPORT_MARKUP_H
#define MILEPOST_TESTS_REPORT_MARKUP_H

#include "milepost/text.h"

/* An element as it opens. */
struct markup_tag {
    char name[16];
    const char *start, *end; /* of its text, from '<' behind '>' */
};

typedef void markup_tag_fn(void *context, const struct markup_tag *tag);

/* Calls `each` (may be NULL) for every element. False: `fault` says where it goes wrong. */
bool markup_read(const char *text, markup_tag_fn *each, void *context, struct buffer *fault);

/* Adds the value of an attribute; false when the element has none of this name. */
bool markup_attribute(const struct markup_tag *tag, const char *name, struct buffer *out);

#endif
