/* SPDX-License-Identifier: MIT
 * What comes again is done turn by turn (docs/planning.md, "Progress"): each turn that was begun or
 * done has a standing of its own, and so keeps its day and what was paid for it. */
#include <string.h>

#include "milepost/plan.h"
#include "plan/profile/standing.h"

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

/* What was marked before turns had names of their own is called by the day on which it was done. */
static date_day standing_turn(const struct standing *standing)
{
    return standing->turn != DATE_NONE ? standing->turn : standing->ended;
}

const struct standing *turn_last_done(const struct standings *standings, int step)
{
    const struct standing *last = NULL;

    for (int i = 0; i < standings->count; i++) {
        const struct standing *standing = &standings->items[i];

        if (standing->step == step && standing->status == STEP_DONE &&
            (!last || standing_turn(standing) >= standing_turn(last)))
            last = standing;
    }
    return last;
}

const struct standing *standing_of_line(const struct standings *standings, const char *id, int step)
{
    const struct standing *begun = step < 0 ? NULL : standing_of(standings, step);

    for (int i = 0; i < standings->count; i++)
        if (strcmp(standings->items[i].id, id) == 0)
            return &standings->items[i];
    return begun && begun->turn != DATE_NONE && turn_is_of(begun->id, id) ? begun : NULL;
}
