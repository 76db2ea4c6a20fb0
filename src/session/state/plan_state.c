/* SPDX-License-Identifier: MIT
 * Reading what a plan holds: its rows become answers, and those that no longer fit the catalogue
 * orphans. */
#include "session/state/plan_state.h"

#include <stdlib.h>
#include <string.h>

#include "session/state/written.h"

/* Parses one row: into the answers, or among the orphans. */
static void state_take_row(struct plan_state *state, const struct answer_row *row)
{
    const struct catalog *catalog = state->answers.catalog;
    int index = catalog_find_question(catalog, row->question);

    if (index >= 0 && written_read(&catalog->questions[index], row->state, row->value, row->as_of,
                                   &state->answers.items[index]))
        return;
    VECTOR_PUSH(&state->orphans, (struct orphan_answer){
                                     .question = row->question,
                                     .value = row->value,
                                     .state = row->state,
                                     .as_of = row->as_of,
                                 });
}

static int state_compare_orphans(const void *left, const void *right)
{
    const struct orphan_answer *a = left, *b = right;

    return strcmp(a->question, b->question);
}

void plan_state_parse(struct plan_state *state, const struct catalog *catalog)
{
    const struct answer_rows *rows = &state->record.answers;

    if (!state->answers.items)
        answers_init(&state->answers, catalog);
    for (int i = 0; i < catalog->question_count; i++)
        state->answers.items[i] = (struct answer){.as_of = DATE_NONE};
    state->orphans.count = 0;
    for (size_t i = 0; i < rows->count; i++)
        state_take_row(state, &rows->items[i]);
    if (state->orphans.count > 1)
        qsort(state->orphans.items, state->orphans.count, sizeof *state->orphans.items,
              state_compare_orphans);
}

enum status plan_state_read(struct store *store, const struct catalog *catalog, int64_t id,
                            struct plan_state *out, struct error *err)
{
    struct plan_state fresh = {0};
    enum status status = store_load_plan(store, id, &fresh.record, err);

    if (status != STATUS_OK)
        return status;
    plan_state_parse(&fresh, catalog);
    *out = fresh;
    return STATUS_OK;
}

void plan_state_copy(struct plan_state *out, const struct plan_state *from)
{
    answers_copy(&out->answers, &from->answers);
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        part_copy((enum plan_part)i, &out->record, &from->record);
}

void plan_state_clear(struct plan_state *state)
{
    plan_record_clear(&state->record);
    answers_clear(&state->answers);
    VECTOR_CLEAR(&state->orphans);
}

static size_t state_find_row(const struct answer_rows *rows, const char *question)
{
    size_t at = 0;

    while (at < rows->count && strcmp(rows->items[at].question, question) != 0)
        at++;
    return at;
}

bool plan_state_differs(const struct plan_state *state, const struct answer_change *change)
{
    const struct question *question = &state->answers.catalog->questions[change->question];
    const struct answer *held = &state->answers.items[change->question];
    const struct answer_rows *rows = &state->record.answers;

    if (!answer_equal(question, held, &change->after))
        return true;
    /* An orphan of the same question stands in its place. */
    return held->state == ANSWER_NONE && state_find_row(rows, question->id) < rows->count;
}

/* Puts a row in the place of the one of the same question; without a state none stands there. */
static void state_put_row(struct answer_rows *rows, const struct answer_edit *edit)
{
    size_t at = state_find_row(rows, edit->question);

    if (at < rows->count) {
        free(rows->items[at].question);
        free(rows->items[at].value);
        rows->items[at] = rows->items[--rows->count];
    }
    if (edit->state == 0)
        return;
    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    rows->items[rows->count++] = (struct answer_row){
        .question = memory_copy_text(edit->question),
        .state = edit->state,
        .value = memory_copy_text(edit->value),
        .as_of = edit->as_of,
    };
}

void plan_state_answer(struct plan_state *state, const struct answer_edit *edits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        state_put_row(&state->record.answers, &edits[i]);
    plan_state_parse(state, state->answers.catalog);
}
