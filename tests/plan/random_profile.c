/* SPDX-License-Identifier: MIT
 * Every value a question takes may come, also such as nobody would give together. */
#include "random_profile.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

int random_profiles(void)
{
    const char *text = getenv("MILEPOST_PROFILES");
    int64_t count = 300;

    if (text)
        ck_assert(text_parse_number(text, 1, 1000000, &count));
    return (int)count;
}

void random_profile_init(struct random_profile *profile)
{
    *profile = (struct random_profile){.dice = {UINT64_C(0x4d696c65706f7374)},
                                       .today = date_from_civil(2026, 11, 23)};
    answers_init(&profile->answers, catalog_builtin());
}

void random_profile_clear(struct random_profile *profile)
{
    answers_clear(&profile->answers);
}

static int dice(struct random_profile *profile, int sides)
{
    return random_dice(&profile->dice, sides);
}

/* ---- answers --------------------------------------------------------------------------------- */

static int32_t random_number(struct random_profile *profile, const struct question *question)
{
    int span = question->max - question->min + 1;

    return question->min + dice(profile, span > 5000 ? 5000 : span);
}

/* A value of any kind the question takes; dates lie about the plan's day. */
static struct answer random_answer(struct random_profile *profile, const struct question *question)
{
    struct answer answer = {.state = ANSWER_VALUE, .as_of = profile->today - dice(profile, 400)};

    switch (question->type) {
    case ANSWER_CHOICE:
    case ANSWER_YESNO:
        answer.value = dice(profile, question->value_count);
        break;
    case ANSWER_MULTI:
        for (int i = 1 + dice(profile, 3); i > 0; i--)
            answer.set |= UINT64_C(1) << dice(profile, question->value_count);
        break;
    case ANSWER_NUMBER:
    case ANSWER_MONEY:
        answer.value = random_number(profile, question);
        break;
    case ANSWER_DATE:
        answer.value = profile->today - 1500 + dice(profile, 3000);
        break;
    }
    return answer;
}

static void throw_answers(struct random_profile *profile)
{
    const struct catalog *catalog = profile->answers.catalog;

    for (int q = 0; q < catalog->question_count; q++) {
        const struct question *question = &catalog->questions[q];
        int face = dice(profile, 10);
        profile->answers.items[q] = (struct answer){.as_of = DATE_NONE};
        if (face < 5 || q == catalog_find_question(catalog, "goal.target"))
            profile->answers.items[q] = random_answer(profile, question);
        else if (face == 5)
            profile->answers.items[q] =
                (struct answer){.state = ANSWER_UNKNOWN, .as_of = profile->today};
        else if (face == 6 && question->is_private)
            profile->answers.items[q] =
                (struct answer){.state = ANSWER_DECLINED, .as_of = profile->today};
    }
}

void random_profile_answer(struct random_profile *profile, const char *id, int value)
{
    int q = catalog_find_question(profile->answers.catalog, id);

    ck_assert_int_ge(q, 0);
    profile->answers.items[q] =
        (struct answer){.state = ANSWER_VALUE, .value = value, .as_of = profile->today};
}

/* ---- figures of their own -------------------------------------------------------------------- */

/* From a fifth to five times the catalogue's; a pass rate stays one. */
static struct range random_range(struct random_profile *profile,
                                 const struct assumption *assumption)
{
    bool rate = assumption->unit[0] == 'p';
    int32_t base = assumption->range.likely == CATALOG_BLANK ? 10 : assumption->range.likely;
    int32_t likely = rate ? 50 + dice(profile, 951) : base * (1 + dice(profile, 25)) / 5;
    int32_t high = likely + dice(profile, likely + 1);

    return (struct range){likely - dice(profile, likely / 2 + 1), likely,
                          rate && high > 1000 ? 1000 : high};
}

/* Minutes of a call or a sitting move nothing; they stand last. */
static int moving_assumptions(const struct catalog *catalog)
{
    int count = catalog->assumption_count;

    while (count > 0 && strcmp(catalog->assumptions[count - 1].unit, "minutes") == 0)
        count--;
    return count;
}

static void throw_assumptions(struct random_profile *profile)
{
    const struct catalog *catalog = profile->answers.catalog;

    profile->assumption_count = 0;
    for (int tries = dice(profile, PROFILE_ASSUMPTIONS + 1); tries > 0; tries--) {
        int assumption = dice(profile, moving_assumptions(catalog));
        bool there = false;
        for (int i = 0; i < profile->assumption_count; i++)
            there |= profile->assumptions[i].assumption == assumption;
        if (!there)
            profile->assumptions[profile->assumption_count++] = (struct plan_assumption){
                assumption, random_range(profile, &catalog->assumptions[assumption])};
    }
}

static void throw_school(struct random_profile *profile)
{
    const struct catalog *catalog = profile->answers.catalog;

    profile->has_school = dice(profile, 3) == 0;
    profile->school = (struct plan_school){
        .name = "Evergreen College",
        .program = dice(profile, catalog->program_count),
        .hours = dice(profile, 2) ? dice(profile, 400) : -1,
        .weeks = dice(profile, 2) ? 1 + dice(profile, 200) : -1,
        .price = dice(profile, 2) ? dice(profile, 30) * 50000 : MONEY_NONE,
        .intake = dice(profile, 2) ? profile->today - 60 + dice(profile, 400) : DATE_NONE,
        .approval_told = dice(profile, 2),
        .approval = (uint64_t)dice(profile, 16),
        .practicum = (enum truth)dice(profile, 3),
        .aid_told = dice(profile, 2),
        .aid = (uint64_t)dice(profile, 32)};
}

/* Somebody without a credential who wants one of the first of the list: that leaves most ways. */
static void make_newcomer(struct random_profile *profile)
{
    const struct catalog *catalog = profile->answers.catalog;

    profile->answers.items[catalog_find_question(catalog, "work.credentials")] =
        (struct answer){.as_of = DATE_NONE};
    random_profile_answer(profile, "goal.target", dice(profile, 12));
    random_profile_answer(profile, "work.coding_months", dice(profile, 25));
}

void random_profile_next(struct random_profile *profile)
{
    profile->number++;
    throw_answers(profile);
    if (dice(profile, 2))
        make_newcomer(profile);
    throw_assumptions(profile);
    throw_school(profile);
}

/* ---- the plan -------------------------------------------------------------------------------- */

struct plan_input random_profile_input(const struct random_profile *profile)
{
    return (struct plan_input){.catalog = profile->answers.catalog,
                               .answers = &profile->answers,
                               .today = profile->today,
                               .assumptions = profile->assumptions,
                               .assumption_count = profile->assumption_count,
                               .school = profile->has_school ? &profile->school : NULL};
}

struct roadmap *random_profile_plan(const struct random_profile *profile, bool forecast)
{
    struct plan_input input = random_profile_input(profile);

    input.without_forecast = !forecast;
    return roadmap_make(&input);
}
