/* SPDX-License-Identifier: MIT
 * What comes again is done turn by turn (docs/planning.md, "Progress"): by which id each turn is
 * marked, and which cycles were. */
#include <string.h>

#include "milepost/plan.h"

bool step_comes_again(const struct step *step)
{
    return step->kind == STEP_RENEWAL && step->every_months > 0;
}

void turn_id_add(const char *step, date_day turn, struct buffer *out)
{
    char day[DATE_TEXT];

    buffer_add_bytes(out, step, strcspn(step, "@"));
    buffer_format(out, "@%s", date_iso(turn, day));
}

date_day turn_of_id(const char *id)
{
    const char *at = strchr(id, '@');
    date_day turn;

    return at && date_parse(at + 1, DATE_MONTH_REFUSED, &turn) ? turn : DATE_NONE;
}

bool turn_is_of(const char *id, const char *step)
{
    size_t length = strlen(step);

    return strncmp(id, step, length) == 0 && id[length] == '@' && turn_of_id(id) != DATE_NONE;
}

/* ---- cycles ---------------------------------------------------------------------------------- */

static bool step_is_of_cycle(const struct catalog *catalog, const struct step *step, int body)
{
    return step->body == body && step_comes_again(step) &&
           step->every_months == catalog->bodies[body].ceus.cycle_months;
}

int turn_units_step(const struct catalog *catalog, int body)
{
    for (int i = 0; i < catalog->step_count; i++)
        if (step_is_of_cycle(catalog, &catalog->steps[i], body))
            return i;
    return -1;
}

/* What was marked as done of the cycles of a body. */
struct cycle_turns {
    date_day units, fee; /* the last turns, or DATE_NONE */
    bool has_fee;        /* the catalogue has a step that pays for the renewal */
};

static struct cycle_turns cycle_turns_of(const struct catalog *catalog,
                                         const struct progress *progress, date_day today, int body)
{
    struct cycle_turns turns = {DATE_NONE, DATE_NONE, false};
    int units = turn_units_step(catalog, body);

    for (int i = units + 1; units >= 0 && i < catalog->step_count; i++)
        turns.has_fee |= step_is_of_cycle(catalog, &catalog->steps[i], body);
    for (int i = 0; units >= 0 && i < progress->mark_count; i++) {
        const struct mark *mark = &progress->marks[i];
        date_day turn = mark->kind == MARK_DONE ? turn_of_id(mark->step) : DATE_NONE;
        int step =
            turn == DATE_NONE || mark->day > today ? -1 : catalog_find_line(catalog, mark->step);
        date_day *last = step == units ? &turns.units : &turns.fee;

        if (step >= 0 && step_is_of_cycle(catalog, &catalog->steps[step], body) && turn > *last)
            *last = turn;
    }
    return turns;
}

void turn_tracker(const struct catalog *catalog, const struct progress *progress, date_day today,
                  struct ledger_tracker *tracker)
{
    struct cycle_turns turns = cycle_turns_of(catalog, progress, today, tracker->body);
    int months = catalog->bodies[tracker->body].ceus.cycle_months;
    date_day done = turns.has_fee && turns.fee < turns.units ? turns.fee : turns.units;

    if (done == DATE_NONE || done >= today ||
        (tracker->end != DATE_NONE && tracker->end >= date_add_months(done, months / 2)))
        return;
    tracker->end = date_add_months(done, months);
    tracker->needed = -1;
}
