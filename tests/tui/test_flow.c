/* SPDX-License-Identifier: MIT
 * Whole runs by keys: answering, going back, drafts, undo, leaving and coming back. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;
static struct buffer text;

static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

/* ---- answering ------------------------------------------------------------------------------- */

START_TEST(interview__enter__saves_before_the_next_question)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Down Enter");

    ck_assert_str_eq(stage_answer(&stage, "goal.target", &text), "ONE");
    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "high-school");
    ck_assert(stage_shows(&stage, "Saved 12:00"));
}
END_TEST

START_TEST(interview__enter_alone__answers_nothing_and_says_what_to_do)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Enter Enter");
    ck_assert(stage_shows(&stage, "Space chooses this one"));
    ck_assert_str_eq(stage_answer(&stage, "background.record", &text), "");

    stage_keys(&stage, "Home Enter"); /* moved to: a choice of one's own */
    ck_assert_str_eq(stage_answer(&stage, "background.record", &text), "none");
}
END_TEST

/* Where there is no room under the values, what to do is said all the same. */
START_TEST(interview__enter_alone_in_little_room__says_what_to_do)
{
    stage_begin(&stage);
    tui_resize(&stage.tui, 40, 12);
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "Space chooses this one"));
    ck_assert_str_eq(stage_answer(&stage, "goal.target", &text), "");
}
END_TEST

START_TEST(interview__typed_in_one_go__answers_the_same_questions)
{
    stage_begin(&stage);
    stage_quick_keys(&stage, FIRST_ANSWERS);

    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "6");
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "10");
    ck_assert(stage_shows(&stage, "A first sketch of your way to the ONE"));
}
END_TEST

START_TEST(interview__invalid__stays_and_says_why)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter =six Enter");

    ck_assert(stage_shows(&stage, "\"six\" is not a whole number"));
    ck_assert(stage_shows(&stage, "[ six "));
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "");
}
END_TEST

START_TEST(interview__back_from_invalid__keeps_what_was_typed)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter =six Esc");
    ck_assert(stage_shows(&stage, "coding program"));

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ six "));
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "");
}
END_TEST

START_TEST(interview__esc_fifty_times__loses_nothing)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "Enter =x");
    for (int i = 0; i < 50; i++)
        stage_keys(&stage, "Esc");

    ck_assert(!stage.tui.ended);
    stage_keys(&stage, "Enter a");
    ck_assert(stage_shows(&stage, "6 months"));
}
END_TEST

START_TEST(interview__masked_private_answer__is_not_erased_by_reviewing)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Space Enter"); /* answers "none" */
    ck_assert_str_eq(stage_answer(&stage, "background.record", &text), "none");

    stage_keys(&stage, "a / =Record Enter Esc");
    ck_assert_str_eq(stage_answer(&stage, "background.record", &text), "none");
    stage_keys(&stage, "/ =Record Enter Enter"); /* saved again as it stands */
    ck_assert_str_eq(stage_answer(&stage, "background.record", &text), "none");
}
END_TEST

START_TEST(interview__hidden_question__keeps_its_answer)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Down Enter"); /* a conviction */
    stage_keys(&stage, "/ =Clear Enter =2027-03-01 Enter");
    ck_assert_str_eq(stage_answer(&stage, "background.clear_from", &text), "2027-03-01");

    stage_keys(&stage, "/ =Record Enter Up Enter / =Clear");
    ck_assert(stage_shows(&stage, "Nothing of that name"));
    stage_keys(&stage, "Esc / =Record Enter Down Enter / =Clear Enter");
    ck_assert(stage_shows(&stage, "[ 2027-03-01 "));
}
END_TEST

START_TEST(interview__undo_and_redo__say_what_changed)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Down Enter u");
    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "");
    ck_assert(stage_shows(&stage, "Undone: Schooling"));

    stage_keys(&stage, "Ctrl-R");
    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "high-school");
    ck_assert(stage_shows(&stage, "Redone: Schooling"));
}
END_TEST

