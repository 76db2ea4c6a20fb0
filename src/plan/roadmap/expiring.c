/* SPDX-License-Identifier: MIT
 * What is held and grows too old before the route can use it: with how many hours a week it would
 * still count, and what that saves. */
#include "plan/profile/requirement.h"
#include "plan/roadmap/totals.h"

static struct outlook expiring_outlook(const struct builder *builder, struct answers *answers,
                                       int fact, int hours)
{
    struct plan_input input = *builder->input;

    answers->items[builder->profile.questions.hours_per_week] =
        (struct answer){.state = ANSWER_VALUE, .value = hours, .as_of = builder->profile.today};
    input.answers = answers;
    return outlook_of_held(&input, fact);
}

/* The fewest hours a week at which it counts; 0: none that the question allows. More hours finish
 * nothing later, so half of what is left is ruled out each time. */
static int expiring_find_hours(const struct builder *builder, int fact, struct outlook *outlook)
{
    const struct profile *profile = &builder->profile;
    int most = profile->catalog->questions[profile->questions.hours_per_week].max;
    int low = profile->hours_per_week + 1, high = most;
    struct answers answers = {0};

    answers_copy(&answers, &profile->answers);
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (expiring_outlook(builder, &answers, fact, middle).reachable)
            high = middle;
        else
            low = middle + 1;
    }
    *outlook = expiring_outlook(builder, &answers, fact, low);
    answers_clear(&answers);
    return low <= most && outlook->reachable ? low : 0;
}

static void expiring_note_fact(struct builder *builder, const struct step *step,
                               const struct requirement *requirement)
{
    const struct profile *profile = &builder->profile;
    struct outlook outlook;
    char day[DATE_TEXT], then[MONEY_TEXT], now[MONEY_TEXT];
    int hours = expiring_find_hours(builder, requirement->fact, &outlook);

    if (!hours || outlook.cost >= builder->route->cost)
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "“%s” that you have counts for “%s” until %s. With %d hours "
                              "of study a week instead of %d that could be in time, for "
                              "%s instead of %s.",
                              profile->catalog->facts[requirement->fact].title, step->title,
                              date_long(facts_recent_until(profile, requirement), day), hours,
                              profile->hours_per_week, money_format(outlook.cost, then),
                              money_format(builder->route->cost, now)));
}

static void expiring_note_needs(struct builder *builder, const struct step *step)
{
    const struct profile *profile = &builder->profile;

    for (int n = 0; n < step->needs.count; n++) {
        const struct need *need = &step->needs.items[n];
        for (int p = 0; need_stands(profile, need) && p < need->count; p++) {
            for (int r = 0; r < need->paths[p].count; r++) {
                const struct requirement *requirement = &need->paths[p].items[r];
                if (requirement->kind == REQUIREMENT_RECENT &&
                    profile->facts[requirement->fact].met &&
                    facts_recent_until(profile, requirement) >= profile->today &&
                    !route_uses_held(builder->route, requirement->fact))
                    expiring_note_fact(builder, step, requirement);
            }
        }
    }
}

void expiring_note(struct builder *builder)
{
    for (int i = 0; builder->route && i < builder->route->count; i++)
        expiring_note_needs(builder, &builder->profile.catalog->steps[builder->route->steps[i]]);
}
