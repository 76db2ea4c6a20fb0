/* SPDX-License-Identifier: MIT
 * Covers conditions: the tables of three-valued logic, each kind of atom, missing answers and
 * what the planner takes for them, and laws that hold for all conditions and answers. */
#include "milepost/interview.h"

#include "interview_suites.h"
#include "random_answers.h"
#include "small_catalog.h"

enum { F = TRUTH_FALSE, U = TRUTH_UNKNOWN, T = TRUTH_TRUE, ROUNDS = 5000 };

static const struct {
    int left, right, both, either;
} truth_table[] = {
    {F, F, F, F}, {F, U, F, U}, {F, T, F, T}, {U, F, F, U}, {U, U, U, U},
    {U, T, U, T}, {T, F, F, T}, {T, U, U, T}, {T, T, T, T},
};

START_TEST(truth_and_or__follow__kleene)
{
    enum truth left = (enum truth)truth_table[_i].left;
    enum truth right = (enum truth)truth_table[_i].right;

    ck_assert_int_eq(truth_and(left, right), truth_table[_i].both);
    ck_assert_int_eq(truth_or(left, right), truth_table[_i].either);
}
END_TEST

START_TEST(truth_not__turns__true_and_false_about)
{
    ck_assert_int_eq(truth_not(TRUTH_TRUE), TRUTH_FALSE);
    ck_assert_int_eq(truth_not(TRUTH_FALSE), TRUTH_TRUE);
    ck_assert_int_eq(truth_not(TRUTH_UNKNOWN), TRUTH_UNKNOWN);
}
END_TEST

/* One atom against one answer: its plain truth, the planned one, and whether that rests. */
static const struct {
    int question;
    const char *answer;
    enum condition_op op;
    int32_t value;
    int plain, planned;
    bool rests;
} atoms[] = {
    {PROGRAM, "enrolled", CONDITION_EQUAL, PROGRAM_ENROLLED, T, T, false},
    {PROGRAM, "none", CONDITION_EQUAL, PROGRAM_ENROLLED, F, F, false},
    {PROGRAM, "", CONDITION_EQUAL, PROGRAM_NONE, U, T, true},
    {PROGRAM, "unknown", CONDITION_EQUAL, PROGRAM_NONE, U, T, true},
    {PROGRAM, "", CONDITION_EQUAL, PROGRAM_ENROLLED, U, F, true},
    {RECORD, "", CONDITION_EQUAL, RECORD_NONE, U, U, true}, /* no neutral value */
    {RECORD, "declined", CONDITION_EQUAL, RECORD_NONE, U, U, true},
    {CODING_NOW, "yes", CONDITION_EQUAL, YES, T, T, false},
    {CODING_NOW, "unknown", CONDITION_EQUAL, YES, U, F, true},
    {MONTHS, "6", CONDITION_EQUAL, 6, T, T, false},
    {MONTHS, "6", CONDITION_LESS, 6, F, F, false},
    {MONTHS, "5", CONDITION_LESS, 6, T, T, false},
    {MONTHS, "6", CONDITION_GREATER, 6, F, F, false},
    {MONTHS, "7", CONDITION_GREATER, 6, T, T, false},
    {MONTHS, "", CONDITION_LESS, 6, U, T, true},
    {MONTHS, "", CONDITION_GREATER, 6, U, F, true},
    {COURSES, "coding,anatomy", CONDITION_HAS, COURSES_ANATOMY, T, T, false},
    {COURSES, "coding,anatomy", CONDITION_HAS, COURSES_TERMINOLOGY, F, F, false},
    {COURSES, "", CONDITION_HAS, COURSES_ANATOMY, U, F, true},
    {COURSES, "unknown", CONDITION_HAS, COURSES_NONE, U, T, true},
    {MONTHS, "0", CONDITION_ANSWERED, 0, T, T, false},
    {MONTHS, "", CONDITION_ANSWERED, 0, F, F, false},
    {MONTHS, "unknown", CONDITION_ANSWERED, 0, F, F, false},
    {RECORD, "declined", CONDITION_ANSWERED, 0, F, F, false},
};

