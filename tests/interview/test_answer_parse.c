/* SPDX-License-Identifier: MIT
 * Covers reading answers: what each type takes, what is refused and in which words, that the
 * value of a private question is not repeated, and that what is written reads back. */
#include "milepost/interview.h"

#include <string.h>

#include "interview_suites.h"
#include "random_answers.h"
#include "small_catalog.h"

static const struct question *question_of(int index)
{
    return &small_catalog.questions[index];
}

static const struct {
    int question;
    const char *text;
    enum answer_state state;
    int32_t value;
    uint64_t set;
} taken[] = {
    {GOAL, "CPC", ANSWER_VALUE, 0, 0},
    {GOAL, "keep-current", ANSWER_VALUE, 8, 0},
    {GOAL, "unknown", ANSWER_UNKNOWN, 0, 0},
    {GOAL, "", ANSWER_NONE, 0, 0},
    {CODING_NOW, "yes", ANSWER_VALUE, YES, 0},
    {CODING_NOW, "no", ANSWER_VALUE, NO, 0},
    {MONTHS, "0", ANSWER_VALUE, 0, 0},
    {MONTHS, "600", ANSWER_VALUE, 600, 0},
    {BUDGET, "1000000", ANSWER_VALUE, 1000000, 0},
    {COURSES, "none", ANSWER_VALUE, 0, 1 << COURSES_NONE},
    {COURSES, "coding", ANSWER_VALUE, 0, 1 << COURSES_CODING},
    {COURSES, "coding,anatomy", ANSWER_VALUE, 0, 1 << COURSES_CODING | 1 << COURSES_ANATOMY},
    {COURSES, "unknown", ANSWER_UNKNOWN, 0, 0},
    {COURSES, "", ANSWER_NONE, 0, 0},
    {RECORD, "declined", ANSWER_DECLINED, 0, 0},
    {RECORD, "unknown", ANSWER_UNKNOWN, 0, 0},
    {RECORD_CLASS, "felony", ANSWER_VALUE, 0, 1 << CLASS_FELONY},
};

START_TEST(answer_parse__reads__what_the_question_takes)
{
    struct answer answer = {0};
    struct error err = {0};
    date_day given = taken[_i].state == ANSWER_NONE ? DATE_NONE : answer_day();

    ck_assert_int_eq(
        answer_parse(question_of(taken[_i].question), taken[_i].text, answer_day(), &answer, &err),
        STATUS_OK);

    ck_assert_int_eq(answer.state, taken[_i].state);
    ck_assert_int_eq(answer.value, taken[_i].value);
    ck_assert_uint_eq(answer.set, taken[_i].set);
    ck_assert_int_eq(answer.as_of, given);
    ck_assert_str_eq(err.text, "");
}
END_TEST

static const struct {
    int question;
    const char *text;
    int year, month, day;
} dates[] = {
    {GOAL_BY, "2027-02-28", 2027, 2, 28},
    {PROGRAM_END, "2028-02-01", 2028, 2, 1},
    {PROGRAM_END, "2028-02", 2028, 2, 29}, /* an end: the last day of its month */
};

START_TEST(answer_parse__reads__dates_by_the_month_rule)
{
    struct answer answer = {0};
    struct error err = {0};

    ck_assert_int_eq(
        answer_parse(question_of(dates[_i].question), dates[_i].text, answer_day(), &answer, &err),
        STATUS_OK);

    ck_assert_int_eq(answer.value, date_from_civil(dates[_i].year, dates[_i].month, dates[_i].day));
}
END_TEST

