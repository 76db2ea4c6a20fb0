/* SPDX-License-Identifier: MIT
 * What must hold of every roadmap's days, over random people on the shipped catalogue.
 * MILEPOST_PROFILES sets how many are tried. */
#include "milepost/report.h"
#include "plan/search/routes.h"
#include "plan_suites.h"
#include "random_profile.h"

#include <string.h>

static struct random_profile profile;

static void setup(void)
{
    random_profile_init(&profile);
}

static void teardown(void)
{
    random_profile_clear(&profile);
}

static const struct step *step_of(const struct roadmap *roadmap, const struct roadmap_step *line)
{
    return line->step < 0 ? NULL : &roadmap->catalog->steps[line->step];
}

/* ---- a roadmap always comes ------------------------------------------------------------------ */

START_TEST(roadmap__of_any_answers__comes_whole)
{
    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        ck_assert_msg(roadmap->step_count > 0, "%d: %s has no steps", i, roadmap->goal_id);
        ck_assert_msg(!roadmap->capped, "%d: %s is cut off", i, roadmap->goal_id);
        ck_assert_msg((roadmap->goal_state == GOAL_OPEN) == (roadmap->route >= 0),
                      "%d: %s is %s with route %d", i, roadmap->goal_id,
                      goal_state_id(roadmap->goal_state), roadmap->route);
        ck_assert((roadmap->goal_state == GOAL_UNREACHABLE) == (roadmap->missing_count > 0));
        ck_assert(roadmap->p80 == DATE_NONE || roadmap->p50 <= roadmap->p80);
        roadmap_free(&roadmap);
    }
}
END_TEST

/* The print in JSON holds all that any screen shows. */
START_TEST(roadmap__of_the_same_answers__is_the_same_to_the_byte)
{
    static const struct report_plan plan = {.name = "Maria", .uuid = "u"};

    for (int i = 0, count = random_profiles() / 3; i < count; i++) {
        struct buffer prints[2] = {{0}};
        random_profile_next(&profile);
        for (int p = 0; p < 2; p++) {
            struct roadmap *roadmap = random_profile_plan(&profile, true);
            report_print(roadmap, &plan,
                         &(struct report_print){.format = REPORT_JSON, .extent = EXTENT_FULL},
                         &prints[p]);
            roadmap_free(&roadmap);
        }
        ck_assert_uint_gt(prints[0].length, 100);
        ck_assert_str_eq(buffer_text(&prints[0]), buffer_text(&prints[1]));
        buffer_clear(&prints[0]);
        buffer_clear(&prints[1]);
    }
}
END_TEST

/* ---- order ----------------------------------------------------------------------------------- */

/* An apprenticeship is work from its first day on, some companions come during another step, and a
 * cycle has days of its own. */
static bool may_overlap(const struct roadmap *roadmap, const struct roadmap_step *step,
                        const struct roadmap_step *need)
{
    const struct step *s = step_of(roadmap, step);

    if (step_of(roadmap, need)->employment || s->kind == STEP_RENEWAL || s->perishable)
        return true;
    for (int i = 0; step->role == ROLE_COMPANION && i < s->with_count; i++) {
        if (s->with[i].place == PLACE_DURING)
            return true;
    }
    return false;
}

/* Medians keep the order of the draws. */
START_TEST(roadmap__of_any_answers__puts_needs_first)
{
    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        for (int s = 0; s < roadmap->step_count; s++) {
            const struct roadmap_step *step = &roadmap->steps[s];
            ck_assert(step->start == DATE_NONE || step->start >= profile.today ||
                      step->dose_count > 0);
            ck_assert(step->start == DATE_NONE || step->finish == DATE_NONE ||
                      step->start <= step->finish);
            for (int n = 0; n < step->need_count; n++) {
                const struct roadmap_step *need = &roadmap->steps[step->needs[n]];
                if (need->finish == DATE_NONE || step->start == DATE_NONE ||
                    may_overlap(roadmap, step, need))
                    continue;
                ck_assert_msg(need->finish <= step->start, "%d: %s: %s starts before %s is done", i,
                              roadmap->goal_id, step->id, need->id);
            }
        }
        roadmap_free(&roadmap);
    }
}
END_TEST

