/* SPDX-License-Identifier: MIT
 * Which turn a mark is for, of what comes again: dues that are paid every year, a cycle. Each turn
 * is marked under an id of its own, so what was marked of those before stands. */
#include <string.h>

#include "milepost/plan.h"
#include "milepost/session/credits.h"
#include "session/change/mark.h"
#include "session/state/marks.h"

/* The last turn, as far as it is only begun, or NULL. */
static const char *turn_begun(const struct mark_rows *marks, const char *step)
{
    const char *turn = marks_turn(marks, step);
    const struct mark_row *last = marks_standing(marks, turn);

    return turn != step && last && mark_kind_find(last->kind) == MARK_STARTED ? turn : NULL;
}

static const struct mark_row *turn_last_row(const struct mark_rows *marks, const char *step)
{
    for (size_t i = marks->count; i > 0; i--) {
        const struct mark_row *row = &marks->items[i - 1];

        if (mark_kind_find(row->kind) == MARK_DONE &&
            (strcmp(row->step, step) == 0 || turn_is_of(row->step, step)))
            return row;
    }
    return NULL;
}

static enum status turn_refuse(const struct session *session, const struct marked_step *step,
                               struct error *err)
{
    const struct mark_row *last = turn_last_row(&session->plan.record.marks, step->id);
    char day[DATE_TEXT], from[DATE_TEXT];

    if (!last)
        return error_set(err, STATUS_USAGE,
                         "%s: by the plan its cycle begins on %s; what is done counts for it from "
                         "that day on",
                         step->title, date_long(step->line->turn_from, from));
    return error_with_command(
        error_set(err, STATUS_USAGE,
                  "%s: it is marked as done already, on %s; what is done from %s on counts for the "
                  "next time",
                  step->title, date_long(last->day, day), date_long(step->line->turn_from, from)),
        err, "`milepost reopen %s` takes the mark back", step->id);
}

enum status mark_name_turn(const struct session *session, const struct marked_step *step,
                           const struct mark_request *request, struct buffer *id, struct error *err)
{
    bool turns = (request->kind == MARK_STARTED || request->kind == MARK_DONE) && step->line &&
                 roadmap_step_is_open(step->line) &&
                 step_comes_again(&session->catalog->steps[step->step]);
    const char *begun = turns ? turn_begun(&session->plan.record.marks, step->id) : NULL;

    if (!turns || begun) {
        buffer_add(id, begun ? begun : step->id);
        return STATUS_OK;
    }
    if (step->line->turn_from != DATE_NONE && request->day < step->line->turn_from)
        return turn_refuse(session, step, err);
    turn_id_add(step->id, step->line->turn != DATE_NONE ? step->line->turn : request->day, id);
    return STATUS_OK;
}

/* The person says that all units of the cycle are entered with the body: no credit here decides it,
 * and what is entered here is told beside it. */
static void turn_say_units(struct session *session, const struct marked_step *step,
                           struct buffer *said)
{
    const struct ledger *ledger = session_ledger(session);
    int body = session->catalog->steps[step->step].body;

    if (body < 0 || step->step != turn_units_step(session->catalog, body))
        return;
    for (int i = 0; i < ledger->cycle_count; i++) {
        const struct ledger_cycle *cycle = &ledger->cycles[i];

        if (cycle->body != body || cycle->to != turn_of_id(step->id) || cycle->left == 0)
            continue;
        buffer_add(said, "; by your word: the credits entered here come to ");
        units_write(cycle->earned, said);
        buffer_add(said, " of ");
        units_write(cycle->needed, said);
        buffer_add(said, " units");
    }
}

void mark_say_next_turn(struct session *session, const struct marked_step *step,
                        const struct mark_request *request, struct buffer *said)
{
    const struct roadmap *roadmap = session_roadmap(session);
    const char *id = session->catalog->steps[step->step].id;
    int at = request->kind == MARK_DONE && turn_is_of(step->id, id) ? roadmap_find_step(roadmap, id)
                                                                    : -1;
    char day[DATE_TEXT];

    if (at >= 0)
        turn_say_units(session, step, said);
    if (at < 0 || !roadmap_step_is_open(&roadmap->steps[at]) || roadmap->steps[at].by_season ||
        roadmap_step_due(&roadmap->steps[at]) == DATE_NONE)
        return;
    buffer_format(said, "; the next time by %s",
                  date_long(roadmap_step_due(&roadmap->steps[at]), day));
}
