/* SPDX-License-Identifier: MIT
 * How a roadmap stands, in the few words and marks that several screens share. */
#include "tui/parts/standing.h"

#include <string.h>

#include "milepost/report.h"
#include "milepost/session/slip.h"
#include "milepost/words.h"
#include "tui/stage/stage.h"

/* So many answers to find out are shown as one; at such a share of failures (%) there is no day
 * that four of five would meet. */
enum { FOLDED_FROM = 4, FAIL_FROM = 20, EVER = 36500 };

void standing_next(struct session *session, struct next_list *list)
{
    const struct roadmap *roadmap = session_roadmap(session);
    const struct plan_baseline *baseline = session_kept_baseline(session);
    bool followed = session_is_followed(session);

    next_list_make(list, roadmap, baseline, NEXT_DAYS, followed);
    if (list->count == 0)
        next_list_make(list, roadmap, baseline, EVER, followed);
}

/* The place of a step among those of the route that is followed, which are in the order of their
 * dates even where these can't be told; behind them all when it is not among them. */
static int standing_place_on_route(const struct roadmap *roadmap, const char *id)
{
    const struct route_summary *route;

    if (roadmap->route < 0)
        return 0;
    route = &roadmap->routes[roadmap->route];
    for (int i = 0; i < route->step_count; i++)
        if (strcmp(route->steps[i], id) == 0)
            return i;
    return route->step_count;
}

static int64_t standing_start_rank(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    if (step->start != DATE_NONE)
        return step->start;
    return (int64_t)INT32_MAX + standing_place_on_route(roadmap, step->id);
}

int standing_by_start(const struct roadmap *roadmap, int *steps)
{
    int64_t *ranks = memory_new((size_t)roadmap->step_count, sizeof *ranks);

    for (int i = 0; i < roadmap->step_count; i++) {
        int at = i;

        ranks[i] = standing_start_rank(roadmap, &roadmap->steps[i]);
        for (; at > 0 && ranks[i] < ranks[steps[at - 1]]; at--)
            steps[at] = steps[at - 1];
        steps[at] = i;
    }
    free(ranks);
    return roadmap->step_count;
}

int standing_done(const struct roadmap *roadmap)
{
    int done = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        done += roadmap->steps[i].status == STEP_DONE || roadmap->steps[i].status == STEP_WAIVED;
    return done;
}

/* ---- answers to find out --------------------------------------------------------------------- */

static bool standing_is_find_out(const struct roadmap_step *step)
{
    return step->question >= 0;
}

int standing_find_outs(const struct roadmap *roadmap)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        count += standing_is_find_out(&roadmap->steps[i]);
    return count;
}

bool standing_is_folded(const struct roadmap *roadmap, int step)
{
    return standing_is_find_out(&roadmap->steps[step]) &&
           standing_find_outs(roadmap) >= FOLDED_FROM;
}

void standing_say_find_outs(const struct roadmap *roadmap, struct buffer *out)
{
    buffer_format(out, "Find out %d answers", standing_find_outs(roadmap));
}

/* ---- the headline ---------------------------------------------------------------------------- */

bool standing_say_no_p80(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->p80 != DATE_NONE || roadmap->not_reached <= FAIL_FROM)
        return false;
    buffer_format(out, "No day has an 80 %% chance: in %d of 100 cases every try at an exam fails.",
                  roadmap->not_reached);
    return true;
}

void standing_add_odds(struct list *list, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    if (standing_say_no_p80(roadmap, &text))
        list_add(list, ROW_TEXT, buffer_text(&text));
    buffer_clear(&text);
}

void standing_say_headline(const struct roadmap *roadmap, struct buffer *out)
{
    report_headline(roadmap, out);
    if (roadmap->route < 0)
        return;
    buffer_add(out, " · ");
    words_cost(&roadmap->cost, roadmap->at_least, out);
}

/* ---- dates ----------------------------------------------------------------------------------- */

/* The first and last dose, the months of a span of days: the detail says all of it. */
void standing_say_date(const struct roadmap *roadmap, const struct roadmap_step *step, int columns,
                       struct buffer *out)
{
    char from[DATE_TEXT], to[DATE_TEXT], span[DATE_SPAN_TEXT];

    if (step->by_month) {
        buffer_add(out, date_month_year(step->start, from));
        return;
    }
    report_step_date(roadmap, step, out);
    if (step->when || text_width(buffer_text(out)) <= columns)
        return;
    if (step->dose_count > 1) {
        buffer_truncate(out, 0);
        buffer_add(out, date_span(step->doses[0], step->doses[step->dose_count - 1], false, span));
    } else if ((step->status == STEP_DONE || step->status == STEP_STARTED) &&
               step->finish != DATE_NONE && step->dose_count == 0) {
        buffer_truncate(out, 0);
        buffer_format(out, "%s %s", step->status == STEP_DONE ? "done" : "until",
                      date_month_year(step->finish, to));
    } else if (step->by == DATE_NONE && step->start != DATE_NONE && step->finish != DATE_NONE) {
        buffer_truncate(out, 0);
        buffer_format(out, "%s%s", step->start == step->finish ? "from " : "",
                      date_months(step->start, step->finish, span));
    }
}

/* ---- gates and marks ------------------------------------------------------------------------- */

static const struct {
    enum tone tone;
    const char *mark;
} gates[] = {
    [GATE_CLEAR] = {TONE_DONE, "✓"},
    [GATE_ACTION] = {TONE_ACTION, "!"},
    [GATE_DECIDED_BY_OTHER] = {TONE_ACTION, "?"},
    [GATE_BARRED] = {TONE_BAD, "✗"},
};

enum tone standing_gate_tone(enum gate_outcome outcome)
{
    return gates[outcome].tone;
}

const char *standing_gate_mark(enum gate_outcome outcome)
{
    return gates[outcome].mark;
}

void standing_say_routes(const struct roadmap *roadmap, struct buffer *out)
{
    unsigned labels = roadmap->routes[roadmap->route].labels;
    int others = roadmap->route_count - 1;

    if (others == 0) {
        buffer_add(out, "there is one way");
        return;
    }
    buffer_add(out, "this one is ");
    if (labels)
        report_route_labels(labels, out);
    else
        buffer_add(out, "your choice");
    buffer_format(out, "; %d other%s", others, others == 1 ? "" : "s");
}

enum tone standing_step_tone(const struct roadmap_step *step)
{
    static const enum tone tones[] = {[STEP_TODO] = TONE_PLAIN,
                                      [STEP_STARTED] = TONE_ACTION,
                                      [STEP_DONE] = TONE_DONE,
                                      [STEP_WAIVED] = TONE_PLAIN,
                                      [STEP_BLOCKED] = TONE_BAD};

    return tones[step->status];
}

/* What comes once a cycle; yearly dues do not. */
int standing_renews(const struct roadmap *roadmap, int step)
{
    int index = step >= 0 ? roadmap->steps[step].step : -1;
    const struct step *known = index >= 0 ? &roadmap->catalog->steps[index] : NULL;

    if (!known || known->kind != STEP_RENEWAL || known->body < 0)
        return -1;
    return known->every_months == roadmap->catalog->bodies[known->body].ceus.cycle_months
               ? known->body
               : -1;
}