START_TEST(condition_truth__tests__one_atom)
{
    struct condition_node node = {(uint8_t)atoms[_i].op, (int16_t)atoms[_i].question,
                                  atoms[_i].value};
    struct condition condition = {.nodes = &node, .count = 1, .text = ""};
    struct answers answers = fresh_answers();
    bool rests = false;

    give(&answers, atoms[_i].question, atoms[_i].answer);

    ck_assert_int_eq(condition_truth(&condition, &answers, NULL), atoms[_i].plain);
    ck_assert_int_eq(condition_truth_planned(&condition, &answers, NULL, &rests),
                     atoms[_i].planned);
    ck_assert_int_eq(rests, atoms[_i].rests);
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth__tests__dates)
{
    date_day day = date_from_civil(2027, 6, 14);
    struct condition_node node = {CONDITION_LESS, GOAL_BY, day};
    struct condition condition = {.nodes = &node, .count = 1, .text = ""};
    struct answers answers = fresh_answers();

    give(&answers, GOAL_BY, "2027-06-13");
    ck_assert_int_eq(condition_truth(&condition, &answers, NULL), TRUTH_TRUE);
    give(&answers, GOAL_BY, "2027-06-14");
    ck_assert_int_eq(condition_truth(&condition, &answers, NULL), TRUTH_FALSE);
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth__is_true__when_empty)
{
    struct condition condition = {.text = ""};
    struct answers answers = fresh_answers();
    bool rests = false;

    ck_assert_int_eq(condition_truth(&condition, &answers, NULL), TRUTH_TRUE);
    ck_assert_int_eq(condition_truth_planned(&condition, &answers, NULL, &rests), TRUTH_TRUE);
    ck_assert(!rests);
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth__passes_over__an_inactive_answer)
{
    struct condition_node equal = {CONDITION_EQUAL, PROGRAM, PROGRAM_ENROLLED};
    struct condition_node answered = {CONDITION_ANSWERED, PROGRAM, 0};
    struct condition on_value = {.nodes = &equal, .count = 1, .text = ""};
    struct condition on_answered = {.nodes = &answered, .count = 1, .text = ""};
    struct answers answers = fresh_answers();
    bool active[QUESTION_COUNT] = {false};

    give(&answers, PROGRAM, "enrolled");

    ck_assert_int_eq(condition_truth(&on_value, &answers, active), TRUTH_UNKNOWN);
    ck_assert_int_eq(condition_truth(&on_answered, &answers, active), TRUTH_FALSE);
    ck_assert_int_eq(condition_truth_planned(&on_value, &answers, active, NULL), TRUTH_FALSE);
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth_planned__rests_on_nothing__when_other_answers_decide)
{
    static const struct condition_node nodes[] = {
        {CONDITION_EQUAL, PROGRAM, PROGRAM_ENROLLED},
        {CONDITION_GREATER, MONTHS, 12},
        {CONDITION_AND, 0, 0},
    };
    struct condition condition = {.nodes = nodes, .count = 3, .text = ""};
    struct answers answers = fresh_answers();
    bool rests = false;

    give(&answers, PROGRAM, "none"); /* false whatever the months are */

    ck_assert_int_eq(condition_truth_planned(&condition, &answers, NULL, &rests), TRUTH_FALSE);
    ck_assert(!rests);
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth_planned__leaves__rests_set)
{
    struct condition condition = {.text = ""};
    struct answers answers = fresh_answers();
    bool rests = true;

    ck_assert_int_eq(condition_truth_planned(&condition, &answers, NULL, &rests), TRUTH_TRUE);
    ck_assert(rests);
    answers_clear(&answers);
}
END_TEST

/* KIND is asked of those who have or had a program, and has a neutral value. */
static const struct {
    const char *program;
    bool rests;
} hiding[] = {
    {"none", false}, /* certainly no program: there is nothing left to ask */
    {"", true},
    {"unknown", true},
};

