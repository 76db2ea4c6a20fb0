/* SPDX-License-Identifier: MIT
 * The worksheet of schools by keys: adding, editing, refusing, choosing, removing, undo, drafts,
 * the questions, and all of it in a what-if. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer text;

/* On the worksheet: a course at the school Foundation. */
#define FOUNDATION "n =Foundation Enter Space Enter "

enum { ROW_HOURS = 1, ROW_WEEKS, ROW_PRICE, ROW_CLASS, ROW_PRACTICUM, ROW_AID };

/* A plan with its first answers, on an empty worksheet. */
static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW "o");
    ck_assert(stage_shows(&stage, "No school is on the worksheet yet."));
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

static const struct school *school(int index)
{
    const struct school *schools;
    int count = session_schools(stage.tui.session, &schools);

    ck_assert_int_lt(index, count);
    return &schools[index];
}

static int school_count(void)
{
    const struct school *schools;

    return session_schools(stage.tui.session, &schools);
}

/* Opens the field of a row of the focused school. */
static void open_row(int row)
{
    stage_keys(&stage, "Home");
    for (int i = 0; i < row; i++)
        stage_keys(&stage, "Down");
    stage_keys(&stage, "Enter");
}

static void set_row(int row, const char *keys)
{
    open_row(row);
    stage_keys(&stage, keys);
}

/* The program is ended and started again, on the worksheet. */
static void come_back(void)
{
    stage_restart(&stage);
    stage_keys(&stage, "Enter o");
}

/* ---- adding ---------------------------------------------------------------------------------- */

START_TEST(schools__new__takes_a_name_then_a_kind)
{
    stage_keys(&stage, "n =Foundation Enter");
    ck_assert(stage_shows(&stage, "Kind of program"));
    ck_assert_int_eq(school_count(), 0);
    stage_keys(&stage, "Down Enter");

    ck_assert(stage_shows(&stage, "School 1, Foundation, is added; u takes it back."));
    ck_assert(stage_shows(&stage, "Kind            A paid apprenticeship"));
    ck_assert(stage_shows(&stage, "Contact hours   ask"));
    come_back();
    ck_assert_str_eq(school(0)->fields[PROGRAM_NAME], "Foundation");
    ck_assert_str_eq(school(0)->fields[PROGRAM_KIND], "apprenticeship");
}
END_TEST

/* What is typed for a name, and what is said to it. */
static const struct {
    const char *keys, *problem;
} bad_names[] = {
    {"Ctrl-U", "it is empty"},
    {"Ctrl-U =12", "digits alone mean"},
    {"Ctrl-U =a=b", "it can't hold a '='"},
    {"Ctrl-U =Foundation", "There is a school of this name already"},
};

START_TEST(schools__name_that_can_not_be__is_refused_and_stays)
{
    stage_keys(&stage, FOUNDATION "n");
    stage_keys(&stage, bad_names[_i].keys);
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, bad_names[_i].problem));
    ck_assert(stage_shows(&stage, "Name of the school"));
    ck_assert_int_eq(school_count(), 1);
}
END_TEST

START_TEST(schools__enter_before_a_kind_is_chosen__adds_nothing_and_says_what_to_do)
{
    stage_keys(&stage, "n =Foundation Enter Enter");
    ck_assert(stage_shows(&stage, "Space chooses this one;"));
    ck_assert_int_eq(school_count(), 0);

    stage_keys(&stage, "Space Enter");
    ck_assert_int_eq(school_count(), 1);
}
END_TEST

START_TEST(schools__esc_while_adding__goes_back_a_step_and_keeps_the_name)
{
    stage_keys(&stage, "n =Foundation Enter Esc");
    ck_assert(stage_shows(&stage, "[ Foundation"));
    stage_keys(&stage, "Esc");
    ck_assert_int_eq(school_count(), 0);
    come_back();
    stage_keys(&stage, "n");
    ck_assert(stage_shows(&stage, "[ Foundation"));

    stage_keys(&stage, "Enter Space Enter n"); /* added, it is no draft any more */
    ck_assert_int_eq(school_count(), 1);
    ck_assert(!stage_shows(&stage, "[ Foundation"));
}
END_TEST

