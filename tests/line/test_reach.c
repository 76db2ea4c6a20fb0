/* SPDX-License-Identifier: MIT
 * Covers what the accessible program reaches: all that the screens do to a plan. Menus are found by
 * their words, as whoever hears them finds them. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "line_suites.h"
#include "talker.h"

enum { MOST_TOLD = 2000 }; /* bytes of what was heard, in what a test says */

static struct talker talker;

static void setup(void)
{
    talker_setup(&talker);
}

static void teardown(void)
{
    talker_teardown(&talker);
}

/* ---- who knows where to go -------------------------------------------------------------------- */

/* The words of what is to be chosen, one a line. A line that begins with = is typed as it stands
 * behind that. */
static const char *wanted;
static const char *turned; /* the line for which more of the list was asked */
static size_t fitted;      /* bytes of what was heard that stood on a display before */

/* The number of the item with these words among what was heard since the last prompt. */
static int heard_number(const struct talker *from, const char *words, size_t length)
{
    char *copy = strndup(words, length);
    const char *last = NULL;
    int number = 0;

    for (const char *at = from->heard; at && (at = strstr(at, copy)); at++)
        last = at;
    while (last && last > from->heard && last[-1] != '\n')
        last--;
    if (last)
        number = atoi(last);
    free(copy);
    return number;
}

/* What was said since a line was typed stands on the display. */
static void assert_fits(const struct talker *from)
{
    int lines = 0;

    for (const char *at = from->heard + fitted; *at != '\0'; at++)
        lines += *at == '\n';
    ck_assert_msg(from->rows == 0 || lines <= from->rows, "%d lines:\n%s", lines,
                  from->heard + fitted);
    fitted = strlen(from->heard);
}

static bool is_full(const struct talker *from)
{
    static const char full[] = "Enter tells it:\n";
    size_t length = strlen(from->heard);

    return length >= sizeof full - 1 && strcmp(from->heard + length - (sizeof full - 1), full) == 0;
}

static const char *heard_end(const struct talker *from)
{
    size_t length = strlen(from->heard);

    return from->heard + (length > MOST_TOLD ? length - MOST_TOLD : 0);
}

static bool type_wanted(struct talker *from, struct buffer *out)
{
    size_t length = strcspn(wanted, "\n");
    int number;

    assert_fits(from);
    if (is_full(from))
        return true; /* Enter alone */
    if (wanted[0] == '\0')
        return false;
    if (wanted[0] == '=') {
        buffer_add_bytes(out, wanted + 1, length - 1);
    } else {
        number = heard_number(from, wanted, length);
        if (number == 0) {
            ck_assert_msg(turned != wanted ||
                              strstr(from->heard, "There is no more of the list") == NULL,
                          "%.*s is not in:\n%s", (int)length, wanted, heard_end(from));
            turned = wanted;
            buffer_add(out, "+");
            return true;
        }
        buffer_format(out, "%d", number);
    }
    wanted += length + (wanted[length] == '\n');
    return true;
}

static void go(const char *words)
{
    wanted = words;
    turned = NULL;
    fitted = 0;
    talker_run(&talker, type_wanted);
}

/* A plan with the first answers, and more of them. */
static void make_plan(const char *id, const char *value)
{
    const char *const given[][2] = {
        {"goal.target", "CPC"},      {"school.level", "high-school"}, {"school.program", "none"},
        {"work.coding_months", "0"}, {"time.hours_per_week", "10"},   {id, value},
    };
    struct answers answers;
    struct error err;
    int64_t plan;

    answers_init(&answers, catalog_builtin());
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        int question = catalog_find_question(catalog_builtin(), given[i][0]);

        ck_assert_msg(answer_parse(&catalog_builtin()->questions[question], given[i][1],
                                   talker.clock.fixed_day, &answers.items[question],
                                   &err) == STATUS_OK,
                      "%s", err.text);
    }
    ck_assert_int_eq(
        plan_create_answered(talker.store, &talker.clock, "Maria", &answers, &plan, &err),
        STATUS_OK);
    answers_clear(&answers);
}

static void make_usual_plan(void)
{
    make_plan("goal.priority", "soonest");
}

static void assert_exports(const char *words, bool there)
{
    struct buffer text = {0};

    talker_export(&talker, &text);
    ck_assert_msg((strstr(buffer_text(&text), words) != NULL) == there, "%s: %s", words,
                  buffer_text(&text));
    buffer_clear(&text);
}

/* ---- credits ---------------------------------------------------------------------------------- */

