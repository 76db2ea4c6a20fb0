/* SPDX-License-Identifier: MIT
 * Help with paying that must be there first: by how much the program waits for the answer. */
#include "plan/roadmap/totals.h"

/* The outlook if the program need not wait for the answer. */
static struct outlook aid_wait_outlook(const struct builder *builder)
{
    const struct profile *profile = &builder->profile;
    int question = profile->questions.needs_aid;
    int no = catalog_find_value(&profile->catalog->questions[question], "no");
    struct plan_input input = *builder->input;
    struct answers answers = {0};

    answers_copy(&answers, &profile->answers);
    answers.items[question] =
        (struct answer){.state = ANSWER_VALUE, .value = no, .as_of = profile->today};
    input.answers = &answers;
    struct outlook outlook = outlook_of(&input, -1);
    answers_clear(&answers);
    return outlook;
}

void aid_wait_note(struct builder *builder)
{
    const struct route *route = builder->route;

    if (!route || route->undated ||
        !told_is(&builder->profile, builder->profile.questions.needs_aid, "yes"))
        return;
    struct outlook outlook = aid_wait_outlook(builder);
    int days = outlook.reachable ? route->finish - outlook.finish : 0;
    if (days > 0)
        builder_note(builder,
                     arena_format(&builder->roadmap->arena,
                                  "You need help with paying before you can begin. Without "
                                  "that wait the goal would come about %d %s sooner.",
                                  days, days == 1 ? "day" : "days"));
}
