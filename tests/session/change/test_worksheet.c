/* SPDX-License-Identifier: MIT
 * Covers own figures and schools through the session: what is taken, refused, said and kept, what
 * the planner is given of it, and what the catalogue no longer has. The real catalogue. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

#define assert_done(line, call)                                                                    \
    do {                                                                                           \
        buffer_truncate(&said, 0);                                                                 \
        ck_assert_msg((call) == STATUS_OK, "%s", fixture.err.text);                                \
        ck_assert_str_eq(buffer_text(&said), line);                                                \
        ck_assert(session_saved_at(fixture.session) > 0);                                          \
    } while (0)

#define assert_refused(status, line, call)                                                         \
    do {                                                                                           \
        buffer_truncate(&said, 0);                                                                 \
        ck_assert_int_eq(call, status);                                                            \
        ck_assert_str_eq(fixture.err.text, line);                                                  \
        ck_assert_str_eq(buffer_text(&said), "");                                                  \
    } while (0)

/* ---- own figures ----------------------------------------------------------------------------- */

static int assumption(const char *id)
{
    int index = catalog_find_assumption(fixture.catalog, id);

    ck_assert_int_ge(index, 0);
    return index;
}

static enum status assume(const char *id, int low, int likely, int high)
{
    const struct range figures = {low, likely, high};

    return session_assume(fixture.session, assumption(id), &figures, &said, &fixture.err);
}

START_TEST(session_assume__changes__the_roadmap)
{
    int index = assumption("prepare-cpc");
    date_day before;

    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    before = session_roadmap(fixture.session)->p50;
    ck_assert_ptr_null(session_own_figures(fixture.session, index));
    assert_done("Hours to prepare for the CPC, after a course: 600 to 900 hours, likely 700, as "
                "you say",
                assume("prepare-cpc", 600, 700, 900));
    fixture_reopen(&fixture);

    ck_assert_int_eq(session_own_figures(fixture.session, index)->likely, 700);
    ck_assert(session_roadmap(fixture.session)->assumed[index].adjusted);
    ck_assert_int_gt(session_roadmap(fixture.session)->p50, before);
    assert_done("Hours to prepare for the CPC, after a course: 60 to 180 hours, likely 100, as in "
                "the catalogue",
                session_assume(fixture.session, index, NULL, &said, &fixture.err));
    ck_assert_ptr_null(session_own_figures(fixture.session, index));
    ck_assert_int_eq(session_roadmap(fixture.session)->p50, before);
}
END_TEST

START_TEST(session_assume_all__takes__all_or_none)
{
    const struct range good = {1, 2, 3}, bad = {3, 2, 1}, rate = {700, 750, 800};
    const struct assumption_change refused[] = {{assumption("practicode"), &good},
                                                {assumption("transcript"), &bad}};
    const struct assumption_change taken[] = {{assumption("practicode"), &good},
                                              {assumption("aapc-pass-course"), &rate}};

    assert_refused(STATUS_USAGE,
                   "transcript: 3/2/1 is out of order; the low figure comes first, the high one "
                   "last",
                   session_assume_all(fixture.session, refused, 2, &said, &fixture.err));
    ck_assert_ptr_null(session_own_figures(fixture.session, assumption("practicode")));
    assert_done("Hours for Practicode, 600 cases: 1 to 3 hours, likely 2, as you say; AAPC exam "
                "passed at first try, after a course: 75 %, as you say",
                session_assume_all(fixture.session, taken, 2, &said, &fixture.err));
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_ptr_null(session_own_figures(fixture.session, assumption("practicode")));
    ck_assert_ptr_null(session_own_figures(fixture.session, assumption("aapc-pass-course")));
}
END_TEST

START_TEST(session__keeps__figures_that_the_catalogue_has_no_place_for)
{
    struct assumption_row rows[] = {{"retired", 1, 2, 3}, {"practicode", 1, 2, 99999}};
    const struct assumption_row *orphans;

    fixture_store(&fixture, &(struct plan_change){.figures = &(struct assumption_rows){rows, 2}});
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_orphan_figures(fixture.session, &orphans), 2);
    ck_assert_str_eq(orphans[0].assumption, "practicode");
    ck_assert_str_eq(orphans[1].assumption, "retired");
    ck_assert_ptr_null(session_own_figures(fixture.session, assumption("practicode")));

    assert_done("Hours for Practicode, 600 cases: 4 to 6 hours, likely 5, as you say",
                assume("practicode", 4, 5, 6));
    ck_assert_int_eq(session_orphan_figures(fixture.session, &orphans), 1);
    ck_assert_int_eq(session_own_figures(fixture.session, assumption("practicode"))->likely, 5);
}
END_TEST