START_TEST(credits__by_lines__are_added_changed_and_removed)
{
    make_plan("work.credentials", "CPC");
    go("Maria\nCredits, and\nAdd a credit\n=Coding update\n=\n=2\n=1\n=!\n"
       "Change Provider\n=AAPC\n");
    ck_assert_heard(&talker, "Credit Coding update.");
    assert_exports("\"title\": \"Coding update\"", true);
    assert_exports("\"provider\": \"AAPC\"", true);
    go("Maria\nCredits, and\nAll credits\nCoding update\nRemove this credit\n");
    assert_exports("\"title\": \"Coding update\"", false);
    go("Maria\n=u\n");
    assert_exports("\"title\": \"Coding update\"", true);
}
END_TEST

START_TEST(credits__with_units_that_can_t_be_read__are_asked_for_them_again)
{
    const char *wrong;

    make_plan("work.credentials", "CPC");
    go("Maria\nCredits, and\nAdd a credit\n=Coding update\n=\n=many\n");
    wrong = strstr(talker.heard, "\"many\"");
    ck_assert_ptr_nonnull(wrong);
    ck_assert_ptr_nonnull(strstr(wrong, "How many units"));
    assert_exports("Coding update", false);
}
END_TEST

START_TEST(cycle__by_lines__is_told_with_its_last_days_and_proof)
{
    make_plan("work.credentials", "CPC");
    go("Maria\nCredits, and\n1. AAPC\nProof\nRead it here\n");
    ck_assert_heard(&talker, "Cycle of AAPC");
    ck_assert_heard(&talker, "That was all of it.");
}
END_TEST

START_TEST(held__by_lines__takes_its_number)
{
    make_plan("work.credentials", "CPC");
    go("Maria\nCredits, and\nYour CPC\nType the number\n=01234567\n");
    assert_exports("01234567", true);
}
END_TEST

START_TEST(credits__from_a_file__are_told_before_they_are_taken)
{
    struct buffer words = {0};
    char path[128];
    FILE *file;

    snprintf(path, sizeof path, "%s/ceus.csv", talker.folder);
    file = fopen(path, "w");
    fputs("date,title,units,bodies\n2027-01-02,Webinar,1,aapc\n", file);
    fclose(file);
    make_plan("work.credentials", "CPC");
    buffer_format(&words, "Maria\nCredits, and\nTake credits\n=%s\nTake all that is new\n", path);
    go(buffer_text(&words));
    ck_assert_heard(&talker, "1 are new, 0 are here already");
    assert_exports("\"title\": \"Webinar\"", true);
    buffer_clear(&words);
    unlink(path);
}
END_TEST

/* ---- what goes out ---------------------------------------------------------------------------- */

START_TEST(print__by_lines__is_read_and_written_to_a_file)
{
    struct buffer words = {0};
    char path[128];

    snprintf(path, sizeof path, "%s/page.md", talker.folder);
    make_usual_plan();
    buffer_format(&words,
                  "Maria\nPrint, or read\nRead it here\nChoose another format\nMarkdown\n"
                  "Choose another part\none page\nWrite it to a file\n=%s\nWrite it\n=%s\n"
                  "Replace\n",
                  path, path);
    go(buffer_text(&words));
    ck_assert_heard(&talker, "YOUR PLAN: CPC");
    ck_assert_heard(&talker, "There is a file of this name.");
    ck_assert_int_eq(access(path, R_OK), 0);
    buffer_clear(&words);
    unlink(path);
}
END_TEST

START_TEST(plan__that_was_exported__comes_back_as_a_copy)
{
    struct buffer words = {0};
    char path[128];

    snprintf(path, sizeof path, "%s/plan.json", talker.folder);
    make_usual_plan();
    buffer_format(&words,
                  "Maria\nExport this plan\nWrite it\n=%s\n=<\nImport a plan\n=%s\n"
                  "Import the file as a copy\n",
                  path, path);
    go(buffer_text(&words));
    ck_assert_heard(&talker, "This plan is here already");
    ck_assert_heard(&talker, "Imported: 1 plan.");
    buffer_clear(&words);
    unlink(path);
}
END_TEST

/* ---- schools, what-if, figures ---------------------------------------------------------------- */

START_TEST(schools__by_lines__are_added_changed_chosen_and_asked)
{
    make_usual_plan();
    go("Maria\nThe worksheet\nAdd a school\n=Tech College\nCoding course\nChange Contact hours\n"
       "=80\nChoose it for the roadmap\nOpen \n1. \n=They said yes\n");
    assert_exports("\"name\": \"Tech College\"", true);
    assert_exports("They said yes", true);
    ck_assert_heard(&talker, "School Tech College, chosen for the roadmap.");
    go("Maria\nThe worksheet\nTech College\nRemove it\n");
    assert_exports("Tech College", false);
}
END_TEST