START_TEST(interview__undo_in_another_run__works)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Down Enter");
    stage_restart(&stage);
    stage_keys(&stage, "Enter u");

    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "");
}
END_TEST

START_TEST(interview__a_paste_with_controls__is_text_at_most)
{
    static const char paste[] = "12\n\033\003q";

    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter");
    for (size_t i = 0; i < sizeof paste - 1; i++)
        stage_press(&stage, (uint32_t)paste[i], true);

    ck_assert(!stage.tui.ended);
    ck_assert(stage_shows(&stage, "[ 12q "));
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "");
}
END_TEST

/* Keys that lead to a field and fill it, and what it then says. */
static const struct {
    const char *keys, *hint;
} typed[] = {
    {"/ =Start Enter =Jan Space =4", "Read as 4 Jan 2027"},
    {"/ =Start Enter =1/4/2027", "Read as 4 Jan 2027"},
    {"/ =Start Enter =tomorrow", "Read as 24 Nov 2026"},
    {"/ =Start Enter =2027-01", "1 Jan 2027"},
    {"/ =Start Enter =4/1", "like 14 Jun 2027 or Jun 2027"},
    {"/ =Start Enter =4/1 Enter", "can be read in two ways; write it like 1 Apr 2027"},
    {"/ =Budget Enter =$1,500", "Read as $1,500"},
    {"/ =Budget Enter =1500", "whole dollars, 0 to"},
    {"/ =Study Space =hours Enter Ctrl-U =8 Space =hours", "Read as 8 hours a week"},
};

START_TEST(interview__what_people_type__is_said_back_as_it_was_read)
{
    stage_begin(&stage);
    stage_keys(&stage, "Enter");
    stage_keys(&stage, typed[_i].keys);

    ck_assert(stage_shows(&stage, typed[_i].hint));
}
END_TEST

START_TEST(interview__changed_by_another_program__asks_before_it_overwrites)
{
    struct session *other = NULL;
    struct error err;
    struct answer answer;
    struct store *store = NULL;
    struct store_notice notice;
    int question = catalog_find_question(stage_catalog(), "work.coding_months");

    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter =6");
    ck_assert(store_open(stage.path, STORE_WRITE, &store, &notice, &err) == STATUS_OK);
    ck_assert(session_open(store, stage_catalog(), &stage.clock, 1, &other, &err) == STATUS_OK);
    ck_assert(answer_parse(&stage_catalog()->questions[question], "9", 0, &answer, &err) ==
              STATUS_OK);
    ck_assert(session_answer(other, question, &answer, -1, &err) == STATUS_OK);
    session_close(&other);
    store_close(&store);

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "changed meanwhile"));
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "9");
    stage_keys(&stage, "Down Enter");
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "6");
}
END_TEST

START_TEST(interview__save_fails__says_so_and_keeps_what_was_typed)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter");
    stage_restart_read_only(&stage);
    stage_keys(&stage, "Enter Enter =6 Enter");
    ck_assert(stage_shows(&stage, "This answer is not saved"));
    ck_assert(stage_shows(&stage, "NOT SAVED"));

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 6 "));
    ck_assert(stage_shows(&stage, "NOT SAVED"));
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "");
}
END_TEST

START_TEST(interview__save_fails__keeps_what_was_typed_while_going_back_and_forth)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter");
    stage_restart_read_only(&stage);
    stage_keys(&stage, "Enter Enter =6 Esc");
    ck_assert(!stage_shows(&stage, "[ 6 "));

    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 6 "));
}
END_TEST

