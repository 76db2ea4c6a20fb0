/* SPDX-License-Identifier: MIT
 * Covers a plan that meets another version of the catalogue: when that is told, what changes, what
 * has no place in it, and that nothing is lost by it. */
#include "milepost/session/catalogue.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "milepost/report.h"
#include "session_suites.h"

/* The small catalogue as it may be next year: an exam costs more, a question and a step have other
 * ids. */
struct newer {
    struct catalog catalog;
    struct question *questions;
    struct step *steps;
    struct price prices[8];
};

static struct fixture fixture;
static struct newer newer;
static const struct catalog *former;

static void *copied(const void *items, int count, size_t size)
{
    void *copy = memory_new((size_t)count, size);

    memcpy(copy, items, (size_t)count * size);
    return copy;
}

static void make_newer(void)
{
    const struct catalog *old = former;
    int exam = catalog_find_step(old, "exam/ONE"), school = catalog_find_step(old, "choose-school");
    int question = catalog_find_question(old, "school.level");
    struct cost *cost;

    ck_assert(exam >= 0 && school >= 0 && question >= 0);
    newer.catalog = *old;
    newer.catalog.version = "next";
    newer.catalog.questions = newer.questions =
        copied(old->questions, old->question_count, sizeof *newer.questions);
    newer.catalog.steps = newer.steps = copied(old->steps, old->step_count, sizeof *newer.steps);
    newer.questions[question].id = "school.reached";
    newer.steps[school].id = "pick-school";
    cost = &newer.steps[exam].cost;
    ck_assert(cost->count > 0 && cost->count <= 8);
    memcpy(newer.prices, cost->items, (size_t)cost->count * sizeof *newer.prices);
    newer.prices[cost->count - 1].cents = (struct range){45000, 45000, 45000};
    cost->items = newer.prices;
}

static void setup(void)
{
    fixture_setup(&fixture);
    former = fixture.catalog;
    make_newer();
}

static void teardown(void)
{
    fixture_teardown(&fixture);
    free(newer.questions);
    free(newer.steps);
}

static void use(const struct catalog *catalog)
{
    fixture.catalog = fixture.follower.catalog = catalog;
    fixture_reopen(&fixture);
}

static void answer_some(void)
{
    fixture_answer(&fixture, "goal.target", "ONE");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "time.hours_per_week", "10");
}

static void mark_school_started(void)
{
    struct mark_row row = {.step = "choose-school",
                           .kind = "started",
                           .day = fixture.clock.fixed_day,
                           .cost = MONEY_NONE,
                           .note = ""};
    struct mark_rows rows = {0};

    mark_rows_add(&rows, &row);
    fixture_store(&fixture, &(struct plan_change){.marks = &rows});
    mark_rows_clear(&rows);
    fixture_reopen(&fixture);
}

static void take(void)
{
    struct buffer said = {0};

    ck_assert_int_eq(session_take_catalogue(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "The catalogue next is taken in place of 2026.11; nothing "
                                         "that you said was changed by it");
    buffer_clear(&said);
}

/* ---- when it is told ------------------------------------------------------------------------- */

START_TEST(catalogue__of_another_version__is_new_to_what_was_answered)
{
    ck_assert(!session_catalogue_is_new(fixture.session));
    use(&newer.catalog);
    ck_assert(!session_catalogue_is_new(fixture.session));
    use(former);
    answer_some();
    ck_assert(!session_catalogue_is_new(fixture.session));
    use(&newer.catalog);

    ck_assert(session_catalogue_is_new(fixture.session));
    ck_assert_str_eq(session_catalogue_taken(fixture.session), "2026.11");
}
END_TEST

START_TEST(catalogue__that_is_new__is_not_taken_by_an_answer)
{
    answer_some();
    use(&newer.catalog);
    fixture_answer(&fixture, "time.hours_per_week", "12");
    fixture_reopen(&fixture);

    ck_assert(session_catalogue_is_new(fixture.session));
    ck_assert_answer(&fixture, "time.hours_per_week", "12");
}
END_TEST

START_TEST(session_take_catalogue__is__kept_and_told_once)
{
    answer_some();
    use(&newer.catalog);
    take();
    ck_assert(!session_catalogue_is_new(fixture.session));
    fixture_reopen(&fixture);

    ck_assert(!session_catalogue_is_new(fixture.session));
    ck_assert_str_eq(session_catalogue_taken(fixture.session), "next");
    use(former);
    ck_assert(session_catalogue_is_new(fixture.session));
}
END_TEST

/* The exam is among what costs another amount, from `before` to $450. */
static bool exam_is_dearer(const struct difference *difference, money_cents before)
{
    for (int i = 0; i < difference->step_count; i++) {
        const struct step_change *change = &difference->steps[i];
        const struct roadmap_step *step = &difference->after->steps[change->after];

        if (strcmp(step->id, "exam/ONE") == 0)
            return change->repriced && step->cost.likely == 45000 &&
                   difference->before->steps[change->before].cost.likely == before;
    }
    return false;
}

static void note_catalogue(const char *version, const char *digest)
{
    const struct catalogue_stamp stamp = {version, digest};

    ck_assert_int_eq(
        store_note_catalogue(fixture.store, fixture.plan, &stamp, former->id, &fixture.err),
        STATUS_OK);
}

static void use_without_former(void)
{
    use(&newer.catalog);
    ck_assert(session_catalogue_is_new(fixture.session));
}

static void ck_assert_undone(const char *expected)
{
    struct buffer said = {0};

    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), expected);
    buffer_clear(&said);
}

