/* SPDX-License-Identifier: MIT
 * What a print holds and in which order, whatever its form. */
#include <stdio.h>
#include <stdlib.h>

#include "milepost/vector.h"
#include "private.h"

static void put_line(struct sheet *sheet, struct buffer *line)
{
    sheet->form->line(sheet, buffer_text(line));
    buffer_clear(line);
}

static void put_text(struct sheet *sheet, const char *label, const char *text)
{
    const struct text_list one = {.items = &text, .count = 1};

    if (text && text[0])
        sheet->form->detail(sheet, label, &one);
}

/* ---- the head -------------------------------------------------------------------------------- */

static void put_title(struct sheet *sheet, const struct roadmap *roadmap,
                      const struct report_plan *plan)
{
    struct buffer left = {0}, right = {0};
    char day[DATE_TEXT];

    if (roadmap->goal_fact < 0)
        buffer_add(&left, roadmap->goal_title);
    else
        buffer_format(&left, "Roadmap to %s", roadmap->goal_title);
    buffer_format(&right, "%s, %s", plan->name, date_long(roadmap->today, day));
    sheet->form->title(sheet, buffer_text(&left), buffer_text(&right));
    buffer_clear(&left);
    buffer_clear(&right);
}

static void put_summary(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer left = {0}, right = {0};

    report_headline(roadmap, &left);
    if (roadmap->route >= 0)
        piece_cost(&roadmap->cost, roadmap->at_least, &right);
    sheet->form->summary(sheet, buffer_text(&left), buffer_text(&right));
    buffer_clear(&left);
    buffer_clear(&right);
}

static void put_route(struct sheet *sheet, const struct roadmap *roadmap)
{
    const struct route_summary *route;
    struct buffer line = {0};

    if (roadmap->goal_assumed)
        sheet->form->line(sheet, "No goal was given; this is the way to a first job.");
    for (int i = 0; i < roadmap->notes.count; i++)
        sheet->form->line(sheet, roadmap->notes.items[i]);
    if (roadmap->route < 0)
        return;
    route = &roadmap->routes[roadmap->route];
    buffer_format(&line, "Route %d of %d: %s", route->number, roadmap->route_count, route->title);
    if (route->labels) {
        buffer_add(&line, " (");
        report_route_labels(route->labels, &line);
        buffer_add(&line, ")");
    }
    put_line(sheet, &line);
    if (roadmap->capped)
        sheet->form->line(sheet, report_capped());
}

static void put_missing(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->missing_count == 0)
        return;
    sheet->form->heading(sheet, "What no route can meet");
    for (int i = 0; i < roadmap->missing_count; i++)
        sheet->form->line(sheet, roadmap->missing[i]);
}

/* ---- the steps ------------------------------------------------------------------------------- */

static char step_mark(const struct roadmap_step *step)
{
    static const char marks[] = {
        [STEP_TODO] = ' ',   [STEP_STARTED] = '>', [STEP_DONE] = 'x',
        [STEP_WAIVED] = '-', [STEP_BLOCKED] = 'X',
    };

    return marks[step->status];
}

/* "WIOA voucher: the workforce board has to approve you ..." */
static void put_payers(struct sheet *sheet, const struct roadmap *roadmap,
                       const struct roadmap_step *step)
{
    for (int i = 0; i < step->payer_count; i++) {
        const struct aid *aid = &roadmap->catalog->aids[step->payers[i]];
        struct buffer line = {0};

        buffer_format(&line, "%s, but first %s.", aid->title, aid->confirm);
        put_text(sheet, i == 0 ? "May be paid by" : "or by", buffer_text(&line));
        buffer_clear(&line);
    }
}

static void put_step(struct sheet *sheet, const struct roadmap *roadmap,
                     const struct roadmap_step *step)
{
    struct buffer title = {0}, date = {0}, cost = {0}, checked = {0};

    buffer_format(&title, "%s%s%s", step->title, step->assumption_count > 0 ? "*" : "",
                  step->rests ? "~" : "");
    piece_step_date(roadmap, step, YEARS_ALWAYS, &date);
    report_step_cost(step, &cost);
    sheet->form->entry(sheet, &(struct sheet_entry){
                                  .mark = step_mark(step),
                                  .title = buffer_text(&title),
                                  .middle = buffer_text(&date),
                                  .right = buffer_text(&cost),
                              });
    put_text(sheet, "Why", step->why);
    report_price_checked(step, true, &checked);
    put_text(sheet, "Price", buffer_text(&checked));
    put_payers(sheet, roadmap, step);
    sheet->form->detail(sheet, "Do", &step->doing);
    sheet->form->detail(sheet, "Ask", &step->asking);
    sheet->form->detail(sheet, "Keep", &step->keeping);
    sheet->form->detail(sheet, "If you fail", &step->if_fail);
    buffer_clear(&title);
    buffer_clear(&date);
    buffer_clear(&cost);
    buffer_clear(&checked);
}

