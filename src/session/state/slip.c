/* SPDX-License-Identifier: MIT
 * The plan against its baseline. */
#include <stdlib.h>

#include "session/state/baseline_row.h"
#include "session/state/session.h"

const struct slip *session_slip(struct session *session)
{
    const struct roadmap *roadmap = session_roadmap(session);
    const struct baseline_rows *rows = &session->plan.record.baselines;
    const struct baseline_row *row = baseline_find(rows, rows->current);
    struct session_slip *made = &session->slip;

    if (!row || !session_is_followed(session))
        return NULL;
    if (!made->made) {
        made->baseline = baseline_of_row(row, &made->arena);
        slip_make(&made->slip, roadmap, &made->baseline);
    }
    made->made = true;
    return &made->slip;
}

const struct plan_baseline *session_kept_baseline(struct session *session)
{
    const struct slip *slip = session_slip(session);

    return slip ? slip->baseline : NULL;
}

const struct offer_list *session_offers(struct session *session)
{
    static const struct offer_list none = {.count = 0};
    const struct slip *slip = session_slip(session);
    struct route_choice *choices;
    struct plan_input input;

    if (!slip)
        return &none;
    if (!session->slip.offers_made) {
        choices = follow_choices(session);
        input = follow_input(session, true, choices, (int)session->plan.record.route.count);
        offers_make(&session->slip.offers, &input, slip);
        free(choices);
    }
    session->slip.offers_made = true;
    return &session->slip.offers;
}

void session_print_slip(struct session *session, const struct roadmap *roadmap,
                        const struct slip **slip, const struct offer_list **offers)
{
    bool own = roadmap->with_private && roadmap->route == session_roadmap(session)->route;

    *slip = own ? session_slip(session) : NULL;
    *offers = *slip ? session_offers(session) : NULL;
}
