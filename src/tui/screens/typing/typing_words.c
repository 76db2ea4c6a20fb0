/* SPDX-License-Identifier: MIT
 * What the typing measure says. */
#include <string.h>

#include "milepost/words.h"
#include "tui/screens/typing/typing.h"

bool typing_has_ended(const struct typing_page *page)
{
    return page->measure.state == MEASURE_DONE || page->measure.state == MEASURE_STOPPED;
}

static void typing_add_count(struct buffer *out, int count)
{
    if (count >= 1000)
        buffer_format(out, "%d,%03d", count / 1000, count % 1000);
    else
        buffer_format(out, "%d", count);
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
        buffer_format(out, "%d words a minute, %d.%d %% right", page->result.words,
                      page->result.right / 10, page->result.right % 10);
}

void typing_say_keys(const struct typing_page *page, bool whole, struct buffer *out)
{
    if (page->measure.state == MEASURE_STOPPED) {
        buffer_add(out, "No key came for half a minute, so nothing is kept of it.");
        return;
    }
    typing_add_count(out, page->result.keystrokes);
    buffer_add(out, " keystrokes an hour");
    if (whole)
        buffer_format(out,
                      ", with Backspace (%d %s) among them. Five keystrokes are a word; what "
                      "stands wrong at the end is none. Right are the characters that were right "
                      "at once.",
                      page->result.erased, page->result.erased == 1 ? "time" : "times");
    else
        buffer_add(out, ".");
    if (!page->kept)
        buffer_add(out, " It is not kept yet: Enter tries again.");
}

void typing_say_benchmark(const struct tui *tui, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(tui->session);

    for (int i = 0; i < catalog->skill_count; i++) {
        const struct skill *skill = &catalog->skills[i];

        if (strcmp(skill->id, TYPING_SKILL) != 0)
            continue;
        buffer_format(out, "What employers look for: %s", skill->benchmark);
        if (skill->source >= 0) {
            buffer_add(out, " (");
            words_source_page(&catalog->sources[skill->source], session_today(tui->session), out);
            buffer_add(out, ")");
        }
    }
}

void typing_say_earlier(const struct typing_page *page, struct buffer *out)
{
    enum { MOST = 6 };
    int from = page->earlier_count > MOST ? page->earlier_count - MOST : 0;

    buffer_add(out, from > 0 ? "Your last results: " : "Your results: ");
    for (int i = from; i < page->earlier_count; i++)
        buffer_format(out, "%s%d", i > from ? ", " : "", page->earlier[i].result.words);
}

void typing_say_last(const struct typing_page *page, struct buffer *out)
{
    const struct kept_measure *last;
    char day[DATE_TEXT];

    if (page->earlier_count == 0)
        return;
    last = &page->earlier[page->earlier_count - 1];
    buffer_format(out, "Last time: %d words a minute, %d.%d %% right, on %s.", last->result.words,
                  last->result.right / 10, last->result.right % 10, date_long(last->day, day));
}