/* ---- schools --------------------------------------------------------------------------------- */

static const struct school_edit foundation[] = {
    {.field = PROGRAM_NAME, .text = "Foundation BC"},
    {.field = PROGRAM_KIND, .text = "course"},
    {.field = PROGRAM_HOURS, .text = "80"},
    {.field = PROGRAM_WEEKS, .text = "10"},
    {.field = PROGRAM_PRICE, .text = "3895"},
    {.field = PROGRAM_PRACTICUM, .text = "no"},
    {.field = PROGRAM_REFUND, .text = "  Half until week 3. "},
    {.field = PROGRAM_INTAKE, .text = "2027-01-12"},
    {.field = PROGRAM_APPROVAL, .text = "pcap,aapc"},
    {.field = PROGRAM_AID, .text = "wioa,mycaa"},
    {.field = SCHOOL_ANSWER, .question = 0, .text = " The CPC, two tries. "},
};
#define FOUNDATION_EDITS ((int)(sizeof foundation / sizeof *foundation))

static int64_t add(const struct school_edit *edits, int count)
{
    int64_t number = 0;

    ck_assert_msg(session_add_school(fixture.session, edits, count, &number, &said, &fixture.err) ==
                      STATUS_OK,
                  "%s", fixture.err.text);
    buffer_truncate(&said, 0);
    return number;
}

static int64_t add_named(const char *name)
{
    const struct school_edit edits[] = {{.field = PROGRAM_NAME, .text = name},
                                        {.field = PROGRAM_KIND, .text = "certificate"}};

    return add(edits, 2);
}

static const struct school *school(int64_t number)
{
    char word[24];
    const struct school *found;

    snprintf(word, sizeof word, "%d", (int)number);
    found = session_find_school(fixture.session, word);
    ck_assert_ptr_nonnull(found);
    return found;
}

START_TEST(session_add_school__keeps__what_it_is_told)
{
    int64_t number = 0;
    const struct school *held;

    assert_done("school 1, Foundation BC, is added",
                session_add_school(fixture.session, foundation, FOUNDATION_EDITS, &number, &said,
                                   &fixture.err));
    fixture_reopen(&fixture);
    held = school(number);

    ck_assert_str_eq(held->fields[PROGRAM_REFUND], "Half until week 3.");
    ck_assert_str_eq(held->fields[PROGRAM_APPROVAL], "aapc,pcap");
    ck_assert_str_eq(held->answers[0], "The CPC, two tries.");
    ck_assert_str_eq(held->answers[1], "");
    ck_assert_int_eq(held->answered, 1);
    ck_assert(!held->chosen);
    ck_assert_int_eq(school_hour_price(held), 4869);
}
END_TEST

START_TEST(session_add_school__gives_the_planner__what_is_known)
{
    const struct plan_school *plan = &school(add(foundation, FOUNDATION_EDITS))->plan;

    ck_assert_str_eq(plan->name, "Foundation BC");
    ck_assert_int_eq(plan->program, catalog_find_program(fixture.catalog, "course"));
    ck_assert_int_eq(plan->hours, 80);
    ck_assert_int_eq(plan->weeks, 10);
    ck_assert_int_eq(plan->price, 389500);
    ck_assert_int_eq(plan->intake, date_from_civil(2027, 1, 12));
    ck_assert(plan->approval_told);
    ck_assert_uint_eq(plan->approval, 3);
    ck_assert_int_eq(plan->practicum, TRUTH_FALSE);
    ck_assert(plan->aid_told);
    ck_assert_uint_eq(plan->aid, UINT64_C(1) << catalog_find_aid(fixture.catalog, "wioa") |
                                     UINT64_C(1) << catalog_find_aid(fixture.catalog, "mycaa"));

    plan = &school(add_named("College"))->plan;
    ck_assert_int_eq(plan->hours, -1);
    ck_assert_int_eq(plan->weeks, -1);
    ck_assert_int_eq(plan->price, MONEY_NONE);
    ck_assert_int_eq(plan->intake, DATE_NONE);
    ck_assert(!plan->approval_told);
    ck_assert_int_eq(plan->practicum, TRUTH_UNKNOWN);
    ck_assert(!plan->aid_told);
    ck_assert_int_eq(school_hour_price(school(2)), MONEY_NONE);
}
END_TEST