START_TEST(condition_truth_planned__rests__only_on_what_could_still_be_asked)
{
    struct condition_node node = {CONDITION_EQUAL, KIND, KIND_CERTIFICATE};
    struct condition condition = {.nodes = &node, .count = 1, .text = ""};
    struct answers answers = fresh_answers();
    bool active[QUESTION_COUNT];
    bool rests = false;

    give(&answers, KIND, "certificate"); /* an old answer, hidden */
    give(&answers, PROGRAM, hiding[_i].program);
    interview_active(&answers, active);

    ck_assert_int_eq(condition_truth_planned(&condition, &answers, active, &rests), TRUTH_FALSE);
    ck_assert_int_eq(rests, hiding[_i].rests);
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth_planned__rests__when_all_answers_count)
{
    struct condition_node node = {CONDITION_EQUAL, KIND, KIND_CERTIFICATE};
    struct condition condition = {.nodes = &node, .count = 1, .text = ""};
    struct answers answers = fresh_answers();
    bool rests = false;

    give(&answers, PROGRAM, "none");

    ck_assert_int_eq(condition_truth_planned(&condition, &answers, NULL, &rests), TRUTH_FALSE);
    ck_assert(rests);
    answers_clear(&answers);
}
END_TEST

/* A catalogue whose conditions go round in circles must not hang the program. */
START_TEST(condition_truth_planned__ends__when_conditions_go_in_a_circle)
{
    static const struct condition_node on_next = {CONDITION_LESS, 1, 5};
    static const struct condition_node on_previous = {CONDITION_LESS, 0, 5};
    const struct question questions[] = {
        {.id = "a",
         .type = ANSWER_NUMBER,
         .max = 9,
         .has_neutral = true,
         .when = {&on_next, 1, ""}},
        {.id = "b",
         .type = ANSWER_NUMBER,
         .max = 9,
         .has_neutral = true,
         .when = {&on_previous, 1, ""}},
    };
    const struct catalog catalog = {.questions = questions, .question_count = 2};
    struct answers answers;
    bool active[2];
    bool rests = false;

    answers_init(&answers, &catalog);
    interview_active(&answers, active);

    ck_assert_int_eq(condition_truth_planned(&questions[0].when, &answers, active, &rests),
                     TRUTH_TRUE);
    ck_assert(rests);
    answers_clear(&answers);
}
END_TEST

/* ---- laws ------------------------------------------------------------------------------------ */

/* Reads postfix order forwards on a stack: another way to the same truth. */
static enum truth truth_on_stack(const struct random_condition *condition,
                                 const struct answers *answers)
{
    enum truth stack[MOST_NODES];
    int top = 0;

    for (int i = 0; i < condition->count; i++) {
        struct condition atom = {.nodes = &condition->nodes[i], .count = 1, .text = ""};

        switch (condition->nodes[i].op) {
        case CONDITION_NOT:
            stack[top - 1] = truth_not(stack[top - 1]);
            break;
        case CONDITION_AND:
            top--;
            stack[top - 1] = truth_and(stack[top - 1], stack[top]);
            break;
        case CONDITION_OR:
            top--;
            stack[top - 1] = truth_or(stack[top - 1], stack[top]);
            break;
        default:
            stack[top++] = condition_truth(&atom, answers, NULL);
        }
    }
    ck_assert_int_eq(top, 1);
    return stack[0];
}

START_TEST(condition_truth__agrees__with_a_stack)
{
    struct stream stream = {.state = 2};
    struct answers answers = fresh_answers();

    for (int i = 0; i < ROUNDS; i++) {
        struct random_condition random = {.count = 0};
        struct condition condition;

        draw_answers(&stream, &answers);
        draw_condition(&stream, &random, 4);
        condition = as_condition(&random);
        ck_assert_int_eq(condition_truth(&condition, &answers, NULL),
                         truth_on_stack(&random, &answers));
    }
    answers_clear(&answers);
}
END_TEST

START_TEST(condition_truth__obeys__de_morgan)
{
    struct stream stream = {.state = 3};
    struct answers answers = fresh_answers();

    for (int i = 0; i < ROUNDS; i++) {
        struct random_condition a = {.count = 0}, b = {.count = 0};
        struct random_condition not_both = {.count = 0}, either_not = {.count = 0};
        struct condition left, right;

        draw_answers(&stream, &answers);
        draw_condition(&stream, &a, 3);
        draw_condition(&stream, &b, 3);
        append_condition(&not_both, &a);
        append_condition(&not_both, &b);
        append_operator(&not_both, CONDITION_AND);
        append_operator(&not_both, CONDITION_NOT);
        append_condition(&either_not, &a);
        append_operator(&either_not, CONDITION_NOT);
        append_condition(&either_not, &b);
        append_operator(&either_not, CONDITION_NOT);
        append_operator(&either_not, CONDITION_OR);

        left = as_condition(&not_both);
        right = as_condition(&either_not);
        ck_assert_int_eq(condition_truth(&left, &answers, NULL),
                         condition_truth(&right, &answers, NULL));
    }
    answers_clear(&answers);
}
END_TEST

