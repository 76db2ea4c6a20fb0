/* SPDX-License-Identifier: MIT
 * Covers why: the answer, the rule, the source, what binds a date. */
#include "arrange.h"
#include "report_suites.h"

#include "milepost/report.h"

START_TEST(report_because__chains__answer_rule_and_source)
{
    report_because(&sample.roadmap, &sample.because[0], &out);

    ck_assert_str_eq(buffer_text(&out), "You answered Schooling: High school. The exam asks for a "
                                        "diploma. (The body, checked Oct 2026)");
}
END_TEST

START_TEST(report_because__says__that_nothing_was_answered)
{
    sample.because[0].assumed = true;
    report_because(&sample.roadmap, &sample.because[0], &out);

    ck_assert_str_eq(buffer_text(&out), "Not answered: Schooling, taken as High school. The exam "
                                        "asks for a diploma. (The body, checked Oct 2026)");
}
END_TEST

START_TEST(report_because__names__what_binds_and_what_is_assumed)
{
    report_because(&sample.roadmap, &sample.because[1], &out);

    ck_assert_str_eq(buffer_text(&out), "It waits for: Ask schools. Assumed by the catalogue: "
                                        "Preparation, 60 to 180 hours, likely 100.");
}
END_TEST

START_TEST(report_because__says__what_stands_in_for_what_is_not_known)
{
    static const struct question_value levels[] = {{.id = "none", .label = "None yet", .help = ""}};
    static const struct question question = {.type = ANSWER_CHOICE,
                                             .label = "Schooling",
                                             .values = levels,
                                             .value_count = 1,
                                             .has_neutral = true};

    sample.catalog.questions = &question;
    sample.because[0].assumed = true;
    sample.because[0].value = "unknown";
    sample.because[0].source = -1;
    report_because(&sample.roadmap, &sample.because[0], &out);

    ck_assert_str_eq(buffer_text(&out), "You answered Schooling: I don't know yet, taken as None "
                                        "yet. The exam asks for a diploma.");
}
END_TEST

START_TEST(report_because__says__whose_figures_are_assumed)
{
    sample.assumed = (struct assumed){.range = {20, 20, 20}, .adjusted = true};
    report_because(&sample.roadmap, &sample.because[1], &out);

    ck_assert_str_eq(buffer_text(&out),
                     "It waits for: Ask schools. Assumed: Preparation, 20 hours, set by you; the "
                     "catalogue has 60 to 180 hours, likely 100.");
}
END_TEST

START_TEST(report_because__says__assumed_figures_once)
{
    sample.assumed.range = (struct range){20, 20, 20};
    sample.because[1].rule = "it takes 20 hours";
    report_because(&sample.roadmap, &sample.because[1], &out);

    ck_assert_str_eq(buffer_text(&out),
                     "It takes 20 hours: Ask schools. Assumed by the catalogue: Preparation.");
}
END_TEST

START_TEST(report_because__without_a_rule__names_the_page)
{
    sample.because[0].question = -1;
    sample.because[0].rule = NULL;
    report_because(&sample.roadmap, &sample.because[0], &out);

    ck_assert_str_eq(buffer_text(&out), "See also: Fees (The body, checked Oct 2026)");
}
END_TEST

START_TEST(report_because__begins__a_rule_with_a_capital)
{
    sample.because[0].question = -1;
    sample.because[0].rule = "one attempt";
    report_because(&sample.roadmap, &sample.because[0], &out);

    ck_assert_str_eq(buffer_text(&out), "One attempt. (The body, checked Oct 2026)");
}
END_TEST

static const char *part(int because, enum because_part which)
{
    buffer_truncate(&out, 0);
    report_because_part(&sample.roadmap, &sample.because[because], which, &out);
    return buffer_text(&out);
}

START_TEST(report_because_part__of_a_chain__is_one_link_or_nothing)
{
    sample.because[0].stale = true;

    ck_assert_str_eq(part(0, BECAUSE_ANSWER), "You answered Schooling: High school.");
    ck_assert_str_eq(part(0, BECAUSE_RULE), "The exam asks for a diploma.");
    ck_assert_str_eq(part(0, BECAUSE_SOURCE), "(The body, checked Oct 2026, check again)");
    ck_assert_str_eq(part(0, BECAUSE_ASSUMPTION), "");
    ck_assert_str_eq(part(1, BECAUSE_ANSWER), "");
    ck_assert_str_eq(part(1, BECAUSE_ASSUMPTION),
                     "Assumed by the catalogue: Preparation, 60 to 180 hours, likely 100.");
}
END_TEST

START_TEST(report_why__holds__the_whole_chain)
{
    report_why(&sample.roadmap, 1, false, &out);

    ck_assert_str_eq(buffer_text(&out),
                     "Sit the exam\n"
                     "Certify · 12 Apr 2027                                               $425\n"
                     "~ It rests on an answer that is missing or not known yet.\n"
                     "------------------------------------------------------------------------\n"
                     "Why it is on the roadmap\n"
                     "  - You answered Schooling: High school. The exam asks for a diploma.\n"
                     "    (The body, checked Oct 2026)\n"
                     "Why this date\n"
                     "  - It waits for: Ask schools. Assumed by the catalogue: Preparation, 60\n"
                     "    to 180 hours, likely 100.\n"
                     "If you fail\n"
                     "  - Wait.\n"
                     "  - Study what was weak.\n");
}
END_TEST

Suite *because_suite(void)
{
    Suite *suite = suite_create("because");
    TCase *tcase = sample_case("because");

    tcase_add_test(tcase, report_because__chains__answer_rule_and_source);
    tcase_add_test(tcase, report_because__says__that_nothing_was_answered);
    tcase_add_test(tcase, report_because__names__what_binds_and_what_is_assumed);
    tcase_add_test(tcase, report_because__says__what_stands_in_for_what_is_not_known);
    tcase_add_test(tcase, report_because__says__whose_figures_are_assumed);
    tcase_add_test(tcase, report_because__says__assumed_figures_once);
    tcase_add_test(tcase, report_because__without_a_rule__names_the_page);
    tcase_add_test(tcase, report_because__begins__a_rule_with_a_capital);
    tcase_add_test(tcase, report_because_part__of_a_chain__is_one_link_or_nothing);
    tcase_add_test(tcase, report_why__holds__the_whole_chain);
    suite_add_tcase(suite, tcase);
    return suite;
}
