/* SPDX-License-Identifier: MIT
 * What-if: a copy of an open plan that is never written. It has no store, so that no way leads from
 * it to the data file but session_keep_trial; its changes can be undone in memory. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

/* Something done in a trial: what undo says of it, and how things stood afterwards. */
struct trial_step {
    struct change_report report;
    struct plan_state after;
};

struct trial_draft {
    int question;
    char *text;
};

/* steps[0] to steps[standing - 1] stand; the others are undone and can be made again. */
struct trial {
    struct plan_state base; /* the plan as it was known when the trial began */
    VECTOR(struct trial_step) steps;
    size_t standing;
    VECTOR(struct trial_draft) drafts;
};

/* ---- beginning and ending -------------------------------------------------------------------- */

static void copy_row(struct plan_row *to, const struct plan_row *from)
{
    *to = *from;
    to->name = memory_copy_text(from->name);
    to->catalogue = memory_copy_text(from->catalogue);
    to->place = memory_copy_text(from->place);
}

/* The rows of the orphans alone: they only have to be shown. */
static void copy_orphans(struct session *trial, const struct session *session)
{
    struct answer_rows *rows = &trial->record.answers;

    rows->count = session->orphans.count;
    rows->items = memory_new(rows->count, sizeof *rows->items);
    for (size_t i = 0; i < rows->count; i++) {
        struct orphan_answer orphan = session->orphans.items[i];
        struct answer_row *row = &rows->items[i];

        *row = (struct answer_row){
            .question = memory_copy_text(orphan.question),
            .state = orphan.state,
            .value = memory_copy_text(orphan.value),
            .as_of = orphan.as_of,
        };
        orphan.question = row->question;
        orphan.value = row->value;
        VECTOR_PUSH(&trial->orphans, orphan);
    }
}

struct session *session_trial(const struct session *session)
{
    struct session *copy = memory_new(1, sizeof *copy);

    copy->trial = memory_new(1, sizeof *copy->trial);
    copy->catalog = session->catalog;
    copy->clock = session->clock;
    copy->place = session->place;
    copy_row(&copy->record.row, &session->record.row);
    copy_orphans(copy, session);
    plan_state_take(session, &copy->trial->base);
    plan_state_put(copy, &copy->trial->base);
    return copy;
}

bool session_is_trial(const struct session *session)
{
    return session->trial != NULL;
}

static void drop_steps(struct trial *trial, size_t from)
{
    for (size_t i = from; i < trial->steps.count; i++) {
        change_report_clear(&trial->steps.items[i].report);
        plan_state_clear(&trial->steps.items[i].after);
    }
    trial->steps.count = from;
}

void trial_free(struct trial **trial)
{
    struct trial *old = *trial;

    if (!old)
        return;
    drop_steps(old, 0);
    VECTOR_CLEAR(&old->steps);
    for (size_t i = 0; i < old->drafts.count; i++)
        free(old->drafts.items[i].text);
    VECTOR_CLEAR(&old->drafts);
    plan_state_clear(&old->base);
    free(old);
    *trial = NULL;
}

/* ---- what is done in it ---------------------------------------------------------------------- */

/* Notes what was just done; what was undone can't be made again from here on. */
static void push_step(struct session *session, const struct change_report *report)
{
    struct trial *trial = session->trial;
    struct trial_step step = {.report = *report};

    plan_state_take(session, &step.after);
    drop_steps(trial, trial->standing);
    VECTOR_PUSH(&trial->steps, step);
    trial->standing = trial->steps.count;
}

static char *written_text(const struct question *question, const struct answer *answer)
{
    struct buffer text = {0};

    buffer_add(&text, "");
    answer_write(question, answer, &text);
    return text.text;
}

