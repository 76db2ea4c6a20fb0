/* SPDX-License-Identifier: MIT
 * Covers how far a section has come and "2 of 6". */
#include "milepost/interview.h"

#include "interview_suites.h"
#include "small_catalog.h"

/* What is given (pairs of question and text, ended by -1) and how a section then stands. */
static const struct {
    struct {
        int question;
        const char *text;
    } given[6];
    int section;
    enum section_status status;
    int asked, answered;
} sections[] = {
    {{{-1, ""}}, IN_START, SECTION_NOT_STARTED, 4, 0},
    {{{GOAL, "CPC"}, {-1, ""}}, IN_START, SECTION_IN_PROGRESS, 4, 1},
    {{{GOAL, "specialty"}, {-1, ""}}, IN_START, SECTION_IN_PROGRESS, 5, 1},
    {{{GOAL, "CPC"}, {LEVEL, "unknown"}, {PROGRAM, "none"}, {MONTHS, "0"}, {-1, ""}},
     IN_START,
     SECTION_DONE,
     4,
     4},
    {{{-1, ""}}, IN_NOTHING, SECTION_NOT_NEEDED, 0, 0},
    {{{RECORD, "declined"}, {-1, ""}}, IN_BACKGROUND, SECTION_IN_PROGRESS, 2, 1},
    /* a hidden answer counts for nothing */
    {{{KIND, "course"}, {-1, ""}}, IN_SCHOOL, SECTION_NOT_STARTED, 1, 0},
    /* optional questions: not seen yet, seen and left empty, answered */
    {{{CODING_NOW, "no"}, {-1, ""}}, IN_WORK, SECTION_DONE, 3, 1},
    {{{CODING_NOW, "no"}, {DOSES, "1"}, {-1, ""}}, IN_WORK, SECTION_DONE, 3, 3},
    {{{CODING_NOW, "no"}, {BUDGET, "500"}, {-1, ""}}, IN_WORK, SECTION_DONE, 3, 2},
    {{{BUDGET, "500"}, {-1, ""}}, IN_WORK, SECTION_IN_PROGRESS, 3, 1},
};

START_TEST(interview_section__tells__how_far_it_has_come)
{
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];
    struct section_progress progress;

    for (int i = 0; sections[_i].given[i].question >= 0; i++)
        give(&answers, sections[_i].given[i].question, sections[_i].given[i].text);
    interview_status(&answers, NULL, status);
    progress = interview_section(&answers, status, sections[_i].section);

    ck_assert_int_eq(progress.status, sections[_i].status);
    ck_assert_int_eq(progress.asked, sections[_i].asked);
    ck_assert_int_eq(progress.answered, sections[_i].answered);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_section__is_not_needed__when_nothing_in_it_matters)
{
    struct answers answers = fresh_answers();
    bool relevant[QUESTION_COUNT] = {false};
    enum question_status status[QUESTION_COUNT];

    give(&answers, COURSES, "none"); /* answered once, before the goal changed */
    interview_status(&answers, relevant, status);

    ck_assert_int_eq(interview_section(&answers, status, IN_SCHOOL).status, SECTION_NOT_NEEDED);
    answers_clear(&answers);
}
END_TEST

static const struct {
    const char *goal;
    int question, place, of;
} places[] = {
    {"CPC", GOAL, 1, 4},        {"CPC", LEVEL, 2, 4},        {"CPC", MONTHS, 4, 4},
    {"specialty", LEVEL, 3, 5}, {"specialty", MONTHS, 5, 5}, {"CPC", CODING_NOW, 1, 3},
    {"CPC", SPECIALTY, 1, 4}, /* hidden: that of the goal before it */
    {"CPC", KIND, 0, 1},      /* hidden, and nothing before it */
};

START_TEST(interview_place__counts__what_is_asked_in_the_section)
{
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];
    int place, of;

    give(&answers, GOAL, places[_i].goal);
    interview_status(&answers, NULL, status);
    interview_place(&small_catalog, status, places[_i].question, &place, &of);

    ck_assert_int_eq(place, places[_i].place);
    ck_assert_int_eq(of, places[_i].of);
    answers_clear(&answers);
}
END_TEST

static const struct {
    struct {
        int question;
        const char *text;
    } given[6];
    int question;
    bool through;
    int count;
    bool exact;
} lefts[] = {
    {{{-1, ""}}, GOAL, false, 4, false}, /* a specialty asks which */
    {{{GOAL, "CPC"}, {-1, ""}}, LEVEL, false, 3, true},
    {{{GOAL, "CPC"}, {-1, ""}}, GOAL, false, 4, false}, /* it may be answered anew */
    {{{GOAL, "unknown"}, {-1, ""}}, LEVEL, false, 3, true},
    {{{GOAL, "CPC"}, {LEVEL, "none"}, {PROGRAM, "none"}, {-1, ""}}, MONTHS, false, 1, true},
    /* a conviction asks for more, whoever comes from wherever */
    {{{CODING_NOW, "no"}, {-1, ""}}, BUDGET, false, 2, true},
    {{{-1, ""}}, RECORD, false, 2, false},
    {{{RECORD, "none"}, {-1, ""}}, DOSES, false, 1, true},
};

START_TEST(interview_left__is_exact__where_no_answer_can_open_another)
{
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];
    struct questions_left left;

    for (int i = 0; lefts[_i].given[i].question >= 0; i++)
        give(&answers, lefts[_i].given[i].question, lefts[_i].given[i].text);
    interview_status(&answers, NULL, status);
    left = interview_left(&answers, status, lefts[_i].question, lefts[_i].through);

    ck_assert_int_eq(left.count, lefts[_i].count);
    ck_assert_int_eq(left.exact, lefts[_i].exact);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_section_place__counts__sections_that_ask)
{
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];
    int place, of;

    interview_status(&answers, NULL, status);
    interview_section_place(&small_catalog, status, CODING_NOW, &place, &of);
    ck_assert_int_eq(place, 3);
    ck_assert_int_eq(of, 4); /* one has no question */
    answers_clear(&answers);
}
END_TEST

Suite *progress_suite(void)
{
    Suite *suite = suite_create("progress");
    TCase *tcase = tcase_create("progress");

    ADD_TABLE_TEST(tcase, interview_section__tells__how_far_it_has_come, sections);
    tcase_add_test(tcase, interview_section__is_not_needed__when_nothing_in_it_matters);
    ADD_TABLE_TEST(tcase, interview_place__counts__what_is_asked_in_the_section, places);
    ADD_TABLE_TEST(tcase, interview_left__is_exact__where_no_answer_can_open_another, lefts);
    tcase_add_test(tcase, interview_section_place__counts__sections_that_ask);
    suite_add_tcase(suite, tcase);
    return suite;
}
