/* SPDX-License-Identifier: MIT
 * For which cycles credits count, before a change of some and after it: units that are earned later
 * make up for a cycle that was short, so that one credit may move others. */
#include <inttypes.h>
#include <stdlib.h>

#include "milepost/session/credits.h"
#include "session/state/session.h"

/* Where a credit counts for a body: the last day of the cycle. */
struct credit_place {
    int64_t number;
    int body;
    date_day to;
};

/* By number. */
struct credit_places {
    VECTOR(struct credit_place) items;
};

struct credit_places *session_credit_places(struct session *session)
{
    struct credit_places *places = memory_new(1, sizeof *places);
    const struct credit_list *credits = &session_ledger_input(session)->credits;
    const struct ledger *ledger = session_ledger(session);

    for (int i = 0; i < ledger->verdict_count; i++) {
        const struct ledger_verdict *verdict = &ledger->verdicts[i];

        if (verdict->counted > 0 && verdict->cycle >= 0)
            VECTOR_PUSH(&places->items,
                        (struct credit_place){.number = credits->items[verdict->credit].number,
                                              .body = verdict->body,
                                              .to = ledger->cycles[verdict->cycle].to});
    }
    return places;
}

void credit_places_free(struct credit_places **places)
{
    if (*places)
        VECTOR_CLEAR(&(*places)->items);
    free(*places);
    *places = NULL;
}

/* Where it counts now, from the place on at which it may stand, which moves on with the numbers. */
static const struct credit_place *place_find(const struct credit_places *now, size_t *from,
                                             const struct credit_place *before)
{
    while (*from < now->items.count && now->items.items[*from].number < before->number)
        ++*from;
    for (size_t i = *from; i < now->items.count && now->items.items[i].number == before->number;
         i++)
        if (now->items.items[i].body == before->body)
            return &now->items.items[i];
    return NULL;
}

/* "credit 1, Update, count for the cycle of AAPC until 20 Mar 2026, no longer for the one until
 * 20 Mar 2028" */
static void moved_say(const struct session *session, const struct credit_place *before,
                      const struct credit_place *now, struct buffer *out)
{
    const struct credit_row *row = credit_find(session_credits(session), now->number);
    char day[DATE_TEXT], old[DATE_TEXT];

    buffer_format(out, "credit %" PRId64 ", ", now->number);
    text_add_inert(out, row ? row->title : "", false);
    buffer_format(out, ", count for the cycle of %s until %s, no longer for the one until %s",
                  session->catalog->bodies[now->body].id, date_long(now->to, day),
                  date_long(before->to, old));
}

static bool place_is_other(const struct credit_place *then, const struct credit_place *now,
                           int64_t except)
{
    return now && then->number != except && then->to != DATE_NONE && now->to != DATE_NONE &&
           now->to != then->to;
}

bool session_say_moved(struct session *session, const struct credit_places *before, int64_t except,
                       struct buffer *out)
{
    struct credit_places *now = session_credit_places(session);
    const struct credit_place *first = NULL, *first_now = NULL;
    size_t from = 0;
    int count = 0;

    for (size_t i = 0; i < before->items.count; i++) {
        const struct credit_place *then = &before->items.items[i];
        const struct credit_place *place = place_find(now, &from, then);

        if (place_is_other(then, place, except) && count++ == 0) {
            first = then;
            first_now = place;
        }
    }
    if (count > 0) {
        buffer_add(out, "that makes ");
        moved_say(session, first, first_now, out);
    }
    if (count > 1)
        buffer_format(out, "; so it does of %d more credit%s", count - 1, count == 2 ? "" : "s");
    credit_places_free(&now);
    return count > 0;
}
