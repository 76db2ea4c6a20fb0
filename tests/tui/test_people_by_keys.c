/* SPDX-License-Identifier: MIT
 * Drives all the made-up people through the interview by keys, each answer from their file given at
 * the question that asks for it: the plan is the same as `new --answers` makes of the answers that
 * were asked for, to the byte, and so the same as by lines (tests/line). */
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"
#include "tui/screens/interview/interview.h"
#include "tui_suites.h"

enum { MOST_SCREENS = 300, PEOPLE_DAY = 20822, FIRST_QUESTIONS = 3, LEAST_PEOPLE = 50 };

static struct stage stage;
static struct answers answers;
static bool *was_put;     /* one for each question */
static uint64_t was_left; /* sections whose rest was left for later, as bits */

static void set_up(void)
{
    stage_open(&stage, catalog_builtin(), 80, 24);
    stage.clock.fixed_day = PEOPLE_DAY; /* nobody answers a day ahead that asks for one past */
    was_left = 0;
    was_put = memory_new((size_t)catalog_builtin()->question_count, sizeof *was_put);
}

static void tear_down(void)
{
    stage_close(&stage);
    answers_clear(&answers);
    free(was_put);
}

static void read_person(const char *path)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    ck_assert_msg(file_read(path, IMPORT_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    ck_assert_msg(answers_file_read(catalog_builtin(), bytes, length, path, PEOPLE_DAY, &answers,
                                    NULL, NULL, &err) == STATUS_OK,
                  "%s", err.text);
    free(bytes);
}

/* ---- keys ------------------------------------------------------------------------------------- */

/* The interview on top, or NULL. */
static struct interview *interview_shown(void)
{
    struct screen *top = tui_top(&stage.tui);

    return top && strcmp(top->ops->name, "Interview") == 0 ? (struct interview *)top : NULL;
}

static void focus_item(int item)
{
    stage_quick_keys(&stage, "Home");
    while (item-- > 0)
        stage_quick_keys(&stage, "Down");
}

static void choose_value(const struct field *field, int value)
{
    focus_item(field_item_of(field, value));
    stage_quick_keys(&stage, "Space");
}

static void choose_values(const struct field *field, const struct answer *answer)
{
    if (field->question->type != ANSWER_MULTI) {
        choose_value(field, answer->value);
        return;
    }
    for (int i = 0; i < field->question->value_count; i++)
        if (answer->set >> i & 1)
            choose_value(field, i);
}

static void type_value(const struct question *question, const struct answer *answer)
{
    struct buffer keys = {0};

    buffer_add(&keys, "=");
    answer_write(question, answer, &keys);
    stage_quick_keys(&stage, buffer_text(&keys));
    buffer_clear(&keys);
}

/* The file says nothing of what is left of the section, which is left for later. */
static bool can_leave_rest(const struct interview *interview)
{
    const struct question *questions = answers.catalog->questions;

    for (int i = interview->question; i < answers.catalog->question_count; i++)
        if (questions[i].section == questions[interview->question].section &&
            interview->way.status[i] == QUESTION_ASKED && answers.items[i].state != ANSWER_NONE)
            return false;
    return interview_can_leave_section(interview);
}

/* What else it does not say is as the planner takes it, or not known yet. */
static struct answer usual_answer(const struct question *question)
{
    struct answer answer = {.state = ANSWER_UNKNOWN, .as_of = PEOPLE_DAY};

    if (!question->has_neutral)
        return answer;
    answer.state = ANSWER_VALUE;
    if (question->type == ANSWER_MULTI)
        answer.set = UINT64_C(1) << question->neutral;
    else
        answer.value = question->neutral;
    return answer;
}

static void give_answer(const struct interview *interview)
{
    const struct field *field = &interview->value.field;
    struct answer *answer = &answers.items[interview->question];

    if (answer->state == ANSWER_NONE && can_leave_rest(interview)) {
        was_left |= UINT64_C(1) << answers.catalog->questions[interview->question].section;
        stage_keys(&stage, "Ctrl-N");
        return;
    }
    was_put[interview->question] = true;
    if (answer->state == ANSWER_NONE)
        *answer = usual_answer(field->question);
    if (answer->state != ANSWER_VALUE)
        focus_item(field_values(field) + (answer->state == ANSWER_DECLINED));
    else if (field_is_line(field))
        type_value(field->question, answer);
    else
        choose_values(field, answer);
    stage_keys(&stage, "Enter");
}

/* What lies ahead leads on by Enter, too. */
static void give_all(void)
{
    struct buffer shown = {0};

    stage_begin(&stage);
    for (int i = 0; i < MOST_SCREENS; i++) {
        const struct interview *interview = interview_shown();

        if (interview && interview->page == PAGE_END)
            return;
        if (interview && interview->page == PAGE_QUESTION)
            give_answer(interview);
        else
            stage_keys(&stage, "Enter");
    }
    ck_abort_msg("the interview does not end:\n%s", stage_text(&stage, &shown));
}

/* ---- what stands ------------------------------------------------------------------------------ */

static void export_plan(int64_t plan, struct buffer *out)
{
    struct session *session = NULL;
    struct buffer text = {0};
    struct error err;

    ck_assert_msg(session_open(stage.options.store, catalog_builtin(), &stage.clock, plan, &session,
                               &err) == STATUS_OK,
                  "%s", err.text);
    session_export(session, false, &text);
    session_close(&session);
    buffer_add(out, strstr(buffer_text(&text), "\"catalogue\""));
    buffer_clear(&text);
}

static int64_t plan_of_file(void)
{
    struct error err;
    int64_t plan;

    for (int i = 0; i < answers.catalog->question_count; i++)
        if (!was_put[i])
            answers.items[i] = (struct answer){.as_of = DATE_NONE};
    ck_assert_msg(plan_create_answered(stage.options.store, &stage.clock, "Other", &answers, &plan,
                                       &err) == STATUS_OK,
                  "%s", err.text);
    return plan;
}

/* Whatever the file says of a question that is asked was asked for, but in a section that was left
 * before: what the two plans have alike is all of it. */
static void check_all_was_put(void)
{
    const enum question_status *status = session_questions(stage.tui.session);
    const struct catalog *catalog = answers.catalog;
    int put = 0;

    for (int i = 0; i < catalog->question_count; i++) {
        ck_assert_msg(was_put[i] || status[i] != QUESTION_ASKED ||
                          answers.items[i].state == ANSWER_NONE ||
                          (was_left >> catalog->questions[i].section & 1),
                      "%s is asked, and was not put", catalog->questions[i].id);
        put += was_put[i];
    }
    ck_assert_int_ge(put, FIRST_QUESTIONS);
}

static glob_t everybody; /* the files of tests/personas, found once */

START_TEST(people__of_the_answers_files__are_found)
{
    ck_assert_uint_ge(everybody.gl_pathc, LEAST_PEOPLE);
}
END_TEST

START_TEST(interview__by_keys__gives_the_plan_of_the_answers_file)
{
    struct buffer by_keys = {0}, from_file = {0};

    read_person(everybody.gl_pathv[_i]);
    give_all();
    check_all_was_put();
    export_plan(session_plan_id(stage.tui.session), &by_keys);
    export_plan(plan_of_file(), &from_file);
    ck_assert_str_eq(buffer_text(&by_keys), buffer_text(&from_file));
    buffer_clear(&by_keys);
    buffer_clear(&from_file);
}
END_TEST

Suite *people_by_keys_suite(void)
{
    Suite *suite = suite_create("people_by_keys");
    TCase *tcase = tcase_create("people_by_keys");

    tcase_set_timeout(tcase, 600);
    tcase_set_tags(tcase, "sweep");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    if (everybody.gl_pathc == 0)
        glob(PERSONAS_FOLDER "/*.answers.json", 0, NULL, &everybody);
    tcase_add_test(tcase, people__of_the_answers_files__are_found);
    tcase_add_loop_test(tcase, interview__by_keys__gives_the_plan_of_the_answers_file, 0,
                        (int)everybody.gl_pathc);
    suite_add_tcase(suite, tcase);
    return suite;
}