/* ---- editing --------------------------------------------------------------------------------- */

/* A row, the keys in its field, and what it is then in its written form. */
static const struct {
    int row;
    const char *keys;
    enum program_field field;
    const char *written;
} edits[] = {
    {0, "Down Enter", PROGRAM_KIND, "apprenticeship"},
    {ROW_HOURS, "=80 Enter", PROGRAM_HOURS, "80"},
    {ROW_WEEKS, "=10 Enter", PROGRAM_WEEKS, "10"},
    {ROW_PRICE, "=3895 Enter", PROGRAM_PRICE, "3895"},
    {ROW_CLASS, "=2027-01-12 Enter", PROGRAM_INTAKE, "2027-01-12"},
    {ROW_PRACTICUM, "Down Enter", PROGRAM_PRACTICUM, "no"},
    {ROW_AID, "Space Enter", PROGRAM_AID, "grant"},
    {ROW_AID + 1, "=Half Space =until Space =May Enter", PROGRAM_REFUND, "Half until May"},
};

START_TEST(schools__field__is_saved_at_once_and_undone)
{
    const int field = (int)edits[_i].field;
    char *before;

    stage_keys(&stage, FOUNDATION);
    before = memory_copy_text(school(0)->fields[field]);
    set_row(edits[_i].row, edits[_i].keys);
    ck_assert(stage_shows(&stage, "School 1, Foundation, is changed; u takes it back."));
    come_back();
    ck_assert_str_eq(school(0)->fields[field], edits[_i].written);

    stage_keys(&stage, "u");
    ck_assert_str_eq(school(0)->fields[field], before);
    stage_keys(&stage, "Ctrl-R");
    ck_assert_str_eq(school(0)->fields[field], edits[_i].written);
    free(before);
}
END_TEST

/* What a field refuses, with the line that says so and what stays on the screen. */
static const struct {
    int row;
    const char *keys, *problem, *stays;
} refusals[] = {
    {ROW_HOURS, "=eighty Enter", "\"eighty\" is not a whole number from 0 to 6000", "[ eighty"},
    {ROW_HOURS, "=6001 Enter", "6001", "[ 6001"},
    {ROW_HOURS, "Enter", "Nothing is typed", "Contact hours"},
    {ROW_PRICE, "=12,5 Enter", "12,5", "$ [ 12,5"},
    {ROW_CLASS, "=2027-02-30 Enter", "2027-02-30", "[ 2027-02-30"},
    {ROW_CLASS, "=2027-02 Enter", "2027-02", "[ 2027-02"},
    {ROW_AID, "Enter", "Tick what is so", "[ ] Grant"},
};

START_TEST(schools__value_that_can_not_be__is_refused_and_stays)
{
    stage_keys(&stage, FOUNDATION);
    set_row(refusals[_i].row, refusals[_i].keys);

    ck_assert(stage_shows(&stage, refusals[_i].problem));
    ck_assert(stage_shows(&stage, refusals[_i].stays));
    for (int i = PROGRAM_HOURS; i < PROGRAM_FIELD_COUNT; i++)
        ck_assert_str_eq(school(0)->fields[i], "");
}
END_TEST

START_TEST(schools__not_known__is_to_ask_again)
{
    stage_keys(&stage, FOUNDATION);
    set_row(ROW_HOURS, "=80 Enter");
    ck_assert(stage_shows(&stage, "80 hours"));
    set_row(ROW_HOURS, "Tab Enter");
    ck_assert(stage_shows(&stage, "Contact hours   ask"));

    set_row(ROW_AID + 1, "=Half Enter");
    set_row(ROW_AID + 1, "Ctrl-U Enter");
    ck_assert(stage_shows(&stage, "Refund          ask"));
}
END_TEST

