/* SPDX-License-Identifier: MIT
 * Covers what the accessible program reaches: all that the screens do to a plan. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guide.h"
#include "line_suites.h"

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
    ck_assert_heard(&talker, "\nYour plan: CPC\n");
    ck_assert_heard(&talker, "To do: ");
    ck_assert_heard(&talker, "\nStep: Coding course, 80 hours or so; When: ");
    ck_assert_not_heard(&talker, "[ ]");
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

START_TEST(schools__by_lines__tell_the_roadmap_that_each_would_give)
{
    make_usual_plan();
    go("Maria\nThe worksheet\nAdd a school\n=Tech College\nCoding course\n");
    ck_assert_heard(&talker, "If you choose it:\nEven odds: ");
    ck_assert_heard(&talker, "\nChance: ");
    go("Maria\nThe worksheet\nAdd a school\n=State\nCoding course\n=<\nCompare the roadmaps\n");
    ck_assert_heard(&talker, "If you choose Tech College:\nEven odds: ");
    ck_assert_heard(&talker, "If you choose State:\nEven odds: ");
    assert_exports("\"chosen\": true", false);
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

/* What is gone is said, not drawn, and a long list has pages. */
START_TEST(what_if__tells_what_changes__line_by_line_in_pages)
{
    make_usual_plan();
    go("Maria\nWhat if\nTry other answers\n. Goal: \nCCA: \n=<\nHear all that would\n=+\n=+\n");
    ck_assert_heard(&talker, "What would change, line by line.");
    ck_assert_heard(&talker, "These are 1 to 6 of ");
    ck_assert_heard(&talker, ", then gone.");
    ck_assert_heard(&talker, ": new: ");
    ck_assert_not_heard(&talker, " –.");
}
END_TEST

START_TEST(step__by_lines__says_whether_it_sets_the_date)
{
    make_usual_plan();
    go("Maria\nRead the roadmap\n, sets the date, \n");
    ck_assert_heard(&talker, "; sets the date\n");
}
END_TEST

START_TEST(gate__that_is_opened__says_what_the_list_says_once)
{
    const char *about = catalog_builtin()->gates[0].about;

    make_usual_plan();
    go("Maria\nWhat somebody else checks\nHepatitis B proof: action needed by \n");
    ck_assert_heard(&talker, "\nHepatitis B proof: action needed by ");
    for (int i = 0; i < catalog_builtin()->gate_count; i++) {
        about = strstr(talker.heard, catalog_builtin()->gates[i].about);
        ck_assert(!about || !strstr(about + 1, catalog_builtin()->gates[i].about));
    }
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
    go("Maria\nRename this plan\n=Maria\n");
    ck_assert_heard(&talker, "The plan is called Maria already.");
    go("Maria\nRename this plan\n=Ana\nCopy this plan\n=\n=<\n");
    ck_assert_heard(&talker, "1. Ana");
    ck_assert_heard(&talker, "Ana copy");
}
END_TEST

Suite *line_reach_suite(void)
{
    Suite *suite = suite_create("line_reach");
    TCase *group = tcase_create("reach");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, credits__by_lines__are_added_changed_and_removed);
    tcase_add_test(group, credits__with_units_that_can_t_be_read__are_asked_for_them_again);
    tcase_add_test(group, cycle__by_lines__is_told_with_its_last_days_and_proof);
    tcase_add_test(group, held__by_lines__takes_its_number);
    tcase_add_test(group, credits__from_a_file__are_told_before_they_are_taken);
    tcase_add_test(group, print__by_lines__is_read_and_written_to_a_file);
    tcase_add_test(group, plan__that_was_exported__comes_back_as_a_copy);
    tcase_add_test(group, schools__by_lines__are_added_changed_chosen_and_asked);
    tcase_add_test(group, schools__by_lines__tell_the_roadmap_that_each_would_give);
    tcase_add_test(group, what_if__that_is_forgotten__leaves_the_plan_as_it_was);
    tcase_add_test(group, what_if__tells_what_changes__line_by_line_in_pages);
    tcase_add_test(group, step__by_lines__says_whether_it_sets_the_date);
    tcase_add_test(group, gate__that_is_opened__says_what_the_list_says_once);
    tcase_add_test(group, what_if__that_is_kept__is_one_change);
    tcase_add_test(group, what_if__at_the_end_of_the_input__is_not_kept);
    tcase_add_test(group, step__by_lines__takes_hours_and_figures_of_ones_own);
    tcase_add_test(group, offers__of_a_followed_plan__take_the_day_as_it_is);
    tcase_add_test(group, gates_months_and_history__by_lines__are_told);
    tcase_add_test(group, plan__by_lines__is_renamed_and_copied);
    suite_add_tcase(suite, group);
    return suite;
}
