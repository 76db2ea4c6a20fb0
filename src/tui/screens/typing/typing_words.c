/* SPDX-License-Identifier: MIT
 * What the typing measure says. */
#include "tui/screens/typing/typing.h"

bool typing_has_ended(const struct typing_page *page)
{
    return page->measure.state == MEASURE_DONE || page->measure.state == MEASURE_STOPPED;
}

int typing_options(const struct typing_page *page, struct buffer options[TYPING_OPTIONS])
{
    int count = 0;

    if (page->measure.state == MEASURE_DONE)
        buffer_format(&options[count++], "Take %d as my answer", page->result.words);
    buffer_add(&options[count++], "Measure again, on another text");
    buffer_add(&options[count++], "Back, with my answer as it is");
    return count;
}

void typing_say_title(const struct typing_page *page, struct buffer *out)
{
    if (page->measure.state == MEASURE_STOPPED)
        buffer_add(out, "Stopped");
    else
        measure_say(&page->result, out);
}

void typing_say_keys(const struct typing_page *page, bool whole, struct buffer *out)
{
    if (page->measure.state == MEASURE_STOPPED) {
        buffer_add(out, "No key came for half a minute, so nothing is kept of it.");
        return;
    }
    measure_say_keys(&page->result, whole, out);
    if (!page->kept)
        buffer_add(out, " It is not kept yet: Enter tries again.");
}