START_TEST(schools__kind__has_to_be_known)
{
    stage_keys(&stage, FOUNDATION);
    open_row(0);

    ck_assert(!stage_shows(&stage, "I don't know"));
    stage_keys(&stage, "Down Down Down Enter");
    ck_assert_str_eq(school(0)->fields[PROGRAM_KIND], "apprenticeship");
}
END_TEST

START_TEST(schools__list_that_the_catalogue_lacks__is_left_out)
{
    stage_keys(&stage, FOUNDATION);
    ck_assert(stage_shows(&stage, "Practicum"));
    ck_assert(!stage_shows(&stage, "Approval"));
}
END_TEST

START_TEST(schools__esc__keeps_what_is_half_typed)
{
    stage_keys(&stage, FOUNDATION);
    set_row(ROW_HOURS, "=8x Esc");
    ck_assert(stage_shows(&stage, "Contact hours   ask"));
    set_row(ROW_AID + 1, "=Half Esc");
    come_back();
    open_row(ROW_HOURS);
    ck_assert(stage_shows(&stage, "[ 8x"));
    stage_keys(&stage, "Esc");
    open_row(ROW_AID + 1);
    ck_assert(stage_shows(&stage, "[ Half"));

    stage_keys(&stage, "Enter"); /* saved, it is no draft any more */
    set_row(ROW_AID + 1, "Ctrl-U Enter");
    open_row(ROW_AID + 1);
    ck_assert(!stage_shows(&stage, "[ Half"));
}
END_TEST

START_TEST(schools__resized_while_typing__keeps_what_is_typed)
{
    static const int sizes[][2] = {{40, 12}, {39, 8}, {120, 40}, {80, 24}};

    stage_keys(&stage, FOUNDATION);
    set_row(ROW_AID + 1, "=Half");
    for (int i = 0; i < 4; i++) {
        tui_resize(&stage.tui, sizes[i][0], sizes[i][1]);
        stage_text(&stage, &text);
    }
    stage_keys(&stage, "Space =of Space =it");
    ck_assert(stage_shows(&stage, "[ Half of it"));
    stage_keys(&stage, "Enter");

    ck_assert_str_eq(school(0)->fields[PROGRAM_REFUND], "Half of it");
}
END_TEST

START_TEST(schools__a_paste_with_controls__is_text_at_most)
{
    static const char paste[] = "Ha\033[2Jlf\n\003\tq";

    stage_keys(&stage, FOUNDATION);
    open_row(ROW_AID + 1);
    for (const char *at = paste; *at != '\0'; at++)
        stage_press(&stage, (uint32_t)(unsigned char)*at, true);
    ck_assert(!stage.tui.ended);
    ck_assert(stage_shows(&stage, "[ Ha[2Jlfq"));
    stage_keys(&stage, "Enter");

    ck_assert_str_eq(school(0)->fields[PROGRAM_REFUND], "Ha[2Jlfq");
}
END_TEST

START_TEST(schools__rename__takes_the_draft_and_refuses_a_name_that_is_taken)
{
    stage_keys(&stage, FOUNDATION "n =Evergreen Enter Space Enter r Ctrl-U =Foundation Enter");
    ck_assert(stage_shows(&stage, "is named \"Foundation\" already"));
    stage_keys(&stage, "=2 Enter");

    ck_assert_str_eq(school(1)->fields[PROGRAM_NAME], "Foundation2");
}
END_TEST

/* ---- choosing and removing ------------------------------------------------------------------- */

START_TEST(schools__choose__marks_it_and_the_roadmap_goes_by_it)
{
    stage_keys(&stage, FOUNDATION);
    set_row(ROW_PRICE, "=3333 Enter");
    stage_keys(&stage, "c");
    ck_assert(stage_shows(&stage, "✓ Foundation (chosen)"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Schools   1 compared, Foundation chosen"));
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "$3,333"));

    stage_keys(&stage, "o c");
    ck_assert(!stage_shows(&stage, "(chosen)"));
    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, "$3,333"));
    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "$3,333"));
}
END_TEST