START_TEST(undo__of_a_catalogue_that_was_taken__asks_for_it_again)
{
    struct buffer said = {0};

    answer_some();
    use_without_former();
    take();
    ck_assert_undone("Undone: the catalogue that you took last is again 2026.11; figures are those "
                     "of next, which is in use");
    ck_assert(session_catalogue_is_new(fixture.session));
    ck_assert_str_eq(session_catalogue_taken(fixture.session), "2026.11");
    fixture_reopen(&fixture);
    ck_assert(session_catalogue_is_new(fixture.session));

    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Redone: the catalogue that you took last is now next");
    ck_assert(!session_catalogue_is_new(fixture.session));
    buffer_clear(&said);
}
END_TEST

START_TEST(undo__of_a_catalogue_that_was_taken__takes_no_answer_back)
{
    answer_some();
    use_without_former();
    take();
    ck_assert_undone("Undone: the catalogue that you took last is again 2026.11; figures are those "
                     "of next, which is in use");

    ck_assert_answer(&fixture, "time.hours_per_week", "10");
    ck_assert_undone("Undone: Hours is again not answered");
}
END_TEST

/* Its rules are gone, and what it said of the plan is known all the same. */
START_TEST(undo__of_a_catalogue_whose_rules_are_gone__still_tells_what_it_changed)
{
    struct catalogue_change change;

    answer_some();
    use_without_former();
    take();
    fixture_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_undone("Undone: Hours is again 10 hours");
    ck_assert_undone("Undone: the catalogue that you took last is again 2026.11; figures are those "
                     "of next, which is in use");
    ck_assert_int_eq(session_catalogue_change(fixture.session, NULL, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_SHOWN);
    ck_assert(exam_is_dearer(&change.difference, 42500));
    catalogue_change_clear(&change);
}
END_TEST

/* ---- other rules under one version ------------------------------------------------------------ */

/* As a build that was made anew has it. */
static void use_changed_rules(void)
{
    newer.catalog.version = former->version;
    newer.catalog.digest = "0123456789abcdef";
    use(&newer.catalog);
}

START_TEST(catalogue__of_other_rules_under_one_version__is_new)
{
    struct buffer said = {0};

    answer_some();
    ck_assert(former->digest && former->digest[0]);
    use_changed_rules();

    ck_assert(session_catalogue_is_new(fixture.session));
    session_say_catalogue(fixture.session, &said);
    ck_assert_str_eq(buffer_text(&said),
                     "The rules of the catalogue 2026.11 are not those that this plan was last "
                     "planned with, though its version is the same.");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_take_catalogue(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "The catalogue 2026.11 is taken as its rules are now; "
                                         "nothing that you said was changed by it");
    ck_assert(!session_catalogue_is_new(fixture.session));
    use(former);
    ck_assert(session_catalogue_is_new(fixture.session));
    buffer_clear(&said);
}
END_TEST

START_TEST(redo__of_taking_other_rules_under_one_version__says_so)
{
    struct buffer said = {0};

    answer_some();
    use_changed_rules();
    ck_assert_int_eq(session_take_catalogue(fixture.session, &said, &fixture.err), STATUS_OK);
    fixture_undo(&fixture);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Redone: the catalogue that you took last is now 2026.11 "
                                         "as its rules are now");
    buffer_clear(&said);
}
END_TEST

