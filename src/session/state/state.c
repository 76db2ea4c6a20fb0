/* SPDX-License-Identifier: MIT
 * All of a plan that its roadmap is made from, taken out of a session and put into one. Whatever
 * is added to a plan and moves its roadmap has to be copied here. */
#include <string.h>

#include "session/state/plan_state.h"
#include "session/state/session.h"

/* ---- routes ---------------------------------------------------------------------------------- */

void choices_copy(struct choice_rows *to, const struct choice_rows *from)
{
    to->count = from->count;
    to->items = memory_new(from->count, sizeof *to->items);
    for (size_t i = 0; i < from->count; i++)
        to->items[i] = (struct choice_row){.need = memory_copy_text(from->items[i].need),
                                           .path = memory_copy_text(from->items[i].path)};
}

bool choices_equal(const struct choice_rows *left, const struct choice_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (strcmp(left->items[i].need, right->items[i].need) != 0 ||
            strcmp(left->items[i].path, right->items[i].path) != 0)
            return false;
    return true;
}

/* ---- own figures and schools ----------------------------------------------------------------- */

void figures_copy(struct assumption_rows *to, const struct assumption_rows *from)
{
    to->count = from->count;
    to->items = memory_new(from->count, sizeof *to->items);
    for (size_t i = 0; i < from->count; i++) {
        to->items[i] = from->items[i];
        to->items[i].assumption = memory_copy_text(from->items[i].assumption);
    }
}

static const struct assumption_row *find_figures(const struct assumption_rows *rows,
                                                 const char *assumption)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].assumption, assumption) == 0)
            return &rows->items[i];
    return NULL;
}

bool figures_equal(const struct assumption_rows *left, const struct assumption_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++) {
        const struct assumption_row *row = &left->items[i];
        const struct assumption_row *other = find_figures(right, row->assumption);

        if (!other || row->low != other->low || row->likely != other->likely ||
            row->high != other->high)
            return false;
    }
    return true;
}

static void school_copy(struct program_row *to, const struct program_row *from)
{
    *to = *from;
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        to->fields[i] = memory_copy_text(from->fields[i]);
    to->answers = memory_new(from->answer_count, sizeof *to->answers);
    for (size_t i = 0; i < from->answer_count; i++)
        to->answers[i] = (struct program_answer){memory_copy_text(from->answers[i].question),
                                                 memory_copy_text(from->answers[i].text)};
}

void schools_copy(struct program_rows *to, const struct program_rows *from)
{
    *to = *from;
    to->items = memory_new(from->count, sizeof *to->items);
    for (size_t i = 0; i < from->count; i++)
        school_copy(&to->items[i], &from->items[i]);
}

static const char *answer_to(const struct program_row *row, const char *question)
{
    for (size_t i = 0; i < row->answer_count; i++)
        if (strcmp(row->answers[i].question, question) == 0)
            return row->answers[i].text;
    return "";
}

bool school_equal(const struct program_row *left, const struct program_row *right)
{
    if (left->number != right->number || left->answer_count != right->answer_count)
        return false;
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        if (strcmp(left->fields[i], right->fields[i]) != 0)
            return false;
    for (size_t i = 0; i < left->answer_count; i++)
        if (strcmp(left->answers[i].text, answer_to(right, left->answers[i].question)) != 0)
            return false;
    return true;
}

bool schools_equal(const struct program_rows *left, const struct program_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (left->items[i].chosen != right->items[i].chosen ||
            !school_equal(&left->items[i], &right->items[i]))
            return false;
    return true;
}

static void follow_record(struct session *session)
{
    worksheet_make(&session->worksheet, &session->form, &session->record);
    session_forget(session);
}

void session_hold_figures(struct session *session, const struct assumption_rows *figures)
{
    struct assumption_rows old = session->record.assumptions;

    figures_copy(&session->record.assumptions, figures);
    assumption_rows_clear(&old);
    follow_record(session);
}

void session_hold_schools(struct session *session, const struct program_rows *schools)
{
    struct program_rows old = session->record.programs;

    schools_copy(&session->record.programs, schools);
    program_rows_clear(&old);
    follow_record(session);
}

/* ---- all of it ------------------------------------------------------------------------------- */

void plan_state_take(const struct session *session, struct plan_state *out)
{
    answers_copy(&out->answers, &session->answers);
    choices_copy(&out->route, &session->record.route);
    figures_copy(&out->figures, &session->record.assumptions);
    schools_copy(&out->schools, &session->record.programs);
}

void plan_state_put(struct session *session, const struct plan_state *state)
{
    answers_copy(&session->answers, &state->answers);
    choice_rows_clear(&session->record.route);
    choices_copy(&session->record.route, &state->route);
    session_hold_figures(session, &state->figures);
    session_hold_schools(session, &state->schools);
}

void plan_state_clear(struct plan_state *state)
{
    answers_clear(&state->answers);
    choice_rows_clear(&state->route);
    assumption_rows_clear(&state->figures);
    program_rows_clear(&state->schools);
}
