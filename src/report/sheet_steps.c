/* SPDX-License-Identifier: MIT
 * The steps on a print, each with all that is to be said of it. */
#include <stdlib.h>
#include <string.h>

#include "milepost/report/act.h"
#include "report/pieces.h"
#include "report/sheet_parts.h"

char sheet_step_mark(const struct roadmap_step *step)
{
    static const char marks[] = {
        [STEP_TODO] = ' ',   [STEP_STARTED] = '>', [STEP_DONE] = 'x',
        [STEP_WAIVED] = '-', [STEP_BLOCKED] = '#',
    };

    return marks[step->status];
}

/* The wait that blocks a step: waits stand before all that they block. */
static const struct roadmap_step *steps_wait_before(const struct roadmap *roadmap, int index)
{
    while (index-- > 0)
        if (roadmap->steps[index].step >= 0 &&
            step_is_bar(&roadmap->catalog->steps[roadmap->steps[index].step]))
            return &roadmap->steps[index];
    return NULL;
}

/* "blocked until reinstated,", then its date on a line of its own; "blocked, reinstatement + 2
 * weeks" names the wait already. */
void sheet_say_blocked(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    const struct roadmap_step *wait = steps_wait_before(roadmap, index);
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

/* The same thing done for another use, above on this print: what to do is said once. */
static const struct roadmap_step *steps_said_before(const struct roadmap *roadmap, const int *order,
                                                    int at)
{
    const struct roadmap_step *step = &roadmap->steps[order[at]];

    for (int i = 0; i < at; i++) {
        const struct roadmap_step *above = &roadmap->steps[order[i]];

        if (step->step >= 0 && above->step == step->step && above->doing.items == step->doing.items)
            return above;
    }
    return NULL;
}

static void steps_put_same(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct roadmap_step *step, const struct roadmap_step *before)
{
    struct buffer line = {0};

    buffer_format(&line, "The same as for \"%s\" above.", before->title);
    sheet_text_detail(sheet, "Do", buffer_text(&line));
    sheet_step_payers(sheet, roadmap, step);
    buffer_clear(&line);
}

/* ---- the line -------------------------------------------------------------------------------- */

bool sheet_step_act(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    size_t length = strlen(step->title);

    if (!roadmap_step_is_closed(step))
        report_step_act(roadmap, index, out);
    if (out->length == 0)
        return false;
    return out->length > length + 1 || strncmp(buffer_text(out), step->title, length) != 0;
}

/* Until when is said once, in the head, and the mark of each line says that it waits for that. */
static bool steps_mark_says_it(const struct sheet *sheet)
{
    return sheet->terse && sheet->form->marks[0] != '\0';
}

void sheet_step_entry(struct sheet *sheet, const struct roadmap *roadmap, int index, bool with_act)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct buffer act = {0}, title = {0}, date = {0}, cost = {0};
    bool has_act = with_act && sheet_step_act(roadmap, index, &act);

    sheet_has_said(sheet, buffer_text(&act));
    buffer_format(&title, "%s%s%s", step->title, step->assumption_count > 0 ? "*" : "",
                  step->rests ? "~" : "");
    if (step->status == STEP_BLOCKED && !steps_mark_says_it(sheet))
        sheet_say_blocked(roadmap, index, &date);
    piece_step_date(roadmap, step, YEARS_ALWAYS, &date);
    report_step_cost(step, &cost);
    sheet->form->entry(sheet, &(struct sheet_entry){
                                  .mark = sheet_step_mark(step),
                                  .title = buffer_text(has_act ? &act : &title),
                                  .called = has_act ? buffer_text(&title) : NULL,
                                  .middle = buffer_text(&date),
                                  .right = buffer_text(&cost),
                              });
    buffer_clear(&act);
    buffer_clear(&title);
    buffer_clear(&date);
    buffer_clear(&cost);
}

void sheet_step_task(struct sheet *sheet, const struct roadmap *roadmap, int index,
                     const struct sheet_task *task)
{
    struct sheet_task whole = *task;
    struct buffer say = {0}, done_when = {0};

    report_step_say(roadmap, index, &say);
    report_step_done_when(roadmap, index, &done_when);
    sheet_has_said(sheet, task->text);
    sheet_has_said(sheet, buffer_text(&say));
    whole.say = buffer_text(&say);
    whole.done_when = buffer_text(&done_when);
    sheet->form->task(sheet, &whole);
    buffer_clear(&say);
    buffer_clear(&done_when);
}

/* `before`: the same for another use, which is told above; or NULL. */
static void steps_put_step(struct sheet *sheet, const struct roadmap *roadmap, int index,
                           const struct roadmap_step *before, const struct report_plan *plan)
{
    const struct roadmap_step *step = &roadmap->steps[index];

    sheet_under(sheet, step->title);
    sheet_step_entry(sheet, roadmap, index, !before);
    sheet_planned(sheet, plan->slip, index);
    sheet_step_progress(sheet, roadmap, step);
    sheet_step_comments(sheet, plan, index);
    if (before)
        steps_put_same(sheet, roadmap, step, before);
    else
        sheet_step_details(sheet, roadmap, step);
}

void sheet_steps(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan)
{
    int *order = sheet_order(roadmap);
    int phase = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[order[i]];

        if ((int)step->phase != phase)
            sheet->form->heading(sheet, phase_title(step->phase));
        phase = (int)step->phase;
        steps_put_step(sheet, roadmap, order[i], steps_said_before(roadmap, order, i), plan);
    }
    free(order);
}
