/* SPDX-License-Identifier: MIT
 * What the file of schools has of those on the worksheet. */
#include "tui/screens/worksheet/schools_found.h"

#include <stdio.h>

#include "milepost/session/school_file.h"

static void found_say_around(const struct tui *tui, const struct school *school,
                             char out[FOUND_TEXT])
{
    const struct school_look look = {.path = tui->options->schools};
    struct session_record record;
    struct school_around around;
    struct buffer text = {0};
    struct error ignored;

    if (session_record_read(tui->session, school, look, &record, &ignored) == STATUS_OK) {
        school_around_make(school, &record.record, &around);
        school_around_say(&around, &text);
    } else {
        buffer_add(&text, "the file of schools can't be read");
    }
    snprintf(out, FOUND_TEXT, "%s", buffer_text(&text));
    session_record_clear(&record);
    buffer_clear(&text);
}

/* Its place among those that were looked up. */
static int found_look_up(struct schools_found *found, const struct tui *tui,
                         const struct school *school)
{
    int at = 0;

    while (at < found->count && found->items[at].number != school->number)
        at++;
    if (at < found->count && found->items[at].price == school->plan.price)
        return at;
    if (at == SCHOOLS_MAX)
        at = 0;
    found->items[at].number = school->number;
    found->items[at].price = school->plan.price;
    buffer_truncate(&found->items[at].closed, 0);
    if (school->listed.unit != 0)
        school_book_say_standing(tui->session, tui->options->schools, school->listed.unit,
                                 &found->items[at].closed);
    found_say_around(tui, school, found->items[at].around);
    if (at == found->count)
        found->count++;
    return at;
}

void schools_add_closed(struct schools_found *found, struct list_screen *view,
                        const struct school *schools, int count)
{
    for (int i = 0; i < count; i++) {
        int at =
            schools[i].listed.unit == 0 ? -1 : found_look_up(found, view->screen.tui, &schools[i]);

        if (at >= 0 && found->items[at].closed.length > 0)
            list_format(&view->list, ROW_TEXT, "%s: %s.", schools[i].fields[PROGRAM_NAME],
                        buffer_text(&found->items[at].closed))
                ->tone = TONE_BAD;
    }
}

static bool found_any(const struct school *schools, int count)
{
    bool any = false;

    for (int i = 0; i < count; i++)
        any |= schools[i].listed.unit != 0;
    return any;
}

void schools_add_around(struct schools_found *found, struct list_screen *view,
                        const struct school *schools, int count, int first, int shown)
{
    struct list_row *row;

    if (!found_any(schools, count))
        return;
    row = list_add(&view->list, ROW_LABELS, "In this field");
    for (int i = 0; i < shown; i++) {
        const struct school *school = &schools[first + i];
        bool listed = school->listed.unit != 0;

        list_set(&view->list, row, i + 1,
                 listed ? found->items[found_look_up(found, view->screen.tui, school)].around
                        : "–");
    }
    list_add(&view->list, ROW_TEXT, school_around_note())->dim = true;
}

void schools_found_clear(struct schools_found *found)
{
    for (int i = 0; i < found->count; i++)
        buffer_clear(&found->items[i].closed);
    found->count = 0;
}
