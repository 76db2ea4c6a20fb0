/* SPDX-License-Identifier: MIT
 * Covers names of plans, making plans and copying them. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_setup(&fixture);
}

static void teardown(void)
{
    fixture_teardown(&fixture);
}

static const struct {
    const char *name, *says;
} no_names[] = {
    {"", "it is empty"},
    {"123", "digits alone"},
    {"a=b", "it can't hold a '='"},
    {" a", "begin or end with a space"},
    {"a ", "begin or end with a space"},
    {"Maria\302\240", "begin or end with a space"},
    {"\343\200\200Maria", "begin or end with a space"},
    {"\343\205\244", "nothing of it can be seen"},
    {"\342\200\215", "nothing of it can be seen"},
    {"1\342\200\2152", "digits alone"},
    {"a\033[2J", "control characters"},
    {"a\nb", "control characters"},
    {"a\xFF", "control characters"},
    {"\xE2\x80\xAE"
     "abc",
     "control characters"}, /* right-to-left override */
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "longer than 80"},
};

START_TEST(plan_name_check__refuses__what_could_be_mistaken)
{
    struct error err;

    ck_assert_int_eq(plan_name_check(no_names[_i].name, &err), STATUS_USAGE);

    ck_assert_msg(strstr(err.text, no_names[_i].says) != NULL, "%s", err.text);
    ck_assert(text_is_clean(err.text, false));
}
END_TEST

START_TEST(plan_name_check__takes__eighty_characters_of_any_script)
{
    struct buffer name = {0};
    struct error err;

    buffer_repeat(&name, "é", 80);
    ck_assert_int_eq(plan_name_check(buffer_text(&name), &err), STATUS_OK);
    buffer_clear(&name);
    ck_assert_int_eq(plan_name_check("2 plans", &err), STATUS_OK);
}
END_TEST

/* What scripts and emoji need to be written is a letter. */
static const char *const joined[] = {
    "\330\271\331\204\333\214\342\200\214\330\261\330\266\330\247",
    "\360\237\221\251\342\200\215\360\237\222\273 2027",
    "\342\235\244\357\270\217",
    "Jos\303\251",
    "Jose\314\201",
};

START_TEST(plan_name_check__takes__joiners_that_scripts_and_emoji_need)
{
    struct error err;

    ck_assert_int_eq(plan_name_check(joined[_i], &err), STATUS_OK);
}
END_TEST

static const struct {
    const char *there, *given;
} alike[] = {
    {"Jos\303\251", "Jose\314\201"},
    {"My best plan", "My\302\240best plan"},
    {"Anna", "An\342\200\215na"},
};

