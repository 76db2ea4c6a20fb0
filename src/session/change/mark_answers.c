/* SPDX-License-Identifier: MIT
 * The answers that follow from a mark: what the interview would hold had it been answered on the
 * day of the mark. */
#include "session/change/mark_answers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int question_of(const struct answering *answering, const char *id)
{
    return catalog_find_question(answering->catalog, id);
}

/* ---- the program ----------------------------------------------------------------------------- */

bool step_is_of_a_program(const struct step *step)
{
    return step->template == TEMPLATE_PROGRAM && step->program >= 0 && step->kind == STEP_STUDY;
}

/* The chosen school, if this step is of its program. */
static const struct plan_school *school_of(const struct session *session, const struct step *step)
{
    const struct plan_school *school = worksheet_chosen(&session->worksheet);

    return school && step_is_of_a_program(step) && school->program == step->program ? school : NULL;
}

/* What the school of the worksheet says of it is what the interview asks. */
static void answers_of_school(struct answering *answering, const struct plan_school *school)
{
    if (school->hours >= 0)
        answering_put_value(answering, question_of(answering, "school.program_hours"),
                            school->hours);
    if (school->approval_told && school->approval != 0)
        answering_put(answering, question_of(answering, "school.program_approval"),
                      (struct answer){.state = ANSWER_VALUE, .set = school->approval});
    if (school->practicum != TRUTH_UNKNOWN)
        answering_choose(answering, question_of(answering, "school.practicum"),
                         school->practicum == TRUTH_TRUE ? "yes" : "no");
}

/* What is begun ends on the day that was told with it, and else nobody knows when: an end that is
 * answered already and was over by then is that of another program. */
static void answers_of_end(struct answering *answering, date_day ends)
{
    int end = question_of(answering, "school.program_end");
    const struct answer *told = end < 0 ? NULL : &answering->answers.items[end];

    if (ends != DATE_NONE)
        answering_put_value(answering, end, ends);
    else if (told && told->state == ANSWER_VALUE && told->value <= answering->day)
        answering->answers.items[end] = (struct answer){.as_of = DATE_NONE};
}

static void answers_of_program(const struct session *session, struct answering *answering,
                               const struct step *step, const struct mark_request *request)
{
    const struct plan_school *school = school_of(session, step);
    bool done = request->kind == MARK_DONE;

    answering_choose(answering, question_of(answering, "school.program_kind"),
                     answering->catalog->programs[step->program].id);
    answering_choose(answering, question_of(answering, "school.program"),
                     done ? "completed" : "enrolled");
    if (school)
        answers_of_school(answering, school);
    answers_of_end(answering, done ? answering->day : request->end_told ? request->end : DATE_NONE);
}

/* ---- doses ----------------------------------------------------------------------------------- */

static int question_of_series(const struct answering *answering, const struct vaccine *vaccine,
                              const char *what)
{
    char id[96];

    snprintf(id, sizeof id, "vaccine.%s.%s", vaccine->id, what);
    return question_of(answering, id);
}

struct dose_ruling mark_dose(const struct session *session, int step, date_day day)
{
    const struct step *s = &session->catalog->steps[step];
    struct plan_input input = follow_input(session, true, NULL, 0);
    struct dose_ruling ruling = plan_dose_next(&input, s->vaccine, day);

    if (s->perishable)
        ruling.left = 0; /* given anew for each use, it is no series */
    return ruling;
}

static void answers_of_dose(const struct session *session, struct answering *answering, int step)
{
    const struct vaccine *vaccine =
        &answering->catalog->vaccines[answering->catalog->steps[step].vaccine];
    struct dose_ruling ruling = mark_dose(session, step, answering->day);
    int doses = question_of_series(answering, vaccine, "doses");

    if (ruling.number == 1)
        answering_put_value(answering, question_of_series(answering, vaccine, "first"),
                            answering->day);
    answering_put_value(answering, question_of_series(answering, vaccine, "last"), answering->day);
    if (doses >= 0)
        answering_put_value(answering, doses, ruling.number);
    if (vaccine->product[0] != '\0')
        answering_choose(answering, question_of_series(answering, vaccine, "product"),
                         vaccine->product);
    answering_choose(answering, vaccine->question, ruling.left == 0 ? "complete" : "partial");
}

/* ---- facts ----------------------------------------------------------------------------------- */

/* The A comes off: the credential with it is held no more. */
static void answers_of_apprentice(struct answering *answering, const struct step *step)
{
    int held = question_of(answering, "work.credentials"), with_a;
    struct answer answer;
    int value;

    if (step->template != TEMPLATE_APPRENTICE || step->credential < 0 || held < 0)
        return;
    with_a = answering->catalog->credentials[step->credential].apprentice_of;
    if (with_a < 0)
        return;
    value = catalog_find_value(&answering->catalog->questions[held],
                               answering->catalog->credentials[with_a].code);
    answer = answering->answers.items[held];
    if (value < 0 || answer.state != ANSWER_VALUE)
        return;
    answer.set &= ~(UINT64_C(1) << value);
    answering_put(answering, held, answer);
}

