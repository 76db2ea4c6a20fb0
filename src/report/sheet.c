/* SPDX-License-Identifier: MIT
 * What a print holds and in which order, whatever its form: a form (text_sheet.c, markdown_sheet.c)
 * puts down what it is handed and leaves nothing out, so that both forms say the same. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"
#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/pieces.h"
#include "report/sheet.h"

#define REPORT_LEFT_OUT "Private answers are left out; your own dates and costs may differ."
#define REPORT_INCLUDED "Private answers are included: keep this print to yourself."

/* ---- the head -------------------------------------------------------------------------------- */

static void sheet_put_title(struct sheet *sheet, const struct roadmap *roadmap,
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

static void sheet_put_bar(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    report_bar(roadmap, &line);
    sheet_line(sheet, &line);
}

static void sheet_put_notes(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    report_over(roadmap, &line);
    sheet_line(sheet, &line);
    for (int i = 0; i < roadmap->notice_count; i++) {
        report_notice(roadmap, i, &line);
        sheet_line(sheet, &line);
    }
    for (int i = 0; i < roadmap->notes.count; i++)
        sheet->form->line(sheet, roadmap->notes.items[i]);
    report_cheaper(roadmap, &line);
    sheet_line(sheet, &line);
}

static void sheet_put_summary(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer left = {0}, right = {0};

    report_headline(roadmap, &left);
    if (roadmap->route >= 0)
        words_cost(&roadmap->cost, roadmap->at_least, &right);
    sheet->form->summary(sheet, buffer_text(&left), buffer_text(&right));
    buffer_clear(&left);
    buffer_clear(&right);
}

static void sheet_put_route(struct sheet *sheet, const struct roadmap *roadmap)
{
    const struct route_summary *route;
    struct buffer line = {0};

    if (roadmap->goal_assumed)
        sheet->form->line(sheet, "No goal was given; this is the way to a first job.");
    sheet_put_notes(sheet, roadmap);
    if (roadmap->route < 0)
        return;
    route = &roadmap->routes[roadmap->route];
    if (roadmap->route_count > 1)
        buffer_format(&line, "Route %d of %d: ", route->number, roadmap->route_count);
    else
        buffer_add(&line, "The only route: ");
    buffer_add(&line, route->title);
    if (route->labels && roadmap->route_count > 1) {
        buffer_add(&line, " (");
        report_route_labels(route->labels, &line);
        buffer_add(&line, ")");
    }
    sheet_line(sheet, &line);
    if (roadmap->capped)
        sheet->form->line(sheet, report_capped());
}

static void sheet_put_missing(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->missing_count == 0)
        return;
    sheet->form->heading(sheet, "What no route can meet");
    for (int i = 0; i < roadmap->missing_count; i++)
        sheet->form->line(sheet, roadmap->missing[i]);
}

static bool sheet_any_step(const struct roadmap *roadmap,
                           bool (*is)(const struct roadmap_step *step))
{
    for (int i = 0; i < roadmap->step_count; i++)
        if (is(&roadmap->steps[i]))
            return true;
    return false;
}

static bool sheet_is_assumed(const struct roadmap_step *step)
{
    return step->assumption_count > 0;
}

static bool sheet_rests(const struct roadmap_step *step)
{
    return step->rests;
}

static void sheet_put_marks(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    if (roadmap->step_count > 0)
        buffer_add(&line, sheet->form->marks);
    if (sheet_any_step(roadmap, sheet_is_assumed))
        buffer_add(&line, "* rests on what is assumed, as told at the end. ");
    if (sheet_any_step(roadmap, sheet_rests))
        buffer_add(&line, "~ rests on an answer that is missing or not known yet.");
    if (line.length == 0)
        return;
    sheet->form->heading(sheet, "How to read this");
    sheet_line(sheet, &line);
}

/* ---- the steps ------------------------------------------------------------------------------- */