static const struct {
    int question;
    const char *text, *line;
} refused[] = {
    {LEVEL, "hgih-school",
     "school.level: \"hgih-school\" is not one of none, high-school, some-college, associate, "
     "bachelor, master; did you mean `high-school`?"},
    {LEVEL, "High-School",
     "school.level: \"High-School\" is not one of none, high-school, some-college, associate, "
     "bachelor, master; did you mean `high-school`?"},
    {PROGRAM, " none",
     "school.program: \" none\" is not one of none, enrolled, completed; did you "
     "mean `none`?"},
    {PROGRAM, "none,enrolled",
     "school.program: \"none,enrolled\" is not one of none, enrolled, completed"},
    {GOAL, "CPX",
     "goal.target: \"CPX\" is not one of CPC, COC, CIC, CRC, CCA, CCS ...; "
     "`milepost catalog show goal.target` lists all 9; did you mean `CPC`?"},
    {LEVEL, "declined", "school.level: \"declined\" is for private questions only; write unknown"},
    {CODING_NOW, "y", "work.coding_now: \"y\" is not yes or no"},
    {CODING_NOW, "YES", "work.coding_now: \"YES\" is not yes or no"},
    {MONTHS, "1e9", "work.coding_months: \"1e9\" is not a whole number from 0 to 600"},
    {MONTHS, "601", "work.coding_months: \"601\" is not a whole number from 0 to 600"},
    {MONTHS, "-1", "work.coding_months: \"-1\" is not a whole number from 0 to 600"},
    {MONTHS, "+6", "work.coding_months: \"+6\" is not a whole number from 0 to 600"},
    {MONTHS, "06", "work.coding_months: \"06\" is not a whole number from 0 to 600"},
    {MONTHS, "6 ", "work.coding_months: \"6 \" is not a whole number from 0 to 600"},
    {MONTHS, "99999999999999999999",
     "work.coding_months: \"99999999999999999999\" is not a whole number from 0 to 600"},
    {BUDGET, "$2,000",
     "money.budget: \"$2,000\" is not a whole number of dollars from 0 to 1000000"},
    {GOAL_BY, "2027-02-30", "goal.by: \"2027-02-30\" is not a day; write YYYY-MM-DD"},
    {GOAL_BY, "2027-02", "goal.by: \"2027-02\" is not a day; write YYYY-MM-DD"},
    {PROGRAM_END, "2/2027",
     "school.program_end: \"2/2027\" is not a day; write YYYY-MM-DD or YYYY-MM"},
    {COURSES, "coding,codng",
     "school.courses: \"codng\" is not one of anatomy, terminology, coding, none; did you mean "
     "`coding`?"},
    {COURSES, "coding, anatomy",
     "school.courses: \" anatomy\" is not one of anatomy, terminology, coding, none; did you mean "
     "`anatomy`?"},
    {COURSES, "coding,anatomy,coding",
     "school.courses: \"coding\" is there twice; give each value once"},
    {COURSES, "none,coding", "school.courses: \"none\" stands alone; give it, or the others"},
    {COURSES, ",", "school.courses: a value is missing beside a comma; write values as a,b,c"},
    {COURSES, "coding,",
     "school.courses: a value is missing beside a comma; write values as a,b,c"},
    {COURSES, "coding,unknown",
     "school.courses: \"unknown\" is not one of anatomy, terminology, coding, none"},
    {COURSES, "unknown,coding",
     "school.courses: \"unknown\" is not one of anatomy, terminology, coding, none"},
};

START_TEST(answer_parse__refuses__with_one_line_that_helps)
{
    struct answer answer = {.state = ANSWER_VALUE, .value = 77};
    struct error err = {0};

    ck_assert_int_eq(answer_parse(question_of(refused[_i].question), refused[_i].text, answer_day(),
                                  &answer, &err),
                     STATUS_USAGE);

    ck_assert_int_eq(err.code, STATUS_USAGE);
    ck_assert_str_eq(err.text, refused[_i].line);
    ck_assert_int_eq(answer.value, 77);
}
END_TEST

static const struct {
    int question;
    const char *text, *line;
} refused_private[] = {
    {RECORD, "murder", "background.record: this value is not one of none, pending, conviction"},
    {RECORD_CLASS, "misdemeanor,arson",
     "background.class: this value is not one of felony, misdemeanor"},
    {RECORD_CLASS, "felony,felony",
     "background.class: this value is there twice; give each value once"},
    {SEALED, "perhaps", "background.sealed: this value is not yes or no"},
    {DOSES, "5", "vaccine.hepb.doses: this value is not a whole number from 0 to 4"},
};

START_TEST(answer_parse__does_not_repeat__a_private_value)
{
    struct answer answer;
    struct error err = {0};

    ck_assert_int_eq(answer_parse(question_of(refused_private[_i].question),
                                  refused_private[_i].text, answer_day(), &answer, &err),
                     STATUS_USAGE);

    ck_assert_str_eq(err.text, refused_private[_i].line);
}
END_TEST