static void put_steps(struct sheet *sheet, const struct roadmap *roadmap)
{
    int phase = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if ((int)step->phase != phase)
            sheet->form->heading(sheet, phase_title(step->phase));
        phase = (int)step->phase;
        put_step(sheet, roadmap, step);
    }
}

/* ---- gates and milestones -------------------------------------------------------------------- */

static const char outcome_marks[] = {
    [GATE_CLEAR] = 'x',
    [GATE_ACTION] = '!',
    [GATE_DECIDED_BY_OTHER] = '?',
    [GATE_BARRED] = 'X',
};

static void put_gate(struct sheet *sheet, const struct roadmap_gate *gate)
{
    struct buffer state = {0}, by = {0};
    char day[DATE_TEXT];

    buffer_add(&state, report_gate_words(gate->outcome));
    if (gate->until != DATE_NONE)
        buffer_format(&state, " until %s", date_long(gate->until, day));
    if (gate->by != DATE_NONE && gate->outcome != GATE_CLEAR)
        buffer_format(&by, "by %s", date_long(gate->by, day));
    sheet->form->entry(sheet, &(struct sheet_entry){
                                  .mark = outcome_marks[gate->outcome],
                                  .title = gate->title,
                                  .middle = buffer_text(&state),
                                  .right = buffer_text(&by),
                              });
    buffer_clear(&state);
    buffer_clear(&by);
    put_text(sheet, "Who", gate->who);
    put_text(sheet, "Ask", gate->question);
    sheet->form->detail(sheet, "Do", &gate->doing);
}

static void put_gates(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->gate_count == 0)
        return;
    sheet->form->heading(sheet, "What somebody checks");
    for (int i = 0; i < roadmap->gate_count; i++)
        put_gate(sheet, &roadmap->gates[i]);
}

static void put_milestones(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->milestone_count == 0)
        return;
    sheet->form->heading(sheet, "Milestones");
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        struct buffer line = {0};

        buffer_format(&line, "%s: ", milestone->title);
        if (milestone->p50 == DATE_NONE)
            buffer_add(&line, "no date yet");
        else
            piece_odds(milestone->p50, milestone->p80, &line);
        put_line(sheet, &line);
    }
}

/* ---- money, time and chance ------------------------------------------------------------------ */

static void put_unpriced(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    if (roadmap->unpriced_count == 0)
        return;
    buffer_add(&line, "Nobody has told a price for: ");
    for (int i = 0; i < roadmap->unpriced_count; i++)
        buffer_format(&line, "%s%s", i > 0 ? "; " : "", roadmap->unpriced[i]);
    put_line(sheet, &line);
}

static void put_route_cost(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};
    char text[MONEY_TEXT];

    buffer_add(&line, "To the goal: ");
    piece_cost(&roadmap->cost, roadmap->at_least, &line);
    if (roadmap->cost.likely != MONEY_NONE)
        buffer_format(&line, ", likely %s", money_format(roadmap->cost.likely, text));
    /* With a price missing no chance can be promised. */
    if (roadmap->cost_p80 != MONEY_NONE && !roadmap->at_least)
        buffer_format(&line, "; with 80 %% chance no more than %s",
                      money_format(roadmap->cost_p80, text));
    put_line(sheet, &line);
    buffer_add(&line, "That is the way to the goal and what must be paid before one of its steps; "
                      "other lines come on top");
    put_line(sheet, &line);
    if (roadmap->aid_may_pay > 0) {
        buffer_format(&line,
                      "Help with paying that you named may cover lines of %s of this, once it is "
                      "confirmed for each",
                      money_format(roadmap->aid_may_pay, text));
        put_line(sheet, &line);
    }
    buffer_format(&line, "Study and paperwork: %d to %d hours, likely %d", roadmap->hours.low,
                  roadmap->hours.high, roadmap->hours.likely);
    put_line(sheet, &line);
    buffer_format(&line, "Chance to pass every exam on the way at the first try: %d %%",
                  roadmap->odds);
    put_line(sheet, &line);
    if (roadmap->not_reached > 0) {
        buffer_format(&line,
                      "In %d %% of the courses of events the exam is not passed in four "
                      "attempts; the dates leave these out",
                      roadmap->not_reached);
        put_line(sheet, &line);
    }
    if (roadmap->meets_by >= 0) {
        buffer_format(&line, "Chance to be there by the day you named: %d %%", roadmap->meets_by);
        put_line(sheet, &line);
    }
}

