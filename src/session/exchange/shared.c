/* SPDX-License-Identifier: MIT
 * What of a plan may be shared. Own figures for the answer to a request to be reinstated tell that
 * there was such a request: they stay where a default print would not show them either. */
#include "session/exchange/shared.h"

#include "session/state/session.h"

bool shared_step(const struct session *session, const char *step)
{
    int index = catalog_find_line(session->catalog, step);

    return index >= 0 && !session->catalog->steps[index].is_private;
}

bool shared_followed(const struct session *session, bool with_private)
{
    const struct mark_rows *marks = &session->plan.record.marks;
    bool followed = session->plan.record.route.count > 0 || (with_private && marks->count > 0);

    for (size_t i = 0; i < marks->count && !followed; i++)
        followed = shared_step(session, marks->items[i].step);
    return followed;
}

static bool step_rests_on(const struct step *step, int assumption)
{
    if (step->days.assumption == assumption || step->hours.assumption == assumption ||
        step->retake_days.assumption == assumption ||
        step->third_retake_days.assumption == assumption)
        return true;
    for (int i = 0; i < step->pass_rate_count; i++)
        if (step->pass_rates[i].assumption == assumption)
            return true;
    return false;
}

/* An assumption that no step names (of a body, or of many exams) is nobody's secret. */
static bool private_steps_alone_rest_on(const struct catalog *catalog, int assumption)
{
    bool any = false;

    for (int i = 0; i < catalog->step_count; i++)
        if (step_rests_on(&catalog->steps[i], assumption)) {
            if (!catalog->steps[i].is_private)
                return false;
            any = true;
        }
    return any;
}

static bool print_rests_on(const struct session *session, int assumption)
{
    struct roadmap *roadmap = follow_own_route(session, false);
    bool found = roadmap_assumes(roadmap, assumption);

    roadmap_free(&roadmap);
    return found;
}

/* One that the catalogue no longer has may have been of a private step. */
bool shared_figure(const struct session *session, const char *assumption)
{
    int index = catalog_find_assumption(session->catalog, assumption);

    if (index < 0)
        return false;
    return !private_steps_alone_rest_on(session->catalog, index) || print_rests_on(session, index);
}