START_TEST(catalogue_change__of_one_version__tells_what_its_rules_changed)
{
    struct catalogue_change change;
    struct buffer said = {0};

    answer_some();
    use_changed_rules();
    ck_assert_int_eq(
        session_catalogue_change(fixture.session, fixture.catalog, &change, &fixture.err),
        STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_SHOWN);
    ck_assert(change.unmarked);
    ck_assert(exam_is_dearer(&change.difference, 42500));
    catalogue_change_say(&change, &said);
    ck_assert(text_begins(buffer_text(&said), "The rules that 2026.11 had before are not at hand, "
                                              "so this is held against what this plan said by "
                                              "them on 23 Nov 2026"));
    buffer_clear(&said);
    catalogue_change_clear(&change);
}
END_TEST

START_TEST(catalogue__whose_rules_nobody_noted__is_not_new)
{
    answer_some();
    note_catalogue(former->version, "");
    use_changed_rules();
    ck_assert(!session_catalogue_is_new(fixture.session));
    fixture_answer(&fixture, "time.hours_per_week", "12");
    use(former);

    ck_assert(session_catalogue_is_new(fixture.session));
}
END_TEST

/* ---- what changes ---------------------------------------------------------------------------- */

static bool has_lost(const struct catalogue_change *change, enum catalogue_lost_kind kind,
                     const char *id)
{
    for (int i = 0; i < change->lost_count; i++)
        if (change->lost[i].kind == kind && strcmp(change->lost[i].id, id) == 0)
            return true;
    return false;
}

static bool has_step(const struct roadmap *roadmap, const int *steps, int count, const char *id)
{
    for (int i = 0; i < count; i++)
        if (strcmp(roadmap->steps[steps[i]].id, id) == 0)
            return true;
    return false;
}

START_TEST(catalogue_change__with_the_former__tells_prices_steps_questions_and_what_is_kept)
{
    struct catalogue_change change;
    const struct difference *difference = &change.difference;

    answer_some();
    mark_school_started();
    use(&newer.catalog);
    ck_assert_int_eq(session_catalogue_change(fixture.session, former, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_PLANNED);
    ck_assert(!catalogue_change_is_empty(&change));
    ck_assert(exam_is_dearer(difference, 42500));
    ck_assert(
        has_step(difference->before, difference->gone, difference->gone_count, "choose-school"));
    ck_assert(
        has_step(difference->after, difference->added, difference->added_count, "pick-school"));
    ck_assert(difference->cost);
    ck_assert_int_eq(change.question_count, 1);
    ck_assert_str_eq(newer.questions[change.questions[0]].id, "school.reached");
    ck_assert(has_lost(&change, LOST_ANSWER, "school.level"));
    ck_assert(has_lost(&change, LOST_MARK, "choose-school"));
    ck_assert_int_eq(change.lost_count, 2);
    catalogue_change_clear(&change);
}
END_TEST

/* By a catalogue of which nothing is left, as in a data file of an older Milepost. */
static void forget_shown(void)
{
    note_catalogue("1999.1", "");
}

START_TEST(catalogue_change__without_the_former__is_held_against_what_the_plan_said_last)
{
    struct catalogue_change change;
    struct buffer said = {0};

    answer_some();
    use(&newer.catalog);
    fixture_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_int_eq(session_catalogue_change(fixture.session, NULL, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_SHOWN);
    ck_assert_int_eq(change.made, fixture.clock.fixed_day);
    ck_assert(exam_is_dearer(&change.difference, 42500));
    ck_assert(has_step(change.difference.before, change.difference.gone,
                       change.difference.gone_count, "choose-school"));
    catalogue_change_say(&change, &said);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said),
                                 "The rules of 2026.11 are not at hand, so this "
                                 "is held against what this plan said by them "
                                 "on 23 Nov 2026"));
    buffer_clear(&said);
    catalogue_change_clear(&change);
}
END_TEST

START_TEST(catalogue_change__without_the_former__is_held_against_the_baseline)
{
    struct catalogue_change change;
    struct buffer said = {0};

    answer_some();
    fixture_choose(&fixture, 1);
    forget_shown();
    use(&newer.catalog);
    ck_assert_int_eq(session_catalogue_change(fixture.session, NULL, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_KEPT);
    ck_assert_int_eq(change.made, fixture.clock.fixed_day);
    ck_assert(exam_is_dearer(&change.difference, 42500));
    ck_assert(has_step(change.difference.before, change.difference.gone,
                       change.difference.gone_count, "choose-school"));
    ck_assert(!change.difference.finish);
    catalogue_change_say(&change, &said);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "held against your plan of 23 Nov 2026"));
    buffer_clear(&said);
    catalogue_change_clear(&change);
}
END_TEST