/* What undo says of these answers: the first that differs, and how many do. */
static void report_answers(const struct session *session, const struct saving *saving,
                           struct change_report *report)
{
    report->kind = CHANGE_ANSWERS;
    for (int i = 0; i < saving->count; i++) {
        const struct answer_change *change = &saving->changes[i];
        const struct question *question = &session->catalog->questions[change->question];

        if (!answer_differs(session, change->question, &change->after) || report->count++ > 0)
            continue;
        report->subject = memory_copy_text(question->id);
        report->before = written_text(question, &session->answers.items[change->question]);
        report->after = written_text(question, &change->after);
    }
}

void trial_answer(struct session *session, const struct saving *saving)
{
    struct change_report report = {0};

    report_answers(session, saving, &report);
    for (int i = 0; i < saving->count; i++) {
        answer_lay_in(session, &saving->changes[i]);
        trial_save_draft(session, saving->changes[i].question, "");
    }
    if (report.count > 0)
        push_step(session, &report);
}

void trial_choose_route(struct session *session, const struct choice_rows *route)
{
    const struct change_report report = {.kind = CHANGE_ROUTE};

    if (choices_equal(&session->record.route, route))
        return;
    choice_rows_clear(&session->record.route);
    choices_copy(&session->record.route, route);
    session_forget(session);
    push_step(session, &report);
}

static const struct plan_state *standing_state(const struct trial *trial)
{
    return trial->standing > 0 ? &trial->steps.items[trial->standing - 1].after : &trial->base;
}

enum status trial_undo(struct session *session, struct buffer *said, struct error *err)
{
    struct trial *trial = session->trial;

    if (trial->standing == 0)
        return error_set(err, STATUS_NOT_FOUND, "there is nothing to undo in this what-if");
    trial->standing--;
    plan_state_put(session, standing_state(trial));
    undo_say(session, &trial->steps.items[trial->standing].report, true, said);
    return STATUS_OK;
}

enum status trial_redo(struct session *session, struct buffer *said, struct error *err)
{
    struct trial *trial = session->trial;

    if (trial->standing == trial->steps.count)
        return error_set(err, STATUS_NOT_FOUND, "there is nothing to redo in this what-if");
    trial->standing++;
    plan_state_put(session, standing_state(trial));
    undo_say(session, &trial->steps.items[trial->standing - 1].report, false, said);
    return STATUS_OK;
}

/* ---- drafts ---------------------------------------------------------------------------------- */

static int find_draft(const struct trial *trial, int question)
{
    for (size_t i = 0; i < trial->drafts.count; i++)
        if (trial->drafts.items[i].question == question)
            return (int)i;
    return -1;
}

void trial_save_draft(struct session *session, int question, const char *text)
{
    struct trial *trial = session->trial;
    int index = find_draft(trial, question);

    if (index >= 0) {
        free(trial->drafts.items[index].text);
        trial->drafts.items[index] = trial->drafts.items[--trial->drafts.count];
    }
    if (text[0] != '\0')
        VECTOR_PUSH(&trial->drafts, (struct trial_draft){question, memory_copy_text(text)});
}

const char *trial_draft(const struct session *session, int question)
{
    int index = find_draft(session->trial, question);

    return index < 0 ? "" : session->trial->drafts.items[index].text;
}

/* ---- what differs, and keeping it ------------------------------------------------------------ */

static bool is_changed(const struct session *trial, int question)
{
    return !answer_equal(&trial->catalog->questions[question], &trial->answers.items[question],
                         &trial->trial->base.answers.items[question]);
}

int session_trial_changes(const struct session *trial, struct answer_change **changes)
{
    int count = 0;

    *changes = memory_new((size_t)trial->catalog->question_count, sizeof **changes);
    for (int i = 0; i < trial->catalog->question_count; i++)
        if (is_changed(trial, i))
            (*changes)[count++] =
                (struct answer_change){.question = i, .after = trial->answers.items[i]};
    return count;
}

static bool has_other_route(const struct session *trial)
{
    return !choices_equal(&trial->record.route, &trial->trial->base.route);
}

bool session_trial_differs(const struct session *trial)
{
    for (int i = 0; i < trial->catalog->question_count; i++)
        if (is_changed(trial, i))
            return true;
    return has_other_route(trial);
}

