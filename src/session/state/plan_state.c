/* SPDX-License-Identifier: MIT
 * Reading what a plan holds: its rows become answers, and those that no longer fit the catalogue
 * orphans. */
#include "session/state/plan_state.h"

#include <stdlib.h>
#include <string.h>

#include "session/state/written.h"

/* Lays one stored row into the answers, or among the orphans. */
static void take_row(struct plan_state *state, const struct answer_row *row)
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

static int compare_orphans(const void *left, const void *right)
{
    const struct orphan_answer *a = left, *b = right;

    return strcmp(a->question, b->question);
}

enum status plan_state_read(struct store *store, const struct catalog *catalog, int64_t id,
                            struct plan_state *out, struct error *err)
{
    struct plan_state fresh = {0};
    enum status status = store_load_plan(store, id, &fresh.record, err);

    if (status != STATUS_OK)
        return status;
    answers_init(&fresh.answers, catalog);
    for (size_t i = 0; i < fresh.record.answers.count; i++)
        take_row(&fresh, &fresh.record.answers.items[i]);
    if (fresh.orphans.count > 1)
        qsort(fresh.orphans.items, fresh.orphans.count, sizeof *fresh.orphans.items,
              compare_orphans);
    *out = fresh;
    return STATUS_OK;
}

void plan_state_clear(struct plan_state *state)
{
    plan_record_clear(&state->record);
    answers_clear(&state->answers);
    VECTOR_CLEAR(&state->orphans);
}
