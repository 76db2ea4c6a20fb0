/* SPDX-License-Identifier: MIT
 * What the person has put in place of the catalogue's figures: assumptions, and what the school
 * told that was chosen. */
#include "plan/profile/profile.h"

#include "milepost/plan/aid_fit.h"

/* ---- assumptions ----------------------------------------------------------------------------- */

static void own_read_assumptions(struct profile *profile, const struct plan_input *input)
{
    const struct catalog *catalog = profile->catalog;

    profile->assumed =
        arena_new(profile->arena, (size_t)catalog->assumption_count + 1, sizeof *profile->assumed);
    for (int i = 0; i < catalog->assumption_count; i++)
        profile->assumed[i].range = catalog->assumptions[i].range;
    for (int i = 0; i < input->assumption_count; i++)
        profile->assumed[input->assumptions[i].assumption] =
            (struct assumed){.range = input->assumptions[i].range, .adjusted = true};
}

int own_permille(const struct profile *profile, const struct pass_rate *rate)
{
    if (rate->assumption >= 0 && profile->assumed[rate->assumption].adjusted)
        return profile->assumed[rate->assumption].range.likely;
    return rate->permille;
}

bool own_assumption_is_open(const struct profile *profile, int assumption, int step)
{
    return assumption >= 0 && profile->catalog->assumptions[assumption].source < 0 &&
           !profile->assumed[assumption].adjusted && !own_school_has(profile, step);
}

bool own_days_are_a_season(const struct profile *profile, int step)
{
    const struct work *work = &profile->work[step];
    int assumption = profile->catalog->steps[step].days.assumption;

    return work->until == DATE_NONE && own_assumption_is_open(profile, assumption, step) &&
           work->days.high - work->days.low >= SEASON_FROM;
}

struct range own_estimate(const struct profile *profile, const struct estimate *estimate)
{
    struct range range = estimate->range;
    if (!estimate->stated)
        return (struct range){0};
    if (estimate->assumption >= 0)
        range = profile->assumed[estimate->assumption].range;
    if (range.likely == CATALOG_BLANK)
        range.likely = range.high != CATALOG_BLANK ? range.high : range.low;
    if (range.low == CATALOG_BLANK)
        range.low = range.likely;
    if (range.high == CATALOG_BLANK)
        range.high = range.likely;
    return range;
}

/* The same part of it as of the count, in whole days. */
static int32_t own_part(int32_t days, int left, int whole)
{
    return (int32_t)(((int64_t)days * left + whole - 1) / whole);
}

int own_count_left(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    int32_t done = told_value(profile, s->counts, NULL);

    return done >= s->counts_to ? 0 : s->counts_to - done;
}

struct range own_days(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    struct range days = own_estimate(profile, &s->days);

    if (s->counts < 0)
        return days;
    int left = own_count_left(profile, step);
    return (struct range){own_part(days.low, left, s->counts_to),
                          own_part(days.likely, left, s->counts_to),
                          own_part(days.high, left, s->counts_to)};
}

struct range own_retake(const struct profile *profile, int step, int attempts)
{
    const struct step *s = &profile->catalog->steps[step];
    bool third = attempts >= 3 && s->third_retake_days.stated;

    return own_estimate(profile, third ? &s->third_retake_days : &s->retake_days);
}

/* ---- the school that was chosen -------------------------------------------------------------- */

/* Some questions only those are asked who are in a program, or have been; what the chosen school
 * told stands for their answer. */
static void own_tell(struct profile *profile, int question, struct answer answer)
{
    if (question < 0 || profile->active[question])
        return;
    profile->told_by_school[question] = true;
    profile->active[question] = true;
    answer.state = ANSWER_VALUE;
    answer.as_of = profile->today;
    profile->answers.items[question] = answer;
}

static void own_read_told(struct profile *profile)
{
    const struct plan_school *school = profile->school;

    profile->told_by_school =
        arena_new(profile->arena, (size_t)profile->catalog->question_count + 1,
                  sizeof *profile->told_by_school);
    if (school && school->practicum != TRUTH_UNKNOWN)
        own_tell(profile, profile->questions.practicum,
                 (struct answer){.value = school->practicum == TRUTH_TRUE ? 0 : 1});
    if (school && school->approval_told)
        own_tell(profile, profile->questions.program_approval,
                 (struct answer){.set = school->approval});
}

