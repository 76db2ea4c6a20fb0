/* SPDX-License-Identifier: MIT
 * Marking steps: a mark and all answers that follow from it are one change. Two programs that mark
 * different steps both get theirs saved; the same step is asked about. */
#include "session/change/mark.h"

#include <stdlib.h>
#include <string.h>

#include "session/change/mark_answers.h"
#include "session/state/marks.h"
#include "session/state/progress_part.h"

/* ---- another program ------------------------------------------------------------------------- */

/* True when what another program changed leaves the mark as it was asked for: neither the step nor,
 * but for lists, which are made of both, an answer that follows from it. */
static bool mark_stands_beside(const struct session *session, const struct plan_state *before,
                               const char *step, const struct change *change)
{
    if (marks_differ_of(&before->record, &session->plan.record, step))
        return false;
    for (int i = 0; i < change->answer_count; i++) {
        int q = change->answers[i].question;
        const struct question *question = &session->catalog->questions[q];
        const struct answer *now = &session->plan.answers.items[q];

        if (question->type != ANSWER_MULTI &&
            !answer_equal(question, now, &before->answers.items[q]) &&
            !answer_equal(question, now, &change->answers[i].after))
            return false;
    }
    return true;
}

/* What another program took from a list since it was `seen` here would come back with the mark: the
 * later of the two holds, and of one day nobody can tell, so it is asked about. */
static enum status mark_yield_lists(const struct session *session, const struct plan_state *seen,
                                    struct change *change, struct error *err)
{
    for (int i = 0; i < change->answer_count; i++) {
        int q = change->answers[i].question;
        const struct answer *now = &session->plan.answers.items[q];
        const struct answer *was = &seen->answers.items[q];
        struct answer *after = &((struct answer_change *)change->answers)[i].after;
        uint64_t back = after->set & was->set & ~now->set;

        if (session->catalog->questions[q].type != ANSWER_MULTI || back == 0 ||
            was->state != ANSWER_VALUE || after->as_of > now->as_of)
            continue;
        if (after->as_of == now->as_of)
            return rival_say_answer(session->catalog, q, err);
        after->set &= ~back;
        if (after->set == 0 || after->set == now->set)
            *after = *now;
    }
    return STATUS_OK;
}

typedef enum status mark_make_fn(struct session *session, const void *request,
                                 struct change *change, struct error *err);

/* Makes the change of the plan as it is known and saves it; once more where another program was
 * faster with something else. */
static enum status mark_save(struct session *session, const char *step, mark_make_fn *make,
                             const void *request, struct change *change, struct error *err)
{
    struct plan_record rows;
    struct plan_state before, seen = {0};
    enum status status;
    bool again;

    plan_state_copy(&seen, &session->plan);
    do {
        rows = (struct plan_record){0};
        before = (struct plan_state){0};
        plan_state_copy(&before, &session->plan);
        part_copy(PLAN_MARKS, &rows, &session->plan.record);
        free((struct answer_change *)change->answers);
        *change = (struct change){
            .place = -1, .parts = PART_BIT(PLAN_MARKS), .rows = &rows, .dated = true};
        status = make(session, request, change, err);
        if (status == STATUS_OK)
            status = mark_yield_lists(session, &seen, change, err);
        again = status == STATUS_OK;
        if (status == STATUS_OK)
            status = change_save(session, change, err);
        again = again && status == STATUS_CONFLICT &&
                mark_stands_beside(session, &before, step, change);
        change->rows = NULL;
        plan_record_clear(&rows);
        plan_state_clear(&before);
    } while (again);
    plan_state_clear(&seen);
    return status;
}

/* ---- marking --------------------------------------------------------------------------------- */

struct mark_making {
    struct marked_step step;
    struct mark_request request;
    struct dose_ruling dose; /* of a series */
};

static enum status mark_make(struct session *session, const void *context, struct change *change,
                             struct error *err)
{
    const struct mark_making *making = context;
    const struct mark_request *request = &making->request;
    struct answer_change *answers;

    (void)err;
    mark_rows_add(&change->rows->marks,
                  &(struct mark_row){.step = (char *)making->step.id,
                                     .kind = (char *)mark_kind_id(request->kind),
                                     .day = request->day,
                                     .cost = request->cost,
                                     .note = (char *)(request->note ? request->note : "")});
    change->answer_count = mark_answers(session, making->step.step, request, &answers);
    change->answers = answers;
    return STATUS_OK;
}

/* The labels alone: a private answer is never repeated. */
static void mark_say_answers(const struct session *session, const struct change *change,
                             struct buffer *said)
{
    for (int i = 0; i < change->answer_count; i++) {
        buffer_add(said, i == 0 ? "; answered with it: " : ", ");
        text_add_inert(said, session->catalog->questions[change->answers[i].question].label, false);
    }
}

static void mark_say(const struct mark_making *making, struct buffer *said)
{
    static const char *const words[] = {
        [MARK_STARTED] = " is started, %s",   [MARK_DONE] = " is done, %s",
        [MARK_DOSE] = ": one more dose, %s",  [MARK_FAILED] = ": failed, %s; it stays to do",
        [MARK_WAIVED] = " is not needed, %s",
    };
    bool last = making->request.kind == MARK_DOSE && making->dose.left == 0;
    const char *word = !last                     ? words[making->request.kind]
                       : making->dose.number > 1 ? ": the last dose, %s; the series is complete"
                                                 : words[MARK_DONE];
    const char *at = strstr(word, "%s");
    char day[DATE_TEXT];

    text_add_inert(said, making->step.title, false);
    buffer_add_bytes(said, word, (size_t)(at - word));
    buffer_add(said, date_long(making->request.day, day));
    buffer_add(said, at + 2);
}

