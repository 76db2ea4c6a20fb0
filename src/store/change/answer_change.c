/* SPDX-License-Identifier: MIT
 * Changes of answers. */
#include "store/change/parts.h"

#include <stdlib.h>

#include "store/file/sql.h"
#include "store/plan/rows.h"

static struct value value_of(const struct answer_edit *edit)
{
    if (edit->state == 0)
        return value_of_text("");
    return (struct value){
        .state = edit->state,
        .text = edit->value ? edit->value : "",
        .day = edit->as_of,
    };
}

static enum status write_answer(struct change_writer *writer, const struct answer_edit *edit,
                                const struct answer_row *old, struct error *err)
{
    const struct value before = {.state = old->state, .text = old->value, .day = old->as_of};
    const struct value after = value_of(edit);
    enum status status;

    if (answer_same(&before, &after))
        return STATUS_OK;
    status = answer_put(writer->store, writer->plan, edit->question, &after, err);
    if (status == STATUS_OK)
        status = change_record(writer, PART_ANSWER, edit->question, &before, &after, err);
    return status;
}

static enum status edit_answer(struct change_writer *writer, const struct answer_edit *edit,
                               struct error *err)
{
    const struct value after = value_of(edit);
    struct answer_row old = {0};
    enum status status = answer_check(writer->store, edit->question, &after, err);

    if (status == STATUS_OK)
        status = answer_get(writer->store, writer->plan, edit->question, &old, err);
    if (status == STATUS_OK)
        status = write_answer(writer, edit, &old, err);
    free(old.value);
    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_DRAFT_DROP,
                   CELLS(cell_number(writer->plan), cell_text(edit->question)), err);
}

enum status change_write_answers(struct change_writer *writer, const struct answer_edit *edits,
                                 size_t count, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = edit_answer(writer, &edits[i], err);
    return status;
}

/* Back in the other order, as a question may occur twice in a change. */
enum status answers_apply(struct change_writer *writer, const struct change_item *items,
                          size_t count, enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        const struct change_item *item = &items[direction == BACK ? count - 1 - i : i];

        status = answer_put(writer->store, writer->plan, item->subject, item_value(item, direction),
                            err);
    }
    return status;
}