static bool is_study(const struct roadmap_step *step)
{
    return step->kind == STEP_STUDY && step->role == ROLE_ROUTE && step->start != DATE_NONE;
}

START_TEST(roadmap__of_any_answers__studies_one_thing_at_a_time)
{
    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, false);
        for (int a = 0; a < roadmap->step_count; a++) {
            for (int b = 0; b < a; b++) {
                const struct roadmap_step *x = &roadmap->steps[a], *y = &roadmap->steps[b];
                ck_assert_msg(!is_study(x) || !is_study(y) || x->finish <= y->start ||
                                  y->finish <= x->start,
                              "%d: %s: %s and %s at once", i, roadmap->goal_id, x->id, y->id);
            }
        }
        roadmap_free(&roadmap);
    }
}
END_TEST

/* Nothing that it waits for ends on the day on which it starts, nor is that today or goal.start: it
 * could have been begun sooner. */
static bool might_start_sooner(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    int start = catalog_find_question(roadmap->catalog, "goal.start");

    if (profile.answers.items[start].value == step->start)
        return false;
    for (int n = 0; n < step->need_count; n++) {
        if (roadmap->steps[step->needs[n]].finish == step->start)
            return false;
    }
    return step->start > profile.today;
}

/* Evidence is back before its use, if there is time for it, and not staler than it may be. */
START_TEST(roadmap__of_any_answers__uses_no_stale_evidence)
{
    int seen = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, false);
        for (int s = 0; s < roadmap->step_count; s++) {
            const struct roadmap_step *line = &roadmap->steps[s];
            const struct step *step = step_of(roadmap, line);
            if (!step || !step->perishable || line->finish == DATE_NONE || line->by == DATE_NONE)
                continue;
            seen++;
            ck_assert_msg(line->finish <= line->by || !might_start_sooner(roadmap, line),
                          "%d: %s comes %d days late", i, line->id, line->finish - line->by);
            ck_assert_msg(!step->valid_days || line->by - line->finish <= step->valid_days,
                          "%d: %s is %d days old when it is used", i, line->id,
                          line->by - line->finish);
        }
        roadmap_free(&roadmap);
    }
    ck_assert_int_gt(seen, random_profiles() / 10);
}
END_TEST

/* ---- more is never later --------------------------------------------------------------------- */

/* The goal's day on likely durations, or a far one when there is no route. */
static date_day soonest(void)
{
    struct roadmap *roadmap = random_profile_plan(&profile, false);
    date_day day = INT32_MAX;

    for (int i = 0; i < roadmap->route_count; i++) {
        if (roadmap->routes[i].p50 != DATE_NONE && roadmap->routes[i].p50 < day)
            day = roadmap->routes[i].p50;
    }
    if (roadmap->goal_state == GOAL_REACHED)
        day = profile.today;
    roadmap_free(&roadmap);
    return day;
}

/* The same answer, given on the same day, but for a higher number. */
static void raise_answer(const char *id, int by)
{
    int q = catalog_find_question(profile.answers.catalog, id);
    int most = profile.answers.catalog->questions[q].max;
    struct answer *answer = &profile.answers.items[q];

    answer->value = answer->value + by > most ? most : answer->value + by;
}

static void check_never_later(const char *id, int least, int sides, int most_more)
{
    for (int i = 0, count = random_profiles() / 2; i < count; i++) {
        random_profile_next(&profile);
        random_profile_answer(&profile, id, least + random_dice(&profile.dice, sides));
        date_day before = soonest();
        raise_answer(id, 1 + random_dice(&profile.dice, most_more));
        date_day after = soonest();
        ck_assert_msg(after <= before, "%d: %d days later with more of %s", i, after - before, id);
    }
}

START_TEST(roadmap__with_more_hours_a_week__is_never_later)
{
    check_never_later("time.hours_per_week", 1, 40, 15);
}
END_TEST

START_TEST(roadmap__with_more_experience__is_never_later)
{
    check_never_later("work.coding_months", 0, 30, 12);
}
END_TEST

/* ---- planned again --------------------------------------------------------------------------- */

