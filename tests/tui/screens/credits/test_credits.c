/* SPDX-License-Identifier: MIT
 * Credits by keys, at the shipped catalogue: what it says of three bodies and of nobody's, a credit
 * added field by field, refused at the field that is wrong, kept half typed, found, removed and had
 * back; what is printed on a credential; and the ways there. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static const int sizes[][2] = {{80, 24}, {120, 40}, {60, 20}, {40, 12}};

enum { SIZES = 4 };

static struct stage stage;
static struct buffer text;

/* Who keeps credentials of three bodies: AAPC's and NHA's cycles are over. */
static const char three_bodies[] =
    "{\"milepost-answers\": 1, \"answers\": {\"person.stage\": \"working\", "
    "\"goal.target\": \"keep-current\", \"work.credentials\": [\"CPC\", \"CPMA\", \"CCS\", "
    "\"CBCS\"], \"held.CPC.since\": \"2024-08-20\", \"held.CPMA.since\": \"2024-09-20\", "
    "\"held.CCS.since\": \"2025-06-30\", \"held.CBCS.since\": \"2024-09-01\", "
    "\"work.coding_now\": \"yes\", \"work.coding_months\": 40, \"time.hours_per_week\": 8}}";

/* One body alone, and nothing at all. */
static const char one_body[] =
    "{\"milepost-answers\": 1, \"answers\": {\"person.stage\": \"working\", "
    "\"goal.target\": \"keep-current\", \"work.credentials\": [\"CPC\"], \"held.CPC.since\": "
    "\"2025-03-20\", \"time.hours_per_week\": 8}}";
static const char nothing[] =
    "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CPC\", \"work.credentials\": "
    "[\"none\"], \"school.level\": \"high-school\", \"school.program\": \"none\", "
    "\"work.coding_months\": 0, \"time.hours_per_week\": 8}}";

static const char undated[] =
    "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\", "
    "\"work.credentials\": [\"CPC\"], \"time.hours_per_week\": 8}}";
static const char apprentice[] =
    "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CPC\", \"work.credentials\": "
    "[\"CPC-A\"], \"held.CPC-A.since\": \"2025-03-20\", \"work.coding_now\": \"yes\", "
    "\"work.coding_months\": 13, \"school.level\": \"high-school\", \"school.program\": "
    "\"none\", \"time.hours_per_week\": 8}}";

static void make_holder(const char *json)
{
    struct answers answers = {0};
    struct error err;
    int64_t plan;

    ck_assert_msg(answers_file_read(catalog_builtin(), json, strlen(json), "answers",
                                    stage.clock.fixed_day, &answers, NULL, NULL, &err) == STATUS_OK,
                  "%s", err.text);
    ck_assert_msg(plan_create_answered(stage.options.store, &stage.clock, "Maria", &answers, &plan,
                                       &err) == STATUS_OK,
                  "%s", err.text);
    answers_clear(&answers);
}

/* The plan of these answers, as it is opened from Home. */
static void open_holder(const char *json, const int size[2])
{
    stage_open(&stage, catalog_builtin(), size[0], size[1]);
    make_holder(json);
    stage_restart(&stage);
    stage_keys(&stage, "Home Enter");
}

