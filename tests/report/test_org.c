/* SPDX-License-Identifier: MIT
 * Covers the roadmap as an outline for Emacs, whole, and texts that Org would read. */
#include <string.h>

#include "arrange.h"
#include "report/org.h"
#include "report_suites.h"

#define ESCAPE "\xE2\x80\x8B"

static const struct report_plan plan = {.name = "Maria", .uuid = "the-id"};

static void assert_org(const char *part)
{
    print_sample(&plan, REPORT_ORG);
    ck_assert_msg(strstr(out.text, part) != NULL, "%s is not in: %s", part, out.text);
}

static const char expected[] = "#+TITLE: Maria, roadmap to CPC\n"
                               "#+DATE: [2026-11-23 Mon]\n"
                               "#+TODO: TODO STARTED BLOCKED | DONE CANCELLED\n"
                               "#+OPTIONS: e:nil f:nil *:nil ^:nil -:nil tex:verbatim\n"
                               "* Prepare\n"
                               "** TODO Ask schools\n"
                               "DEADLINE: <2026-11-23 Mon>\n"
                               ":PROPERTIES:\n"
                               ":ID: look@the-id\n"
                               ":STEP: look\n"
                               ":END:\n"
                               "- When: by 7 Dec\n"
                               "- [ ] Call two schools.\n"
                               "* Certify\n"
                               "** TODO Sit the exam\n"
                               "DEADLINE: <2027-04-12 Mon>\n"
                               ":PROPERTIES:\n"
                               ":ID: exam@the-id\n"
                               ":STEP: exam\n"
                               ":COST: $425\n"
                               ":END:\n"
                               "- When: 12 Apr\n"
                               "* Work\n"
                               "** TODO Drug screen\n"
                               ":PROPERTIES:\n"
                               ":ID: screen@the-id\n"
                               ":STEP: screen\n"
                               ":COST: ask\n"
                               ":END:\n"
                               "- When: after the offer\n"
                               "* Gates\n"
                               "** TODO Record and clearance:" ESCAPE " ask, and settle it\n"
                               "DEADLINE: <2026-12-14 Mon>\n"
                               "- Who: the practicum site\n"
                               "- Ask: Would it keep me out?\n";

START_TEST(org__has__a_heading_a_phase_and_one_a_step)
{
    print_sample(&plan, REPORT_ORG);
    ck_assert_str_eq(out.text, expected);
}
END_TEST

/* Org looks for them on the line below the heading alone. */
START_TEST(org__what_takes_weeks__is_scheduled_right_below_its_heading)
{
    sample.steps[0].finish += 6;
    assert_org(
        "** TODO Ask schools\nSCHEDULED: <2026-11-23 Mon> DEADLINE: <2026-11-29 Sun>\n:PROP");
}
END_TEST

START_TEST(org__what_is_told_by_month__has_no_timestamp)
{
    sample.steps[1].by_season = true;
    assert_org("** TODO Sit the exam\n:PROPERTIES:\n");
}
END_TEST

START_TEST(org__what_is_done__has_its_state_its_day_and_its_boxes)
{
    sample.steps[0].status = STEP_DONE;
    sample.steps[0].ended = sample.roadmap.today - 1;
    assert_org("** DONE Ask schools\nCLOSED: [2026-11-22 Sun]\n:PROPERTIES:\n");
    ck_assert_ptr_nonnull(strstr(out.text, "- [X] Call two schools.\n"));
    sample.steps[0].status = STEP_WAIVED; /* nobody called them */
    buffer_truncate(&out, 0);
    print_sample(&plan, REPORT_ORG);
    ck_assert_ptr_nonnull(strstr(out.text, "- [ ] Call two schools.\n"));
}
END_TEST

START_TEST(org__doses__are_boxes_with_their_days)
{
    static const date_day doses[] = {20780, 20810};

    sample.steps[0].kind = STEP_SERIES;
    sample.steps[0].doses = doses;
    sample.steps[0].dose_count = 2;
    sample.steps[0].by = sample.steps[0].ruled = DATE_NONE;
    sample.steps[0].by_step = -1;
    assert_org("- [ ] Ask schools, the next dose <2026-11-23 Mon>\n"
               "- [ ] Ask schools, a later dose <2026-12-23 Wed>\n");
}
END_TEST

START_TEST(org__what_is_private__says_so)
{
    sample.steps[1].is_private = true;
    sample.steps[1].note = "first\n* second";
    assert_org("** TODO Sit the exam :private:\n");
    ck_assert_ptr_null(strstr(out.text, "second"));

    sample.roadmap.with_private = true;
    buffer_truncate(&out, 0);
    assert_org("- Your note: first * second\n");
    ck_assert_int_eq(strncmp(out.text, "# Private answers are in this file.\n", 36), 0);
}
END_TEST

static const struct {
    const char *text, *inert;
} texts[] = {
    {"plain text, 100 %", "plain text, 100 %"},
    {"* heading", ESCAPE "* heading"},
    {"#+INCLUDE: \"/etc/passwd\"", ESCAPE "#+INCLUDE:" ESCAPE " \"/etc/passwd\""},
    {"[[file:x][y]]", "[" ESCAPE "[" ESCAPE "file:" ESCAPE "x][" ESCAPE "y]]"},
    {"[#A] first", "[" ESCAPE "#A] first"},
    {"<2027-01-05 Tue>", "<" ESCAPE "2027-01-05 Tue>"},
    {"{{{macro}}}", "{" ESCAPE "{" ESCAPE "{" ESCAPE "macro}}}"},
    {"b\\c $x$", "b\\" ESCAPE "c $x$"},
    {"tagged :a:b:", "tagged :" ESCAPE "a:" ESCAPE "b:" ESCAPE},
    {"a\n* b\n#+END", "a * b #+END"},
    {"COMMENT this", ESCAPE "COMMENT this"},
    {"| a |", ESCAPE "| a |"},
    {"- item", ESCAPE "- item"},
    {"\xD7\x90\xD7\x91 \xE8\xAA\x9E \xF0\x9F\x8E\x89", "\xD7\x90\xD7\x91 \xE8\xAA\x9E "
                                                       "\xF0\x9F\x8E\x89"},
    {"a\x1b[2Jb", "a\xEF\xBF\xBD[" ESCAPE "2Jb"},
};

START_TEST(org_add_text__makes_inert__what_org_would_read)
{
    org_add_text(&out, texts[_i].text);
    ck_assert_str_eq(buffer_text(&out), texts[_i].inert);
}
END_TEST

Suite *org_suite(void)
{
    Suite *suite = suite_create("org");
    TCase *tcase = sample_case("org");

    tcase_add_test(tcase, org__has__a_heading_a_phase_and_one_a_step);
    tcase_add_test(tcase, org__what_takes_weeks__is_scheduled_right_below_its_heading);
    tcase_add_test(tcase, org__what_is_told_by_month__has_no_timestamp);
    tcase_add_test(tcase, org__what_is_done__has_its_state_its_day_and_its_boxes);
    tcase_add_test(tcase, org__doses__are_boxes_with_their_days);
    tcase_add_test(tcase, org__what_is_private__says_so);
    ADD_TABLE_TEST(tcase, org_add_text__makes_inert__what_org_would_read, texts);
    suite_add_tcase(suite, tcase);
    return suite;
}
