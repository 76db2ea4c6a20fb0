/* SPDX-License-Identifier: MIT
 * Cost, time and chance on a print, and what falls into each month. */
#include <string.h>

#include "milepost/words.h"
#include "report/sheet_parts.h"

static void money_put_unpriced(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    if (roadmap->unpriced_count == 0)
        return;
    buffer_add(&line, "A price, or a part of it, is missing for: ");
    for (int i = 0; i < roadmap->unpriced_count; i++)
        buffer_format(&line, "%s%s", i > 0 ? "; " : "", roadmap->unpriced[i]);
    buffer_add_char(&line, '.');
    sheet_line(sheet, &line);
}

/* What comes on top of the way to the goal and has no price. */
static void money_put_unpriced_beside(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        bool named = false;
        for (int j = 0; j < roadmap->unpriced_count && !named; j++)
            named = strcmp(roadmap->unpriced[j], step->title) == 0;
        if (named || roadmap_step_is_closed(step) || !(step->unpriced || step->partial) ||
            step->phase >= PHASE_ADVANCE)
            continue;
        buffer_add(&line, line.length ? "; " : "Lines on top without a price, or a part of it: ");
        buffer_add(&line, step->title);
    }
    if (line.length)
        buffer_add_char(&line, '.');
    sheet_line(sheet, &line);
}

static void money_put_total(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};
    char text[MONEY_TEXT];

    if (roadmap->paid > 0)
        sheet_say(sheet, "Paid so far: %s.", money_format(roadmap->paid, text));
    buffer_add(&line, roadmap->paid > 0 ? "Still to pay up to the goal: " : "To the goal: ");
    words_cost_likely(&roadmap->cost, roadmap->at_least, &line);
    /* With a price missing no chance can be promised. */
    if (roadmap->cost_p80 != MONEY_NONE && !roadmap->at_least)
        buffer_format(&line, "; with 80 %% chance no more than %s",
                      money_format(roadmap->cost_p80, text));
    buffer_add_char(&line, '.');
    sheet_line(sheet, &line);
    sheet->form->line(sheet, "That is the way to the goal and what must be paid before one of its "
                             "steps; other lines come on top.");
    if (roadmap->aid_may_pay > 0)
        sheet_say(sheet,
                  "Help with paying that you named may cover lines of %s of this, once it is "
                  "confirmed for each.",
                  money_format(roadmap->aid_may_pay, text));
}

static void money_put_chances(struct sheet *sheet, const struct roadmap *roadmap)
{
    sheet_say(sheet, "Study and paperwork: %d to %d hours, likely %d.", roadmap->hours.low,
              roadmap->hours.high, roadmap->hours.likely);
    if (roadmap_has_exam(roadmap))
        sheet_say(sheet, "Chance to pass every exam on the way at the first try: %d %%.",
                  roadmap->odds);
    if (roadmap->not_reached > 0)
        sheet_say(sheet,
                  "In %d %% of the simulated cases the exam is not passed in four attempts; the "
                  "dates leave these out.",
                  roadmap->not_reached);
    if (roadmap->meets_by >= 0)
        sheet_say(sheet, "Chance to be there by the day you named: %d %%.", roadmap->meets_by);
}

static void money_add_upkeep(const struct roadmap *roadmap, struct buffer *out)
{
    const struct money_range upkeep = {MONEY_NONE, roadmap->upkeep_per_year, MONEY_NONE, 0};

    buffer_add(out, "Upkeep: ");
    words_cost(&upkeep, roadmap->upkeep_at_least, out);
    buffer_add(out, " a year.");
}

void sheet_money(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    sheet->form->heading(sheet, "Cost, time and odds");
    if (roadmap->route >= 0) {
        money_put_total(sheet, roadmap);
        money_put_chances(sheet, roadmap);
    }
    money_put_unpriced(sheet, roadmap);
    money_put_unpriced_beside(sheet, roadmap);
    if (roadmap->upkeep_at_least && roadmap->upkeep_per_year == 0)
        buffer_add(&line, "Upkeep: nobody has told a price; ask.");
    else
        money_add_upkeep(roadmap, &line);
    sheet_line(sheet, &line);
}