START_TEST(interview__save_fails__offers_a_copy_with_the_answer)
{
    struct buffer keys = {0};
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter");
    stage_restart_read_only(&stage);
    buffer_format(&keys, "Ctrl-U =%s/copy.json Enter", stage.folder);
    stage_keys(&stage, "Enter Enter =6 Enter End Enter");
    stage_keys(&stage, buffer_text(&keys));
    buffer_truncate(&keys, 0);
    buffer_format(&keys, "%s/copy.json", stage.folder);

    ck_assert(stage_shows(&stage, "A copy with this answer is in"));
    ck_assert(file_read(buffer_text(&keys), 1 << 20, &bytes, &length, &err) == STATUS_OK);
    ck_assert_ptr_nonnull(strstr(bytes, "goal.target"));
    ck_assert_ptr_nonnull(strstr(bytes, "\"work.coding_months\": 6"));
    free(bytes);
    buffer_clear(&keys);
}
END_TEST

/* ---- resuming -------------------------------------------------------------------------------- */

START_TEST(interview__left_in_the_middle__resumes_at_the_same_question)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Down Enter Ctrl-Q");
    ck_assert(stage.tui.ended);
    ck_assert_int_eq(stage.tui.end, TUI_END_LEFT);

    stage_restart(&stage);
    stage_keys(&stage, "Enter Enter");
    ck_assert(stage_shows(&stage, "Have you taken a coding program"));
}
END_TEST

START_TEST(interview__interrupted__keeps_the_half_typed_text)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter =4 Ctrl-C");
    ck_assert_int_eq(stage.tui.end, TUI_END_INTERRUPTED);

    stage_restart(&stage);
    stage_keys(&stage, "Enter Enter");
    ck_assert(stage_shows(&stage, "[ 4 "));
}
END_TEST

START_TEST(interview__resized__keeps_focus_and_text)
{
    static const int sizes[][2] = {{120, 40}, {40, 9}, {10, 3}, {1, 1}, {80, 24}};

    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter =4");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        tui_resize(&stage.tui, sizes[i][0], sizes[i][1]);
        tui_draw(&stage.tui);
    }

    ck_assert(stage_shows(&stage, "[ 4 "));
    stage_keys(&stage, "=2 Enter");
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "42");
}
END_TEST

START_TEST(screen__too_small__says_so_and_takes_no_answers)
{
    stage_begin(&stage);
    tui_resize(&stage.tui, 39, 24);
    ck_assert_str_eq(stage_text(&stage, &text),
                     "Milepost needs 40x9\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
                     "\n\n\ncursor -1 -1\n");
    stage_press(&stage, PRESS_ENTER, false);

    ck_assert_str_eq(stage_answer(&stage, "goal.target", &text), "");
}
END_TEST

/* ---- plans ----------------------------------------------------------------------------------- */

START_TEST(home__deleted_plan__comes_back_by_undo)
{
    stage_begin(&stage);
    stage_keys(&stage, "Esc Esc Esc Del");
    ck_assert(stage_shows(&stage, "Deleted My plan"));

    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "1 plan"));
    ck_assert(stage_shows(&stage, "Undone: the plan is back"));
}
END_TEST

/* A file of version 1 in place of the stage's own. */
static void put_old_file(void)
{
    size_t length = 0;
    char *bytes = NULL;
    struct error err;
    FILE *file;

    ck_assert_int_eq(file_read(FIXTURES "/store/version-1.db", IMPORT_LIMIT, &bytes, &length, &err),
                     STATUS_OK);
    ck_assert_int_eq(unlink(stage.path), 0);
    file = fopen(stage.path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(stage.path, 0600), 0);
    free(bytes);
}

START_TEST(home__older_data_file__says_where_the_old_one_is)
{
    put_old_file();
    stage_restart(&stage);

    ck_assert(stage_shows(&stage, "brought up to date; a copy of the old one lies beside it"));
    ck_assert(stage_shows(&stage, "Evening course"));
}
END_TEST

START_TEST(home__rename__refuses_a_bad_name_and_keeps_it_to_be_mended)
{
    stage_begin(&stage);
    stage_keys(&stage, "Esc Esc Esc r Ctrl-U =a=b Enter");
    ck_assert(stage_shows(&stage, "it can't hold a '='"));

    stage_keys(&stage, "Ctrl-U =Maria Enter");
    ck_assert(stage_shows(&stage, "Maria"));
    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "My plan"));
}
END_TEST

