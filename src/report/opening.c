/* SPDX-License-Identifier: MIT
 * What every page on a roadmap opens with, before dates and figures: what bars the person, what is
 * missing of the budget, and what the catalogue wants known of a goal at once. */
#include "milepost/report.h"
#include "milepost/words.h"

/* ---- what bars ------------------------------------------------------------------------------- */

static const struct roadmap_gate *opening_bar(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->gate_count; i++)
        if (roadmap->gates[i].outcome == GATE_BARRED)
            return &roadmap->gates[i];
    return NULL;
}

/* A step before any payment that only some have, by what they answered. */
static const struct roadmap_step *opening_guard(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        const struct step *s = step->step >= 0 ? &roadmap->catalog->steps[step->step] : NULL;

        if (s && s->guard == GUARD_PAYING && s->is_private && step->status != STEP_DONE &&
            step->status != STEP_WAIVED)
            return step;
    }
    return NULL;
}

static void opening_add_small(const struct roadmap *roadmap, const char *text, struct buffer *out)
{
    buffer_format(out, "%c%s", catalog_small_first(roadmap->catalog, text), text + 1);
}

/* "Barred until reinstated" */
static void opening_say_until(const struct roadmap *roadmap, const struct roadmap_step *guard,
                              struct buffer *out)
{
    const struct catalog *catalog = roadmap->catalog;
    const struct index_list *gives = guard ? &catalog->steps[guard->step].gives : NULL;

    buffer_add(out, "Barred");
    if (!gives || gives->count == 0)
        return;
    buffer_add(out, " until ");
    opening_add_small(roadmap, catalog->facts[gives->items[0]].title, out);
}

bool report_bar_short(const struct roadmap *roadmap, struct buffer *out)
{
    const struct roadmap_step *guard = opening_guard(roadmap);

    if (opening_bar(roadmap))
        opening_say_until(roadmap, guard, out);
    else if (guard)
        buffer_add(out, guard->title);
    return opening_bar(roadmap) || guard;
}

bool report_bar(const struct roadmap *roadmap, struct buffer *out)
{
    const struct roadmap_gate *bar = opening_bar(roadmap);
    const struct roadmap_step *guard = opening_guard(roadmap);
    char day[DATE_TEXT];

    if (bar) {
        opening_say_until(roadmap, guard, out);
        buffer_format(out, ": pay for nothing before you have %s in writing.",
                      guard ? "that" : "the answer");
        if (bar->until != DATE_NONE)
            buffer_format(out, " From %s you may apply.", date_long(bar->until, day));
    } else if (guard) {
        buffer_add(out, "Pay for nothing yet: ");
        opening_add_small(roadmap, guard->title, out);
        buffer_add_char(out, '.');
    }
    return bar || guard;
}
