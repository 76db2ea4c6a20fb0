/* SPDX-License-Identifier: MIT
 * The roadmap with each school in the place of the chosen one. Nothing is changed for it: the
 * planner is given the plan as it stands, with the school beside it, as it would be once it is
 * chosen. */
#include "milepost/session/school_roadmap.h"

#include <stdlib.h>

#include "milepost/report.h"
#include "session/state/session.h"

static bool school_roadmaps_stand(const struct session *session)
{
    return session->school_roadmaps.turn == session->turn &&
           session->school_roadmaps.day == session_today(session);
}

const struct school_roadmap *session_known_school_roadmap(const struct session *session,
                                                          const struct school *school)
{
    const struct session_school_roadmaps *made = &session->school_roadmaps;

    for (size_t i = 0; school_roadmaps_stand(session) && i < made->items.count; i++)
        if (made->items.items[i].number == school->number)
            return &made->items.items[i];
    return NULL;
}

static struct roadmap *school_roadmap_plan(const struct session *session,
                                           const struct school *school)
{
    struct route_choice *choices = follow_choices(session);
    struct plan_input input =
        follow_input(session, true, choices, (int)session->plan.record.route.count);
    struct roadmap *roadmap;

    input.school = worksheet_takes(school);
    roadmap = roadmap_make(&input);
    free(choices);
    return roadmap;
}

static struct school_roadmap school_roadmap_of(const struct roadmap *roadmap, int64_t number,
                                               struct arena *arena)
{
    return (struct school_roadmap){
        .number = number,
        .goal_state = roadmap->goal_state,
        .keeps_nothing = report_keeps_nothing(roadmap),
        .has_route = roadmap->route >= 0,
        .goes_there = roadmap->at_school,
        .has_exam = roadmap_has_exam(roadmap),
        .p20 = roadmap->p20,
        .p50 = roadmap->p50,
        .p80 = roadmap->p80,
        .by_season = roadmap->by_season,
        .when = roadmap->when ? arena_copy_text(arena, roadmap->when) : NULL,
        .not_reached = roadmap->not_reached,
        .cost = roadmap->cost,
        .cost_p80 = roadmap->cost_p80,
        .at_least = roadmap->at_least,
        .hours = roadmap->hours,
        .odds = roadmap->odds,
    };
}

const struct school_roadmap *session_school_roadmap(struct session *session,
                                                    const struct school *school)
{
    struct session_school_roadmaps *made = &session->school_roadmaps;
    const struct school_roadmap *known = session_known_school_roadmap(session, school);
    struct roadmap *roadmap;

    if (known)
        return known;
    if (!school_roadmaps_stand(session)) {
        arena_reset(&made->arena);
        made->items.count = 0;
        made->turn = session->turn;
        made->day = session_today(session);
    }
    roadmap = school_roadmap_plan(session, school);
    VECTOR_PUSH(&made->items, school_roadmap_of(roadmap, school->number, &made->arena));
    roadmap_free(&roadmap);
    return &made->items.items[made->items.count - 1];
}
