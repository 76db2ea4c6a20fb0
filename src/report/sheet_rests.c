/* SPDX-License-Identifier: MIT
 * What a print rests on: what its marks mean, what is assumed, when its milestones come. */
#include <stdlib.h>

#include "milepost/words.h"
#include "report/sheet_parts.h"

static bool rests_any_step(const struct roadmap *roadmap,
                           bool (*is)(const struct roadmap_step *step))
{
    for (int i = 0; i < roadmap->step_count; i++)
        if (is(&roadmap->steps[i]))
            return true;
    return false;
}

static bool rests_is_assumed(const struct roadmap_step *step)
{
    return step->assumption_count > 0;
}

static bool rests_on_missing(const struct roadmap_step *step)
{
    return step->rests;
}

void sheet_marks(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    if (roadmap->step_count > 0)
        buffer_add(&line, sheet->form->marks);
    if (rests_any_step(roadmap, rests_is_assumed))
        buffer_add(&line, "* rests on what is assumed, as told at the end. ");
    if (rests_any_step(roadmap, rests_on_missing))
        buffer_add(&line, "~ rests on an answer that is missing or not known yet.");
    if (line.length > 0)
        sheet->form->heading(sheet, "How to read this");
    sheet_line(sheet, &line);
}

/* What has the days of the goal is told with it, in the head. */
static bool rests_is_goal(const struct roadmap *roadmap, const struct milestone *milestone)
{
    return milestone->p50 == roadmap->p50 && milestone->p80 == roadmap->p80;
}

static void rests_put_milestone(struct sheet *sheet, const struct milestone *milestone)
{
    struct buffer line = {0};

    buffer_format(&line, "%s: ", milestone->title);
    if (milestone->p50 == DATE_NONE)
        buffer_add(&line, "no date yet");
    else
        words_odds(milestone->p50, milestone->p80, milestone->by_season, &line);
    sheet_line(sheet, &line);
}

void sheet_milestones(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool begun = false;

    for (int i = 0; i < roadmap->milestone_count; i++) {
        if (rests_is_goal(roadmap, &roadmap->milestones[i]))
            continue;
        if (!begun)
            sheet->form->heading(sheet, "Milestones");
        begun = true;
        rests_put_milestone(sheet, &roadmap->milestones[i]);
    }
}

static void rests_put_assumption(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    const struct assumption *assumption = &roadmap->catalog->assumptions[index];
    struct buffer line = {0}, basis = {0};

    buffer_format(&line, "%s: ", assumption->title);
    report_assumption(roadmap, index, &line);
    sheet_under(sheet, assumption->title);
    sheet_fresh_or_above(sheet, assumption->basis, &basis);
    if (basis.length > 0)
        buffer_format(&line, " (%s)", buffer_text(&basis));
    sheet_cite_to(sheet, assumption->source, &line);
    sheet_line(sheet, &line);
    buffer_clear(&basis);
}

void sheet_assumptions(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool *used = report_used_assumptions(roadmap);

    if (rests_any_step(roadmap, rests_is_assumed))
        sheet->form->heading(sheet, "What is assumed (*)");
    for (int i = 0; i < roadmap->catalog->assumption_count; i++)
        if (used[i])
            rests_put_assumption(sheet, roadmap, i);
    free(used);
}

void sheet_about(struct sheet *sheet, const struct roadmap *roadmap)
{
    sheet->form->heading(sheet, "About this print");
    sheet_say(sheet,
              "Planned from the catalogue \"%s\", version %s. Every date is the middle one of "
              "many simulated cases, not a promise. This is no legal or medical advice.",
              roadmap->catalog->title, roadmap->catalog->version);
}
