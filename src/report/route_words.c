/* SPDX-License-Identifier: MIT
 * What is said of routes: labels, cost, and what one costs and saves against another. */
#include <stdlib.h>
#include <string.h>

#include "milepost/report.h"
#include "milepost/words.h"

void report_route_labels(unsigned labels, struct buffer *out)
{
    const char *between = "";

    for (int bit = 0; bit < ROUTE_LABEL_COUNT; bit++) {
        if (!(labels >> bit & 1U))
            continue;
        buffer_add(out, between);
        for (const char *id = route_label_id(bit); *id; id++)
            buffer_add_char(out, *id == '-' ? ' ' : *id);
        between = ", ";
    }
}

const char *report_label_sentence(int bit_index)
{
    static const char *const sentences[ROUTE_LABEL_COUNT] = {
        "Soonest: the earliest day with an 80 % chance.",
        "Cheapest: the lowest cost on likely figures.",
        "Least effort: the fewest hours of study.",
        "Best odds: the best chance to pass every exam at the first try.",
        "Fewest gates: the fewest things that somebody else checks.",
    };

    return sentences[bit_index];
}

/* ---- choices --------------------------------------------------------------------------------- */

static const struct need *route_find_need(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->step_count; i++) {
        const struct need_list *needs = &catalog->steps[i].needs;

        for (int j = 0; j < needs->count; j++)
            if (strcmp(needs->items[j].id, id) == 0)
                return &needs->items[j];
    }
    return NULL;
}

static const struct path *route_find_path(const struct need *need, const char *id)
{
    for (int i = 0; need && i < need->count; i++)
        if (strcmp(need->paths[i].id, id) == 0)
            return &need->paths[i];
    return NULL;
}

static void route_add_full_stop(struct buffer *out)
{
    if (out->length > 0 && out->text[out->length - 1] != '.')
        buffer_add_char(out, '.');
}

/* "Two years of coding or what stands for it: a course and Practicode." */
static void route_add_choice(const char *need, const char *path, struct buffer *out)
{
    size_t start = out->length;

    if (need[0] && strcmp(need, path) != 0)
        buffer_format(out, "%s: ", need);
    buffer_add(out, path);
    route_add_full_stop(out);
    if (out->text[start] >= 'a' && out->text[start] <= 'z')
        out->text[start] = (char)(out->text[start] - 'a' + 'A');
}

static void route_add_path_source(const struct roadmap *roadmap, int index, struct buffer *out)
{
    if (index < 0)
        return;
    buffer_add(out, " (");
    words_source(&roadmap->catalog->sources[index], roadmap->today, out);
    buffer_add(out, ")");
}

void report_route_choice(const struct roadmap *roadmap, const struct route_choice *choice,
                         struct buffer *out)
{
    const struct catalog *catalog = roadmap->catalog;
    const struct need *need = route_find_need(catalog, choice->need);
    const struct path *path = route_find_path(need, choice->path);
    int fact = catalog_find_fact(catalog, choice->need);
    int step = catalog_find_step(catalog, choice->path);

    if (path) {
        route_add_choice(need->title, path->title, out);
        if (path->note[0])
            buffer_format(out, " Note: %s", path->note);
        route_add_full_stop(out);
        route_add_path_source(roadmap, path->source, out);
    } else if (fact >= 0 && step >= 0) {
        route_add_choice(catalog->facts[fact].title, catalog->steps[step].title, out);
    } else {
        route_add_choice(choice->need, choice->path, out);
    }
}

bool report_soonest_turned(const struct roadmap *roadmap)
{
    const struct route_summary *soonest = NULL;

    for (int i = 0; i < roadmap->route_count; i++)
        if (roadmap->routes[i].labels & LABEL_SOONEST)
            soonest = &roadmap->routes[i];
    for (int i = 0; soonest && i < roadmap->route_count; i++) {
        date_day p50 = roadmap->routes[i].p50;
        if (p50 != DATE_NONE && soonest->p50 != DATE_NONE && p50 < soonest->p50)
            return true;
    }
    return false;
}

