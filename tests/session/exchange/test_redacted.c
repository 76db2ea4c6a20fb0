/* SPDX-License-Identifier: MIT
 * Covers the promise of what leaves a plan, beside its answers (test_private.c): the bytes are the
 * same whatever is marked on private steps, noted, chosen and figured because of them. The real
 * catalogue. */
#include <stdlib.h>
#include <string.h>

#include "leaving.h"
#include "private_values.h"
#include "session_suites.h"

enum { MIXES = 40, MOST_STEPS = 64 };

static struct fixture fixture;
static struct leaving expected;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    store_follow(fixture.store, NULL); /* nothing is planned but what is exported */
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "time.hours_per_week", "10");
}

static void teardown(void)
{
    leaving_clear(&expected);
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static void mark(enum mark_kind kind, const char *step, const char *note)
{
    const struct mark_request request = {
        .step = step, .kind = kind, .day = DATE_NONE, .cost = MONEY_NONE, .note = note};

    ck_assert_msg(session_mark(fixture.session, &request, &said, &fixture.err) == STATUS_OK, "%s",
                  fixture.err.text);
}

static void answer_quietly(int question, const char *text)
{
    struct answer answer;

    ck_assert_int_eq(
        answer_parse(&fixture.catalog->questions[question], text, DATE_NONE, &answer, &fixture.err),
        STATUS_OK);
    ck_assert_int_eq(session_answer(fixture.session, question, &answer, question, &fixture.err),
                     STATUS_OK);
}

static void check_leaving(const char *about)
{
    leaving_check(&fixture, &expected, about);
}

/* ---- answers --------------------------------------------------------------------------------- */

/* Numbers that look random and are the same each time. */
static unsigned next_number(unsigned *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 16;
}

static void answer_at_random(unsigned *state)
{
    for (int i = 0; i < fixture.catalog->question_count; i++) {
        const struct question *question = &fixture.catalog->questions[i];
        const char *values[PRIVATE_VALUES];
        int count = question->is_private ? private_values(question, values) : 0;

        if (count > 0 && next_number(state) % 3 == 0)
            answer_quietly(i, values[next_number(state) % (unsigned)count]);
    }
}

START_TEST(leaving__does_not_depend_on__the_private_answers_under_which_a_route_was_chosen)
{
    unsigned state = 11;

    fixture_choose(&fixture, 1);
    leaving_put(&fixture, &expected);
    for (int mix = 0; mix < MIXES; mix++) {
        answer_at_random(&state);
        if (session_roadmap(fixture.session)->route >= 0)
            ck_assert_int_eq(session_choose_route(fixture.session,
                                                  session_roadmap(fixture.session)->route + 1,
                                                  &said, &fixture.err),
                             STATUS_OK);
        check_leaving("private answers together, and the route chosen with them");
    }
}
END_TEST

/* ---- marks ----------------------------------------------------------------------------------- */

/* The first private step of the roadmap that is open and was not marked here yet; NULL: none. */
static const char *next_private_step(char *const *marked, int count)
{
    const struct roadmap *roadmap = session_roadmap(fixture.session);

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        bool was = false;

        for (int j = 0; j < count; j++)
            was = was || strcmp(marked[j], step->id) == 0;
        if (step->is_private && step->question < 0 && step->status == STEP_TODO && !was)
            return step->id;
    }
    return NULL;
}

/* Marks each private step of the roadmap once, in the way that it takes. */
static int mark_private_steps(enum mark_kind kind)
{
    char *marked[MOST_STEPS];
    const char *step;
    int count = 0, taken = 0;

    while (count < MOST_STEPS && (step = next_private_step(marked, count))) {
        struct mark_request request = {
            .kind = kind, .day = DATE_NONE, .cost = 12300, .note = "Nobody else is to read this"};

        request.step = marked[count++] = memory_copy_text(step);
        taken += session_mark(fixture.session, &request, &said, &fixture.err) == STATUS_OK;
    }
    for (int i = 0; i < count; i++)
        free(marked[i]);
    return taken;
}

START_TEST(leaving__does_not_depend_on__marks_on_private_steps)
{
    static const enum mark_kind kinds[] = {MARK_STARTED, MARK_DONE, MARK_DOSE, MARK_WAIVED};

    mark(MARK_DONE, "choose-school", NULL);
    leaving_put(&fixture, &expected);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    fixture_answer(&fixture, "background.record", "conviction");
    fixture_answer(&fixture, "vaccine.hepb", "none");
    fixture_answer(&fixture, "screening.drug", "prescription");

    ck_assert_int_gt(mark_private_steps(kinds[_i]), kinds[_i] == MARK_DOSE ? 0 : 3);
    mark(MARK_DONE, "choose-school", NULL); /* its number is another by now */
    check_leaving("marks on private steps");
}
END_TEST

