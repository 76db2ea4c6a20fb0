/* SPDX-License-Identifier: MIT
 * What must hold while a roadmap is followed, over random people who mark and log at random.
 * MILEPOST_PROFILES sets how often they do. */
#include <stdio.h>
#include <string.h>

#include "milepost/report.h"
#include "plan_suites.h"
#include "random_profile.h"

enum { EVENTS = 8, IDS = 64 };

static struct random_profile profile;
static struct mark marks[EVENTS + 1]; /* one to be taken back */
static struct study_log logs[EVENTS + 1];
static char ids[EVENTS + 1][IDS]; /* of the marked lines: a roadmap owns some of its own */
static struct progress progress;
static struct roadmap *now, *then; /* before an event, and after */

static void setup(void)
{
    random_profile_init(&profile);
}

static void teardown(void)
{
    roadmap_free(&now);
    roadmap_free(&then);
    random_profile_clear(&profile);
}

/* ---- what happens ---------------------------------------------------------------------------- */

static struct roadmap *plan_with(int mark_count, int log_count)
{
    struct plan_input input = random_profile_input(&profile);

    input.without_forecast = true;
    input.progress = (struct progress){marks, mark_count, logs, log_count};
    return roadmap_make(&input);
}

static struct roadmap *plan(void)
{
    return plan_with(progress.mark_count, progress.log_count);
}

/* A line that is open, of any step; NULL: there is none. */
static const struct roadmap_step *any_open(const struct roadmap *roadmap)
{
    int open = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        open += roadmap_step_is_open(&roadmap->steps[i]) && roadmap->steps[i].step >= 0;
    int at = open ? random_dice(&profile.dice, open) : -1;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (roadmap_step_is_open(step) && step->step >= 0 && at-- == 0)
            return step;
    }
    return NULL;
}

static enum mark_kind any_kind(const struct roadmap_step *step)
{
    static const enum mark_kind kinds[] = {MARK_STARTED, MARK_DONE, MARK_DONE, MARK_WAIVED};
    enum mark_kind kind = kinds[random_dice(&profile.dice, 4)];

    if (step->kind == STEP_EXAM && random_one_in(&profile.dice, 2))
        return MARK_FAILED;
    return step->kind == STEP_SERIES && kind == MARK_DONE ? MARK_DOSE : kind;
}

/* Marks a line, or logs hours for it, today or some days ago. */
static void happen(const struct roadmap *roadmap, int event)
{
    const struct roadmap_step *step = any_open(roadmap);
    date_day day = profile.today - random_dice(&profile.dice, 5);

    if (!step || strlen(step->id) >= IDS)
        return;
    strcpy(ids[event], step->id);
    if (step->kind == STEP_STUDY && random_one_in(&profile.dice, 3)) {
        logs[progress.log_count++] = (struct study_log){
            .step = ids[event], .day = day, .minutes = 60 * (1 + random_dice(&profile.dice, 20))};
        return;
    }
    marks[progress.mark_count++] = (struct mark){.step = ids[event],
                                                 .kind = any_kind(step),
                                                 .day = day,
                                                 .cost = random_one_in(&profile.dice, 2)
                                                             ? 100 * random_dice(&profile.dice, 900)
                                                             : MONEY_NONE,
                                                 .note = ""};
}

/* Follows a random person through some weeks; `check` sees each roadmap and the one before it. */
static void follow(void (*check)(void))
{
    for (int i = 0, count = random_profiles() / EVENTS; i < count; i++) {
        random_profile_next(&profile);
        progress = (struct progress){marks, 0, logs, 0};
        now = plan();
        for (int event = 0; event < EVENTS; event++) {
            happen(now, event);
            profile.today += random_dice(&profile.dice, 3) * random_dice(&profile.dice, 30);
            then = plan();
            check();
            roadmap_free(&now);
            now = then;
            then = NULL;
        }
        roadmap_free(&now);
    }
}

static void print(const struct roadmap *roadmap, struct buffer *out)
{
    static const struct report_plan about = {.name = "Maria", .uuid = "u"};

    buffer_truncate(out, 0);
    report_print(roadmap, &about,
                 &(struct report_print){.format = REPORT_JSON, .extent = EXTENT_FULL}, out);
}

