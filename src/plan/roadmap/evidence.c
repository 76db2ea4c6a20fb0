/* SPDX-License-Identifier: MIT
 * Evidence that goes stale: it is shown by what it is for and by month, and a test whose result a
 * live vaccine would hide is moved, or made another test (docs/planning.md, "Evidence"). */
#include "plan/roadmap/line.h"

/* ---- live vaccines --------------------------------------------------------------------------- */

static bool step_is_live_series(const struct catalog *catalog, const struct roadmap_step *step)
{
    int vaccine = step->step < 0 ? -1 : catalog->steps[step->step].vaccine;
    return vaccine >= 0 && catalog->vaccines[vaccine].live && step->dose_count > 0;
}

/* True when a test that is placed on `first` and, if it takes more than one visit, last on `last`
 * has a live dose before its last visit that is not `wait` days old at its first. A single visit on
 * the day of the dose is early enough. */
static bool test_is_hidden(const struct catalog *catalog, const struct line_list *lines,
                           date_day first, date_day last, int wait)
{
    for (int i = 0; i < lines->count; i++) {
        const struct roadmap_step *step = &lines->items[i].step;
        for (int d = 0; step_is_live_series(catalog, step) && d < step->dose_count; d++) {
            if (step->doses[d] < last && first < step->doses[d] + wait)
                return true;
        }
    }
    return false;
}

static date_day first_live_dose(const struct catalog *catalog, const struct line_list *lines)
{
    date_day first = DATE_NONE;
    for (int i = 0; i < lines->count; i++) {
        const struct roadmap_step *step = &lines->items[i].step;
        if (step_is_live_series(catalog, step) && (first == DATE_NONE || step->doses[0] < first))
            first = step->doses[0];
    }
    return first;
}

/* A test that another can take the place of is the one of several visits. */
static date_day test_last_visit(const struct step *step, date_day first, int days)
{
    return step->instead >= 0 ? first + days : first;
}

static void test_move(struct line *line, date_day start)
{
    line->step.finish += start - line->step.start;
    line->step.p80 = line->step.by > line->step.finish ? line->step.by : line->step.finish;
    line->step.start = start;
    line->step.slack_days = line->step.by - line->step.finish;
}

/* The day before which the node can't be begun, for what it waits for. */
static date_day test_earliest(const struct builder *builder, int node)
{
    const struct network *network = &builder->network;
    const struct node *n = &network->nodes[node];
    date_day day = n->floor;

    for (int i = n->first_link; i < n->first_link + n->link_count; i++) {
        const struct link *link = &network->links[i];
        date_day free =
            link->from < 0 || link->from_start ? DATE_NONE : dates_finish(builder, link->from);
        if (free != DATE_NONE && free + link->lag > day)
            day = free + link->lag;
    }
    return day;
}

/* The test that takes one visit, in place of the one that takes several. */
static void test_take_instead(struct builder *builder, struct line *line, int instead)
{
    struct node *node = &builder->network.nodes[line->node];
    date_day by = line->step.by, floor = test_earliest(builder, line->node);

    node->step = (int16_t)instead;
    const struct work *work = &builder->profile.work[instead];
    line->step = line_of(builder, line->node);
    line->step.by = by;
    line->step.start = by - work->days.high > floor ? by - work->days.high : floor;
    line->step.finish = line->step.start + work->days.likely;
    test_move(line, line->step.start);
}

/* Just before its use, unless a live dose hides its result there; then the test of one visit just
 * before its use; then one before, or on the day of, the first live dose. */
static void test_place(struct builder *builder, struct line_list *lines, struct line *line)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct step *step = &catalog->steps[line->step.step];
    int days = builder->profile.work[line->step.step].days.high;
    int wait = step->live_wait_days;
    date_day first = first_live_dose(catalog, lines);
    date_day last = test_last_visit(step, line->step.start, days);

    if (first == DATE_NONE || !test_is_hidden(catalog, lines, line->step.start, last, wait))
        return;
    if (step->instead >= 0)
        test_take_instead(builder, line, step->instead);
    if (!test_is_hidden(catalog, lines, line->step.start, line->step.start, wait))
        return;
    line->with_live = first >= test_earliest(builder, line->node);
    if (line->with_live && first < line->step.start)
        test_move(line, first);
}