static void open_one(void)
{
    open_holder(one_body, sizes[0]);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

/* The program is ended and started again, on the plan. */
static void come_back(void)
{
    stage_restart(&stage);
    stage_keys(&stage, "Home Enter");
}

static const struct credit_rows *rows(void)
{
    return session_credits(stage.tui.session);
}

static void write_down(const char *day, const char *title, const char *units, const char *bodies,
                       const char *categories)
{
    const struct credit_request request = {.fields = {[CREDIT_DATE] = day,
                                                      [CREDIT_TITLE] = title,
                                                      [CREDIT_UNITS] = units,
                                                      [CREDIT_BODIES] = bodies,
                                                      [CREDIT_CATEGORIES] = categories}};
    struct buffer said = {0};
    struct error err;

    ck_assert_msg(session_write_credits(stage.tui.session, &request, 1, NULL, NULL, &said, &err) ==
                      STATUS_OK,
                  "%s", err.text);
    buffer_clear(&said);
    tui_changed(&stage.tui);
}

static void write_down_some(void)
{
    write_down("2024-06-15", "Anatomy refresher", "2", "AAPC", "");
    write_down("2025-10-01", "E/M update 2026", "4", "AAPC,AHIMA", "health-information");
    write_down("2026-02-11", "Auditing boot camp", "12", "AAPC", "auditing");
    write_down("2026-02-11", "E/M update 2026", "4", "AAPC", "");
    write_down("2026-08-20", "AHIMA coding summit", "10.5", "AHIMA",
               "health-information,ahima-source");
}

/* ---- how it looks ---------------------------------------------------------------------------- */

/* What is shown of whom, and the keys from there. */
static const struct {
    const char *name, *answers;
    bool written;
    const char *keys;
} pictures[] = {
    {"people/credits", three_bodies, true, ""},
    {"people/credits-end", three_bodies, true, "End"},
    {"people/credits-empty", three_bodies, false, "End"},
    {"people/credits-none", nothing, false, "c"},
    {"people/credits-one", three_bodies, true, "End Up Enter"},
    {"people/credits-held", three_bodies, true, "End Up Up Up Up Up Enter"},
    {"people/credits-cycle", three_bodies, true, "Enter"},
    {"people/credits-found", three_bodies, true, "f =e/m"},
};

START_TEST(credits__of_each_of_them__read_as_agreed)
{
    const int picture = _i / SIZES;
    open_holder(pictures[picture].answers, sizes[_i % SIZES]);
    if (pictures[picture].written) {
        write_down_some();
        come_back();
    }
    stage_keys(&stage, pictures[picture].keys);

    stage_golden(&stage, pictures[picture].name);
    if (_i % SIZES == 0)
        stage_golden_rest(&stage, pictures[picture].name);
}
END_TEST

/* ---- the ways there -------------------------------------------------------------------------- */

START_TEST(plan__whose_goal_is_to_keep__opens_on_credits)
{
    open_one();

    ck_assert(stage_shows(&stage, "Maria › Credits"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Credits   0 of 36 units"));
    stage_keys(&stage, "c");
    ck_assert(stage_shows(&stage, "Maria › Credits"));
}
END_TEST

START_TEST(overview__with_a_cycle_that_was_not_whole__marks_it)
{
    open_holder(three_bodies, sizes[0]);
    write_down_some();
    stage_keys(&stage, "Esc End");

    for (int i = 0; i < 30 && !stage_shows(&stage, "! Credits"); i++)
        stage_keys(&stage, "Up");
    ck_assert(stage_shows(&stage, "! Credits   AAPC cancelled, AHIMA 14.5 of 20"));
}
END_TEST

START_TEST(due__what_keeps_a_credential__leads_to_its_cycle)
{
    open_one();
    stage_keys(&stage, "Esc e");
    for (int i = 0; i < 12 && !stage_shows(&stage, "Maria › Credits"); i++) {
        stage_keys(&stage, "Enter");
        if (!stage_shows(&stage, "Maria › Credits"))
            stage_keys(&stage, "Esc Down");
    }

    ck_assert(stage_shows(&stage, "Maria › Credits"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Maria › Due"));
}
END_TEST

START_TEST(nothing_held__the_focused_row__leads_to_its_question)
{
    open_holder(nothing, sizes[0]);
    stage_keys(&stage, "c Enter");

    ck_assert(stage_shows(&stage, "Experience"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Once you hold a credential"));
}
END_TEST

/* ---- adding ---------------------------------------------------------------------------------- */

/* Title, today, so many units; the body is ticked already, and it was about none of the fields. */
#define WEBINAR "a =Webinar Enter Enter =1.5 Enter Enter Space Enter "

START_TEST(credit__added_field_by_field__says_at_once_whether_it_counts)
{
    open_one();
    stage_keys(&stage, WEBINAR);

    ck_assert(stage_shows(&stage, "is added; u takes it back."));
    ck_assert(stage_shows(&stage, "✓ Counts for AAPC: 1.5."));
    ck_assert_uint_eq(rows()->count, 1);
    ck_assert_str_eq(rows()->items[0].title, "Webinar");
    ck_assert_int_eq(rows()->items[0].units, 150);
    ck_assert_int_eq(rows()->items[0].day, stage.clock.fixed_day);
    ck_assert_str_eq(rows()->items[0].bodies, "AAPC");
    ck_assert_str_eq(rows()->items[0].categories, "");
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "1.5 of 36"));
}
END_TEST

START_TEST(credit__added__has_the_focus_and_the_next_one_begins_empty)
{
    open_one();
    write_down("2026-10-01", "Earlier", "2", "AAPC", "");
    stage_keys(&stage, WEBINAR "Esc Del");
    ck_assert_uint_eq(rows()->count, 1);
    ck_assert_str_eq(rows()->items[0].title, "Earlier");

    stage_keys(&stage, "a");
    ck_assert(!stage_shows(&stage, "Webinar "));
}
END_TEST

/* What is typed for units, and what is said to it. */
static const struct {
    const char *typed, *problem;
} bad_units[] = {
    {"=0", "0"}, {"=-1", "-1"}, {"=1e3", "1e3"}, {"=two", "two"}, {"", "units"},
};

START_TEST(units__that_can_not_be__are_refused_at_their_field_and_stay)
{
    open_one();
    stage_keys(&stage, "a =Webinar Enter Enter");
    stage_keys(&stage, bad_units[_i].typed);
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "How many units"));
    ck_assert(stage_shows(&stage, "  ! "));
    ck_assert(stage_shows(&stage, bad_units[_i].problem));
    ck_assert_uint_eq(rows()->count, 0);
    stage_keys(&stage, "Ctrl-U =2 Enter");
    ck_assert(stage_shows(&stage, "For which bodies"));
}
END_TEST

START_TEST(day__after_today__is_refused_at_its_field)
{
    open_one();
    stage_keys(&stage, "a =Webinar Enter =2026-11-24 Enter");

    ck_assert(stage_shows(&stage, "On which day did you earn it"));
    ck_assert(stage_shows(&stage, "  ! "));
}
END_TEST

START_TEST(title__that_is_empty__is_refused_at_its_field)
{
    open_one();
    stage_keys(&stage, "a Enter");

    ck_assert(stage_shows(&stage, "What was it"));
    ck_assert(stage_shows(&stage, "  ! "));
}
END_TEST

START_TEST(credit__half_typed__is_there_when_the_program_starts_again)
{
    open_one();
    stage_keys(&stage, "a =Webinar Enter =2026-11-02 Enter =1.");
    come_back();
    ck_assert_uint_eq(rows()->count, 0);
    stage_keys(&stage, "a");
    ck_assert(stage_shows(&stage, "[ Webinar "));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 2026-11-02"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 1. "));
    stage_keys(&stage, "=5 Enter Enter Space Enter");

    ck_assert_uint_eq(rows()->count, 1);
    ck_assert_int_eq(rows()->items[0].units, 150);
}
END_TEST

START_TEST(back__within_a_new_credit__leads_to_the_field_before_with_what_was_typed)
{
    open_one();
    stage_keys(&stage, "a =Webinar Enter =2026-11-02 Enter Esc");
    ck_assert(stage_shows(&stage, "[ 2026-11-02"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "[ Webinar "));
    stage_keys(&stage, "Esc");

    ck_assert(stage_shows(&stage, "0 of 36"));
}
END_TEST

/* ---- changing and removing ------------------------------------------------------------------- */

START_TEST(credit__its_units_changed__counts_with_the_new_ones)
{
    open_one();
    stage_keys(&stage, WEBINAR "Down Down Enter Ctrl-U =2.5 Enter");

    ck_assert_int_eq(rows()->items[0].units, 250);
    ck_assert(stage_shows(&stage, "2.5"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "2.5 of 36"));
}
END_TEST

START_TEST(credit__removed__comes_back_by_undo)
{
    open_one();
    stage_keys(&stage, WEBINAR "Del");
    ck_assert_uint_eq(rows()->count, 0);
    ck_assert(stage_shows(&stage, "0 of 36"));
    stage_keys(&stage, "u");

    ck_assert_uint_eq(rows()->count, 1);
    ck_assert(stage_shows(&stage, "1.5 of 36"));
}
END_TEST

START_TEST(del__on_a_cycle__removes_nothing)
{
    open_one();
    write_down("2026-10-01", "Earlier", "2", "AAPC", "");
    stage_keys(&stage, "Home Del");

    ck_assert_uint_eq(rows()->count, 1);
}
END_TEST

START_TEST(find__by_a_part_of_the_title__leaves_what_has_it)
{
    open_one();
    write_down("2026-10-01", "Earlier", "2", "AAPC", "");
    write_down("2026-10-02", "Later", "2", "AAPC", "");
    stage_keys(&stage, "f =earl");
    ck_assert(stage_shows(&stage, "Earlier"));
    ck_assert(!stage_shows(&stage, "Later"));
    stage_keys(&stage, "=x");
    ck_assert(stage_shows(&stage, "None of them has that. Esc shows all."));
    stage_keys(&stage, "Esc");

    ck_assert(stage_shows(&stage, "0 of 36") || stage_shows(&stage, "4 of 36"));
}
END_TEST

START_TEST(find__from_the_detail_of_a_cycle__shows_the_list)
{
    open_one();
    tui_resize(&stage.tui, 120, 40);
    write_down("2026-10-01", "Earlier", "2", "AAPC", "");
    write_down("2026-10-02", "Later", "2", "AAPC", "");
    stage_keys(&stage, "Home Enter");
    ck_assert(!stage_shows(&stage, "Later"));

    stage_keys(&stage, "f =lat");
    ck_assert(stage_shows(&stage, "Find  lat"));
    ck_assert(stage_shows(&stage, "Later"));
}
END_TEST

START_TEST(proof__of_the_body_of_what_is_focused__shows_what_is_to_hand_in)
{
    open_holder(three_bodies, sizes[0]);
    stage_keys(&stage, "End p");
    ck_assert(stage_shows(&stage, "PROOF FOR NHA"));
    ck_assert(stage_shows(&stage, "CBCS"));
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "maria-NHA-proof.txt"));
    stage_keys(&stage, "Esc Esc");

    ck_assert(stage_shows(&stage, "Maria › Credits"));
}
END_TEST