char *report_route_day(const struct route_summary *route, date_day day, char buffer[DATE_TEXT])
{
    return route->by_season ? date_month_year(day, buffer) : date_tight(day, buffer);
}

void report_route_cost(const struct route_summary *route, struct buffer *out)
{
    char money[MONEY_TEXT];

    buffer_format(out, "%s%s", money_format(route->cost.likely, money), route->at_least ? "+" : "");
}

void report_no_date(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->when)
        buffer_format(out, "No route has a date yet. The one you follow: %s.", roadmap->when);
}

void report_more_than_route(const struct roadmap *roadmap, struct buffer *out)
{
    struct money_range likely = words_likely(&roadmap->cost);

    if (roadmap->route < 0 || roadmap->routes[roadmap->route].cost.likely == roadmap->cost.likely)
        return;
    buffer_add(out, "Routes are compared by their own steps. The roadmap's total, likely ");
    words_cost(&likely, false, out);
    buffer_add(out, ", adds what must be paid before one of them.");
}

/* ---- one route against another --------------------------------------------------------------- */

/* "42 days later"; where a day stands as a month (report_route_day) by the months that stand. */
static void route_add_span(const struct route_summary *other, date_day from,
                           const struct route_summary *route, date_day to, struct buffer *out)
{
    const struct date_civil one = date_to_civil(from), two = date_to_civil(to);
    int months = (two.year - one.year) * 12 + two.month - one.month;

    if (!route->by_season && !other->by_season)
        words_days(to - from, out);
    else if (months != 0)
        buffer_format(out, "%d month%s %s", abs(months), abs(months) == 1 ? "" : "s",
                      months < 0 ? "sooner" : "later");
}

/* Who is sooner by the 80 % day, which *soonest* goes by, where even odds do not tell it. */
static void route_add_p80_days(const struct route_summary *route, const struct route_summary *other,
                               struct buffer *out)
{
    bool named = (route->labels | other->labels) & LABEL_SOONEST;
    struct buffer span = {0};

    if (route->p80 == DATE_NONE || other->p80 == DATE_NONE || route->p80 == other->p80)
        return;
    bool turned =
        route->p50 != other->p50 && (route->p50 > other->p50) != (route->p80 > other->p80);
    if (!turned && !(named && route->p50 == other->p50))
        return;
    route_add_span(other, other->p80, route, route->p80, &span);
    if (span.length > 0)
        buffer_format(out, "%s80 %% %s", out->length > 0 ? ", " : "", buffer_text(&span));
    buffer_clear(&span);
}

static void route_add_days(const struct route_summary *route, const struct route_summary *other,
                           struct buffer *out)
{
    bool as_soon = route_is_as_soon(route, other), by_season = route->by_season || other->by_season;
    struct buffer days = {0};

    if (route->p50 != DATE_NONE && other->p50 != DATE_NONE)
        route_add_span(other, other->p50, route, route->p50, &days);
    route_add_p80_days(route, other, &days);
    if (days.length == 0 && as_soon && by_season && route->p50 != other->p50)
        buffer_format(out, "as good as %d in date", other->number);
    else if (days.length > 0 && as_soon)
        buffer_format(out, "as good as %d (%s)", other->number, days.text);
    else
        buffer_add(out, buffer_text(&days));
    buffer_clear(&days);
}

/* A price that only one of them lacks could turn the difference round. */
static int route_lacks_more(const struct route_summary *route, const struct route_summary *other)
{
    if (route->unpriced != other->unpriced)
        return route->unpriced > other->unpriced ? 1 : -1;
    return route->at_least - other->at_least;
}

/* By the costs that stand in the list (report_route_cost). */
static void route_add_dollars(const struct route_summary *route, const struct route_summary *other,
                              struct buffer *out)
{
    int lacks = route_lacks_more(route, other);
    struct buffer text = {0};