/* ---- relative to its use --------------------------------------------------------------------- */

/* What it is for: "the first job", or the step. */
static const char *evidence_use_text(struct builder *builder, int node)
{
    const char *use = builder->companions[node].use;
    int by = builder->network.nodes[node].use;

    if (use && use[0])
        return arena_format(&builder->roadmap->arena, "the %s", use);
    return arena_format(&builder->roadmap->arena, "“%s”",
                        builder->profile.catalog->steps[builder->network.nodes[by].step].title);
}

/* "8–28 days before the practicum": it is back in time from so many days before its use on, and
 * still counts until so many. */
static const char *evidence_relative_text(struct builder *builder, const struct line *line)
{
    const struct step *step = &builder->profile.catalog->steps[line->step.step];
    struct arena *arena = &builder->roadmap->arena;
    int days = builder->profile.work[line->step.step].days.high;
    const char *use = evidence_use_text(builder, line->node);

    if (line->with_live)
        return arena_format(arena, "before or with the first live dose, for %s", use);
    if (days < 1)
        return arena_format(arena, "just before %s", use);
    if (step->valid_days > days)
        return arena_format(arena, "%d–%d days before %s", days, step->valid_days, use);
    return arena_format(arena, "%d day%s before %s", days, days == 1 ? "" : "s", use);
}

/* A use that has no day can't be held against the days of live doses: the rule stands beside it. */
static const char *evidence_with_live_wait(struct builder *builder, const struct line_list *lines,
                                           const struct line *line, const char *when)
{
    const struct catalog *catalog = builder->profile.catalog;
    int wait = catalog->steps[line->step.step].live_wait_days;

    if (!wait || first_live_dose(catalog, lines) == DATE_NONE)
        return when;
    return arena_format(&builder->roadmap->arena, "%s, but not in the %d days after a live dose",
                        when, wait);
}

static void evidence_show_by_use(struct builder *builder, const struct line_list *lines,
                                 struct line *line)
{
    int during = builder->companions[line->node].during_node;

    line->step.dose_count = 0;
    if (builder->companions[line->node].untimed) {
        line->step.when =
            evidence_with_live_wait(builder, lines, line, evidence_relative_text(builder, line));
        line->step.start = line->step.finish = line->step.p80 = DATE_NONE;
    } else if (builder->network.nodes[line->node].use >= 0 && line->step.start != DATE_NONE) {
        line->step.when = evidence_relative_text(builder, line);
        line->step.by_month = true;
    } else if (line->step.when && during >= 0 && !builder->undated[line->node]) {
        line->step.start = line->step.finish = line->step.p80 = dates_finish(builder, during);
        line->step.by_month = line->step.start != DATE_NONE;
    }
}

static bool evidence_is_repeated(const struct line_list *lines, const struct line *line)
{
    for (int i = 0; i < lines->count; i++) {
        if (&lines->items[i] != line && lines->items[i].step.step == line->step.step)
            return true;
    }
    return false;
}

/* "Drug screen (first job)" where there is one for something else too. */
static void evidence_tell_apart(struct builder *builder, const struct line_list *lines,
                                struct line *line)
{
    const char *use = builder->companions[line->node].use;

    if (use && use[0] && evidence_is_repeated(lines, line))
        line->step.title = arena_format(&builder->roadmap->arena, "%s (%s)", line->step.title, use);
}

void evidence_place(struct builder *builder, struct line_list *lines)
{
    const struct step *steps = builder->profile.catalog->steps;

    for (int i = 0; i < lines->count; i++) {
        struct line *line = &lines->items[i];
        if (line->node < 0 || !steps[line->step.step].perishable)
            continue;
        if (steps[line->step.step].live_wait_days && line->step.start != DATE_NONE &&
            line->step.by != DATE_NONE)
            test_place(builder, lines, line);
        evidence_show_by_use(builder, lines, line);
    }
    for (int i = 0; i < lines->count; i++) {
        if (lines->items[i].node >= 0)
            evidence_tell_apart(builder, lines, &lines->items[i]);
    }
}
