/* SPDX-License-Identifier: MIT
 * Whether help with paying fits a program: what the school told, then the length of the program
 * against each form of the help. What is not known never rules out. */
#include "milepost/plan/aid_fit.h"

/* A number against bounds of which 0 is none. */
static enum truth length_within(int value, int least, int most)
{
    if (least == 0 && most == 0)
        return TRUTH_TRUE;
    if (value < 0)
        return TRUTH_UNKNOWN;
    return value >= least && (most == 0 || value <= most) ? TRUTH_TRUE : TRUTH_FALSE;
}

static enum truth length_fits(const struct aid_length *length, const struct plan_school *school)
{
    enum truth hours = length_within(school->hours, length->least_hours, length->most_hours);
    enum truth weeks = length_within(school->weeks, length->least_weeks, length->most_weeks);

    if (hours == TRUTH_FALSE || weeks == TRUTH_FALSE)
        return TRUTH_FALSE;
    return hours == TRUTH_TRUE ? weeks : hours;
}

/* The form of the aid that fits best: one that does before one that may. */
static struct aid_fit lengths_fit(const struct aid *aid, const struct plan_school *school,
                                  date_day start)
{
    struct aid_fit fit = {.answer = AID_DOES_NOT, .why = AID_WHY_LENGTH, .length = -1};

    for (int i = 0; i < aid->length_count; i++) {
        enum truth fits = length_fits(&aid->lengths[i], school);

        if (fits == TRUTH_FALSE)
            continue;
        if (aid->lengths[i].from > start) {
            if (fit.answer == AID_DOES_NOT)
                fit.why = AID_WHY_DAY;
            continue;
        }
        if (fits == TRUTH_TRUE)
            return (struct aid_fit){.answer = AID_FITS, .why = AID_WHY_CONFIRM, .length = i};
        if (fit.length < 0)
            fit = (struct aid_fit){.answer = AID_ASK, .why = AID_WHY_UNKNOWN, .length = i};
    }
    return fit;
}

struct aid_fit aid_fit(const struct catalog *catalog, int aid, const struct plan_school *school,
                       date_day start)
{
    const struct aid *rules = &catalog->aids[aid];
    bool of_kind = school->program < 0 || index_list_has(&rules->programs, school->program);
    date_day begins = school->intake != DATE_NONE ? school->intake : start;

    if (school->aid_told && !(school->aid >> aid & 1U))
        return (struct aid_fit){.answer = AID_DOES_NOT, .why = AID_WHY_REFUSED, .length = -1};
    if (school->hours >= 0 && school->hours < rules->least_hours)
        return (struct aid_fit){.answer = AID_DOES_NOT, .why = AID_WHY_LENGTH, .length = -1};
    if (rules->length_count > 0)
        return lengths_fit(rules, school, begins);
    return (struct aid_fit){
        .answer = AID_ASK, .why = of_kind ? AID_WHY_CONFIRM : AID_WHY_KIND, .length = -1};
}