enum status session_mark(struct session *session, const struct mark_request *request,
                         struct buffer *said, struct error *err)
{
    struct mark_making making = {.request = *request};
    struct change change = {0};
    struct buffer line = {0}, id = {0}; /* a roadmap is made anew when the plan is read again */
    enum status status = marked_find(session, request->step, &making.step, err);

    if (status != STATUS_OK)
        return status;
    if (request->day == DATE_NONE)
        making.request.day = session_today(session);
    if (request->kind == MARK_DONE && session->catalog->steps[making.step.step].kind == STEP_SERIES)
        making.request.kind = MARK_DOSE;
    status = mark_name_turn(session, &making.step, &making.request, &id, err);
    making.step.id = buffer_text(&id);
    if (status == STATUS_OK)
        status = mark_check(session, &making.step, &making.request, err);
    if (status != STATUS_OK) {
        buffer_clear(&id);
        return status;
    }
    if (making.request.kind == MARK_DOSE)
        making.dose = mark_dose(session, making.step.step, making.request.day);
    mark_say(&making, &line);
    if (request->kind != MARK_WAIVED)
        mark_say_unmet(session, &making.step, &line);
    status = mark_save(session, making.step.id, mark_make, &making, &change, err);
    if (status == STATUS_OK) {
        buffer_add(said, buffer_text(&line));
        mark_say_paid(session, &making.step, &making.request, said);
        mark_say_next_turn(session, &making.step, &making.request, said);
        mark_say_answers(session, &change, said);
    }
    free((struct answer_change *)change.answers);
    buffer_clear(&line);
    buffer_clear(&id);
    return status;
}

/* ---- opening again --------------------------------------------------------------------------- */

static void marks_drop(struct mark_rows *rows, int64_t number)
{
    struct mark_rows kept = {0};

    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number != number)
            mark_rows_add(&kept, &rows->items[i]);
    mark_rows_clear(rows);
    *rows = kept;
}

static enum status reopen_make(struct session *session, const void *context, struct change *change,
                               struct error *err)
{
    const struct mark_row *row = marks_to_reopen(&session->plan.record.marks, context);
    struct answer_change *answers = NULL;
    enum status status;

    if (!row)
        return error_set(err, STATUS_USAGE, "%s: nothing is marked on it",
                         session_step_title(session, context));
    status = mark_answers_before(session, row, &answers, &change->answer_count, err);
    change->answers = answers;
    marks_drop(&change->rows->marks, row->number);
    return status;
}

/* As it stands by its marks, but for a series that was complete before the dose that is taken back.
 */
static void reopened_say(struct session *session, const char *id, struct buffer *said)
{
    int line = session_line_of(session, id);

    if (line >= 0 && session_roadmap(session)->steps[line].status == STEP_DONE)
        buffer_add(said, " is complete without that dose");
    else
        buffer_format(said, " is %s again", marks_word(&session->plan.record.marks, id));
}

enum status session_reopen(struct session *session, const char *of, struct buffer *said,
                           struct error *err)
{
    const struct roadmap *roadmap = session_roadmap(session);
    const char *step = marks_turn(&session->plan.record.marks, of);
    int line = roadmap_find_step(roadmap, step);
    bool marked = marks_to_reopen(&session->plan.record.marks, step) != NULL;
    const char *shown = line >= 0 && !marked ? roadmap->steps[line].id : step;
    char *id = memory_copy_text(marked_id(session, shown));
    struct change change = {0};
    enum status status = mark_save(session, id, reopen_make, id, &change, err);

    if (status == STATUS_OK) {
        text_add_inert(said, session_step_title(session, id), false);
        reopened_say(session, id, said);
        if (change.answer_count > 0)
            buffer_format(said, "; %d answer%s that came with the mark %s as before",
                          change.answer_count, change.answer_count == 1 ? "" : "s",
                          change.answer_count == 1 ? "is" : "are");
    }
    free((struct answer_change *)change.answers);
    free(id);
    return status;
}

/* ---- what there is --------------------------------------------------------------------------- */

const struct mark_rows *session_marks(const struct session *session)
{
    return &session->plan.record.marks;
}

const struct log_rows *session_logs(const struct session *session)
{
    return &session->plan.record.logs;
}

static bool mark_wrote(const struct session *session, const struct mark_row *mark, int question)
{
    const struct answer *answer = &session->plan.answers.items[question];
    int step, kind;

    if (answer->state == ANSWER_NONE || answer->as_of != mark->day)
        return false;
    step = catalog_find_line(session->catalog, mark->step);
    kind = mark_kind_find(mark->kind);
    return step >= 0 && kind >= 0 &&
           mark_may_answer(session->catalog, step, (enum mark_kind)kind, question);
}

const struct mark_row *session_answer_mark(const struct session *session, int question)
{
    const struct mark_rows *marks = &session->plan.record.marks;

    for (size_t i = marks->count; i > 0; i--)
        if (mark_wrote(session, &marks->items[i - 1], question))
            return &marks->items[i - 1];
    return NULL;
}