    words_dollars(money_dollars(route->cost.likely) - money_dollars(other->cost.likely), &text);
    if (lacks != 0)
        buffer_format(&text, "%s%s with a price still to ask",
                      text.length == 0 ? "the same cost" : "", lacks > 0 ? "" : ", the other");
    buffer_format(out, "%s%s", out->length > 0 && text.length > 0 ? ", " : "", buffer_text(&text));
    buffer_clear(&text);
}

static bool route_has(const char *const *items, int count, const char *text)
{
    for (int i = 0; i < count; i++)
        if (strcmp(items[i], text) == 0)
            return true;
    return false;
}

/* The parts that the other has not: "CCA, first coding job and a year at work". */
static void route_add_own_parts(const struct route_summary *route,
                                const struct route_summary *other, struct buffer *out)
{
    const char *last = NULL;

    for (int i = 0; i < route->part_count; i++) {
        if (route_has(other->parts, other->part_count, route->parts[i]))
            continue;
        if (last)
            buffer_format(out, "%s%s", out->length > 0 ? ", " : "", last);
        last = route->parts[i];
    }
    if (last)
        buffer_format(out, "%s%s", out->length > 0 ? " and " : "", last);
}

static void route_add_parts(const struct route_summary *route, const struct route_summary *other,
                            struct buffer *out)
{
    struct buffer more = {0}, less = {0};

    route_add_own_parts(route, other, &more);
    route_add_own_parts(other, route, &less);
    if (out->length > 0 && more.length + less.length > 0)
        buffer_add(out, "; ");
    if (more.length > 0 && less.length > 0)
        buffer_format(out, "%s instead of %s", more.text, less.text);
    else if (more.length > 0)
        buffer_format(out, "%s besides", more.text);
    else if (less.length > 0)
        buffer_format(out, "without %s", less.text);
    buffer_clear(&more);
    buffer_clear(&less);
}

void report_route_difference(const struct route_summary *route, const struct route_summary *other,
                             bool with_parts, struct buffer *out)
{
    struct buffer text = {0};

    route_add_days(route, other, &text);
    route_add_dollars(route, other, &text);
    if (text.length == 0)
        buffer_add(&text, "the same in days and dollars");
    if (with_parts)
        route_add_parts(route, other, &text);
    buffer_add(out, buffer_text(&text));
    buffer_clear(&text);
}

int report_route_step(const struct catalog *catalog, const char *id)
{
    char *step = memory_copy_bytes(id, strcspn(id, "@")); /* evidence is "ID@USE" */
    int index = catalog_find_step(catalog, step);

    free(step);
    return index;
}

/* Study that is neither a program nor the preparation for an exam: it needs a word of its own. */
static const struct step *route_telling_step(const struct roadmap *roadmap,
                                             const struct route_summary *route,
                                             const struct route_summary *other)
{
    for (int i = 0; i < route->step_count; i++) {
        int index = report_route_step(roadmap->catalog, route->steps[i]);
        const struct step *step = index < 0 ? NULL : &roadmap->catalog->steps[index];

        if (step && step->kind == STEP_STUDY && step->template == TEMPLATE_NONE &&
            !route_has(other->steps, other->step_count, step->id))
            return step;
    }
    return NULL;
}

bool report_route_note(const struct roadmap *roadmap, const struct route_summary *route,
                       const struct route_summary *other, struct buffer *out)
{
    const struct step *step = route_telling_step(roadmap, route, other);

    if (route->alone && !other->alone) {
        buffer_add(out, route->alone);
        return true;
    }
    if (!step)
        step = route_telling_step(roadmap, other, route);
    if (!step || step->why[0] == '\0')
        return false;
    buffer_format(out, "%.*s: %s", (int)strcspn(step->title, ","), step->title, step->why);
    return true;
}
