/* SPDX-License-Identifier: MIT
 * What was done to a plan, as its undo records have it. */
#include <stdlib.h>

#include "milepost/memory.h"
#include "store/change/parts.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"

typedef VECTOR(struct history_change) history_changes;

static enum status history_list(struct store *store, int64_t plan, history_changes *out,
                                struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_CHANGE_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        int kind = index_of_name(change_kind_names, CHANGE_KIND_COUNT, column_text(rows, 1));

        if (kind < 0)
            status = store_is_damaged(store, err);
        else
            VECTOR_PUSH(out, (struct history_change){.id = sqlite3_column_int64(rows, 0),
                                                     .kind = (enum change_kind)kind,
                                                     .made = column_time(rows, 2),
                                                     .undone = sqlite3_column_int(rows, 3) != 0});
    }
    return status;
}

static struct history_item history_item_of(const struct change_item *item)
{
    return (struct history_item){
        .part = change_part_names[item->part],
        .subject = item->subject,
        .before = {item->before.state, item->before.text, item->before.day},
        .after = {item->after.state, item->after.text, item->after.day},
    };
}

static enum status history_tell(struct store *store, struct history_change *change,
                                store_history_fn *tell, void *context, struct error *err)
{
    struct change_items items = {0};
    enum status status = items_load(store, change->id, &items, err);
    struct history_item *told = memory_new(items.count, sizeof *told);

    for (size_t i = 0; i < items.count; i++)
        told[i] = history_item_of(&items.items[i]);
    change->items = told;
    change->count = items.count;
    if (status == STATUS_OK)
        tell(context, change);
    free(told);
    items_clear(&items);
    return status;
}

enum status store_history(struct store *store, int64_t plan, store_history_fn *tell, void *context,
                          struct error *err)
{
    history_changes changes = {0};
    enum status status = read_begin(store, err);

    if (status == STATUS_OK)
        status = history_list(store, plan, &changes, err);
    for (size_t i = 0; status == STATUS_OK && i < changes.count; i++)
        status = history_tell(store, &changes.items[i], tell, context, err);
    VECTOR_CLEAR(&changes);
    return read_end(store, status, err);
}