static struct profile read_on(date_day day, struct arena *arena)
{
    struct plan_input input = random_profile_input(&profile);
    struct profile read;

    input.today = day;
    profile_make(&read, &input, arena);
    return read;
}

START_TEST(experience__read_on_a_later_day__is_complete_on_the_same_day)
{
    int growing = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        struct arena arena = {0};
        random_profile_next(&profile);
        date_day later = profile.today + 1 + random_dice(&profile.dice, 700);
        struct profile now = read_on(profile.today, &arena), then = read_on(later, &arena);
        for (int kind = 0; kind < EXPERIENCE_COUNT; kind++) {
            for (int months = 1; months <= 60; months++) {
                date_day day = experience_day(&now, (enum experience)kind, months);
                growing += day > profile.today;
                if (day > later)
                    ck_assert_int_eq(experience_day(&then, (enum experience)kind, months), day);
            }
        }
        profile_clear(&now);
        profile_clear(&then);
        arena_clear(&arena);
    }
    ck_assert_int_gt(growing, random_profiles());
}
END_TEST

/* A step that waits for nothing but months of the work that the person has. */
static bool waits_for_months(const struct roadmap_step *step)
{
    for (int i = 0; i < step->because.count; i++) {
        const struct because *because = &step->because.items[i];
        if (because->about == ABOUT_DATE && because->binding == BINDS_MONTHS && because->step < 0)
            return true;
    }
    return false;
}

static struct roadmap *follow(const struct roadmap *before, date_day day)
{
    const struct route_summary *route = &before->routes[before->route];
    struct plan_input input = random_profile_input(&profile);

    input.without_forecast = true;
    input.choices = route->choices;
    input.choice_count = route->choice_count;
    input.today = day;
    return roadmap_make(&input);
}

/* The same route planned later: what waits for months waits until the same day. */
START_TEST(roadmap__planned_again_later__keeps_the_days_of_experience)
{
    int seen = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        random_profile_answer(&profile, "work.coding_now", 0);
        random_profile_answer(&profile, "work.coding_months", random_dice(&profile.dice, 24));
        struct roadmap *now = random_profile_plan(&profile, false);
        date_day later = profile.today + 1 + random_dice(&profile.dice, 60);
        struct roadmap *then = now->route >= 0 ? follow(now, later) : NULL;
        for (int s = 0; then && s < now->step_count; s++) {
            const struct roadmap_step *line = &now->steps[s];
            int again = roadmap_find_step(then, line->id);
            if (line->role != ROLE_ROUTE || !waits_for_months(line) || line->start < later ||
                again < 0 || !waits_for_months(&then->steps[again]))
                continue;
            seen++;
            ck_assert_msg(then->steps[again].start == line->start, "%d: %s moved by %d days", i,
                          line->id, then->steps[again].start - line->start);
        }
        roadmap_free(&then);
        roadmap_free(&now);
    }
    ck_assert_int_ge(seen, random_profiles() / 30);
}
END_TEST

Suite *properties_suite(void)
{
    Suite *suite = suite_create("properties");
    TCase *tcase = tcase_create("properties"), *wide = tcase_create("the same person again");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 600);
    tcase_add_checked_fixture(wide, setup, teardown);
    tcase_set_timeout(wide, 600);
    tcase_set_tags(wide, "wide");
    tcase_add_test(tcase, roadmap__of_any_answers__comes_whole);
    tcase_add_test(tcase, roadmap__of_the_same_answers__is_the_same_to_the_byte);
    tcase_add_test(tcase, roadmap__of_any_answers__puts_needs_first);
    tcase_add_test(tcase, roadmap__of_any_answers__studies_one_thing_at_a_time);
    tcase_add_test(tcase, roadmap__of_any_answers__uses_no_stale_evidence);
    tcase_add_test(wide, roadmap__with_more_hours_a_week__is_never_later);
    tcase_add_test(wide, roadmap__with_more_experience__is_never_later);
    tcase_add_test(tcase, experience__read_on_a_later_day__is_complete_on_the_same_day);
    tcase_add_test(wide, roadmap__planned_again_later__keeps_the_days_of_experience);
    suite_add_tcase(suite, tcase);
    suite_add_tcase(suite, wide);
    return suite;
}