START_TEST(schools__removed__comes_back_with_all_that_was_known)
{
    stage_keys(&stage, FOUNDATION "n =Evergreen Enter Space Enter Left");
    set_row(ROW_HOURS, "=80 Enter");
    stage_keys(&stage, "Del");
    ck_assert(stage_shows(&stage, "School 1, Foundation, is removed; u takes it back."));
    ck_assert(stage_shows(&stage, "Evergreen"));
    stage_keys(&stage, "Del");
    ck_assert(stage_shows(&stage, "No school is on the worksheet yet."));

    stage_keys(&stage,
               "Del c r Enter Left Right u u"); /* without a school there is nothing to do */
    ck_assert_int_eq(school_count(), 2);
    ck_assert_str_eq(school(0)->fields[PROGRAM_HOURS], "80");
}
END_TEST

START_TEST(schools__field_of_one_that_is_gone__says_so)
{
    stage_keys(&stage, FOUNDATION);
    open_row(ROW_PRACTICUM);
    stage_keys(&stage, "u"); /* undoes the adding */
    ck_assert(stage_shows(&stage, "This is no longer there. Esc goes back."));

    stage_keys(&stage, "Enter Space Esc");
    ck_assert(stage_shows(&stage, "No school is on the worksheet yet."));
}
END_TEST

START_TEST(schools__more_than_fit__scroll_and_keep_the_focus)
{
    stage_keys(&stage,
               "n =One Enter Space Enter n =Two Enter Space Enter n =Three Enter Space Enter");
    ck_assert(stage_shows(&stage, "3 of 3"));
    ck_assert(!stage_shows(&stage, "One"));
    stage_keys(&stage, "Left Left Left");
    ck_assert(stage_shows(&stage, "One"));
    ck_assert(!stage_shows(&stage, "Three"));

    tui_resize(&stage.tui, 100, 24);
    ck_assert(stage_shows(&stage, "Three"));
    stage_keys(&stage, "Right Right c");
    ck_assert(school(2)->chosen);
    tui_resize(&stage.tui, 40, 12);
    ck_assert(stage_shows(&stage, "✓ Three"));
    ck_assert(!stage_shows(&stage, "Two"));
}
END_TEST

/* ---- saving fails, or another program was faster --------------------------------------------- */

START_TEST(schools__read_only__says_so_and_keeps_what_is_typed)
{
    stage_keys(&stage, FOUNDATION);
    stage_restart_read_only(&stage);
    stage_keys(&stage, "Enter o");
    set_row(ROW_HOURS, "=80 Enter");
    ck_assert(stage_shows(&stage, "This is not saved"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 80"));
    stage_keys(&stage, "Esc c");

    ck_assert_str_eq(school(0)->fields[PROGRAM_HOURS], "");
    ck_assert(!school(0)->chosen);
    open_row(ROW_HOURS);
    ck_assert(stage_shows(&stage, "[ 80"));
}
END_TEST

static void set_hours_elsewhere(const char *hours)
{
    const struct school_edit edit = {.field = PROGRAM_HOURS, .text = hours};
    struct session *other = NULL;
    struct store *store = NULL;
    struct store_notice notice;
    struct buffer said = {0};
    struct error err;

    ck_assert(store_open(stage.path, STORE_WRITE, &store, &notice, &err) == STATUS_OK);
    ck_assert(session_open(store, stage_catalog(), &stage.clock, 1, &other, &err) == STATUS_OK);
    ck_assert(session_edit_school(other, 1, &edit, 1, &said, &err) == STATUS_OK);
    session_close(&other);
    store_close(&store);
    buffer_clear(&said);
}

START_TEST(schools__changed_meanwhile__asks_which_to_take)
{
    stage_keys(&stage, FOUNDATION);
    set_row(ROW_HOURS, "=80");
    set_hours_elsewhere("120");
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Stored is: 120"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 120"));

    stage_keys(&stage, "Ctrl-U =80");
    set_hours_elsewhere("160");
    stage_keys(&stage, "Enter Down Enter");
    ck_assert_str_eq(school(0)->fields[PROGRAM_HOURS], "80");
}
END_TEST