/* ---- a credential ---------------------------------------------------------------------------- */

START_TEST(cycle__with_what_its_tracker_shows__goes_by_that)
{
    open_holder(one_body, sizes[_i]);
    stage_keys(&stage, "Enter Enter");
    ck_assert(stage_shows(&stage, "What does its tracker show?"));
    stage_keys(&stage, "Down Enter =2027-02-28 Enter");
    stage_keys(&stage, stage_shows(&stage, "What does its tracker show?") ? "" : "Enter");
    stage_keys(&stage, "Down Down Enter =18 Enter Esc");

    ck_assert(stage_shows(&stage, "28 Feb 2027"));
    ck_assert(stage_shows(&stage, "0 of 18"));
}
END_TEST

START_TEST(held__as_an_apprentice__says_what_takes_the_a_off_and_opens_the_letters)
{
    open_holder(apprentice, sizes[0]);
    stage_keys(&stage, "c Down Enter");
    ck_assert(stage_shows(&stage, "The A comes off by any of these"));
    ck_assert(stage_shows(&stage, "13 months of coding so far, and counting"));
    stage_keys(&stage, "End Enter");

    ck_assert(stage_shows(&stage, "Maria › Letter"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Credits › CPC-A"));
}
END_TEST

START_TEST(cycle__of_what_is_held_since_nobody_knows__says_what_to_tell_and_leads_there)
{
    open_holder(undated, sizes[1]);
    ck_assert(stage_shows(&stage, "0 of 36  36 left, no days known"));
    ck_assert(stage_shows(&stage, "say since when the"));
    ck_assert(!stage_shows(&stage, "The last days"));
    stage_keys(&stage, "Down Enter Down Down Enter =2025-03-20 Enter Esc");

    ck_assert(stage_shows(&stage, "20 Mar 2027"));
}
END_TEST

START_TEST(held__its_number_entered__stands_with_it)
{
    open_one();
    stage_keys(&stage, "Down Enter Enter =01234567 Enter");
    ck_assert(stage_shows(&stage, "Number          01234567"));
    stage_keys(&stage, "Down Enter =2027-03 Enter Esc");
    ck_assert(stage_shows(&stage, "no. 01234567 · expires 31 Mar 2027"));
    come_back();

    ck_assert(stage_shows(&stage, "no. 01234567"));
}
END_TEST

/* A place without its body comes of no key, yet nothing before the first body is read. */
START_TEST(cycle__of_no_body__is_named_as_credits_alone)
{
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage_begin(&stage);
    stage_go(&stage, place_of(PLACE_CYCLE));
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "› Credits"));
    ck_assert(!stage_shows(&stage, "(null)"));
    ck_assert(stage_shows(&stage, "This cycle is no longer there."));
}
END_TEST