START_TEST(home__name_with_an_escape_sequence__is_shown_inert)
{
    const struct plan_record record = {
        .row = {.name = (char[]){"a\033[31mb"}, .uuid = "0f8fad5b-d9cb-469f-a165-70867728950e"}};
    struct error err;
    int64_t plan;

    /* not through plan_create, which refuses such a name: a data file may hold anything */
    ck_assert(store_import_plan(stage.options.store, &record, false, 1, &plan, &err) == STATUS_OK);
    tui_changed(&stage.tui);

    ck_assert(stage_shows(&stage, "a\xEF\xBF\xBD[31mb"));
    ck_assert(!stage_shows(&stage, "\033"));
}
END_TEST

START_TEST(home__copy__has_the_answers)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "Esc Esc Esc Esc Esc Esc Esc Esc Esc c");
    ck_assert(stage_shows(&stage, "My plan copy"));

    stage_keys(&stage, "Enter a");
    ck_assert(stage_shows(&stage, "6 months"));
}
END_TEST

/* ---- other screens --------------------------------------------------------------------------- */

static void export_to(const char *path)
{
    struct buffer json = {0};
    struct error err;

    session_export(stage.tui.session, false, &json);
    ck_assert(file_write(path, json.text, json.length, WHOLE_FILE_OVER, &err) == STATUS_OK);
    buffer_clear(&json);
}

/* Writes the open plan to a file, goes Home and types its path after "i". */
static void import_own_export(char path[128])
{
    snprintf(path, 128, "%s/plan.json", stage.folder);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    export_to(path);
    stage_keys(&stage, "Esc Esc Esc Esc Esc Esc Esc Esc i");
    for (const char *at = path; *at != '\0'; at++)
        stage_press(&stage, (uint32_t)*at, true);
}

START_TEST(home__import_of_a_plan_that_is_here__keeps_both_when_asked)
{
    char path[128];

    import_own_export(path);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "This plan is here already"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "1 plan"));

    stage_keys(&stage, "i Enter Down Enter");
    ck_assert(stage_shows(&stage, "2 plans"));
    stage_keys(&stage, "Enter");
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "6");
    remove(path);
}
END_TEST

START_TEST(home__import_of_many__takes_all_or_none)
{
    struct buffer line = {0};
    char path[128];
    struct session *session = NULL;
    FILE *file;

    import_own_export(path);
    ck_assert_int_eq(session_open(stage.options.store, stage.options.catalog, stage.options.clock,
                                  1, &session, &(struct error){0}),
                     STATUS_OK);
    session_export_line(session, false, &line);
    session_close(&session);
    file = fopen(path, "w");
    fprintf(file, "%s\n%s", buffer_text(&line), buffer_text(&line));
    fclose(file);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "has this id"));
    buffer_clear(&line);
    remove(path);
}
END_TEST

START_TEST(home__import_of_no_such_file__says_so_and_asks_again)
{
    stage_keys(&stage, "i Enter");
    ck_assert(stage_shows(&stage, "Type the path of a file"));
    stage_keys(&stage, "=/nowhere/plan.json Enter");
    ck_assert(stage_shows(&stage, "/nowhere/plan.json: there is no such file"));
    stage_keys(&stage, "Ctrl-U =- Enter"); /* not standard input */
    ck_assert(stage_shows(&stage, "./-: there is no such file"));
}
END_TEST

START_TEST(check__change__comes_straight_back)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "a Down Enter Down Enter");

    ck_assert(stage_shows(&stage, "Check your answers"));
    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "associate");
}
END_TEST

