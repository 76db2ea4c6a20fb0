/* SPDX-License-Identifier: MIT
 * What the suites of HTML prints share. */
#include "html_case.h"

void print_html(const char *name)
{
    print_sample(&(struct report_plan){.name = name, .uuid = "u"}, REPORT_HTML);
}

void assert_markup(markup_tag_fn *each, void *context)
{
    struct buffer fault = {0};

    ck_assert_msg(markup_read(buffer_text(&out), each, context, &fault), "%s", buffer_text(&fault));
    buffer_clear(&fault);
}