START_TEST(what_if__that_is_forgotten__leaves_the_plan_as_it_was)
{
    make_usual_plan();
    go("Maria\nWhat if\nTry other answers\nStudy hours a week\n=25\n=<\n=<\n=<\n");
    ck_assert_heard(&talker, "sooner");
    ck_assert_heard(&talker,
                    "Tried: Study hours a week: now 10 hours a week, then 25 hours a week.");
    ck_assert_heard(&talker, ": Even odds: now ");
    ck_assert_heard(&talker, "< once more forgets it");
    ck_assert_heard(&talker, "your plan is as it was");
    assert_exports("\"time.hours_per_week\": 10,", true);
}
END_TEST

START_TEST(what_if__that_is_kept__is_one_change)
{
    make_usual_plan();
    go("Maria\nWhat if\nTry other answers\nStudy hours a week\n=25\n=<\nKeep this\n");
    assert_exports("\"time.hours_per_week\": 25,", true);
    go("Maria\n=undo\n");
    assert_exports("\"time.hours_per_week\": 10,", true);
}
END_TEST

START_TEST(what_if__at_the_end_of_the_input__is_not_kept)
{
    make_usual_plan();
    go("Maria\nWhat if\nTry other answers\nStudy hours a week\n=25\n");
    ck_assert_heard(&talker, "The what-if is forgotten");
    assert_exports("\"time.hours_per_week\": 10,", true);
}
END_TEST

START_TEST(step__by_lines__takes_hours_and_figures_of_ones_own)
{
    make_usual_plan();
    go("Maria\nRead the roadmap\nStudy: Coding course\nWrite down hours\n=1:30\n=\nPut your own "
       "figures\n1. \n"
       "=50/70/90\n");
    ck_assert_heard(&talker, "1 hour 30 minutes");
    assert_exports("\"minutes\": 90", true);
    assert_exports("50", true);
}
END_TEST

START_TEST(offers__of_a_followed_plan__take_the_day_as_it_is)
{
    make_usual_plan();
    go("Maria\nCompare the routes\n1. \nFollow this route\n");
    talker.clock.fixed_day += 120;
    go("Maria\nHow it stands against\nTake the day as it is\n");
    ck_assert_heard(&talker, "later than planned");
    ck_assert_heard(&talker, "What would bring it back");
}
END_TEST

START_TEST(gates_months_and_history__by_lines__are_told)
{
    make_usual_plan();
    go("Maria\nWhat somebody else checks\n1. \n=1\n=<\nMoney and hours\n=1\nWhat was done\n");
    ck_assert_heard(&talker, "What somebody else checks: ");
    ck_assert_heard(&talker, "Jan 2027: $");
    ck_assert_heard(&talker, "What was done to this plan, the last thing first.");
}
END_TEST

START_TEST(plan__by_lines__is_renamed_and_copied)
{
    make_usual_plan();
    go("Maria\nRename this plan\n=Ana\nCopy this plan\n=\n=<\n");
    ck_assert_heard(&talker, "1. Ana");
    ck_assert_heard(&talker, "Ana copy");
}
END_TEST

/* ---- what goes out of a whole session ---------------------------------------------------------- */

static const char long_session[] =
    "Maria\nCheck your answers\nWhat is not asked\n=<\nWhat to do now\n=<\nWhat is due\n=<\n"
    "Read the roadmap\nCoding course\nWhy this is so\n=<\n=<\nCompare the routes\n1. \n"
    "Follow this route\n=<\nPrint, or read\nRead it here\n=<\nWhat if\nTry other answers\n"
    "Study hours a week\n=25\n=<\nForget this\nWhat somebody else checks\n1. \n=1\n=<\n"
    "Money and hours\n=1\nCredits, and\n=?\n=? ceu\n=<\nThe worksheet\nAdd a school\n"
    "=Tech College\nCoding course\n=<\n=<\nWhat was done\n=<\nHow it stands\n=<\n=<\n=q\n";

static void assert_columns(int most)
{
    struct buffer line = {0};

    for (const char *at = talker.lines; *at != '\0'; at++) {
        if (*at != '\n') {
            buffer_add_bytes(&line, at, 1);
            continue;
        }
        ck_assert_msg(text_width(buffer_text(&line)) <= most, "%s", buffer_text(&line));
        buffer_truncate(&line, 0);
    }
    buffer_clear(&line);
}

/* Neither what moves the cursor nor what draws: from U+2500 to U+259F, three bytes each. */
START_TEST(whole_session__writes__text_alone)
{
    make_usual_plan();
    go(long_session);
    ck_assert_heard(&talker, "Goodbye.");
    for (const unsigned char *at = (const unsigned char *)talker.lines; *at != '\0'; at++) {
        ck_assert_msg(*at == '\n' || *at >= ' ', "byte %d", *at);
        ck_assert_msg(at[0] != 0xE2 || at[1] < 0x94 || at[1] > 0x96, "box drawing: %.40s", at);
    }
    assert_columns(79);
}
END_TEST

