/* SPDX-License-Identifier: MIT
 * A difference line by line: a line is handed on only when its two sides differ, but for the goal's
 * dates and cost, which are told either way. Screens and commands take them from here. */
#include <string.h>

#include "milepost/words.h"
#include "report/pieces.h"

/* ---- line by line ---------------------------------------------------------------------------- */

struct walk {
    const struct difference *difference;
    difference_line_fn *line;
    void *context;
    enum difference_part part;
    int step;
    struct buffer before, after;
};

static const char none[] = "–";

bool report_difference_is_none(const char *side)
{
    return strcmp(side, none) == 0;
}

/* Hands on a line and empties the texts of both sides. */
static void walk_put(struct walk *walk, const char *title)
{
    walk->line(walk->context, &(struct difference_line){
                                  .part = walk->part,
                                  .title = title,
                                  .before = buffer_text(&walk->before),
                                  .after = buffer_text(&walk->after),
                                  .step = walk->step,
                              });
    buffer_truncate(&walk->before, 0);
    buffer_truncate(&walk->after, 0);
}

static bool side_is_open(const struct roadmap *roadmap)
{
    return roadmap->goal_state == GOAL_OPEN;
}

static void side_add_day(date_day day, bool by_season, struct buffer *out)
{
    char text[DATE_TEXT];

    buffer_add(out, date_or_month(day, by_season, text));
}

static void side_add_finish(const struct roadmap *roadmap, struct buffer *out)
{
    if (report_keeps_nothing(roadmap))
        buffer_add(out, "nothing to keep");
    else if (roadmap->goal_state == GOAL_REACHED)
        buffer_add(out, "reached");
    else if (roadmap->goal_state == GOAL_UNREACHABLE)
        buffer_add(out, "no route");
    else if (roadmap->when)
        buffer_add(out, roadmap->when);
    else
        side_add_day(roadmap->p50, roadmap->by_season, out);
}

static void side_add_total(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->route < 0)
        buffer_add(out, none);
    else
        piece_likely(roadmap, out);
}

static void side_add_over(const struct roadmap *roadmap, struct buffer *out)
{
    char money[MONEY_TEXT];

    buffer_add(out, roadmap->over > 0 ? money_format(roadmap->over, money) : none);
}

static const char *side_route_title(const struct roadmap *roadmap)
{
    return roadmap->route < 0 ? none : roadmap->routes[roadmap->route].title;
}

static void walk_put_texts(struct walk *walk, const char *title, const char *before,
                           const char *after)
{
    if (strcmp(before, after) == 0)
        return;
    buffer_add(&walk->before, before);
    buffer_add(&walk->after, after);
    walk_put(walk, title);
}

/* Of a range of which the likely cost tells no difference. */
static void walk_put_bounds(struct walk *walk)
{
    const struct difference *difference = walk->difference;
    char before[MONEY_TEXT], after[MONEY_TEXT];

    if (piece_bound_differs(difference, false))
        walk_put_texts(walk, "Cost at least", money_format(difference->before->cost.low, before),
                       money_format(difference->after->cost.low, after));
    if (piece_bound_differs(difference, true))
        walk_put_texts(walk, "Cost at most", money_format(difference->before->cost.high, before),
                       money_format(difference->after->cost.high, after));
}

static void walk_put_goal(struct walk *walk)
{
    const struct roadmap *before = walk->difference->before, *after = walk->difference->after;

    walk_put_texts(walk, "Goal", before->goal_title, after->goal_title);
    if (side_is_open(before) || side_is_open(after) || before->goal_state != after->goal_state) {
        side_add_finish(before, &walk->before);
        side_add_finish(after, &walk->after);
        walk_put(walk, "Even odds");
    }
    if (before->p80 != DATE_NONE || after->p80 != DATE_NONE) {
        side_add_day(before->p80, before->by_season, &walk->before);
        side_add_day(after->p80, after->by_season, &walk->after);
        walk_put(walk, "80 % by");
    }
    if (before->route >= 0 || after->route >= 0) {
        side_add_total(before, &walk->before);
        side_add_total(after, &walk->after);
        walk_put(walk, "Likely cost");
        walk_put_bounds(walk);
    }
    if (walk->difference->budget) {
        side_add_over(before, &walk->before);
        side_add_over(after, &walk->after);
        walk_put(walk, "Above your budget");
    }
    walk_put_texts(walk, "Route", side_route_title(before), side_route_title(after));
    for (int i = 0; i < after->missing_count; i++)
        walk_put_texts(walk, "Missing", "", after->missing[i]);
}

static void side_add_outcome(const struct roadmap *roadmap, int gate, struct buffer *out)
{
    if (gate < 0)
        buffer_add(out, none);
    else
        report_gate_state(&roadmap->gates[gate], out);
}

static void walk_put_gates(struct walk *walk)
{
    const struct difference *difference = walk->difference;

    for (int i = 0; i < difference->gate_count; i++) {
        const struct gate_change *change = &difference->gates[i];

        side_add_outcome(difference->before, change->before, &walk->before);
        side_add_outcome(difference->after, change->after, &walk->after);
        walk_put(walk, change->after >= 0 ? difference->after->gates[change->after].title
                                          : difference->before->gates[change->before].title);
    }
}

