/* SPDX-License-Identifier: MIT
 * What would move the plan most: kept with the roadmap it was worked out against. */
#include "milepost/session/levers.h"

#include <stdlib.h>

#include "session/state/session.h"

const struct lever_list *session_levers(struct session *session)
{
    const struct roadmap *roadmap = session_roadmap(session);
    struct session_slip *made = &session->slip;

    if (!made->levers_named) {
        struct route_choice *choices = follow_choices(session);
        struct plan_input input =
            follow_input(session, true, choices, (int)session->plan.record.route.count);

        levers_name(&made->levers, &input, roadmap);
        free(choices);
    }
    made->levers_named = true;
    return &made->levers;
}

bool session_work_lever(struct session *session)
{
    const struct lever_list *list = session_levers(session);
    struct route_choice *choices;
    struct plan_input input;
    int next = 0;

    while (next < list->count && list->items[next].made)
        next++;
    if (next == list->count)
        return false;
    choices = follow_choices(session);
    input = follow_input(session, true, choices, (int)session->plan.record.route.count);
    lever_make(&session->slip.levers.items[next], &input, session_roadmap(session));
    free(choices);
    return true;
}
