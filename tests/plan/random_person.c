/* SPDX-License-Identifier: MIT
 * What somebody answers who is asked about a small catalogue, thrown with dice. */
#include <stdio.h>

#include "random_catalogue.h"

int random_dice(struct dice *dice, int sides)
{
    dice->state ^= dice->state << 13;
    dice->state ^= dice->state >> 7;
    dice->state ^= dice->state << 17;
    return (int)(dice->state % (uint64_t)sides);
}

bool random_one_in(struct dice *dice, int sides)
{
    return random_dice(dice, sides) == 0;
}

static void answer_number(struct mini *mini, struct dice *dice, const char *id, int least, int most,
                          int days_ago)
{
    char text[16];

    snprintf(text, sizeof text, "%d", least + random_dice(dice, most - least + 1));
    mini_answer_on(mini, id, text, mini->today - days_ago);
}

static void answer_date(struct mini *mini, struct dice *dice, const char *id, int least, int most)
{
    char text[DATE_TEXT];

    mini_answer(mini, id,
                date_iso(mini->today + least + random_dice(dice, most - least + 1), text));
}

static void answer_one_of(struct mini *mini, struct dice *dice, const char *id,
                          const char *const *values, int count)
{
    int face = random_dice(dice, count + 1);

    if (face < count)
        mini_answer(mini, id, values[face]);
}

void random_person(struct mini *mini, struct dice *dice)
{
    static const char *const yesno[] = {"yes", "no"};
    static const char *const preparations[] = {"recommended", "minimum"};
    static const char *const programs[] = {"enrolled", "none"};
    static const char *const priorities[] = {"soonest", "cheapest", "least-effort", "best-odds"};

    answer_one_of(mini, dice, "own.flag", yesno, 2);
    answer_one_of(mini, dice, "own.held", yesno, random_one_in(dice, 2) ? 1 : 2);
    answer_one_of(mini, dice, "work.coding_now", yesno, 2);
    answer_one_of(mini, dice, "goal.preparation", preparations, 2);
    answer_one_of(mini, dice, "goal.priority", priorities, 4);
    if (!random_one_in(dice, 3))
        answer_number(mini, dice, "time.hours_per_week", 1, 30, 0);
    if (!random_one_in(dice, 3))
        answer_number(mini, dice, "work.coding_months", 0, 12, random_dice(dice, 200));
    if (random_one_in(dice, 2))
        answer_number(mini, dice, "work.extern_months", 0, 4, 0);
    if (random_one_in(dice, 3))
        answer_date(mini, dice, "goal.start", -60, 60);
    if (random_one_in(dice, 4))
        answer_date(mini, dice, "own.since", -700, 0);
    else if (random_one_in(dice, 3))
        answer_date(mini, dice, "own.since", -1820, -1600); /* nearly so much */
    else if (!random_one_in(dice, 3))
        answer_date(mini, dice, "own.since", -2600, -1900); /* more than 60 months */
    if (!random_one_in(dice, 3))
        answer_date(mini, dice, "own.end", -20, 90);
    answer_one_of(mini, dice, "own.member", yesno, 2);
    answer_one_of(mini, dice, "money.student", yesno, random_one_in(dice, 2) ? 1 : 2);
    answer_one_of(mini, dice, "school.program", programs, random_one_in(dice, 2) ? 1 : 2);
    if (!random_one_in(dice, 5))
        answer_date(mini, dice, "school.program_end", -10, 70);
}