/* ---- the roadmap with each ------------------------------------------------------------------- */

/* How often the words stand on the screen. */
static int count_shown(const char *words)
{
    const char *at = stage_text(&stage, &text);
    int count = 0;

    for (; (at = strstr(at, words)); at += strlen(words))
        count++;
    return count;
}

START_TEST(schools__while_keys_come__plan_nothing)
{
    tui_resize(&stage.tui, 120, 40);
    stage_keys(&stage, FOUNDATION "n =Evergreen Enter Space Enter");
    ck_assert_int_eq(count_shown("at the first try"), 2);
    stage_quick_keys(&stage, "c");
    ck_assert_int_eq(count_shown("working it out ..."), 2);
    ck_assert_ptr_null(session_known_school_roadmap(stage.tui.session, school(0)));

    ck_assert(tui_work(&stage.tui)); /* one at a time */
    ck_assert_int_eq(count_shown("working it out ..."), 1);
    ck_assert(tui_work(&stage.tui));
    ck_assert_int_eq(count_shown("at the first try"), 2);
    while (tui_work(&stage.tui))
        ;
    ck_assert_int_eq(count_shown("at the first try"), 2);
}
END_TEST

START_TEST(schools__with_a_price__tell_what_the_roadmap_would_cost)
{
    tui_resize(&stage.tui, 120, 40);
    stage_keys(&stage, FOUNDATION "n =Evergreen Enter Space Enter Left");
    set_row(ROW_PRICE, "=3333 Enter");
    ck_assert_int_eq(count_shown("$3,333"), 1);
    stage_text(&stage, &text);
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "Still to pay    at least $3,"));

    stage_keys(&stage, "u");
    stage_text(&stage, &text);
    ck_assert_ptr_null(strstr(buffer_text(&text), "Still to pay    at least $3,4"));
}
END_TEST

START_TEST(schools__that_are_not_seen__are_not_planned)
{
    stage_keys(&stage,
               "n =One Enter Space Enter n =Two Enter Space Enter n =Three Enter Space Enter");
    ck_assert(!stage_shows(&stage, "One"));
    ck_assert_ptr_null(session_known_school_roadmap(stage.tui.session, school(0)));
    ck_assert_ptr_nonnull(session_known_school_roadmap(stage.tui.session, school(1)));
    ck_assert_ptr_nonnull(session_known_school_roadmap(stage.tui.session, school(2)));

    stage_keys(&stage, "Left Left");
    ck_assert_ptr_nonnull(session_known_school_roadmap(stage.tui.session, school(0)));
}
END_TEST

START_TEST(schools__on_a_small_screen__are_told_below_the_questions)
{
    stage_keys(&stage, FOUNDATION);
    tui_resize(&stage.tui, 40, 12);
    stage_keys(&stage, "End End");

    ck_assert(stage_shows(&stage, "Your time"));
}
END_TEST

/* ---- the questions --------------------------------------------------------------------------- */

START_TEST(questions__answered__go_behind_those_still_to_ask)
{
    stage_keys(&stage, FOUNDATION "End Enter");
    ck_assert(stage_shows(&stage, "STILL TO ASK"));
    ck_assert(!stage_shows(&stage, "ANSWERED"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Who approves the program?"));
    stage_keys(&stage, "=Yes,they/do? Enter");

    ck_assert(stage_shows(&stage, "1 of 2 answered"));
    stage_text(&stage, &text);
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "· Do you find the practicum?"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "✓ Who approves the program?\n"
                                                     "    Yes,they/do?\n"));
    stage_keys(&stage, "Enter"); /* the focus went on to the next */
    ck_assert(stage_shows(&stage, "Do you find the practicum?"));
    stage_keys(&stage, "Esc Esc");
    ck_assert(stage_shows(&stage, "Questions       1 of 2 answered"));
    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "Questions       0 of 2 answered"));
}
END_TEST

