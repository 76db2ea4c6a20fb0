/* SPDX-License-Identifier: MIT
 * Changes of answers: an item for each question. A change may name a question twice. */
#include <stdlib.h>
#include <string.h>

#include "store/change/parts.h"

static struct value edit_value(const struct answer_edit *edit)
{
    if (edit->state == 0)
        return value_of_text("");
    return (struct value){
        .state = edit->state,
        .text = edit->value ? edit->value : "",
        .day = edit->as_of,
    };
}

/* What this change makes of the question so far, or NULL. */
static const struct value *edit_earlier(const struct change_items *items, const char *question)
{
    for (size_t i = items->count; i > 0; i--)
        if (strcmp(items->items[i - 1].subject, question) == 0)
            return &items->items[i - 1].after;
    return NULL;
}

static enum status edit_items(struct change_writer *writer, const struct answer_edit *edit,
                              struct change_items *items, struct error *err)
{
    const struct value after = edit_value(edit);
    struct answer_row old = {0};
    struct value stored;
    const struct value *before;
    enum status status = answer_check(writer->store, edit->question, &after, err);

    if (status == STATUS_OK)
        status = answer_get(writer->store, writer->plan, edit->question, &old, err);
    if (status == STATUS_OK) {
        stored = (struct value){.state = old.state, .text = old.value, .day = old.as_of};
        before = edit_earlier(items, edit->question);
        items_add(items, PART_ANSWER, edit->question, before ? before : &stored, &after);
    }
    free(old.value);
    return status;
}

enum status answers_items(struct change_writer *writer, const struct plan_change *change,
                          struct change_items *items, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < change->answer_count; i++)
        status = edit_items(writer, &change->answers[i], items, err);
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