/* Gives every question without a value one. */
static void fill(struct stream *stream, struct answers *answers)
{
    for (int i = 0; i < QUESTION_COUNT; i++)
        if (answers->items[i].state != ANSWER_VALUE)
            answers->items[i] = draw_value(stream, &small_catalog.questions[i]);
}

/* What is known stays so, whatever the missing answers turn out to be. */
START_TEST(condition_truth__keeps__what_is_known_as_answers_come_in)
{
    struct stream stream = {.state = 4};
    struct answers answers = fresh_answers();
    int known = 0;

    for (int i = 0; i < ROUNDS; i++) {
        struct random_condition random = {.count = 0};
        struct condition condition;
        enum truth before, after;

        draw_answers(&stream, &answers);
        draw_condition(&stream, &random, 4);
        condition = as_condition(&random);
        before = condition_truth(&condition, &answers, NULL);
        fill(&stream, &answers);
        after = condition_truth(&condition, &answers, NULL);

        ck_assert_int_ne(after, TRUTH_UNKNOWN);
        if (before != TRUTH_UNKNOWN)
            ck_assert_int_eq(after, before);
        known += before != TRUTH_UNKNOWN;
    }
    ck_assert_int_gt(known, ROUNDS / 10);
    ck_assert_int_lt(known, ROUNDS);
    answers_clear(&answers);
}
END_TEST

/* Answers that come in may show or hide questions; what does not rest on one stays. */
START_TEST(condition_truth_planned__stays__when_it_rests_on_nothing)
{
    struct stream stream = {.state = 5};
    struct answers answers = fresh_answers();
    bool active[QUESTION_COUNT];
    int settled = 0;

    for (int i = 0; i < ROUNDS; i++) {
        struct random_condition random = {.count = 0};
        struct condition condition;
        enum truth before;
        bool rests = false;

        draw_answers(&stream, &answers);
        draw_condition(&stream, &random, 3);
        condition = as_condition(&random);
        interview_active(&answers, active);
        before = condition_truth_planned(&condition, &answers, active, &rests);
        if (rests)
            continue;
        settled++;
        for (int question = 0; question < QUESTION_COUNT; question++)
            if (active[question] && answers.items[question].state != ANSWER_VALUE)
                answers.items[question] = draw_value(&stream, &small_catalog.questions[question]);
        interview_active(&answers, active);
        ck_assert_int_eq(condition_truth_planned(&condition, &answers, active, NULL), before);
    }
    ck_assert_int_gt(settled, ROUNDS / 10);
    answers_clear(&answers);
}
END_TEST

Suite *condition_suite(void)
{
    Suite *suite = suite_create("condition");
    TCase *tcase = tcase_create("condition");

    ADD_TABLE_TEST(tcase, truth_and_or__follow__kleene, truth_table);
    tcase_add_test(tcase, truth_not__turns__true_and_false_about);
    ADD_TABLE_TEST(tcase, condition_truth__tests__one_atom, atoms);
    tcase_add_test(tcase, condition_truth__tests__dates);
    tcase_add_test(tcase, condition_truth__is_true__when_empty);
    tcase_add_test(tcase, condition_truth__passes_over__an_inactive_answer);
    tcase_add_test(tcase, condition_truth_planned__rests_on_nothing__when_other_answers_decide);
    tcase_add_test(tcase, condition_truth_planned__leaves__rests_set);
    ADD_TABLE_TEST(tcase, condition_truth_planned__rests__only_on_what_could_still_be_asked,
                   hiding);
    tcase_add_test(tcase, condition_truth_planned__rests__when_all_answers_count);
    tcase_add_test(tcase, condition_truth_planned__ends__when_conditions_go_in_a_circle);
    tcase_add_test(tcase, condition_truth__agrees__with_a_stack);
    tcase_add_test(tcase, condition_truth__obeys__de_morgan);
    tcase_add_test(tcase, condition_truth__keeps__what_is_known_as_answers_come_in);
    tcase_add_test(tcase, condition_truth_planned__stays__when_it_rests_on_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