static const struct {
    struct school_edit edit;
    const char *line;
} refused[] = {
    {{.field = PROGRAM_NAME, .text = ""},
     "the school's name: it is empty; give 1 to 80 characters"},
    {{.field = PROGRAM_NAME, .text = "12"},
     "the school's name '12': digits alone mean a school's number"},
    {{.field = PROGRAM_NAME, .text = "College"},
     "school 1 is named \"College\" already: choose another name"},
    {{.field = PROGRAM_KIND, .text = "evening"},
     "kind: \"evening\" is not one of course, certificate, diploma, associate, bachelor, "
     "apprenticeship"},
    {{.field = PROGRAM_KIND, .text = "unknown"},
     "kind: it has to be known; give a program of the catalogue, such as course"},
    {{.field = PROGRAM_HOURS, .text = "6001"},
     "hours: \"6001\" is not a whole number from 0 to 6000"},
    {{.field = PROGRAM_WEEKS, .text = "ten"}, "weeks: \"ten\" is not a whole number from 0 to 400"},
    {{.field = PROGRAM_PRICE, .text = "3,895"},
     "price: \"3,895\" is not a whole number of dollars from 0 to 1000000"},
    {{.field = PROGRAM_PRACTICUM, .text = "maybe"}, "practicum: \"maybe\" is not yes or no"},
    {{.field = PROGRAM_INTAKE, .text = "2027-02-30"},
     "intake: \"2027-02-30\" is not a day; write YYYY-MM-DD"},
    {{.field = PROGRAM_APPROVAL, .text = "aapc,none"},
     "approval: \"none\" stands alone; give it, or the others"},
    {{.field = PROGRAM_AID, .text = "bank"},
     "aid: \"bank\" is not one of pell, wioa, gi-bill, mycaa, employer, none"},
    {{.field = PROGRAM_AID, .text = "declined"},
     "aid: \"declined\" is for private questions only; write unknown"},
    {{.field = PROGRAM_REFUND, .text = "one\ntwo"},
     "refund: it is one line of text; control characters can't be part of it"},
    {{.field = SCHOOL_ANSWER, .question = 1, .text = "a\x1b[31m"},
     "approval: it is one line of text; control characters can't be part of it"},
};

enum { TAKEN = 2 };

START_TEST(session_edit_school__refuses__with_what_it_takes)
{
    const struct school_edit hours = {.field = PROGRAM_HOURS, .text = "600"};
    const struct school_edit edits[] = {hours, refused[_i].edit};

    add_named("College");
    add_named("Evening");
    assert_refused(_i == TAKEN ? STATUS_CONFLICT : STATUS_USAGE, refused[_i].line,
                   session_edit_school(fixture.session, 2, edits, 2, &said, &fixture.err));

    ck_assert_str_eq(school(2)->fields[PROGRAM_HOURS], "");
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Undone: the school Evening is removed");
}
END_TEST

START_TEST(session_edit_school__takes_back__what_was_known)
{
    const struct school_edit edits[] = {
        {.field = PROGRAM_HOURS, .text = "unknown"}, {.field = PROGRAM_PRICE, .text = ""},
        {.field = PROGRAM_AID, .text = "unknown"},   {.field = PROGRAM_REFUND, .text = "unknown"},
        {.field = SCHOOL_ANSWER, .text = "   "},
    };
    int64_t number = add(foundation, FOUNDATION_EDITS);

    assert_done("school 1, Foundation BC, is changed",
                session_edit_school(fixture.session, number, edits, 5, &said, &fixture.err));

    ck_assert_str_eq(school(number)->fields[PROGRAM_HOURS], "");
    ck_assert_str_eq(school(number)->fields[PROGRAM_PRICE], "");
    ck_assert_str_eq(school(number)->fields[PROGRAM_AID], "");
    ck_assert_str_eq(school(number)->fields[PROGRAM_REFUND], "");
    ck_assert_str_eq(school(number)->fields[PROGRAM_WEEKS], "10");
    ck_assert_int_eq(school(number)->answered, 0);
}
END_TEST

