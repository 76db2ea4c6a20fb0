/* SPDX-License-Identifier: MIT
 * Proof of vaccines as one table: each gate that is about a vaccine, with the doses that are on the
 * roadmap for it. */
#include "report/pieces.h"
#include "report/sheet_parts.h"

/* ---- what belongs together ------------------------------------------------------------------- */

static int vaccine_asked_by(const struct catalog *catalog, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++)
        for (int v = 0; condition->nodes[i].op <= CONDITION_ANSWERED && v < catalog->vaccine_count;
             v++)
            if (catalog->vaccines[v].question == condition->nodes[i].question)
                return v;
    return -1;
}

int sheet_gate_vaccine(const struct roadmap *roadmap, const struct roadmap_gate *gate)
{
    const struct gate *rules;
    int vaccine = -1;

    if (roadmap->catalog->gate_count == 0)
        return -1;
    rules = &roadmap->catalog->gates[gate->gate];
    for (int i = 0; i < rules->rule_count && vaccine < 0; i++)
        vaccine = vaccine_asked_by(roadmap->catalog, &rules->rules[i].when);
    return vaccine;
}

/* One question is asked of all products against one disease. */
static bool vaccine_is_given(const struct roadmap *roadmap, const struct roadmap_step *step,
                             int vaccine)
{
    const struct catalog *catalog = roadmap->catalog;
    int given = step->step >= 0 ? catalog->steps[step->step].vaccine : -1;

    return given >= 0 && step->phase == PHASE_CLEAR &&
           catalog->vaccines[given].question == catalog->vaccines[vaccine].question;
}

bool sheet_in_vaccines(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    for (int i = 0; i < roadmap->gate_count; i++) {
        int vaccine = sheet_gate_vaccine(roadmap, &roadmap->gates[i]);

        if (vaccine >= 0 && vaccine_is_given(roadmap, step, vaccine))
            return true;
    }
    return false;
}

/* ---- the table ------------------------------------------------------------------------------- */

/* Their days, and the cost of the first: what is done at another use costs as much again. */
static void vaccine_say_doses(const struct roadmap *roadmap, int vaccine, struct buffer *days,
                              struct buffer *cost)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (!vaccine_is_given(roadmap, step, vaccine))
            continue;
        buffer_add(days, days->length > 0 ? "; " : "");
        piece_step_date(roadmap, step, YEARS_ALWAYS, days);
        if (cost->length == 0)
            report_step_cost(step, cost);
    }
}

/* Where a proof stands is told only where they don't all stand alike. */
static bool vaccines_stand_alike(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->gate_count; i++)
        if (sheet_gate_vaccine(roadmap, &roadmap->gates[i]) >= 0 &&
            roadmap->gates[i].outcome != GATE_ACTION)
            return false;
    return true;
}

static void vaccines_add(struct sheet_cells *cells, const struct roadmap *roadmap,
                         const struct roadmap_gate *gate, bool alike)
{
    struct buffer days = {0}, cost = {0};
    bool settled = gate->outcome == GATE_CLEAR || gate->outcome == GATE_BARRED;
    int vaccine = sheet_gate_vaccine(roadmap, gate);
    char by[DATE_TEXT];

    vaccine_say_doses(roadmap, vaccine, &days, &cost);
    sheet_add_cell(cells, "%s", roadmap->catalog->vaccines[vaccine].title);
    if (!alike)
        sheet_add_cell(cells, "%s", report_gate_words(gate->outcome));
    sheet_add_cell(cells, "%s", buffer_text(&days));
    sheet_add_cell(cells, "%s", buffer_text(&cost));
    sheet_add_cell(cells, "%s",
                   settled || gate->by == DATE_NONE
                       ? ""
                       : date_or_month(gate->by, gate->wanted_by_season, by));
    buffer_clear(&days);
    buffer_clear(&cost);
}

void sheet_vaccines(struct sheet *sheet, const struct roadmap *roadmap, const char *caption)
{
    static const char *const heads[] = {"Vaccine", "Proof", "Doses", "Cost", "Wanted by"};
    static const char *const alike_heads[] = {"Vaccine", "Doses", "Cost", "Wanted by"};
    bool alike = vaccines_stand_alike(roadmap);
    struct sheet_cells cells = {0};

    for (int i = 0; i < roadmap->gate_count; i++)
        if (sheet_gate_vaccine(roadmap, &roadmap->gates[i]) >= 0)
            vaccines_add(&cells, roadmap, &roadmap->gates[i], alike);
    sheet_put_table(sheet,
                    (struct sheet_table){.caption = caption,
                                         .heads = alike ? alike_heads : heads,
                                         .columns = alike ? 4 : 5,
                                         .right = alike ? 4 : 8},
                    &cells);
}