/* Both in full would be too long for a message. */
static void check_same(const struct buffer *left, const struct buffer *right)
{
    const char *a = buffer_text(left), *b = buffer_text(right);
    int at = 0;

    while (a[at] && a[at] == b[at])
        at++;
    int from = at < 60 ? 0 : at - 60;
    ck_assert_msg(a[at] == b[at], "%d: %.120s <> %.120s", profile.number, a + from, b + from);
}

/* ---- the past -------------------------------------------------------------------------------- */

/* Evidence grows too old and upkeep comes again: these are to be done anew. */
static bool may_come_again(const struct roadmap_step *step)
{
    return now->catalog->steps[step->step].valid_days > 0 || step->kind == STEP_RENEWAL;
}

static void check_past(void)
{
    for (int i = 0; i < now->step_count; i++) {
        const struct roadmap_step *before = &now->steps[i];
        if (before->step < 0 || before->status == STEP_TODO || before->status == STEP_BLOCKED)
            continue;
        int at = roadmap_find_step(then, before->id);
        ck_assert_msg(at >= 0, "%d: %s was marked and is gone", profile.number, before->id);
        const struct roadmap_step *after = &then->steps[at];
        ck_assert_msg(before->status == STEP_STARTED || after->status == before->status ||
                          may_come_again(before),
                      "%d: %s was %s and is %s", profile.number, before->id,
                      step_status_id(before->status), step_status_id(after->status));
        if (before->status == STEP_STARTED || after->status != before->status)
            continue;
        ck_assert_int_eq(after->began, before->began);
        ck_assert_int_eq(after->ended, before->ended);
        ck_assert_int_eq(after->start, before->start);
        ck_assert_int_eq(after->finish, before->finish);
        ck_assert_msg(after->paid == before->paid, "%d: %s cost %d and now %d", profile.number,
                      before->id, (int)before->paid, (int)after->paid);
    }
}

START_TEST(roadmap__that_is_followed__never_moves_the_past)
{
    follow(check_past);
}
END_TEST

static void check_to_do(void)
{
    for (int i = 0; i < then->step_count; i++) {
        const struct roadmap_step *step = &then->steps[i];
        if (!roadmap_step_is_open(step))
            continue;
        ck_assert_msg(step->start == DATE_NONE || step->status == STEP_STARTED ||
                          step->start >= profile.today,
                      "%d: %s is to do %d days ago", profile.number, step->id,
                      profile.today - step->start);
        ck_assert_msg(step->finish == DATE_NONE || step->finish >= profile.today,
                      "%d: %s ends %d days ago", profile.number, step->id,
                      profile.today - step->finish);
        for (int d = 0; d < step->dose_count; d++)
            ck_assert_int_ge(step->doses[d], profile.today);
    }
}

START_TEST(roadmap__that_is_followed__has_nothing_to_do_in_the_past)
{
    follow(check_to_do);
}
END_TEST

/* The days that are shown are medians. */
static void check_to_do_at_even_odds(void)
{
    struct plan_input input = random_profile_input(&profile);

    if (!random_one_in(&profile.dice, 8))
        return;
    roadmap_free(&then);
    input.progress = progress;
    then = roadmap_make(&input);
    check_to_do();
    ck_assert(then->p50 == DATE_NONE || then->p50 >= profile.today);
}

START_TEST(roadmap__that_is_followed__has_no_median_in_the_past)
{
    follow(check_to_do_at_even_odds);
}
END_TEST

/* ---- private --------------------------------------------------------------------------------- */

static bool is_marked_private(const char *id)
{
    const struct catalog *catalog = now->catalog;
    char name[IDS];

    snprintf(name, sizeof name, "%.*s", (int)strcspn(id, "@"), id);
    return catalog->steps[catalog_find_step(catalog, name)].is_private;
}

/* A print to share is the same to the byte without the marks on private lines. */
static void check_private(void)
{
    struct buffer prints[2] = {{0}};
    struct mark kept[EVENTS];
    int count = 0;

    for (int i = 0; i < progress.mark_count; i++) {
        if (!is_marked_private(marks[i].step))
            kept[count++] = marks[i];
    }
    for (int p = 0; p < 2; p++) {
        struct plan_input input = random_profile_input(&profile);
        input.without_forecast = input.without_private = true;
        input.progress = progress;
        if (p == 1)
            input.progress = (struct progress){kept, count, logs, progress.log_count};
        struct roadmap *shared = roadmap_make(&input);
        print(shared, &prints[p]);
        roadmap_free(&shared);
    }
    check_same(&prints[0], &prints[1]);
    buffer_clear(&prints[0]);
    buffer_clear(&prints[1]);
}

