/* SPDX-License-Identifier: MIT
 * What-if: a copy of an open plan that is never written. It has no store, so that no way leads from
 * it to the data file but session_keep_trial; its changes can be undone in memory. */
#include <stdlib.h>
#include <string.h>

#include "session/change/trial.h"
#include "session/change/undo.h"

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
    school_form_make(&copy->form, copy->catalog);
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

static void drop_draft(struct trial *trial, size_t index)
{
    struct trial_draft *draft = &trial->drafts.items[index];

    free(draft->field);
    free(draft->text);
    *draft = trial->drafts.items[--trial->drafts.count];
}

void trial_free(struct trial **trial)
{
    struct trial *old = *trial;

    if (!old)
        return;
    drop_steps(old, 0);
    VECTOR_CLEAR(&old->steps);
    while (old->drafts.count > 0)
        drop_draft(old, 0);
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
        trial_save_draft(session, session->catalog->questions[saving->changes[i].question].id, "");
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

/* "60/100/180", as undo reads it; "" without figures. */
static char *written_figures(const struct assumption_row *row)
{
    struct buffer text = {0};

    buffer_add(&text, "");
    if (row)
        buffer_format(&text, "%d/%d/%d", row->low, row->likely, row->high);
    return text.text;
}

static const struct assumption_row *find_figures(const struct assumption_rows *rows,
                                                 const char *assumption)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].assumption, assumption) == 0)
            return &rows->items[i];
    return NULL;
}

/* Notes that these figures differ: the first is the one that undo speaks of. */
static void report_figures(const struct assumption_row *before, const struct assumption_row *after,
                           struct change_report *report)
{
    if (before && after && before->low == after->low && before->likely == after->likely &&
        before->high == after->high)
        return;
    if (report->count++ > 0)
        return;
    report->subject = memory_copy_text((before ? before : after)->assumption);
    report->before = written_figures(before);
    report->after = written_figures(after);
}

void trial_assume(struct session *session, const struct assumption_rows *figures)
{
    const struct assumption_rows *held = &session->record.assumptions;
    struct change_report report = {.kind = CHANGE_ASSUMPTION};

    for (size_t i = 0; i < held->count; i++)
        report_figures(&held->items[i], find_figures(figures, held->items[i].assumption), &report);
    for (size_t i = 0; i < figures->count; i++)
        if (!find_figures(held, figures->items[i].assumption))
            report_figures(NULL, &figures->items[i], &report);
    if (report.count == 0)
        return;
    session_hold_figures(session, figures);
    push_step(session, &report);
}

static const struct program_row *find_school(const struct program_rows *rows, int64_t number)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number == number)
            return &rows->items[i];
    return NULL;
}

static const struct program_row *find_chosen(const struct program_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].chosen)
            return &rows->items[i];
    return NULL;
}

/* The first school of `rows` that is not so among the others; NULL when only the choice differs. */
static const struct program_row *find_changed(const struct program_rows *rows,
                                              const struct program_rows *others)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct program_row *other = find_school(others, rows->items[i].number);

        if (!other || !school_equal(&rows->items[i], other))
            return &rows->items[i];
    }
    return NULL;
}

static char *school_name(const struct program_row *row)
{
    return memory_copy_text(row ? row->fields[PROGRAM_NAME] : "");
}

static struct change_report report_schools(const struct program_rows *before,
                                           const struct program_rows *after)
{
    struct change_report report = {.kind = CHANGE_PROGRAM};
    const struct program_row *changed = find_changed(before, after);

    if (!changed)
        changed = find_changed(after, before);
    report.choice = changed == NULL;
    report.before =
        school_name(changed ? find_school(before, changed->number) : find_chosen(before));
    report.after = school_name(changed ? find_school(after, changed->number) : find_chosen(after));
    return report;
}

void trial_change_schools(struct session *session, struct program_rows *schools)
{
    struct change_report report;

    schools->last = session->record.programs.last;
    for (size_t i = 0; i < schools->count; i++)
        if (schools->items[i].number == 0)
            schools->items[i].number = ++schools->last;
    if (schools_equal(&session->record.programs, schools))
        return;
    report = report_schools(&session->record.programs, schools);
    session_hold_schools(session, schools);
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

static int find_draft(const struct trial *trial, const char *field)
{
    for (size_t i = 0; i < trial->drafts.count; i++)
        if (strcmp(trial->drafts.items[i].field, field) == 0)
            return (int)i;
    return -1;
}

void trial_save_draft(struct session *session, const char *field, const char *text)
{
    struct trial *trial = session->trial;
    int index = find_draft(trial, field);

    if (index >= 0)
        drop_draft(trial, (size_t)index);
    if (text[0] != '\0')
        VECTOR_PUSH(&trial->drafts,
                    (struct trial_draft){memory_copy_text(field), memory_copy_text(text)});
}

const char *trial_draft(const struct session *session, const char *field)
{
    int index = find_draft(session->trial, field);

    return index < 0 ? "" : session->trial->drafts.items[index].text;
}