START_TEST(session_check_school__counts__characters)
{
    char text[2 * SCHOOL_TEXT_MAX + 8];
    struct school_edit edit = {.field = PROGRAM_REFUND, .text = text};

    for (size_t i = 0; i < SCHOOL_TEXT_MAX; i++)
        memcpy(text + 2 * i, "\xc3\xa9", 2);
    strcpy(text + 2 * SCHOOL_TEXT_MAX, "  ");
    ck_assert_int_eq(session_check_school(fixture.session, &edit, &fixture.err), STATUS_OK);
    strcpy(text + 2 * SCHOOL_TEXT_MAX, " x");
    assert_refused(STATUS_USAGE, "refund: it is longer than 500 characters",
                   session_check_school(fixture.session, &edit, &fixture.err));
}
END_TEST

START_TEST(session_add_school__needs__a_name_and_a_kind)
{
    int64_t number;

    assert_refused(STATUS_USAGE, "the school's name: it is missing",
                   session_add_school(fixture.session, NULL, 0, &number, &said, &fixture.err));
    assert_refused(
        STATUS_USAGE, "kind: it is missing; it is a program of the catalogue, such as course",
        session_add_school(fixture.session, foundation, 1, &number, &said, &fixture.err));
}
END_TEST

START_TEST(session_add_school__takes__no_more_than_a_table_can_show)
{
    char name[24];
    int64_t number;

    for (int i = 0; i < SCHOOLS_MAX; i++) {
        snprintf(name, sizeof name, "School %d", i);
        add_named(name);
    }

    assert_refused(
        STATUS_USAGE, "a plan holds at most 50 schools; remove one that you gave up",
        session_add_school(fixture.session, foundation, 2, &number, &said, &fixture.err));
}
END_TEST

START_TEST(session_choose_school__makes__the_roadmap_take_its_figures)
{
    const struct roadmap *roadmap;
    int step;

    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.program", "none");
    add(foundation, FOUNDATION_EDITS);
    add_named("College");
    assert_done("school 1, Foundation BC, is the chosen one",
                session_choose_school(fixture.session, 1, NULL, &said, &fixture.err));
    ck_assert(school(1)->chosen);
    roadmap = session_roadmap(fixture.session);
    step = roadmap_find_step(roadmap, "program.course");
    ck_assert_int_ge(step, 0);
    ck_assert_int_eq(roadmap->steps[step].cost.likely, 389500);
    ck_assert_int_eq(roadmap->steps[step].cost.high, 389500);

    assert_done("school 2, College, is the chosen one",
                session_choose_school(fixture.session, 2, NULL, &said, &fixture.err));
    ck_assert(!school(1)->chosen);
    assert_done("no school is chosen",
                session_choose_school(fixture.session, 0, NULL, &said, &fixture.err));
    roadmap = session_roadmap(fixture.session);
    step = roadmap_find_step(roadmap, "program.course");
    ck_assert_int_eq(roadmap->steps[step].cost.high, 750000);
    assert_refused(STATUS_NOT_FOUND, "school 3: this plan has none of that number",
                   session_choose_school(fixture.session, 3, NULL, &said, &fixture.err));
}
END_TEST

START_TEST(session_choose_school__of_the_chosen_one__stands_beside_another_program)
{
    struct fixture again;

    add(foundation, FOUNDATION_EDITS);
    ck_assert_int_eq(session_choose_school(fixture.session, 1, NULL, &said, &fixture.err),
                     STATUS_OK);
    fixture_open_again(&again, &fixture);
    fixture_answer(&again, "goal.target", "CPC");
    fixture_close_again(&again);

    assert_done("school 1, Foundation BC, is the chosen one",
                session_choose_school(fixture.session, 1, NULL, &said, &fixture.err));
}
END_TEST

START_TEST(session_remove_school__can_be__undone)
{
    add(foundation, FOUNDATION_EDITS);
    add_named("College");
    assert_done("school 1, Foundation BC, is removed",
                session_remove_school(fixture.session, 1, &said, &fixture.err));
    ck_assert_ptr_null(session_find_school(fixture.session, "1"));
    ck_assert_ptr_nonnull(session_find_school(fixture.session, "College"));
    assert_done("Undone: the school Foundation BC is back",
                session_undo(fixture.session, &said, &fixture.err));

    ck_assert_str_eq(school(1)->answers[0], "The CPC, two tries.");
    assert_refused(STATUS_NOT_FOUND, "school 7: this plan has none of that number",
                   session_remove_school(fixture.session, 7, &said, &fixture.err));
    assert_refused(STATUS_NOT_FOUND, "school 7: this plan has none of that number",
                   session_edit_school(fixture.session, 7, foundation, 1, &said, &fixture.err));
}
END_TEST