static void side_add_step_day(const struct roadmap_step *step, struct buffer *out)
{
    if (step->when)
        piece_when(step, out);
    else if (step->status == STEP_WAIVED)
        buffer_add(out, "not needed");
    else if (difference_day(step) == DATE_NONE)
        buffer_add(out, "no date");
    else
        side_add_day(difference_day(step), difference_by_season(step), out);
}

static void walk_put_gone(struct walk *walk)
{
    const struct difference *difference = walk->difference;

    for (int i = 0; i < difference->gone_count; i++) {
        const struct roadmap_step *step = &difference->before->steps[difference->gone[i]];

        side_add_step_day(step, &walk->before);
        buffer_add(&walk->after, none);
        walk_put(walk, step->title);
    }
}

static void walk_put_new(struct walk *walk)
{
    const struct difference *difference = walk->difference;

    for (int i = 0; i < difference->added_count; i++) {
        const struct roadmap_step *step = &difference->after->steps[difference->added[i]];

        walk->step = difference->added[i];
        buffer_add(&walk->before, none);
        side_add_step_day(step, &walk->after);
        walk_put(walk, step->title);
    }
}

/* A step that begins on another day and ends on the same is told by its beginning. */
static void side_add_moved(const struct step_change *change, struct walk *walk)
{
    const struct roadmap_step *before = &walk->difference->before->steps[change->before];
    const struct roadmap_step *after = &walk->difference->after->steps[change->after];
    side_add_step_day(before, &walk->before);
    side_add_step_day(after, &walk->after);
    if (before->when || after->when || before->start == after->start ||
        strcmp(buffer_text(&walk->before), buffer_text(&walk->after)) != 0)
        return;
    buffer_truncate(&walk->before, 0);
    buffer_truncate(&walk->after, 0);
    buffer_add(&walk->before, "from ");
    buffer_add(&walk->after, "from ");
    side_add_day(before->start, before->by_season, &walk->before);
    side_add_day(after->start, after->by_season, &walk->after);
}

/* Those of the route and those beside it are two parts. */
static void walk_put_moved(struct walk *walk)
{
    const struct difference *difference = walk->difference;
    enum step_role role = walk->part == DIFFERENCE_MOVED ? ROLE_ROUTE : ROLE_COMPANION;

    for (int i = 0; i < difference->step_count; i++) {
        const struct step_change *change = &difference->steps[i];
        const struct roadmap_step *step = &difference->after->steps[change->after];

        if (!change->moved || step->role != role)
            continue;
        walk->step = change->after;
        side_add_moved(change, walk);
        walk_put(walk, step->title);
    }
}

static void walk_put_repriced(struct walk *walk)
{
    const struct difference *difference = walk->difference;

    for (int i = 0; i < difference->step_count; i++) {
        const struct step_change *change = &difference->steps[i];

        if (!change->repriced)
            continue;
        walk->step = change->after;
        report_step_cost(&difference->before->steps[change->before], &walk->before);
        report_step_cost(&difference->after->steps[change->after], &walk->after);
        walk_put(walk, difference->after->steps[change->after].title);
    }
}

/* What one more credential adds to what must be earned and paid; that it adds nothing to pay is
 * told as well. */
static void walk_put_upkeep(struct walk *walk)
{
    const struct difference *difference = walk->difference;
    struct buffer title = {0};

    for (int i = 0; i < difference->units_count; i++) {
        const struct units_change *change = &difference->units[i];
        buffer_truncate(&title, 0);
        buffer_format(&title, "Units in a cycle, %s",
                      difference->after->catalog->bodies[change->body].name);
        piece_units(change->before, &walk->before);
        piece_units(change->after, &walk->after);
        walk_put(walk, buffer_text(&title));
    }
    buffer_clear(&title);
    if (!difference->upkeep && difference->units_count == 0)
        return;
    piece_upkeep(difference->before, &walk->before);
    piece_upkeep(difference->after, &walk->after);
    walk_put(walk, "Dues and fees a year");
}

static const struct {
    const char *title;
    void (*put)(struct walk *walk);
} parts[DIFFERENCE_PART_COUNT] = {
    [DIFFERENCE_GOAL] = {"The goal", walk_put_goal},
    [DIFFERENCE_GATES] = {"Gates", walk_put_gates},
    [DIFFERENCE_GONE] = {"Steps that go", walk_put_gone},
    [DIFFERENCE_NEW] = {"New steps", walk_put_new},
    [DIFFERENCE_MOVED] = {"On other days", walk_put_moved},
    [DIFFERENCE_REPRICED] = {"At another price", walk_put_repriced},
    [DIFFERENCE_UPKEEP] = {"To stay certified", walk_put_upkeep},
    [DIFFERENCE_MOVED_BESIDE] = {"On other days, beside the route", walk_put_moved},
};

const char *report_difference_part(enum difference_part part)
{
    return parts[part].title;
}

void report_difference_lines(const struct difference *difference, difference_line_fn *line,
                             void *context)
{
    struct walk walk = {.difference = difference, .line = line, .context = context};

    for (int i = 0; i < DIFFERENCE_PART_COUNT; i++) {
        walk.part = (enum difference_part)i;
        walk.step = -1;
        parts[i].put(&walk);
    }
    buffer_clear(&walk.before);
    buffer_clear(&walk.after);
}