START_TEST(check__answer_of_a_mark__says_so)
{
    const struct mark_request passed = {
        .step = "exam/ONE", .kind = MARK_DONE, .day = DATE_NONE, .cost = MONEY_NONE};
    struct buffer said = {0};
    struct error err;

    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    ck_assert_int_eq(session_mark(stage.tui.session, &passed, &said, &err), STATUS_OK);
    stage_keys(&stage, "a");

    for (int i = 0; i < 20 && !stage_shows(&stage, "(marked)"); i++)
        stage_keys(&stage, "PgDn");
    ck_assert(stage_shows(&stage, "(marked)"));
    buffer_clear(&said);
}
END_TEST

START_TEST(check__private_answers__are_hidden_until_space)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "/ =Record Enter Down Enter a / =Record Esc");
    stage_keys(&stage, "End PgUp");
    ck_assert(stage_shows(&stage, "answered, hidden"));
    ck_assert(!stage_shows(&stage, "Pending"));

    stage_keys(&stage, "Space");
    ck_assert(stage_shows(&stage, "Pending"));
}
END_TEST

START_TEST(roadmap__why__shows_the_because)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g y");

    ck_assert(stage_shows(&stage, "Why it is on the roadmap"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Roadmap to"));
}
END_TEST

START_TEST(print__existing_file__asks_before_it_is_replaced)
{
    struct error err;
    struct buffer path = {0};
    struct buffer keys = {0};

    buffer_format(&path, "%s/print.txt", stage.folder);
    buffer_format(&keys, "s Ctrl-U =%s Enter", buffer_text(&path));
    ck_assert(file_write(buffer_text(&path), "mine", 4, WHOLE_FILE_NEW, &err) == STATUS_OK);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g p");
    stage_keys(&stage, buffer_text(&keys));
    ck_assert(stage_shows(&stage, "Replace it?"));

    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, "Saved to"));
    stage_keys(&stage, buffer_text(&keys));
    stage_keys(&stage, "Down Enter");
    ck_assert(stage_shows(&stage, "Saved to"));
    buffer_clear(&path);
    buffer_clear(&keys);
}
END_TEST

/* What the audience is, what the question says, and who can read the file at the end. */
static const struct {
    const char *keys, *says;
    mode_t mode;
} replaced_prints[] = {
    {"g p ", "whoever can read it now", 0644},
    {"g p a ", "only you will be able", 0600},
};

START_TEST(print__over_a_file_of_others__says_who_can_read_it)
{
    struct error err;
    struct stat about;
    struct buffer path = {0}, keys = {0};

    buffer_format(&path, "%s/print.txt", stage.folder);
    buffer_format(&keys, "%ss Ctrl-U =%s Enter", replaced_prints[_i].keys, buffer_text(&path));
    ck_assert(file_write(buffer_text(&path), "mine", 4, WHOLE_FILE_NEW, &err) == STATUS_OK);
    ck_assert_int_eq(chmod(buffer_text(&path), 0644), 0);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_keys(&stage, buffer_text(&keys));
    ck_assert(stage_shows(&stage, replaced_prints[_i].says));
    stage_keys(&stage, "Down Enter");

    ck_assert_int_eq(stat(buffer_text(&path), &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, replaced_prints[_i].mode);
    buffer_clear(&path);
    buffer_clear(&keys);
}
END_TEST

START_TEST(help__from_a_question__begins_with_that_question)
{
    stage_begin(&stage);
    stage_keys(&stage, "?");
    ck_assert(stage_shows(&stage, "What do you want to reach?"));
    ck_assert(stage_shows(&stage, "Find out"));

    stage_keys(&stage, "q");
    ck_assert(stage_shows(&stage, "Why we ask"));
}
END_TEST

START_TEST(jump__to_nothing__stays_open)
{
    stage_begin(&stage);
    stage_keys(&stage, "/ =xyzzy Enter Down Enter");

    ck_assert(stage_shows(&stage, "Nothing of that name. Esc closes."));
    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, "Jump to"));
}
END_TEST

START_TEST(jump__to_a_term__shows_it)
{
    stage_begin(&stage);
    stage_keys(&stage, "/ =loinc Enter");

    ck_assert(stage_shows(&stage, "Names for tests"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "What do you want to reach?"));
}
END_TEST