START_TEST(answer_parse__makes_inert__what_it_repeats)
{
    struct answer answer;
    struct error err = {0};

    ck_assert_int_eq(answer_parse(question_of(MONTHS), "\x1b[2J\n", answer_day(), &answer, &err),
                     STATUS_USAGE);

    ck_assert_ptr_null(strchr(err.text, '\x1b'));
    ck_assert_ptr_null(strchr(err.text, '\n'));
}
END_TEST

START_TEST(answer_parse__cuts__a_long_text_that_it_repeats)
{
    char text[5000];
    struct answer answer;
    struct error err = {0};

    memset(text, '9', sizeof text - 1);
    text[sizeof text - 1] = '\0';

    ck_assert_int_eq(answer_parse(question_of(MONTHS), text, answer_day(), &answer, &err),
                     STATUS_USAGE);
    ck_assert_str_eq(err.text, "work.coding_months: \"9999999999999999999999999999999999999999...\""
                               " is not a whole number from 0 to 600");
}
END_TEST

START_TEST(answer_parse__takes__no_error_struct)
{
    struct answer answer;

    ck_assert_int_eq(answer_parse(question_of(MONTHS), "x", answer_day(), &answer, NULL),
                     STATUS_USAGE);
}
END_TEST

/* A set of 64 values needs every bit. */
START_TEST(answer_parse__reaches__the_64th_value)
{
    struct question_value values[CATALOG_MAX_VALUES];
    char ids[CATALOG_MAX_VALUES][4];
    struct question question = {.id = "q", .type = ANSWER_MULTI, .unit = ""};
    struct answer answer = {0};
    struct buffer written = {0};

    for (int i = 0; i < CATALOG_MAX_VALUES; i++) {
        ids[i][0] = 'v';
        ids[i][1] = (char)('0' + i / 10);
        ids[i][2] = (char)('0' + i % 10);
        ids[i][3] = '\0';
        values[i] = (struct question_value){ids[i], ids[i], ""};
    }
    question.values = values;
    question.value_count = CATALOG_MAX_VALUES;

    ck_assert_int_eq(answer_parse(&question, "v63,v00", 0, &answer, NULL), STATUS_OK);
    ck_assert_uint_eq(answer.set, UINT64_C(1) << 63 | 1);
    answer_write(&question, &answer, &written);
    ck_assert_str_eq(buffer_text(&written), "v00,v63");
    buffer_clear(&written);
}
END_TEST

START_TEST(answer_parse__reads_back__whatever_is_written)
{
    struct stream stream = {.state = 1};

    for (int i = 0; i < 20000; i++) {
        const struct question *question = question_of(i % QUESTION_COUNT);
        struct answer drawn = draw_answer(&stream, question);
        struct answer read = {0};
        struct buffer written = {0};
        struct error err = {0};

        answer_write(question, &drawn, &written);
        ck_assert_msg(answer_parse(question, buffer_text(&written), drawn.as_of, &read, &err) ==
                          STATUS_OK,
                      "%s", err.text);

        ck_assert(answer_equal(question, &drawn, &read));
        ck_assert_int_eq(drawn.as_of, read.as_of);
        buffer_clear(&written);
    }
}
END_TEST

Suite *answer_parse_suite(void)
{
    Suite *suite = suite_create("answer_parse");
    TCase *tcase = tcase_create("answer_parse");

    ADD_TABLE_TEST(tcase, answer_parse__reads__what_the_question_takes, taken);
    ADD_TABLE_TEST(tcase, answer_parse__reads__dates_by_the_month_rule, dates);
    ADD_TABLE_TEST(tcase, answer_parse__refuses__with_one_line_that_helps, refused);
    ADD_TABLE_TEST(tcase, answer_parse__does_not_repeat__a_private_value, refused_private);
    tcase_add_test(tcase, answer_parse__makes_inert__what_it_repeats);
    tcase_add_test(tcase, answer_parse__cuts__a_long_text_that_it_repeats);
    tcase_add_test(tcase, answer_parse__takes__no_error_struct);
    tcase_add_test(tcase, answer_parse__reaches__the_64th_value);
    tcase_add_test(tcase, answer_parse__reads_back__whatever_is_written);
    suite_add_tcase(suite, tcase);
    return suite;
}
