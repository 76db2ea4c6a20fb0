/* SPDX-License-Identifier: MIT
 * The items of a change: gathered before it is made, or read from its record. */
#include "store/change/item.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/vector.h"
#include "store/file/fault.h"
#include "store/file/sql.h"

const char *const change_part_names[] = {
    [PART_NAME] = "name",         [PART_ROUTE] = "route",         [PART_ASSUMPTION] = "assumption",
    [PART_PROGRAM] = "program",   [PART_MARK] = "mark",           [PART_LOG] = "log",
    [PART_BASELINE] = "baseline", [PART_CREDIT] = "credit",       [PART_HELD] = "held",
    [PART_COMMENT] = "comment",   [PART_CATALOGUE] = "catalogue", [PART_ANSWER] = "answer",
};

const struct value *item_value(const struct change_item *item, enum direction direction)
{
    return direction == BACK ? &item->before : &item->after;
}

struct value value_of_text(const char *text)
{
    bool any = text && text[0] != '\0';

    return (struct value){.state = any ? 'v' : '\0', .text = any ? text : "", .day = DATE_NONE};
}

static struct value value_copy(const struct value *value)
{
    return (struct value){value->state, memory_copy_text(value->text), value->day};
}

void items_add(struct change_items *list, enum change_part part, const char *subject,
               const struct value *before, const struct value *after)
{
    if (!value_same(before, after))
        VECTOR_PUSH(list, (struct change_item){.part = part,
                                               .subject = memory_copy_text(subject),
                                               .before = value_copy(before),
                                               .after = value_copy(after)});
}

void items_clear(struct change_items *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i].subject);
        free((char *)list->items[i].before.text);
        free((char *)list->items[i].after.text);
    }
    VECTOR_CLEAR(list);
}

/* ---- from the record ------------------------------------------------------------------------- */

int index_of_name(const char *const *names, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

/* Without a state nothing stood there, whatever text the file has for it. */
static struct value item_value_take(sqlite3_stmt *rows, int column)
{
    char state = column_text(rows, column)[0];

    return (struct value){
        .state = state,
        .text = state ? column_copy(rows, column + 1) : memory_copy_text(""),
        .day = column_day(rows, column + 2),
    };
}

static struct change_item item_take(sqlite3_stmt *rows, int part)
{
    return (struct change_item){
        .part = (enum change_part)part,
        .subject = column_copy(rows, 1),
        .before = item_value_take(rows, 2),
        .after = item_value_take(rows, 5),
    };
}

enum status items_load(struct store *store, int64_t change, struct change_items *out,
                       struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_ITEM_LIST, CELLS(cell_number(change)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        int part = index_of_name(change_part_names, CHANGE_PART_COUNT, column_text(rows, 0));

        if (part >= 0)
            VECTOR_PUSH(out, item_take(rows, part));
        else
            status = store_is_damaged(store, err);
    }
    return status;
}