Suite *credits_suite(void)
{
    Suite *suite = suite_create("credits");
    TCase *tcase = tcase_create("credits");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, credits__of_each_of_them__read_as_agreed, 0,
                        SIZES * (int)(sizeof pictures / sizeof *pictures));
    tcase_add_test(tcase, plan__whose_goal_is_to_keep__opens_on_credits);
    tcase_add_test(tcase, overview__with_a_cycle_that_was_not_whole__marks_it);
    tcase_add_test(tcase, due__what_keeps_a_credential__leads_to_its_cycle);
    tcase_add_test(tcase, nothing_held__the_focused_row__leads_to_its_question);
    tcase_add_test(tcase, credit__added_field_by_field__says_at_once_whether_it_counts);
    tcase_add_test(tcase, credit__added__has_the_focus_and_the_next_one_begins_empty);
    tcase_add_loop_test(tcase, units__that_can_not_be__are_refused_at_their_field_and_stay, 0,
                        (int)(sizeof bad_units / sizeof *bad_units));
    tcase_add_test(tcase, day__after_today__is_refused_at_its_field);
    tcase_add_test(tcase, title__that_is_empty__is_refused_at_its_field);
    tcase_add_test(tcase, credit__half_typed__is_there_when_the_program_starts_again);
    tcase_add_test(tcase, back__within_a_new_credit__leads_to_the_field_before_with_what_was_typed);
    tcase_add_test(tcase, credit__its_units_changed__counts_with_the_new_ones);
    tcase_add_test(tcase, credit__removed__comes_back_by_undo);
    tcase_add_test(tcase, del__on_a_cycle__removes_nothing);
    tcase_add_test(tcase, find__by_a_part_of_the_title__leaves_what_has_it);
    tcase_add_test(tcase, find__from_the_detail_of_a_cycle__shows_the_list);
    tcase_add_test(tcase, proof__of_the_body_of_what_is_focused__shows_what_is_to_hand_in);
    tcase_add_loop_test(tcase, cycle__with_what_its_tracker_shows__goes_by_that, 0, 2);
    tcase_add_test(tcase, held__as_an_apprentice__says_what_takes_the_a_off_and_opens_the_letters);
    tcase_add_test(tcase,
                   cycle__of_what_is_held_since_nobody_knows__says_what_to_tell_and_leads_there);
    tcase_add_test(tcase, held__its_number_entered__stands_with_it);
    tcase_add_test(tcase, cycle__of_no_body__is_named_as_credits_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