START_TEST(catalogue_change__of_a_baseline__tells_nothing_of_what_is_as_it_was)
{
    struct catalogue_change change;

    answer_some();
    fixture_choose(&fixture, 1);
    forget_shown();
    newer.catalog = *former;
    newer.catalog.version = "next";
    use(&newer.catalog);
    ck_assert_int_eq(session_catalogue_change(fixture.session, NULL, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_KEPT);
    ck_assert(catalogue_change_is_empty(&change));
    catalogue_change_clear(&change);
}
END_TEST

START_TEST(catalogue_change__without_former_and_route__says_that_nothing_tells)
{
    struct catalogue_change change;
    struct buffer said = {0};

    answer_some();
    forget_shown();
    use(&newer.catalog);
    ck_assert_int_eq(session_catalogue_change(fixture.session, NULL, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_UNKNOWN);
    ck_assert(has_lost(&change, LOST_ANSWER, "school.level"));
    catalogue_change_say(&change, &said);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "The rules of 1999.1 are not at hand"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "there is no \"before\". By next it is: even "
                                                     "odds "));
    buffer_clear(&said);
    catalogue_change_clear(&change);
}
END_TEST

START_TEST(catalogue_change__with_a_baseline_of_the_newer_one__says_that_nothing_tells)
{
    struct catalogue_change change;
    struct buffer said = {0};

    answer_some();
    forget_shown();
    use(&newer.catalog);
    fixture_choose(&fixture, 1);
    ck_assert(session_catalogue_is_new(fixture.session));
    ck_assert_int_eq(session_catalogue_change(fixture.session, NULL, &change, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(change.known, BEFORE_UNKNOWN);
    catalogue_change_say(&change, &said);
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&said), "your plan of 23 Nov 2026 was made with next, so"));
    buffer_clear(&said);
    catalogue_change_clear(&change);
}
END_TEST

/* ---- nothing is lost ------------------------------------------------------------------------- */

START_TEST(answers__without_a_place__come_back_with_a_catalogue_that_has_one)
{
    answer_some();
    use(&newer.catalog);
    take();
    fixture_answer(&fixture, "time.hours_per_week", "12");
    use(former);

    ck_assert_answer(&fixture, "school.level", "high-school");
    ck_assert_answer(&fixture, "time.hours_per_week", "12");
}
END_TEST

START_TEST(undo__of_an_answer_without_a_place__takes_it_back_all_the_same)
{
    answer_some();
    fixture_answer(&fixture, "school.level", "associate");
    use(&newer.catalog);
    take();
    fixture_undo(&fixture);
    fixture_undo(&fixture);
    use(former);

    ck_assert_answer(&fixture, "school.level", "high-school");
}
END_TEST

Suite *catalogue_suite(void)
{
    Suite *suite = suite_create("catalogue");
    TCase *tcase = tcase_create("catalogue");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, catalogue__of_another_version__is_new_to_what_was_answered);
    tcase_add_test(tcase, catalogue__that_is_new__is_not_taken_by_an_answer);
    tcase_add_test(tcase, session_take_catalogue__is__kept_and_told_once);
    tcase_add_test(
        tcase, catalogue_change__with_the_former__tells_prices_steps_questions_and_what_is_kept);
    tcase_add_test(tcase, catalogue_change__without_the_former__is_held_against_the_baseline);
    tcase_add_test(tcase, catalogue_change__of_a_baseline__tells_nothing_of_what_is_as_it_was);
    tcase_add_test(tcase, catalogue_change__without_former_and_route__says_that_nothing_tells);
    tcase_add_test(tcase,
                   catalogue_change__with_a_baseline_of_the_newer_one__says_that_nothing_tells);
    tcase_add_test(tcase, answers__without_a_place__come_back_with_a_catalogue_that_has_one);
    tcase_add_test(tcase, undo__of_an_answer_without_a_place__takes_it_back_all_the_same);
    tcase_add_test(tcase, undo__of_a_catalogue_that_was_taken__asks_for_it_again);
    tcase_add_test(tcase, undo__of_a_catalogue_that_was_taken__takes_no_answer_back);
    tcase_add_test(tcase, undo__of_a_catalogue_whose_rules_are_gone__still_tells_what_it_changed);
    tcase_add_test(tcase, catalogue__of_other_rules_under_one_version__is_new);
    tcase_add_test(tcase, redo__of_taking_other_rules_under_one_version__says_so);
    tcase_add_test(tcase, catalogue_change__of_one_version__tells_what_its_rules_changed);
    tcase_add_test(tcase, catalogue__whose_rules_nobody_noted__is_not_new);
    tcase_add_test(tcase,
                   catalogue_change__without_the_former__is_held_against_what_the_plan_said_last);
    suite_add_tcase(suite, tcase);
    return suite;
}