/* The first answer that is changed in the trial, and in the plan to something else; -1: none. */
static int find_rival(const struct session *session, const struct session *trial)
{
    for (int i = 0; i < trial->catalog->question_count; i++) {
        const struct question *question = &trial->catalog->questions[i];
        const struct answer *now = &session->answers.items[i];

        if (is_changed(trial, i) && !answer_equal(question, now, &trial->answers.items[i]) &&
            !answer_equal(question, now, &trial->trial->base.answers.items[i]))
            return i;
    }
    return -1;
}

static bool is_route_rival(const struct session *session, const struct session *trial)
{
    const struct choice_rows *now = &session->record.route;

    return has_other_route(trial) && !choices_equal(now, &trial->record.route) &&
           !choices_equal(now, &trial->trial->base.route);
}

/* The plan's answer is another by now. Wherever the trial still holds the one that it began with
 * it holds the new one from here on, so that this is never taken for a change made in the trial. */
static void follow_answer(struct session *trial, int question, const struct answer *now)
{
    struct trial *own = trial->trial;
    const struct question *asked = &trial->catalog->questions[question];
    const struct answer old = own->base.answers.items[question];
    struct answer *held = &trial->answers.items[question];

    own->base.answers.items[question] = *now;
    if (answer_equal(asked, held, &old))
        *held = *now;
    for (size_t i = 0; i < own->steps.count; i++) {
        held = &own->steps.items[i].after.answers.items[question];
        if (answer_equal(asked, held, &old))
            *held = *now;
    }
}

static void follow_route(struct choice_rows *held, const struct choice_rows *old,
                         const struct choice_rows *now)
{
    if (!choices_equal(held, old))
        return;
    choice_rows_clear(held);
    choices_copy(held, now);
}

/* The trial stands beside the plan as it is now: what another program changed in it and the trial
 * did not is taken over. */
static void follow_plan(struct session *trial, const struct session *session)
{
    struct trial *own = trial->trial;
    const struct choice_rows *now = &session->record.route;
    struct choice_rows old = own->base.route;

    for (int i = 0; i < trial->catalog->question_count; i++)
        follow_answer(trial, i, &session->answers.items[i]);
    own->base.route = (struct choice_rows){0};
    choices_copy(&own->base.route, now);
    follow_route(&trial->record.route, &old, now);
    for (size_t i = 0; i < own->steps.count; i++)
        follow_route(&own->steps.items[i].after.route, &old, now);
    choice_rows_clear(&old);
    session_forget(trial);
}

/* Reads the plan again if another program wrote to it; what both changed has to be looked at. */
static enum status look_at_plan(struct session *session, struct session *trial, struct error *err)
{
    bool changed;
    enum status status = session_refresh(session, &changed, err);
    int rival = find_rival(session, trial);
    bool route = is_route_rival(session, trial);

    if (status != STATUS_OK)
        return status;
    follow_plan(trial, session);
    return rival >= 0 || route ? save_conflict(session, rival, err) : STATUS_OK;
}

static void say_kept(int answers, bool route, struct buffer *said)
{
    buffer_add(said, "Kept: ");
    if (answers > 0)
        buffer_format(said, "%d answer%s%s", answers, answers == 1 ? "" : "s",
                      route ? " and the route" : "");
    else
        buffer_add(said, route ? "the route" : "nothing, for nothing differs");
}

enum status session_keep_trial(struct session *session, struct session *trial, struct buffer *said,
                               struct error *err)
{
    struct answer_change *changes = NULL;
    struct saving saving = {.place = -1};
    enum status status = look_at_plan(session, trial, err);

    if (status != STATUS_OK)
        return status;
    saving.count = session_trial_changes(trial, &changes);
    saving.changes = changes;
    saving.route = has_other_route(trial) ? &trial->record.route : NULL;
    status = session_save(session, &saving, err);
    if (status == STATUS_OK)
        say_kept(saving.count, saving.route != NULL, said);
    else
        follow_plan(trial, session);
    free(changes);
    return status;
}