static void put_months(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->month_count == 0)
        return;
    sheet->form->heading(sheet, "Month by month");
    for (int i = 0; i < roadmap->month_count; i++) {
        const struct roadmap_month *month = &roadmap->months[i];
        char first[DATE_TEXT], money[MONEY_TEXT], hours[32];

        snprintf(hours, sizeof hours, "%d hours", month->hours);
        sheet->form->entry(sheet, &(struct sheet_entry){
                                      .mark = '\0',
                                      .title = date_month_year(month->first, first),
                                      .middle = hours,
                                      .right = money_format(month->cost, money),
                                  });
    }
}

static void put_money(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};
    char text[MONEY_TEXT];

    sheet->form->heading(sheet, "Cost, time and odds");
    if (roadmap->route >= 0)
        put_route_cost(sheet, roadmap);
    put_unpriced(sheet, roadmap);
    if (roadmap->upkeep_at_least && roadmap->upkeep_per_year == 0)
        buffer_add(&line, "Upkeep: nobody has told a price; ask");
    else
        buffer_format(&line, "Upkeep: %s%s a year", roadmap->upkeep_at_least ? "at least " : "",
                      money_format(roadmap->upkeep_per_year, text));
    put_line(sheet, &line);
}

/* ---- what it rests on ------------------------------------------------------------------------ */

/* Which of the catalogue's assumptions some step uses. Free with free(). */
static bool *used_assumptions(const struct roadmap *roadmap, bool *any)
{
    bool *used = memory_new((size_t)roadmap->catalog->assumption_count, sizeof *used);

    *any = false;
    for (int i = 0; i < roadmap->step_count; i++)
        for (int j = 0; j < roadmap->steps[i].assumption_count; j++)
            *any = used[roadmap->steps[i].assumptions[j]] = true;
    return used;
}

static void put_assumptions(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool any;
    bool *used = used_assumptions(roadmap, &any);

    if (any)
        sheet->form->heading(sheet, "What is assumed (*)");
    for (int i = 0; i < roadmap->catalog->assumption_count; i++) {
        const struct assumption *assumption = &roadmap->catalog->assumptions[i];
        struct buffer line = {0};

        if (!used[i])
            continue;
        buffer_format(&line, "%s: ", assumption->title);
        report_assumption(roadmap, i, &line);
        if (assumption->basis[0])
            buffer_format(&line, " (%s)", assumption->basis);
        put_line(sheet, &line);
    }
    free(used);
}

static void put_rests(struct sheet *sheet, const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].rests) {
            sheet->form->line(sheet, "~ rests on an answer that is missing or not known yet.");
            return;
        }
}

static void put_sources(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->source_count == 0)
        return;
    sheet->form->heading(sheet, "Sources");
    for (int i = 0; i < roadmap->source_count; i++) {
        const struct source *source = &roadmap->catalog->sources[roadmap->sources[i]];
        struct buffer about = {0};

        buffer_add(&about, confidence_id(source->confidence));
        if (source->checked != DATE_NONE)
            buffer_add(&about, ", ");
        piece_checked(source->checked, catalog_is_stale(source->checked, roadmap->today), &about);
        sheet->form->source(sheet, source, buffer_text(&about));
        buffer_clear(&about);
    }
}

void sheet_roadmap(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan)
{
    struct buffer line = {0};

    sheet->form->notice(sheet, roadmap->with_private ? REPORT_INCLUDED : REPORT_LEFT_OUT);
    put_title(sheet, roadmap, plan);
    put_summary(sheet, roadmap);
    sheet->form->opened(sheet);
    put_route(sheet, roadmap);
    put_missing(sheet, roadmap);
    put_steps(sheet, roadmap);
    put_gates(sheet, roadmap);
    put_milestones(sheet, roadmap);
    put_money(sheet, roadmap);
    put_months(sheet, roadmap);
    put_assumptions(sheet, roadmap);
    put_rests(sheet, roadmap);
    put_sources(sheet, roadmap);
    sheet->form->heading(sheet, "About this print");
    buffer_format(&line,
                  "Planned from the catalogue \"%s\", version %s. Every date is the middle of "
                  "simulated courses of events, not a promise. This is no legal or medical advice.",
                  roadmap->catalog->title, roadmap->catalog->version);
    put_line(sheet, &line);
}
