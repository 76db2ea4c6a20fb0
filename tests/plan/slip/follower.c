/* SPDX-License-Identifier: MIT
 * Somebody who follows a route. */
#include "plan/slip/follower.h"

struct follower follower;

void follower_setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("work.coding_now", "no");
    person_answer("time.hours_per_week", "10");
    follower = (struct follower){.first = NULL};
    follower_choose(0);
}

void follower_choose(int route)
{
    struct roadmap *before = follower.first,
                   *planned = follower.planned; /* their texts are in use */

    person.input.choice_count = 0;
    person_plan();
    person.input.choices = person.roadmap->routes[route].choices;
    person.input.choice_count = person.roadmap->routes[route].choice_count;
    follower.first = person.roadmap;
    person.roadmap = NULL;
    person_plan();
    follower.planned = person.roadmap;
    person.roadmap = NULL;
    follower.baseline = baseline_of(follower.planned, &follower.arena);
    person.input.hours_before = follower.baseline.hours_per_week;
    roadmap_free(&before);
    roadmap_free(&planned);
}

void follower_teardown(void)
{
    person_teardown();
    roadmap_free(&follower.first);
    roadmap_free(&follower.planned);
    arena_clear(&follower.arena);
}

void follower_look(int year, int month, int day)
{
    person.today = date_from_civil(year, month, day);
    slip_make(&follower.slip, person_plan(), &follower.baseline);
    offers_make(&follower.offers, &person.input, &follower.slip);
}

const char *follower_moved(const struct slip_part *part)
{
    return part->step < 0 ? "" : person.roadmap->steps[part->step].id;
}

const struct offer *follower_offer(enum offer_kind kind)
{
    for (int i = 0; i < follower.offers.count; i++)
        if (follower.offers.items[i].kind == kind)
            return &follower.offers.items[i];
    return NULL;
}