static char sheet_step_mark(const struct roadmap_step *step)
{
    static const char marks[] = {
        [STEP_TODO] = ' ',   [STEP_STARTED] = '>', [STEP_DONE] = 'x',
        [STEP_WAIVED] = '-', [STEP_BLOCKED] = 'X',
    };

    return marks[step->status];
}

/* "WIOA voucher: the workforce board has to approve you ..." */
static void sheet_put_payers(struct sheet *sheet, const struct roadmap *roadmap,
                             const struct roadmap_step *step)
{
    for (int i = 0; i < step->payer_count; i++) {
        const struct aid *aid = &roadmap->catalog->aids[step->payers[i]];
        struct buffer line = {0};

        buffer_format(&line, "%s, but first %s.", aid->title, aid->confirm);
        sheet_text_detail(sheet, i == 0 ? "May be paid by" : "or by", buffer_text(&line));
        buffer_clear(&line);
    }
}

/* The wait that blocks a step: waits stand before all that they block. */
static const struct roadmap_step *sheet_wait_before(const struct roadmap *roadmap, int index)
{
    while (index-- > 0)
        if (roadmap->steps[index].kind == STEP_WAIT && roadmap->steps[index].step >= 0)
            return &roadmap->steps[index];
    return NULL;
}

/* "blocked until reinstated,", then its date on a line of its own; "blocked, reinstatement + 2
 * weeks" names the wait already. */
static void sheet_put_blocked(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    const struct roadmap_step *wait = sheet_wait_before(roadmap, index);
    const struct index_list *gives;
    const char *until;

    buffer_add(out, "blocked");
    if (!wait || (step->when && strstr(step->when, wait->id))) {
        buffer_add(out, ", ");
        return;
    }
    gives = &roadmap->catalog->steps[wait->step].gives;
    if (gives->count > 0) {
        until = roadmap->catalog->facts[gives->items[0]].title;
        buffer_format(out, " until %c%s", catalog_small_first(roadmap->catalog, until), until + 1);
    }
    buffer_add(out, ",\n");
}

/* The same thing done for another use: what to do is said once. */
static const struct roadmap_step *sheet_said_before(const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];

    for (int i = 0; i < index; i++)
        if (step->step >= 0 && roadmap->steps[i].step == step->step &&
            roadmap->steps[i].doing.items == step->doing.items)
            return &roadmap->steps[i];
    return NULL;
}

/* Both sides of what sources disagree on. */
static void sheet_put_conflicts(struct sheet *sheet, const struct roadmap *roadmap,
                                const struct roadmap_step *step)
{
    for (int i = 0; i < step->because.count; i++) {
        struct buffer line = {0};

        if (!step->because.items[i].conflicting)
            continue;
        report_because(roadmap, &step->because.items[i], &line);
        sheet_text_detail(sheet, "Not settled", buffer_text(&line));
        buffer_clear(&line);
    }
}

static void sheet_put_details(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    const struct roadmap_step *before = sheet_said_before(roadmap, index);
    struct buffer line = {0};

    report_step_progress(step, &line);
    sheet_text_detail(sheet, "So far", buffer_text(&line));
    buffer_clear(&line);
    if (roadmap->with_private && step->note)
        sheet_text_detail(sheet, "Your note", step->note);
    if (before) {
        buffer_format(&line, "The same as for \"%s\" above.", before->title);
        sheet_text_detail(sheet, "Do", buffer_text(&line));
        buffer_clear(&line);
        sheet_put_payers(sheet, roadmap, step);
        return;
    }
    if (roadmap_step_is_closed(step)) {
        sheet->form->detail(sheet, "Keep", &step->keeping);
        return;
    }
    sheet_text_detail(sheet, "Why", step->why);
    sheet_text_detail(sheet, "Too late", step->late);
    report_price_checked(step, true, &line);
    sheet_text_detail(sheet, "Price", buffer_text(&line));
    buffer_clear(&line);
    sheet_put_payers(sheet, roadmap, step);
    sheet_put_conflicts(sheet, roadmap, step);
    sheet->form->detail(sheet, "Do", &step->doing);
    sheet->form->detail(sheet, "Ask", &step->asking);
    sheet->form->detail(sheet, "Keep", &step->keeping);
    sheet->form->detail(sheet, "If you fail", &step->if_fail);
}