START_TEST(footer__a_text_field__offers_only_keys_that_work)
{
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter");

    ck_assert(!stage_shows(&stage, "u undo"));
    ck_assert(!stage_shows(&stage, "q leave"));
    ck_assert(stage_shows(&stage, "F10 leave"));
}
END_TEST

Suite *flow_suite(void)
{
    Suite *suite = suite_create("flow");
    TCase *tcase = tcase_create("flow");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, interview__enter__saves_before_the_next_question);
    tcase_add_test(tcase, interview__enter_alone__answers_nothing_and_says_what_to_do);
    tcase_add_test(tcase, interview__enter_alone_in_little_room__says_what_to_do);
    tcase_add_test(tcase, interview__typed_in_one_go__answers_the_same_questions);
    tcase_add_test(tcase, interview__invalid__stays_and_says_why);
    tcase_add_test(tcase, interview__back_from_invalid__keeps_what_was_typed);
    tcase_add_test(tcase, interview__esc_fifty_times__loses_nothing);
    tcase_add_test(tcase, interview__masked_private_answer__is_not_erased_by_reviewing);
    tcase_add_test(tcase, interview__hidden_question__keeps_its_answer);
    tcase_add_test(tcase, interview__undo_and_redo__say_what_changed);
    tcase_add_test(tcase, interview__undo_in_another_run__works);
    tcase_add_test(tcase, interview__a_paste_with_controls__is_text_at_most);
    ADD_TABLE_TEST(tcase, interview__what_people_type__is_said_back_as_it_was_read, typed);
    tcase_add_test(tcase, interview__changed_by_another_program__asks_before_it_overwrites);
    tcase_add_test(tcase, interview__save_fails__says_so_and_keeps_what_was_typed);
    tcase_add_test(tcase, interview__save_fails__keeps_what_was_typed_while_going_back_and_forth);
    tcase_add_test(tcase, interview__save_fails__offers_a_copy_with_the_answer);
    tcase_add_test(tcase, interview__left_in_the_middle__resumes_at_the_same_question);
    tcase_add_test(tcase, interview__interrupted__keeps_the_half_typed_text);
    tcase_add_test(tcase, interview__resized__keeps_focus_and_text);
    tcase_add_test(tcase, screen__too_small__says_so_and_takes_no_answers);
    tcase_add_test(tcase, home__deleted_plan__comes_back_by_undo);
    tcase_add_test(tcase, home__older_data_file__says_where_the_old_one_is);
    tcase_add_test(tcase, home__rename__refuses_a_bad_name_and_keeps_it_to_be_mended);
    tcase_add_test(tcase, home__name_with_an_escape_sequence__is_shown_inert);
    tcase_add_test(tcase, home__copy__has_the_answers);
    tcase_add_test(tcase, home__import_of_a_plan_that_is_here__keeps_both_when_asked);
    tcase_add_test(tcase, home__import_of_many__takes_all_or_none);
    tcase_add_test(tcase, home__import_of_no_such_file__says_so_and_asks_again);
    tcase_add_test(tcase, check__change__comes_straight_back);
    tcase_add_test(tcase, check__answer_of_a_mark__says_so);
    tcase_add_test(tcase, check__private_answers__are_hidden_until_space);
    tcase_add_test(tcase, roadmap__why__shows_the_because);
    ADD_TABLE_TEST(tcase, print__over_a_file_of_others__says_who_can_read_it, replaced_prints);
    tcase_add_test(tcase, print__existing_file__asks_before_it_is_replaced);
    tcase_add_test(tcase, help__from_a_question__begins_with_that_question);
    tcase_add_test(tcase, jump__to_nothing__stays_open);
    tcase_add_test(tcase, jump__to_a_term__shows_it);
    tcase_add_test(tcase, footer__a_text_field__offers_only_keys_that_work);
    suite_add_tcase(suite, tcase);
    return suite;
}
