/* SPDX-License-Identifier: MIT
 * What a price has to do with the school that was chosen. */
#include "milepost/money.h"
#include "milepost/plan.h"
#include "plan/roadmap/because/chain.h"

/* "1 year at $13,420, tuition and fees that the school publishes (IPEDS, 2023)" */
static const char *school_years_words(const struct builder *builder)
{
    const struct plan_school *school = builder->profile.school;
    char year[MONEY_TEXT];

    return arena_format(&builder->roadmap->arena,
                        "%s for a year is the tuition and fees that the school publishes%s (IPEDS, "
                        "%d)",
                        money_format(school->tuition, year),
                        school->tuition_at_home ? " for who lives in the state" : "",
                        school->tuition_year);
}

void because_add_published(struct chain *chain)
{
    const struct plan_school *school = chain->builder->profile.school;
    struct arena *arena = &chain->builder->roadmap->arena;
    const int years = school->tuition_years;

    chain_add(
        chain, ABOUT_COST,
        arena_format(arena, "Nobody told the whole price. %s", school_years_words(chain->builder)));
    if (years > 0)
        chain_add(chain, ABOUT_COST,
                  arena_format(arena,
                               "Assumed: %d year%s of it, as the award takes no less. Books and "
                               "exams come on top: ask the school",
                               years, years == 1 ? "" : "s"));
    else
        chain_add(
            chain, ABOUT_COST,
            "Assumed: all of a year of it, though the program is shorter, as nobody publishes "
            "how much less that is. Books and exams come on top: ask the school");
}

void because_add_usual_price(struct chain *chain, int step)
{
    const struct profile *profile = &chain->builder->profile;

    if (own_school_has(profile, step))
        chain_add(
            chain, ABOUT_COST,
            arena_format(&chain->builder->roadmap->arena,
                         "That is what such programs cost, not what %s asks: nobody told that "
                         "yet",
                         profile->school->name));
}
