/* SPDX-License-Identifier: MIT
 * Taking a catalogue: one item, the version and the digest of the one before and of the one after,
 * a line each. */
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"
#include "store/change/parts.h"
#include "store/change/written_lines.h"
#include "store/file/fault.h"
#include "store/file/sql.h"

enum { LINE_VERSION, LINE_DIGEST, LINE_COUNT };

static void catalogue_write(const struct catalogue_stamp *stamp, struct buffer *out)
{
    buffer_format(out, "%s\n%s", stamp->version, stamp->digest);
}

static bool catalogue_is_same(const struct catalogue_stamp *old, const struct catalogue_stamp *new)
{
    return strcmp(old->version, new->version) == 0 &&
           (new->digest[0] == '\0' || strcmp(old->digest, new->digest) == 0);
}

static void catalogue_add(struct change_items *items, const struct catalogue_stamp *old,
                          const struct catalogue_stamp *new)
{
    struct buffer before = {0}, after = {0};
    struct value left, right;

    catalogue_write(old, &before);
    catalogue_write(new, &after);
    left = value_of_text(buffer_text(&before));
    right = value_of_text(buffer_text(&after));
    items_add(items, PART_CATALOGUE, "", &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
}

enum status catalogue_items(struct change_writer *writer, const struct plan_change *change,
                            struct change_items *items, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status;

    if (!change->catalogue)
        return STATUS_OK;
    status = sql_start(writer->store, SQL_PLAN_STAMP, CELLS(cell_number(writer->plan)), &rows, err);
    while (sql_next(writer->store, rows, &status, err)) {
        const struct catalogue_stamp old = {column_text(rows, 0), column_text(rows, 1)};

        if (!catalogue_is_same(&old, change->catalogue))
            catalogue_add(items, &old, change->catalogue);
    }
    return status;
}

enum status catalogue_apply(struct change_writer *writer, const struct change_item *items,
                            size_t count, enum direction direction, struct error *err)
{
    struct written_lines lines = {0};
    bool whole = lines_read(item_value(&items[0], direction)->text, LINE_COUNT, &lines);
    enum status status = whole ? STATUS_OK : store_is_damaged(writer->store, err);

    (void)count;
    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_PLAN_TAKEN,
                         CELLS(cell_number(writer->plan), cell_text(lines.items[LINE_VERSION]),
                               cell_text(lines.items[LINE_DIGEST])),
                         err);
    lines_clear(&lines);
    return status;
}

char *catalogue_item_version(const struct value *value)
{
    return lines_copy(value->text, LINE_COUNT, LINE_VERSION);
}
