/* SPDX-License-Identifier: MIT
 * What the suites of HTML prints share. */
#ifndef MILEPOST_TESTS_REPORT_HTML_CASE_H
#define MILEPOST_TESTS_REPORT_HTML_CASE_H

#include "arrange.h"
#include "markup.h"

/* Prints everything of the sample as HTML into `out`, as the plan of `name`. */
void print_html(const char *name);

/* `out` is well formed; calls `each` (may be NULL) for its elements. */
void assert_markup(markup_tag_fn *each, void *context);

#define ASSERT_HOLDS(part)                                                                         \
    ck_assert_msg(strstr(buffer_text(&out), part) != NULL, "%s\nis not in\n%.4000s", part,         \
                  strstr(buffer_text(&out), "<body>"))
#define ASSERT_LACKS(part)                                                                         \
    ck_assert_msg(strstr(buffer_text(&out), part) == NULL, "%s\nis in\n%.4000s", part,             \
                  strstr(buffer_text(&out), "<body>"))

#endif