static void sheet_put_step(struct sheet *sheet, const struct roadmap *roadmap, int index,
                           const struct slip *slip)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct buffer title = {0}, date = {0}, cost = {0};

    buffer_format(&title, "%s%s%s", step->title, step->assumption_count > 0 ? "*" : "",
                  step->rests ? "~" : "");
    if (step->status == STEP_BLOCKED)
        sheet_put_blocked(roadmap, index, &date);
    piece_step_date(roadmap, step, YEARS_ALWAYS, &date);
    report_step_cost(step, &cost);
    sheet->form->entry(sheet, &(struct sheet_entry){
                                  .mark = sheet_step_mark(step),
                                  .title = buffer_text(&title),
                                  .middle = buffer_text(&date),
                                  .right = buffer_text(&cost),
                              });
    sheet_planned(sheet, slip, index);
    sheet_put_details(sheet, roadmap, index);
    buffer_clear(&title);
    buffer_clear(&date);
    buffer_clear(&cost);
}

static void sheet_put_steps(struct sheet *sheet, const struct roadmap *roadmap,
                            const struct slip *slip)
{
    int phase = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if ((int)step->phase != phase)
            sheet->form->heading(sheet, phase_title(step->phase));
        phase = (int)step->phase;
        sheet_put_step(sheet, roadmap, i, slip);
    }
}

/* ---- milestones ------------------------------------------------------------------------------- */

static void sheet_put_milestones(struct sheet *sheet, const struct roadmap *roadmap)
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
            words_odds(milestone->p50, milestone->p80, milestone->by_season, &line);
        sheet_line(sheet, &line);
    }
}

/* ---- what it rests on ------------------------------------------------------------------------ */

static void sheet_put_assumptions(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool *used = report_used_assumptions(roadmap);

    if (sheet_any_step(roadmap, sheet_is_assumed))
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
        sheet_line(sheet, &line);
    }
    free(used);
}

void sheet_roadmap(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan, const struct report_print *print)
{
    (void)print;
    sheet->form->notice(sheet, roadmap->with_private ? REPORT_INCLUDED : REPORT_LEFT_OUT);
    sheet_put_title(sheet, roadmap, plan);
    sheet_put_bar(sheet, roadmap);
    sheet_put_summary(sheet, roadmap);
    sheet->form->opened(sheet);
    if (plan->slip)
        sheet_slip(sheet, plan->slip);
    sheet_put_route(sheet, roadmap);
    sheet_put_missing(sheet, roadmap);
    if (plan->slip)
        sheet_offers(sheet, plan->slip, plan->offers);
    sheet_gates_first(sheet, roadmap);
    sheet_put_marks(sheet, roadmap);
    sheet_put_steps(sheet, roadmap, plan->slip);
    sheet_gates(sheet, roadmap);
    sheet_put_milestones(sheet, roadmap);
    sheet_money(sheet, roadmap);
    sheet_months(sheet, roadmap);
    sheet_put_assumptions(sheet, roadmap);
    for (int i = 0; i < roadmap->source_count; i++)
        sheet_cite(sheet, roadmap->sources[i]);
    sheet_sources(sheet, roadmap);
    sheet->form->heading(sheet, "About this print");
    sheet_say(sheet,
              "Planned from the catalogue \"%s\", version %s. Every date is the middle one of "
              "many simulated cases, not a promise. This is no legal or medical advice.",
              roadmap->catalog->title, roadmap->catalog->version);
}