/* ---- who may pay ----------------------------------------------------------------------------- */

static void own_read_aid(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    int question = profile->questions.aid;
    const struct answer *answer = told_answer(profile, question);

    for (int i = 0; answer && i < catalog->aid_count && i < 64; i++) {
        int value = catalog_find_value(&catalog->questions[question], catalog->aids[i].id);
        if (value >= 0 && (answer->set & UINT64_C(1) << value))
            profile->aids |= UINT64_C(1) << i;
    }
}

static void own_read_budget(struct profile *profile)
{
    int question = profile->questions.budget;
    const struct answer *answer = told_answer(profile, question);

    profile->budget = answer ? (money_cents)answer->value * 100 : MONEY_NONE;
}

/* A chosen school that told which help it takes, and how long it is, rules out what does not fit.
 */
static bool own_school_takes(const struct profile *profile, int aid)
{
    return aid_fit(profile->catalog, aid, profile->school, profile->today).answer != AID_DOES_NOT;
}

bool own_aid_is_named(const struct profile *profile, int aid)
{
    return aid >= 0 && aid < 64 && (profile->aids & UINT64_C(1) << aid);
}

bool own_aid_covers(const struct profile *profile, int aid, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct aid *a = &profile->catalog->aids[aid];

    if (s->kind == STEP_EXAM)
        return a->exams;
    return s->template == TEMPLATE_PROGRAM && s->enrolment &&
           index_list_has(&a->programs, s->program) &&
           (!own_school_has(profile, step) || own_school_takes(profile, aid));
}

bool own_aid_pays(const struct profile *profile, int aid, int step)
{
    return own_aid_is_named(profile, aid) && own_aid_covers(profile, aid, step);
}

void own_read(struct profile *profile, const struct plan_input *input)
{
    profile->school = input->school;
    own_read_assumptions(profile, input);
    own_read_told(profile);
    own_read_aid(profile);
    own_read_budget(profile);
}

/* A step that asks for an approval is not at a school that has told it has none. */
static bool own_school_is_approved(const struct profile *profile, const char *approval)
{
    int question = profile->questions.program_approval;
    int value = question < 0 || !approval[0]
                    ? -1
                    : catalog_find_value(&profile->catalog->questions[question], approval);

    return value < 0 || !profile->school->approval_told ||
           (profile->school->approval & UINT64_C(1) << value);
}

bool own_school_has(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];

    return profile->school && s->enrolment && s->template == TEMPLATE_PROGRAM &&
           s->program == profile->school->program && own_school_is_approved(profile, s->approval);
}

bool own_program_runs(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];

    return s->template == TEMPLATE_PROGRAM && s->until >= 0 && !s->enrolment;
}

enum truth own_is_in_price(const struct profile *profile, int step, int *tries)
{
    const struct step *s = &profile->catalog->steps[step];

    *tries = s->two_in_price.count > 0 && condition_truth(&s->two_in_price, &profile->answers,
                                                          profile->active) == TRUTH_TRUE
                 ? 2
                 : 1;
    return s->in_price.count == 0
               ? TRUTH_UNKNOWN
               : condition_truth(&s->in_price, &profile->answers, profile->active);
}

void own_school_work(const struct profile *profile, int step, struct work *work)
{
    const struct plan_school *school = profile->school;

    if (!own_school_has(profile, step))
        return;
    if (school->weeks >= 0)
        work->days = (struct range){school->weeks * 7, school->weeks * 7, school->weeks * 7};
    if (school->hours >= 0)
        work->hours = (struct range){school->hours, school->hours, school->hours};
}

bool own_school_gives(const struct profile *profile, int step, int fact)
{
    return !own_school_has(profile, step) || profile->school->hours < 0 ||
           profile->school->hours >= profile->catalog->facts[fact].school_hours;
}