START_TEST(leaving__does_not_depend_on__what_is_marked_while_excluded)
{
    leaving_put(&fixture, &expected);
    fixture_answer(&fixture, "background.excluded", "yes");
    fixture_answer(&fixture, "background.reinstate_from", "2027-03-01");

    ck_assert_int_gt(mark_private_steps(MARK_DONE), 0);
    check_leaving("marks on the way to be reinstated");
}
END_TEST

/* ---- words and numbers ----------------------------------------------------------------------- */

/* What stands in a plan beside its answers, with these words in it. */
static void tell(const char *number, const char *evidence, const char *note)
{
    struct mark_row mark = {1, "choose-school", "done", 20000, MONEY_NONE, (char *)note};
    struct log_row hours = {1, "prepare.CPC", 20000, 90, (char *)note};
    struct credit_row credit = {
        1, 20000, 150, "Evaluation update", "", (char *)evidence, (char *)note, "aapc", ""};
    struct comment_row comment = {.uuid = "3f6c2b1e-0000-4000-8000-00000000000a",
                                  .step = "exam.CPC",
                                  .author = "Ana",
                                  .text = (char *)note,
                                  .day = 20000,
                                  .taken = DATE_NONE};
    struct held_row held[] = {{"CCS", (char *)number, DATE_NONE}, {"CPC", (char *)number, 22000}};
    struct program_row school = {.number = 1,
                                 .answer_count = note[0] != '\0',
                                 .answers = &(struct program_answer){"refund", (char *)note}};

    bool known = number[0] != '\0';

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        school.fields[i] = i == PROGRAM_REFUND ? (char *)note : "";
    school.fields[PROGRAM_NAME] = "Evening";
    school.fields[PROGRAM_KIND] = "course";
    fixture_store(&fixture, &(struct plan_change){
                                .marks = &(struct mark_rows){&mark, 1},
                                .logs = &(struct log_rows){&hours, 1},
                                .credits = &(struct credit_rows){&credit, 1},
                                .comments = &(struct comment_rows){&comment, known ? 1 : 0},
                                .held = &(struct held_rows){&held[known ? 0 : 1], known ? 2 : 1},
                                .schools = &(struct program_rows){.items = &school, .count = 1}});
    fixture_reopen(&fixture);
}

START_TEST(leaving__does_not_depend_on__notes_comments_evidence_and_printed_numbers)
{
    tell("", "", "");
    leaving_put(&fixture, &expected);
    ck_assert_ptr_nonnull(strstr(leaving_export(&expected), "Evaluation update"));

    tell("01234567", "the blue folder", "My cousin knows of the record");
    check_leaving("notes, comments, evidence and numbers");
}
END_TEST

static void assume(const char *assumption)
{
    const struct range days = {50, 60, 70};

    ck_assert_int_eq(session_assume(fixture.session,
                                    catalog_find_assumption(fixture.catalog, assumption), &days,
                                    &said, &fixture.err),
                     STATUS_OK);
}

START_TEST(leaving__does_not_depend_on__figures_of_what_only_the_excluded_wait_for)
{
    assume("prepare-cpc");
    leaving_put(&fixture, &expected);
    fixture_answer(&fixture, "background.excluded", "yes");

    assume("oig-reinstatement-answer");
    check_leaving("figures of a private step");
}
END_TEST

START_TEST(redacted__keeps__figures_that_a_default_print_shows)
{
    assume("prepare-cpc");
    leaving_put(&fixture, &expected);

    ck_assert_ptr_nonnull(strstr(leaving_export(&expected), "\"prepare-cpc\""));
}
END_TEST

Suite *redacted_suite(void)
{
    Suite *suite = suite_create("redacted");
    TCase *tcase = tcase_create("redacted");
    tcase_set_tags(tcase, "sweep"); /* what is written, not how: once, in the release build */

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase,
                   leaving__does_not_depend_on__the_private_answers_under_which_a_route_was_chosen);
    tcase_add_loop_test(tcase, leaving__does_not_depend_on__marks_on_private_steps, 0, 4);
    tcase_add_test(tcase, leaving__does_not_depend_on__what_is_marked_while_excluded);
    tcase_add_test(tcase, leaving__does_not_depend_on__notes_comments_evidence_and_printed_numbers);
    tcase_add_test(tcase, leaving__does_not_depend_on__figures_of_what_only_the_excluded_wait_for);
    tcase_add_test(tcase, redacted__keeps__figures_that_a_default_print_shows);
    suite_add_tcase(suite, tcase);
    return suite;
}