START_TEST(roadmap__to_be_shared__depends_on_no_private_mark)
{
    follow(check_private);
}
END_TEST

/* ---- planned again --------------------------------------------------------------------------- */

static void check_again(void)
{
    struct buffer prints[2] = {{0}};
    struct roadmap *again = plan();

    print(then, &prints[0]);
    print(again, &prints[1]);
    check_same(&prints[0], &prints[1]);
    roadmap_free(&again);
    buffer_clear(&prints[0]);
    buffer_clear(&prints[1]);
}

START_TEST(roadmap__that_is_followed__is_the_same_when_planned_again)
{
    follow(check_again);
}
END_TEST

/* A mark that is taken back leaves nothing behind. */
static void check_taken_back(void)
{
    struct buffer prints[2] = {{0}};
    int count = progress.mark_count, hours = progress.log_count;

    happen(then, EVENTS);
    struct roadmap *marked = plan();
    roadmap_free(&marked);
    progress.mark_count = count;
    progress.log_count = hours;
    struct roadmap *back = plan();
    print(then, &prints[0]);
    print(back, &prints[1]);
    check_same(&prints[0], &prints[1]);
    roadmap_free(&back);
    buffer_clear(&prints[0]);
    buffer_clear(&prints[1]);
}

START_TEST(roadmap__with_a_mark_taken_back__is_the_one_before)
{
    follow(check_taken_back);
}
END_TEST

/* ---- early ----------------------------------------------------------------------------------- */

static date_day soonest_of(const struct roadmap *roadmap)
{
    date_day day = INT32_MAX;

    for (int i = 0; i < roadmap->route_count; i++) {
        if (roadmap->routes[i].p50 != DATE_NONE && roadmap->routes[i].p50 < day)
            day = roadmap->routes[i].p50;
    }
    return roadmap->goal_state == GOAL_REACHED ? roadmap->today : day;
}

static void check_early(void)
{
    for (int i = 0; i < then->step_count; i++) {
        const struct roadmap_step *step = &then->steps[i];
        if (step->role != ROLE_ROUTE || !roadmap_step_is_open(step) || step->step < 0 ||
            !random_one_in(&profile.dice, 8))
            continue;
        marks[progress.mark_count] = (struct mark){.step = step->id,
                                                   .kind = MARK_DONE,
                                                   .day = profile.today,
                                                   .cost = MONEY_NONE,
                                                   .note = ""};
        struct roadmap *early = plan_with(progress.mark_count + 1, progress.log_count);
        ck_assert_msg(soonest_of(early) <= soonest_of(then),
                      "%d: the goal comes %d days later with %s done today", profile.number,
                      soonest_of(early) - soonest_of(then), step->id);
        roadmap_free(&early);
    }
}

START_TEST(roadmap__with_a_step_done_early__never_ends_later)
{
    follow(check_early);
}
END_TEST

Suite *progress_suite(void)
{
    Suite *suite = suite_create("progress");
    TCase *tcase = tcase_create("progress");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_tags(tcase, "sweep");
    tcase_set_timeout(tcase, 600);
    tcase_add_test(tcase, roadmap__that_is_followed__never_moves_the_past);
    tcase_add_test(tcase, roadmap__that_is_followed__has_nothing_to_do_in_the_past);
    tcase_add_test(tcase, roadmap__that_is_followed__has_no_median_in_the_past);
    tcase_add_test(tcase, roadmap__to_be_shared__depends_on_no_private_mark);
    tcase_add_test(tcase, roadmap__that_is_followed__is_the_same_when_planned_again);
    tcase_add_test(tcase, roadmap__with_a_mark_taken_back__is_the_one_before);
    tcase_add_test(tcase, roadmap__with_a_step_done_early__never_ends_later);
    suite_add_tcase(suite, tcase);
    return suite;
}
