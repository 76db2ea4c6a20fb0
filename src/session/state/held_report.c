/* SPDX-License-Identifier: MIT
 * All that is shown of the credentials that are held in the open plan. */
#include "milepost/report/letter.h"
#include "session/state/session.h"

static struct held_line held_line_of(const struct plan_input *input,
                                     const struct held_credential *held, struct arena *arena)
{
    struct held_line line = {
        .credential = held->credential,
        .since = held->since,
        .number = held->number,
        .expires = held->expires,
        .member = plan_membership(input, held->body),
    };

    line.way_count = plan_apprentice(input, held->credential, arena, &line.ways);
    if (line.way_count > 0)
        line.work = plan_work(input, EXPERIENCE_FIELD_EXTERN);
    return line;
}

/* Letters that a job gives; what is of private answers is no matter of it. */
static void held_take_letters(const struct session *session, struct arena *arena,
                              struct report_held *out)
{
    const struct catalog *catalog = session->catalog;
    int *letters = arena_new(arena, (size_t)catalog->letter_count + 1, sizeof *letters);

    for (int i = 0; i < catalog->letter_count; i++)
        if (!catalog->letters[i].is_private && letter_applies(catalog, i, &session->plan.answers))
            letters[out->letter_count++] = i;
    out->letters = letters;
}

void session_held_report(struct session *session, struct arena *arena, struct report_held *out)
{
    const struct book *book = &session->book;
    const struct plan_input input = follow_input(session, true, NULL, 0);
    struct held_line *lines = arena_new(arena, (size_t)book->held_count + 1, sizeof *lines);

    *out = (struct report_held){
        .catalog = session->catalog,
        .today = session_today(session),
        .plan = session_name(session),
        .lines = lines,
        .count = book->held_count,
        .ledger = session_report_ledger(session),
    };
    for (int i = 0; i < book->held_count; i++)
        lines[i] = held_line_of(&input, &book->held[i], arena);
    if (book->held_count > 0)
        held_take_letters(session, arena, out);
}
