/* SPDX-License-Identifier: MIT
 * A mark that goes takes the answers back that came with it: its undo record has what stood there
 * before. What was answered since stands; without the record (its history was purged, or it came
 * with an import) all of them do, and so do other answers of a what-if that it was kept with. */
#include <stdlib.h>
#include <string.h>

#include "milepost/store/change.h"
#include "session/change/mark.h"
#include "session/change/mark_answers.h"
#include "session/state/marks.h"
#include "session/state/written.h"

struct mark_undoing {
    const struct session *session;
    const struct mark_row *row;
    struct answer_change *changes;
    int count;
};

/* An import can put another mark in place of one that has its number. */
static bool mark_is_written(const struct mark_row *row, const struct history_value *value)
{
    size_t kind = strlen(row->kind), step = strlen(row->step);
    const char *text = value->text;

    return value->state != 0 && value->day == row->day && strncmp(text, row->kind, kind) == 0 &&
           text[kind] == '\n' && strncmp(text + kind + 1, row->step, step) == 0 &&
           text[kind + 1 + step] == '\n';
}

static bool is_where_it_was_made(const struct mark_undoing *undoing,
                                 const struct history_change *change)
{
    for (size_t i = 0; change->kind != CHANGE_IMPORT && i < change->count; i++) {
        const struct history_item *item = &change->items[i];
        int64_t number = 0;

        if (strcmp(item->part, "mark") == 0 && item->before.state == 0 &&
            text_parse_number(item->subject, 1, INT64_MAX, &number) &&
            number == undoing->row->number && mark_is_written(undoing->row, &item->after))
            return true;
    }
    return false;
}

/* All answers of a mark's own change came with it; a what-if has others beside. */
static bool answer_came_with_it(const struct mark_undoing *undoing,
                                const struct history_change *change, int question)
{
    const struct catalog *catalog = undoing->session->catalog;
    int step = catalog_find_line(catalog, undoing->row->step);
    int kind = mark_kind_find(undoing->row->kind);

    return change->kind == CHANGE_MARK ||
           (step >= 0 && kind >= 0 &&
            mark_may_answer(catalog, step, (enum mark_kind)kind, question));
}

static bool value_is_parsed(const struct question *question, const struct history_value *value,
                            struct answer *out)
{
    *out = (struct answer){.as_of = DATE_NONE};
    return value->state == 0 || written_read(question, value->state, value->text, value->day, out);
}

/* Lists that grew since lose what the mark had added, others only go back as they are. */
static bool answer_without_mark(const struct question *question, const struct answer *now,
                                const struct answer *before, const struct answer *after,
                                struct answer *out)
{
    uint64_t added = after->set & ~before->set;

    *out = *before;
    if (answer_equal(question, now, after))
        return true;
    if (question->type != ANSWER_MULTI || now->state != ANSWER_VALUE || (now->set & added) == 0)
        return false;
    *out = *now;
    out->set = now->set & ~added;
    if (out->set == 0)
        *out = *before;
    return true;
}

static void mark_undo_change(void *context, const struct history_change *change)
{
    struct mark_undoing *undoing = context;
    const struct catalog *catalog = undoing->session->catalog;

    if (change->undone || !is_where_it_was_made(undoing, change))
        return;
    for (size_t i = 0; i < change->count; i++) {
        const struct history_item *item = &change->items[i];
        int q =
            strcmp(item->part, "answer") == 0 ? catalog_find_question(catalog, item->subject) : -1;
        struct answer before, after, without;

        if (q < 0 || undoing->count >= catalog->question_count ||
            !answer_came_with_it(undoing, change, q) ||
            !value_is_parsed(&catalog->questions[q], &item->before, &before) ||
            !value_is_parsed(&catalog->questions[q], &item->after, &after) ||
            !answer_without_mark(&catalog->questions[q], &undoing->session->plan.answers.items[q],
                                 &before, &after, &without))
            continue;
        undoing->changes[undoing->count++] =
            (struct answer_change){.question = q, .after = without};
    }
}

enum status mark_answers_before(struct session *session, const struct mark_row *row,
                                struct answer_change **changes, int *count, struct error *err)
{
    struct mark_undoing undoing = {.session = session, .row = row};
    enum status status;

    undoing.changes = memory_new((size_t)session->catalog->question_count, sizeof *undoing.changes);
    status =
        store_history(session->store, session->plan.record.row.id, mark_undo_change, &undoing, err);
    *changes = undoing.changes;
    *count = undoing.count;
    return status;
}