static const struct {
    int rows, columns;
} displays[] = {{9, 0}, {12, 40}, {24, 80}};

START_TEST(whole_session__on_a_display__never_says_more_than_fits)
{
    talker.rows = displays[_i].rows;
    talker.columns = displays[_i].columns;
    make_usual_plan();
    go(long_session);
    ck_assert_heard(&talker, "Goodbye.");
    assert_columns(talker.columns == 40 ? 39 : 79);
}
END_TEST

START_TEST(answer__that_is_typed_while_more_is_to_be_said__is_taken)
{
    talker.rows = 5;
    talker_script(&talker, "\n1\nMaria\n\n\n");
    ck_assert_heard(&talker, "More follows.");
    ck_assert_heard(&talker, "What is the plan called?");
    ck_assert_heard(&talker, "Question 1 of");
}
END_TEST

/* ---- going back ------------------------------------------------------------------------------- */

START_TEST(back__from_an_item_of_a_later_page__tells_that_page_again)
{
    const char *step;

    make_usual_plan();
    go("Maria\nRead the roadmap\n=+\n7. \n=<\n");
    step = strstr(talker.heard, "\nStep ");
    ck_assert_ptr_nonnull(step);
    ck_assert_ptr_nonnull(strstr(step, "\n7. "));
    ck_assert_ptr_nonnull(strstr(step, "These are 7 to 12 of "));
    ck_assert_ptr_null(strstr(step, "These are 1 to 6 of "));
}
END_TEST

START_TEST(file__that_others_can_read__is_told_of_at_the_start)
{
    const struct store_notice notice = {.others_can_read = true, .read_only = true};

    talker.notice = &notice;
    go("=q\n");
    ck_assert_heard(&talker, "Others can read your data file: chmod 600 ");
    ck_assert_heard(&talker, "can only be read");
}
END_TEST

/* ---- anywhere --------------------------------------------------------------------------------- */

START_TEST(word__behind_a_question_mark__is_explained)
{
    go("Start\n=Maria\n=? ceu\n=? nosuchword\n");
    ck_assert_heard(&talker, "CEU (credit): ");
    ck_assert_heard(&talker, "\"nosuchword\" is not among the words");
}
END_TEST

START_TEST(settings__by_lines__are_kept)
{
    struct settings settings = {0};
    char path[128];

    snprintf(path, sizeof path, "%s/settings", talker.folder);
    settings_read(&settings, path);
    talker.settings = &settings;
    go("Settings\nDays to look\n=14\n");
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 14);
    ck_assert_int_eq(access(path, R_OK), 0);
    go("Settings\nDays to look\n=9999\n");
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 14);
    talker.settings = NULL;
    settings_clear(&settings);
    unlink(path);
}
END_TEST

Suite *line_reach_suite(void)
{
    Suite *suite = suite_create("line_reach");
    TCase *group = tcase_create("reach");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, setup, teardown);
    tcase_add_test(group, credits__by_lines__are_added_changed_and_removed);
    tcase_add_test(group, credits__with_units_that_can_t_be_read__are_asked_for_them_again);
    tcase_add_test(group, cycle__by_lines__is_told_with_its_last_days_and_proof);
    tcase_add_test(group, held__by_lines__takes_its_number);
    tcase_add_test(group, credits__from_a_file__are_told_before_they_are_taken);
    tcase_add_test(group, print__by_lines__is_read_and_written_to_a_file);
    tcase_add_test(group, plan__that_was_exported__comes_back_as_a_copy);
    tcase_add_test(group, schools__by_lines__are_added_changed_chosen_and_asked);
    tcase_add_test(group, what_if__that_is_forgotten__leaves_the_plan_as_it_was);
    tcase_add_test(group, what_if__that_is_kept__is_one_change);
    tcase_add_test(group, what_if__at_the_end_of_the_input__is_not_kept);
    tcase_add_test(group, step__by_lines__takes_hours_and_figures_of_ones_own);
    tcase_add_test(group, offers__of_a_followed_plan__take_the_day_as_it_is);
    tcase_add_test(group, gates_months_and_history__by_lines__are_told);
    tcase_add_test(group, plan__by_lines__is_renamed_and_copied);
    tcase_add_test(group, whole_session__writes__text_alone);
    ADD_TABLE_TEST(group, whole_session__on_a_display__never_says_more_than_fits, displays);
    tcase_add_test(group, answer__that_is_typed_while_more_is_to_be_said__is_taken);
    tcase_add_test(group, back__from_an_item_of_a_later_page__tells_that_page_again);
    tcase_add_test(group, file__that_others_can_read__is_told_of_at_the_start);
    tcase_add_test(group, word__behind_a_question_mark__is_explained);
    tcase_add_test(group, settings__by_lines__are_kept);
    suite_add_tcase(suite, group);
    return suite;
}