START_TEST(session_show_school__says__ask_for_what_is_not_known)
{
    static const struct {
        enum program_field field;
        const char *shown;
    } expected[] = {
        {PROGRAM_NAME, "Foundation BC"},
        {PROGRAM_KIND, "Coding course, 80 hours or so"},
        {PROGRAM_HOURS, "80 hours"},
        {PROGRAM_PRICE, "$3,895"},
        {PROGRAM_PRACTICUM, "No"},
        {PROGRAM_INTAKE, "12 Jan 2027"},
        {PROGRAM_APPROVAL, "AAPC course, PCAP, approved by AHIMA"},
    };
    const struct school *held;

    add(foundation, FOUNDATION_EDITS);
    add_named("College");
    held = school(1);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        buffer_truncate(&said, 0);
        session_show_school(fixture.session, held, expected[i].field, &said);
        ck_assert_str_eq(buffer_text(&said), expected[i].shown);
    }
    buffer_truncate(&said, 0);
    session_show_school(fixture.session, school(2), PROGRAM_HOURS, &said);
    ck_assert_str_eq(buffer_text(&said), "ask");
}
END_TEST

START_TEST(session__keeps__what_the_catalogue_no_longer_has_of_a_school)
{
    const struct school_edit edits[] = {{.field = SCHOOL_ANSWER, .text = "Yes."}};
    struct program_answer old = {"retired", "No longer asked."};
    struct program_row row = {.number = 4, .chosen = true, .answers = &old, .answer_count = 1};
    const struct school *held;

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row.fields[i] = "";
    row.fields[PROGRAM_NAME] = "Old";
    row.fields[PROGRAM_KIND] = "correspondence";
    row.fields[PROGRAM_AID] = "pell,stipend";
    fixture_store(&fixture, &(struct plan_change){
                                .schools = &(struct program_rows){.items = &row, .count = 1}});
    fixture_reopen(&fixture);
    held = school(4);
    ck_assert_int_eq(held->plan.program, -1);
    ck_assert(!held->plan.aid_told);
    ck_assert_int_eq(held->orphan_count, 1);
    ck_assert_int_eq(held->answered, 0);
    fixture_answer(&fixture, "goal.target", "CPC");
    ck_assert_ptr_nonnull(session_roadmap(fixture.session));

    assert_done("school 4, Old, is changed",
                session_edit_school(fixture.session, 4, edits, 1, &said, &fixture.err));
    held = school(4);
    ck_assert_str_eq(held->fields[PROGRAM_KIND], "correspondence");
    ck_assert_str_eq(held->orphans[0].text, "No longer asked.");
    ck_assert_int_eq(held->answered, 1);
    buffer_truncate(&said, 0);
    session_show_school(fixture.session, held, PROGRAM_KIND, &said);
    ck_assert_str_eq(buffer_text(&said), "correspondence");
}
END_TEST