static void answers_of_facts(const struct session *session, struct answering *answering,
                             const struct step *step)
{
    const struct plan_school *school = school_of(session, step);

    for (int i = 0; i < step->gives.count; i++) {
        const struct fact *fact = &answering->catalog->facts[step->gives.items[i]];

        if (!fact->answers || fact->met.count == 0 ||
            (school && school->hours >= 0 && school->hours < fact->school_hours))
            continue;
        if (answering_satisfy(answering, &fact->met) && fact->since >= 0)
            answering_put_value(answering, fact->since, answering->day);
    }
    answers_of_apprentice(answering, step);
}

/* Months of work that were told before count up to the day; from it on they grow. Who told none is
 * not made to say that there were none: they are counted from the first day at work. */
static void answers_of_work(const struct session *session, struct answering *answering)
{
    int now = question_of(answering, answering->catalog->work.now);
    int months = question_of(answering, answering->catalog->work.months);
    const struct answer *was = now < 0 ? NULL : &session->plan.answers.items[now];
    const struct answer *told;

    if (months < 0 || !was ||
        answer_equal(&answering->catalog->questions[now], was, &answering->answers.items[now]))
        return;
    told = &answering->answers.items[months];
    if (told->state == ANSWER_VALUE && (told->as_of == DATE_NONE || told->as_of < answering->day))
        answering_put_value(answering, months, told->value);
}

/* ---- all of them ----------------------------------------------------------------------------- */

/* An answer that is hidden counts for nothing: what hides it is moved on. */
static void answers_show_changed(const struct session *session, struct answering *answering)
{
    const struct catalog *catalog = answering->catalog;
    bool *active = memory_new((size_t)catalog->question_count, sizeof *active);

    interview_active(&answering->answers, active);
    for (int i = 0; i < catalog->question_count; i++)
        if (!active[i] && !catalog->questions[i].is_private &&
            !answer_equal(&catalog->questions[i], &session->plan.answers.items[i],
                          &answering->answers.items[i])) {
            (void)!answering_satisfy(answering, &catalog->questions[i].when);
            interview_active(&answering->answers, active);
        }
    free(active);
}

static int answers_changed(const struct session *session, const struct answering *answering,
                           struct answer_change **changes)
{
    const struct catalog *catalog = answering->catalog;
    int months = question_of(answering, answering->catalog->work.months), count = 0;

    *changes = memory_new((size_t)catalog->question_count, sizeof **changes);
    for (int i = 0; i < catalog->question_count; i++) {
        const struct answer *was = &session->plan.answers.items[i];
        const struct answer *is = &answering->answers.items[i];

        if (!answer_equal(&catalog->questions[i], was, is) ||
            (i == months && was->as_of != is->as_of))
            (*changes)[count++] = (struct answer_change){.question = i, .after = *is};
    }
    return count;
}

int mark_answers(const struct session *session, int step, const struct mark_request *request,
                 struct answer_change **changes)
{
    const struct step *s = &session->catalog->steps[step];
    struct answering answering = {.catalog = session->catalog, .day = request->day};
    enum mark_kind kind = request->kind;
    bool begins = kind == MARK_STARTED || kind == MARK_DONE;
    int count;

    answers_copy(&answering.answers, &session->plan.answers);
    if (begins && step_is_of_a_program(s))
        answers_of_program(session, &answering, s, request);
    if (kind == MARK_STARTED && s->employment)
        answering_choose(&answering, question_of(&answering, answering.catalog->work.now), "yes");
    if (kind == MARK_DOSE && s->vaccine >= 0)
        answers_of_dose(session, &answering, step);
    if (kind == MARK_DONE)
        answers_of_facts(session, &answering, s);
    if (kind == MARK_DONE && s->since >= 0)
        answering_put_value(&answering, s->since, request->day);
    answers_of_work(session, &answering);
    answers_show_changed(session, &answering);
    count = answers_changed(session, &answering, changes);
    answers_clear(&answering.answers);
    return count;
}

/* ---- where an answer came from --------------------------------------------------------------- */

static bool condition_reads(const struct condition *condition, int question)
{
    for (int i = 0; i < condition->count; i++)
        if (condition->nodes[i].op <= CONDITION_ANSWERED &&
            condition->nodes[i].question == question)
            return true;
    return false;
}

static bool step_facts_read(const struct catalog *catalog, const struct step *step, int question)
{
    for (int i = 0; i < step->gives.count; i++) {
        const struct fact *fact = &catalog->facts[step->gives.items[i]];

        if (fact->answers && (fact->since == question || condition_reads(&fact->met, question)))
            return true;
    }
    return false;
}

bool mark_may_answer(const struct catalog *catalog, int step, enum mark_kind kind, int question)
{
    const struct step *s = &catalog->steps[step];
    const char *id = catalog->questions[question].id;
    bool begins = kind == MARK_STARTED || kind == MARK_DONE;

    if (kind == MARK_DOSE && s->vaccine >= 0) {
        const char *series = catalog->questions[catalog->vaccines[s->vaccine].question].id;

        return text_begins(id, series) && strchr(".", id[strlen(series)]) != NULL;
    }
    if (begins && step_is_of_a_program(s) && text_begins(id, "school.p"))
        return true;
    if (begins && (question == catalog_find_question(catalog, catalog->work.now) ||
                   question == catalog_find_question(catalog, catalog->work.months)))
        return s->employment || s->kind == STEP_JOB;
    return kind == MARK_DONE && (s->since == question || step_facts_read(catalog, s, question));
}
