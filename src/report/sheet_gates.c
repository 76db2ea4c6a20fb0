/* SPDX-License-Identifier: MIT
 * What somebody else checks, on a print: one line each right after the head, the whole further
 * down. */
#include "milepost/words.h"
#include "report/sheet_parts.h"

static const char outcome_marks[] = {
    [GATE_CLEAR] = 'x',
    [GATE_ACTION] = '!',
    [GATE_DECIDED_BY_OTHER] = '?',
    [GATE_BARRED] = 'X',
};

/* What bars a person has no day by which it is to be settled. */
static void gate_put_outcome(struct sheet *sheet, const struct roadmap_gate *gate)
{
    struct buffer state = {0}, by = {0};
    char day[DATE_TEXT];

    report_gate_due(gate, &state);
    if (gate->by != DATE_NONE && gate->outcome != GATE_CLEAR && gate->outcome != GATE_BARRED)
        buffer_format(&by, "by %s", date_or_month(gate->by, gate->wanted_by_season, day));
    sheet->form->entry(sheet, &(struct sheet_entry){
                                  .mark = outcome_marks[gate->outcome],
                                  .title = gate->title,
                                  .middle = buffer_text(&state),
                                  .right = buffer_text(&by),
                              });
    buffer_clear(&state);
    buffer_clear(&by);
}

/* ---- the short list -------------------------------------------------------------------------- */

/* A check that costs nothing and comes before any payment. */
static bool gate_is_free_check(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    bool open = roadmap_step_is_open(step);

    return step->step >= 0 && step->free && open && step->kind != STEP_WAIT &&
           roadmap->catalog->steps[step->step].guard == GUARD_PAYING;
}

static void gates_put_free_checks(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    for (int i = 0; i < roadmap->step_count; i++)
        if (gate_is_free_check(roadmap, &roadmap->steps[i]))
            buffer_format(&line, "%s%s", line.length > 0 ? "; " : "Free, before you pay anything: ",
                          roadmap->steps[i].title);
    if (line.length > 0)
        buffer_add_char(&line, '.');
    sheet_line(sheet, &line);
}

/* What is to be done now comes first, and within that the worst. */
static void gates_put_time(struct sheet *sheet, const struct roadmap *roadmap, enum gate_time time)
{
    for (int outcome = GATE_BARRED; outcome >= GATE_CLEAR; outcome--)
        for (int i = 0; i < roadmap->gate_count; i++)
            if (roadmap->gates[i].time == time && (int)roadmap->gates[i].outcome == outcome)
                gate_put_outcome(sheet, &roadmap->gates[i]);
}

static void gates_put_count(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    buffer_add(&line, "Gates, what somebody else checks: ");
    report_gates(roadmap, &line);
    buffer_add_char(&line, '.');
    sheet_line(sheet, &line);
}

void sheet_gates_first(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->gate_count == 0)
        return;
    sheet->form->heading(sheet, "What could stop you");
    gates_put_free_checks(sheet, roadmap);
    gates_put_count(sheet, roadmap);
    for (int time = GATE_NOW; time <= GATE_AFTER_OFFER; time++)
        gates_put_time(sheet, roadmap, (enum gate_time)time);
    gates_put_time(sheet, roadmap, GATE_NEVER);
    sheet->form->line(sheet, "See \"What somebody checks\" below for whom to ask and what to do.");
}

/* "TB screening of health care personnel (CDC, checked Nov 2026)". */
static void gate_put_source(struct sheet *sheet, const struct roadmap *roadmap,
                            const struct roadmap_gate *gate)
{
    for (int i = gate->because.count; i-- > 0;) {
        const struct because *link = &gate->because.items[i];
        struct buffer text = {0};

        if (link->source < 0)
            continue;
        const struct source *source = &roadmap->catalog->sources[link->source];
        buffer_format(&text, "%s (%s, ", source->title, source->publisher);
        words_checked(link->checked, link->undated, link->stale, &text);
        buffer_add(&text, ")");
        sheet_text_detail(sheet, "Source", buffer_text(&text));
        buffer_clear(&text);
        return;
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

void sheet_gates(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->gate_count == 0)
        return;
    sheet->form->heading(sheet, "What somebody checks");
    sheet->form->line(sheet, "What follows says whom to ask. It is no legal or medical advice and "
                             "decides nothing.");
    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &roadmap->gates[i];

        gate_put_outcome(sheet, gate);
        if (gate->outcome != GATE_BARRED && gate->outcome != GATE_CLEAR)
            sheet_text_detail(sheet, "When", gate->before);
        sheet_text_detail(sheet, "Who", gate->who);
        sheet_text_detail(sheet, "Ask", gate->question);
        sheet->form->detail(sheet, "Do", &gate->doing);
        gate_put_source(sheet, roadmap, gate);
    }
}