START_TEST(plan_copy__takes__figures_and_schools_with_it)
{
    int64_t copy = 0;

    add(foundation, FOUNDATION_EDITS);
    add_named("College");
    ck_assert_int_eq(session_choose_school(fixture.session, 1, NULL, &said, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_remove_school(fixture.session, 2, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(assume("practicode", 4, 5, 6), STATUS_OK);
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &copy, &fixture.err),
        STATUS_OK);
    fixture.plan = copy;
    fixture_reopen(&fixture);

    ck_assert(school(1)->chosen);
    ck_assert_int_eq(session_own_figures(fixture.session, assumption("practicode"))->likely, 5);
    ck_assert_int_eq(add_named("Third"), 3);
}
END_TEST

/* ---- another program on the same plan -------------------------------------------------------- */

static struct fixture other;

static void open_twice(void)
{
    setup();
    add_named("College");
    fixture_open_again(&other, &fixture);
}

static void close_twice(void)
{
    fixture_close_again(&other);
    teardown();
}

static enum status set_hours(struct fixture *in, const char *text)
{
    const struct school_edit hours = {.field = PROGRAM_HOURS, .text = text};

    return session_edit_school(in->session, 1, &hours, 1, &said, &in->err);
}

static enum status set_practicode(struct fixture *in, int likely)
{
    const struct range figures = {1, likely, 900};

    return session_assume(in->session, assumption("practicode"), &figures, &said, &in->err);
}

START_TEST(session_edit_school__stands_beside__what_else_another_program_changed)
{
    ck_assert_int_eq(store_rename(other.store, fixture.plan, "Other", 1, &other.err), STATUS_OK);
    fixture_reopen(&other);
    ck_assert_int_eq(set_practicode(&other, 70), STATUS_OK);

    ck_assert_int_eq(set_hours(&fixture, "600"), STATUS_OK);
    ck_assert_str_eq(session_name(fixture.session), "Other");
    fixture_reopen(&other);
    ck_assert_str_eq(session_find_school(other.session, "1")->fields[PROGRAM_HOURS], "600");
    ck_assert_int_eq(session_own_figures(other.session, assumption("practicode"))->likely, 70);
}
END_TEST

START_TEST(session_edit_school__asks_first__when_another_program_changed_the_schools)
{
    ck_assert_int_eq(set_hours(&other, "80"), STATUS_OK);

    ck_assert_int_eq(set_hours(&fixture, "600"), STATUS_CONFLICT);
    ck_assert_str_eq(fixture.err.text,
                     "the schools: another program changed this list meanwhile, nothing was saved; "
                     "look at it, and give yours again if it is to stand");
    ck_assert_str_eq(school(1)->fields[PROGRAM_HOURS], "80");
    ck_assert_int_eq(set_hours(&fixture, "600"), STATUS_OK);
}
END_TEST

START_TEST(session_assume__asks_first__when_another_program_changed_the_figures)
{
    ck_assert_int_eq(set_practicode(&other, 70), STATUS_OK);

    ck_assert_int_eq(set_practicode(&fixture, 300), STATUS_CONFLICT);
    ck_assert_int_eq(session_own_figures(fixture.session, assumption("practicode"))->likely, 70);
    ck_assert_int_eq(set_practicode(&fixture, 300), STATUS_OK);
    ck_assert_int_eq(set_practicode(&fixture, 300), STATUS_OK);
}
END_TEST

Suite *worksheet_suite(void)
{
    Suite *suite = suite_create("worksheet");
    TCase *tcase = tcase_create("worksheet"), *two = tcase_create("two programs");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_assume__changes__the_roadmap);
    tcase_add_test(tcase, session_assume_all__takes__all_or_none);
    tcase_add_test(tcase, session__keeps__figures_that_the_catalogue_has_no_place_for);
    tcase_add_test(tcase, session_add_school__keeps__what_it_is_told);
    tcase_add_test(tcase, session_add_school__gives_the_planner__what_is_known);
    ADD_TABLE_TEST(tcase, session_edit_school__refuses__with_what_it_takes, refused);
    tcase_add_test(tcase, session_edit_school__takes_back__what_was_known);
    tcase_add_test(tcase, session_check_school__counts__characters);
    tcase_add_test(tcase, session_add_school__needs__a_name_and_a_kind);
    tcase_add_test(tcase, session_add_school__takes__no_more_than_a_table_can_show);
    tcase_add_test(tcase, session_choose_school__makes__the_roadmap_take_its_figures);
    tcase_add_test(tcase, session_choose_school__of_the_chosen_one__stands_beside_another_program);
    tcase_add_test(tcase, session_remove_school__can_be__undone);
    tcase_add_test(tcase, session_show_school__says__ask_for_what_is_not_known);
    tcase_add_test(tcase, session__keeps__what_the_catalogue_no_longer_has_of_a_school);
    tcase_add_test(tcase, plan_copy__takes__figures_and_schools_with_it);
    suite_add_tcase(suite, tcase);

    tcase_add_checked_fixture(two, open_twice, close_twice);
    tcase_add_test(two, session_edit_school__stands_beside__what_else_another_program_changed);
    tcase_add_test(two, session_edit_school__asks_first__when_another_program_changed_the_schools);
    tcase_add_test(two, session_assume__asks_first__when_another_program_changed_the_figures);
    suite_add_tcase(suite, two);
    return suite;
}