START_TEST(plan_create__refuses__a_name_that_looks_like_another)
{
    int64_t id;

    ck_assert_int_eq(plan_create(fixture.store, &fixture.clock, alike[_i].there, &id, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(plan_create(fixture.store, &fixture.clock, alike[_i].given, &id, &fixture.err),
                     STATUS_CONFLICT);
}
END_TEST

START_TEST(session_free_name__adds__the_first_free_number)
{
    struct buffer name = {0};
    int64_t id;

    ck_assert_int_eq(plan_create(fixture.store, &fixture.clock, "Maria 2", &id, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_free_name(fixture.store, "Maria", &name, &fixture.err), STATUS_OK);

    ck_assert_str_eq(buffer_text(&name), "Maria 3");
    buffer_clear(&name);
}
END_TEST

/* A copy of a numbered one is the next of the same, and a year is no such number. */
START_TEST(session_free_name__of_a_numbered_name__counts_on)
{
    static const struct {
        const char *base, *name;
    } names[] = {{"Maria 2", "Maria 3"}, {"Fall 2026", "Fall 2026 2"}};
    struct buffer name = {0};
    int64_t id;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        buffer_truncate(&name, 0);
        ck_assert_int_eq(
            plan_create(fixture.store, &fixture.clock, names[i].base, &id, &fixture.err),
            STATUS_OK);
        ck_assert_int_eq(session_free_name(fixture.store, names[i].base, &name, &fixture.err),
                         STATUS_OK);
        ck_assert_str_eq(buffer_text(&name), names[i].name);
    }
    buffer_clear(&name);
}
END_TEST

START_TEST(session_free_name__cuts__a_name_that_would_grow_too_long)
{
    struct buffer longest = {0}, name = {0};
    int64_t id;

    buffer_repeat(&longest, "é", 80);
    ck_assert_int_eq(
        plan_create(fixture.store, &fixture.clock, buffer_text(&longest), &id, &fixture.err),
        STATUS_OK);
    ck_assert_int_eq(session_free_name(fixture.store, buffer_text(&longest), &name, &fixture.err),
                     STATUS_OK);

    ck_assert_int_eq(plan_name_check(buffer_text(&name), &fixture.err), STATUS_OK);
    buffer_clear(&longest);
    buffer_clear(&name);
}
END_TEST

START_TEST(plan_create__refuses__a_name_that_is_taken)
{
    int64_t id;

    ck_assert_int_eq(plan_create(fixture.store, &fixture.clock, "Maria", &id, &fixture.err),
                     STATUS_CONFLICT);
}
END_TEST

/* What another program does from the moment the gun goes off: exit code 0 when it went well. */
static int make_some_plans(int gun)
{
    struct store *store;
    struct error err;
    int64_t id;
    char byte;

    if (read(gun, &byte, 1) != 0 ||
        store_open(fixture.path, STORE_WRITE, &store, NULL, &err) != STATUS_OK)
        return 1;
    for (int i = 0; i < 5; i++)
        if (plan_create(store, &fixture.clock, NULL, &id, &err) != STATUS_OK)
            return 1;
    store_close(&store);
    return 0;
}

START_TEST(plan_create__finds_another_name__when_a_program_is_faster)
{
    enum { PROGRAMS = 4 };
    struct plan_list plans = {0};
    int gun[2], code;

    ck_assert_int_eq(pipe(gun), 0);
    for (int i = 0; i < PROGRAMS; i++)
        if (fork() == 0) {
            close(gun[1]);
            _exit(make_some_plans(gun[0]));
        }
    close(gun[0]);
    close(gun[1]);

    for (int i = 0; i < PROGRAMS; i++) {
        ck_assert_int_gt(wait(&code), 0);
        ck_assert_int_eq(code, 0);
    }
    ck_assert_int_eq(store_list(fixture.store, false, &plans, &fixture.err), STATUS_OK);
    ck_assert_uint_eq(plans.count, 1 + 5 * PROGRAMS);
    plan_list_clear(&plans);
}
END_TEST

START_TEST(plan_create_answered__stores__plan_and_answers_together)
{
    struct answers answers;
    int hours = fixture_question(&fixture, "time.hours_per_week");
    int64_t id;

    answers_init(&answers, fixture.catalog);
    answers.items[hours] =
        (struct answer){.state = ANSWER_VALUE, .value = 12, .as_of = date_from_civil(2026, 10, 1)};
    ck_assert_int_eq(
        plan_create_answered(fixture.store, &fixture.clock, "Two", &answers, &id, &fixture.err),
        STATUS_OK);
    answers_clear(&answers);
    fixture.plan = id;
    fixture_reopen(&fixture);

    ck_assert_answer(&fixture, "time.hours_per_week", "12");
    ck_assert_int_eq(session_answers(fixture.session)->items[hours].as_of,
                     date_from_civil(2026, 10, 1));
}
END_TEST

START_TEST(plan_copy__takes__the_answers_under_a_new_id)
{
    struct plan_record copy = {0};
    int64_t id;

    fixture_answer(&fixture, "school.level", "bachelor");
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &id, &fixture.err), STATUS_OK);
    ck_assert_int_eq(store_load_plan(fixture.store, id, &copy, &fixture.err), STATUS_OK);

    ck_assert_str_eq(copy.row.name, "Maria copy");
    ck_assert_str_ne(copy.row.uuid, session_uuid(fixture.session));
    ck_assert_uint_eq(copy.answers.count, 1);
    ck_assert_str_eq(copy.answers.items[0].value, "bachelor");
    plan_record_clear(&copy);
}
END_TEST

Suite *plans_suite(void)
{
    Suite *suite = suite_create("plans");
    TCase *tcase = tcase_create("plans");

    tcase_add_checked_fixture(tcase, setup, teardown);
    ADD_TABLE_TEST(tcase, plan_name_check__refuses__what_could_be_mistaken, no_names);
    ADD_TABLE_TEST(tcase, plan_name_check__takes__joiners_that_scripts_and_emoji_need, joined);
    ADD_TABLE_TEST(tcase, plan_create__refuses__a_name_that_looks_like_another, alike);
    tcase_add_test(tcase, plan_name_check__takes__eighty_characters_of_any_script);
    tcase_add_test(tcase, session_free_name__adds__the_first_free_number);
    tcase_add_test(tcase, session_free_name__of_a_numbered_name__counts_on);
    tcase_add_test(tcase, session_free_name__cuts__a_name_that_would_grow_too_long);
    tcase_add_test(tcase, plan_create__refuses__a_name_that_is_taken);
    tcase_add_test(tcase, plan_create__finds_another_name__when_a_program_is_faster);
    tcase_add_test(tcase, plan_create_answered__stores__plan_and_answers_together);
    tcase_add_test(tcase, plan_copy__takes__the_answers_under_a_new_id);
    suite_add_tcase(suite, tcase);
    return suite;
}