START_TEST(questions__half_typed__are_kept)
{
    stage_keys(&stage, FOUNDATION "End Enter Down Enter =Per Esc Esc");
    come_back();
    stage_keys(&stage, "End Enter Down Enter");

    ck_assert(stage_shows(&stage, "[ Per"));
    ck_assert_int_eq(school(0)->answered, 0);
}
END_TEST

/* ---- what-if --------------------------------------------------------------------------------- */

START_TEST(schools__in_a_what_if__stay_in_memory)
{
    stage_keys(&stage, FOUNDATION "Esc w Esc g o");
    set_row(ROW_HOURS, "=80 Enter");
    stage_keys(&stage, "c n =Evergreen Enter Space Enter");
    ck_assert(stage_shows(&stage, "What-if, nothing is saved"));
    ck_assert(stage_shows(&stage, "✓ Foundation (chosen)"));
    ck_assert_int_eq(school_count(), 2);
    stage_keys(&stage, "Ctrl-C");
    come_back();

    ck_assert_int_eq(school_count(), 1);
    ck_assert(!school(0)->chosen);
    ck_assert_str_eq(school(0)->fields[PROGRAM_HOURS], "");
}
END_TEST

static void add_entering(TCase *tcase)
{
    tcase_add_test(tcase, schools__new__takes_a_name_then_a_kind);
    ADD_TABLE_TEST(tcase, schools__name_that_can_not_be__is_refused_and_stays, bad_names);
    tcase_add_test(tcase, schools__enter_before_a_kind_is_chosen__adds_nothing_and_says_what_to_do);
    tcase_add_test(tcase, schools__esc_while_adding__goes_back_a_step_and_keeps_the_name);
    ADD_TABLE_TEST(tcase, schools__field__is_saved_at_once_and_undone, edits);
    ADD_TABLE_TEST(tcase, schools__value_that_can_not_be__is_refused_and_stays, refusals);
    tcase_add_test(tcase, schools__not_known__is_to_ask_again);
    tcase_add_test(tcase, schools__kind__has_to_be_known);
    tcase_add_test(tcase, schools__list_that_the_catalogue_lacks__is_left_out);
    tcase_add_test(tcase, schools__esc__keeps_what_is_half_typed);
    tcase_add_test(tcase, schools__resized_while_typing__keeps_what_is_typed);
    tcase_add_test(tcase, schools__a_paste_with_controls__is_text_at_most);
    tcase_add_test(tcase, schools__rename__takes_the_draft_and_refuses_a_name_that_is_taken);
}

Suite *schools_suite(void)
{
    Suite *suite = suite_create("schools");
    TCase *tcase = tcase_create("schools");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    add_entering(tcase);
    tcase_add_test(tcase, schools__choose__marks_it_and_the_roadmap_goes_by_it);
    tcase_add_test(tcase, schools__removed__comes_back_with_all_that_was_known);
    tcase_add_test(tcase, schools__field_of_one_that_is_gone__says_so);
    tcase_add_test(tcase, schools__more_than_fit__scroll_and_keep_the_focus);
    tcase_add_test(tcase, schools__read_only__says_so_and_keeps_what_is_typed);
    tcase_add_test(tcase, schools__changed_meanwhile__asks_which_to_take);
    tcase_add_test(tcase, schools__while_keys_come__plan_nothing);
    tcase_add_test(tcase, schools__with_a_price__tell_what_the_roadmap_would_cost);
    tcase_add_test(tcase, schools__that_are_not_seen__are_not_planned);
    tcase_add_test(tcase, schools__on_a_small_screen__are_told_below_the_questions);
    tcase_add_test(tcase, questions__answered__go_behind_those_still_to_ask);
    tcase_add_test(tcase, questions__half_typed__are_kept);
    tcase_add_test(tcase, schools__in_a_what_if__stay_in_memory);
    suite_add_tcase(suite, tcase);
    return suite;
}
