/* SPDX-License-Identifier: MIT
 * What somebody else checks, on a print: one line each right after the head, the whole further
 * down. */
#include "report/sheet_parts.h"

static const char outcome_marks[] = {
    [GATE_CLEAR] = 'x',
    [GATE_ACTION] = '!',
    [GATE_DECIDED_BY_OTHER] = '?',
    [GATE_BARRED] = '#',
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
            if (roadmap->gates[i].time == time && (int)roadmap->gates[i].outcome == outcome &&
                sheet_gate_vaccine(roadmap, &roadmap->gates[i]) < 0)
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
    sheet_vaccines(sheet, roadmap, "");
    sheet->form->line(sheet, "See \"What somebody checks\" below for whom to ask and what to do.");
}

/* The rule that decided it is the last that has a source. */
static void gate_put_source(struct sheet *sheet, const struct roadmap_gate *gate)
{
    struct buffer text = {0};
    int i = gate->because.count - 1;

    while (i >= 0 && gate->because.items[i].source < 0)
        i--;
    if (i >= 0)
        sheet_cite_to(sheet, gate->because.items[i].source, &text);
    sheet_text_detail(sheet, "Source", text.length > 0 ? buffer_text(&text) + 1 : "");
    buffer_clear(&text);
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

        sheet->form->subheading(sheet, gate->title);
        sheet_under(sheet, gate->title);
        if (gate->outcome != GATE_BARRED && gate->outcome != GATE_CLEAR)
            sheet_text_once(sheet, "When", gate->before);
        sheet_text_once(sheet, "Who", gate->who);
        sheet_text_once(sheet, "Ask", gate->question);
        sheet_once(sheet, "Do", &gate->doing);
        sheet_refer(sheet);
        gate_put_source(sheet, gate);
    }
}
