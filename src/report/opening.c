/* SPDX-License-Identifier: MIT
 * What every page on a roadmap opens with, before dates and figures: what bars the person, what is
 * missing of the budget, and what the catalogue wants known of a goal at once. */
#include <ctype.h>

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

static const struct roadmap_step *opening_guard(const struct roadmap *roadmap)
{
    int guard = roadmap_find_guard(roadmap);
    return guard >= 0 ? &roadmap->steps[guard] : NULL;
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

/* ---- what must be known ---------------------------------------------------------------------- */

/* "First jobs are mostly on site. (AAPC, checked Dec 2023, check again)" */
void report_notice(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct notice *notice = roadmap->notices[index];

    buffer_add(out, notice->text);
    for (int i = 0; i < notice->sources.count; i++) {
        buffer_add(out, i > 0 ? "; " : " (");
        words_source(&roadmap->catalog->sources[notice->sources.items[i]], roadmap->today, out);
    }
    buffer_add(out, notice->sources.count > 0 ? ")" : "");
}

/* ---- the budget ------------------------------------------------------------------------------ */

static const char *opening_aid(const struct roadmap *roadmap, int which)
{
    const struct aid *aid = &roadmap->catalog->aids[roadmap->aids[which]];

    return aid->plain && aid->plain[0] ? aid->plain : aid->title;
}

bool report_aids(const struct roadmap *roadmap, struct buffer *out)
{
    const char *first;

    if (roadmap->aid_count == 0)
        return false;
    first = opening_aid(roadmap, 0);
    buffer_format(out, "%c%s", toupper((unsigned char)first[0]), first + 1);
    for (int i = 1; i < roadmap->aid_count; i++)
        buffer_format(out, " or %s", opening_aid(roadmap, i));
    buffer_add(out, " may pay a part; ask before you pay anything.");
    return true;
}

/* ", $1,220 of it for what has no price yet" */
static void opening_say_counted(const struct roadmap *roadmap, struct buffer *out)
{
    char counted[MONEY_TEXT];
    money_cents more = roadmap->counted - roadmap->cost.likely;

    if (more > 0)
        buffer_format(out, ", %s of it for what has no price yet", money_format(more, counted));
}

bool report_missing_money(const struct roadmap *roadmap, struct buffer *out)
{
    const char *at_least = roadmap->at_least ? "at least " : "";
    char budget[MONEY_TEXT], likely[MONEY_TEXT], over[MONEY_TEXT];

    if (roadmap->over <= 0)
        return false;
    buffer_format(out, "You have %s; this way likely costs %s%s",
                  money_format(roadmap->budget, budget), at_least,
                  money_format(roadmap->counted, likely));
    opening_say_counted(roadmap, out);
    buffer_format(out, ", so %s%s is missing.", at_least, money_format(roadmap->over, over));
    return true;
}

bool report_over(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer aids = {0};
    bool over = report_missing_money(roadmap, out);

    if (over && report_aids(roadmap, &aids))
        buffer_format(out, " %s", buffer_text(&aids));
    buffer_clear(&aids);
    return over;
}

static void opening_say_way(const struct substitute *way, struct buffer *out)
{
    char saves[MONEY_TEXT];

    if (way->route > 0)
        buffer_format(out, "route %d", way->route);
    else
        buffer_add(out, way->title);
    buffer_format(out, " by %s", money_format(way->saves, saves));
    if (way->fits)
        buffer_add(out, ", within your budget");
    if (way->days_later != 0) {
        buffer_add(out, ", ");
        words_days(way->days_later, out);
    }
}

bool report_cheaper(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->over <= 0)
        return false;
    if (roadmap->substitute_count == 0) {
        buffer_add(out, "No cheaper route leads there.");
        return true;
    }
    buffer_add(out, "Cheaper: ");
    for (int i = 0; i < roadmap->substitute_count; i++) {
        buffer_add(out, i > 0 ? "; " : "");
        opening_say_way(&roadmap->substitutes[i], out);
    }
    buffer_add_char(out, '.');
    return true;
}
