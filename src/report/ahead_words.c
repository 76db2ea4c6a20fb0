/* SPDX-License-Identifier: MIT
 * What lies ahead in words that need no glossary. */
#include "milepost/report.h"
#include "milepost/report/ahead.h"
#include "milepost/words.h"

/* ---- three figures --------------------------------------------------------------------------- */

/* From so many failures in 100 on there is no day that four of five would meet. */
enum { AHEAD_FAIL_FROM = 20 };

static bool ahead_say_date(const struct roadmap *roadmap, struct buffer *figure,
                           struct buffer *words)
{
    char day[DATE_TEXT];

    if (roadmap->goal_state != GOAL_OPEN || roadmap->p50 == DATE_NONE)
        return false;
    buffer_add(figure, date_or_month(roadmap->p50, roadmap->by_season, day));
    buffer_add(words, "as likely as not by then");
    if (roadmap->p80 != DATE_NONE)
        buffer_format(words, "; in 4 of 5 cases by %s",
                      date_or_month(roadmap->p80, roadmap->by_season, day));
    else if (roadmap->not_reached > AHEAD_FAIL_FROM)
        buffer_format(words, "; in %d of 100 cases every try at an exam fails",
                      roadmap->not_reached);
    return true;
}

static bool ahead_say_money(const struct roadmap *roadmap, struct buffer *figure,
                            struct buffer *words)
{
    char likely[MONEY_TEXT];

    if (roadmap->route < 0)
        return false;
    words_cost(&roadmap->cost, false, figure);
    buffer_format(words, "%sto pay by then", roadmap->at_least ? "at least, " : "");
    if (roadmap->cost.low != roadmap->cost.high && roadmap->cost.likely != MONEY_NONE)
        buffer_format(words, "; likely %s", money_format(roadmap->cost.likely, likely));
    if (roadmap->at_least)
        buffer_format(words, "; %d price%s unknown", roadmap->unpriced_count,
                      roadmap->unpriced_count == 1 ? "" : "s");
    return true;
}

/* Without an exam on the way there is nothing to pass. */
static bool ahead_say_chance(const struct roadmap *roadmap, struct buffer *figure,
                             struct buffer *words)
{
    if (roadmap->route < 0 || roadmap->odds >= 100)
        return false;
    buffer_format(figure, "%d in 100", roadmap->odds);
    buffer_add(words, "is the chance to pass every exam at the first try");
    return true;
}

bool report_ahead(const struct roadmap *roadmap, enum ahead_figure which, struct buffer *figure,
                  struct buffer *words)
{
    switch (which) {
    case AHEAD_DATE:
        return ahead_say_date(roadmap, figure, words);
    case AHEAD_MONEY:
        return ahead_say_money(roadmap, figure, words);
    case AHEAD_CHANCE:
        return ahead_say_chance(roadmap, figure, words);
    }
    return false;
}

void report_ahead_when(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer figure = {0}, words = {0};

    if (roadmap->goal_state == GOAL_REACHED && !report_keeps_nothing(roadmap))
        buffer_add(out, "reached; the roadmap has what keeps it up");
    else if (!roadmap->when && ahead_say_date(roadmap, &figure, &words))
        buffer_format(out, "%s, %s", buffer_text(&figure), buffer_text(&words));
    else
        report_headline(roadmap, out);
    buffer_clear(&figure);
    buffer_clear(&words);
}

/* ---- the mark of an apprentice --------------------------------------------------------------- */

/* The credential that is reached here, where it is the apprentice form of another one; or -1. */
static int ahead_find_apprentice(const struct catalog *catalog, const struct milestone *milestone)
{
    for (int i = 0; i < catalog->credential_count; i++)
        if (catalog->credentials[i].fact == milestone->fact && catalog_full_form(catalog, i) >= 0)
            return i;
    return -1;
}

/* The full form is reached later on the same way. */
static bool ahead_reaches(const struct roadmap *roadmap, int from, int credential)
{
    for (int i = from + 1; i < roadmap->milestone_count; i++)
        if (roadmap->milestones[i].fact == roadmap->catalog->credentials[credential].fact)
            return true;
    return false;
}

static void ahead_say_apprentice(const struct roadmap *roadmap, int milestone, int apprentice,
                                 struct buffer *out)
{
    const struct catalog *catalog = roadmap->catalog;
    const char *mark = catalog_apprentice_mark(catalog, apprentice);
    int full = catalog_full_form(catalog, apprentice);
    const char *what = ahead_reaches(roadmap, milestone, full) ? "what follows" : "work later";

    buffer_format(out, "%s: exam passed, new to the work; %s ",
                  roadmap->milestones[milestone].title, what);
    if (mark[0])
        buffer_format(out, "takes the “%s” off.", mark);
    else
        buffer_format(out, "makes it %s.", catalog->credentials[full].code);
}

bool report_ahead_apprentice(const struct roadmap *roadmap, struct buffer *out)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        int apprentice = ahead_find_apprentice(roadmap->catalog, &roadmap->milestones[i]);

        if (apprentice < 0)
            continue;
        ahead_say_apprentice(roadmap, i, apprentice, out);
        return true;
    }
    return false;
}

/* ---- what would move it ---------------------------------------------------------------------- */

void report_lever(const struct roadmap *roadmap, const struct lever *lever, struct buffer *out)
{
    switch (lever->kind) {
    case LEVER_HOURS:
        buffer_format(out, "%d hour%s of study a week more", lever->more,
                      lever->more == 1 ? "" : "s");
        break;
    case LEVER_SCHOOL:
        buffer_add(out, "A school that you choose");
        break;
    case LEVER_AID:
        buffer_add(out, "Help with paying");
        break;
    case LEVER_ROUTE:
        buffer_format(out, "The %s way: route %d",
                      roadmap->routes[lever->route].labels & LABEL_SOONEST ? "soonest" : "cheapest",
                      roadmap->routes[lever->route].number);
        break;
    }
}

static void ahead_say_hours(const struct lever *lever, struct buffer *out)
{
    if (lever->leads)
        words_about(lever->offer.days, out);
    else
        buffer_add(out, "study does not set the date");
}

static void ahead_say_aid(const struct lever *lever, struct buffer *out)
{
    char pays[MONEY_TEXT];

    if (lever->leads)
        buffer_format(out, "may pay up to %s", money_format(lever->pays, pays));
    else
        buffer_add(out, "none is known for this way");
}

void report_lever_effect(const struct roadmap *roadmap, const struct lever *lever,
                         struct buffer *out)
{
    if (!lever->made)
        return;
    switch (lever->kind) {
    case LEVER_HOURS:
        ahead_say_hours(lever, out);
        break;
    case LEVER_SCHOOL:
        words_cost(&roadmap->steps[lever->step].cost, false, out);
        buffer_add(out, ", by the school");
        break;
    case LEVER_AID:
        ahead_say_aid(lever, out);
        break;
    case LEVER_ROUTE:
        report_route_difference(&roadmap->routes[lever->route], &roadmap->routes[roadmap->route],
                                false, out);
        break;
    }
}
