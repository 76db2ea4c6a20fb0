/* SPDX-License-Identifier: MIT
 * Taking a catalogue: one item without a subject, the version and the digest of the one before and
 * of the one after, a line each. A plan that is put in place of another is perhaps of another
 * career, was begun at another time and left elsewhere: an item each, by its name. */
#include <inttypes.h>
#include <stdio.h>
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

/* Two careers may have versions of one name. */
static bool catalogue_is_same(const struct catalogue_stamp *old, const struct catalogue_stamp *new,
                              bool other_career)
{
    return !other_career && strcmp(old->version, new->version) == 0 &&
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

/* ---- where the plan comes from --------------------------------------------------------------- */

static const char origin_career[] = "career", origin_place[] = "place", origin_begun[] = "created";

static void origin_add(struct change_items *items, const char *subject, const char *old,
                       const char *new)
{
    const struct value before = value_of_text(old), after = value_of_text(new);

    items_add(items, PART_CATALOGUE, subject, &before, &after);
}

static void origin_add_all(struct change_items *items, const struct plan_origin *old,
                           const struct plan_origin *new)
{
    char before[24], after[24];

    snprintf(before, sizeof before, "%" PRId64, old->created);
    snprintf(after, sizeof after, "%" PRId64, new->created);
    origin_add(items, origin_career, old->career, new->career);
    origin_add(items, origin_place, old->place, new->place);
    origin_add(items, origin_begun, before, after);
}

static enum status origin_apply(struct change_writer *writer, const struct change_item *item,
                                const struct value *value, struct error *err)
{
    const struct sql_cell plan = cell_number(writer->plan);
    int64_t created = 0;

    if (strcmp(item->subject, origin_career) == 0)
        return sql_run(writer->store, SQL_PLAN_BECOMES_OF, CELLS(plan, cell_text(value->text)),
                       err);
    if (strcmp(item->subject, origin_place) == 0)
        return sql_run(writer->store, SQL_PLAN_PLACE, CELLS(plan, cell_text(value->text)), err);
    if (strcmp(item->subject, origin_begun) != 0 ||
        !text_parse_number(value->text, INT64_MIN, INT64_MAX, &created))
        return store_is_damaged(writer->store, err);
    return sql_run(writer->store, SQL_PLAN_BEGUN, CELLS(plan, cell_number(created)), err);
}

/* ---- both ------------------------------------------------------------------------------------ */

static void catalogue_add_changed(const struct plan_change *change,
                                  const struct catalogue_stamp *stamp,
                                  const struct plan_origin *origin, struct change_items *items)
{
    bool other = change->origin && strcmp(change->origin->career, origin->career) != 0;

    if (change->catalogue && !catalogue_is_same(stamp, change->catalogue, other))
        catalogue_add(items, stamp, change->catalogue);
    if (change->origin)
        origin_add_all(items, origin, change->origin);
}

enum status catalogue_items(struct change_writer *writer, const struct plan_change *change,
                            struct change_items *items, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status;

    if (!change->catalogue && !change->origin)
        return STATUS_OK;
    status = sql_start(writer->store, SQL_PLAN_STAMP, CELLS(cell_number(writer->plan)), &rows, err);
    while (sql_next(writer->store, rows, &status, err)) {
        const struct catalogue_stamp stamp = {column_text(rows, 0), column_text(rows, 1)};
        const struct plan_origin origin = {.career = column_text(rows, 2),
                                           .place = column_text(rows, 3),
                                           .created = column_time(rows, 4)};

        catalogue_add_changed(change, &stamp, &origin, items);
    }
    return status;
}

static enum status catalogue_stamp_put(struct change_writer *writer, const struct value *value,
                                       struct error *err)
{
    struct written_lines lines = {0};
    bool whole = lines_read(value->text, LINE_COUNT, &lines);
    enum status status = whole ? STATUS_OK : store_is_damaged(writer->store, err);

    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_PLAN_TAKEN,
                         CELLS(cell_number(writer->plan), cell_text(lines.items[LINE_VERSION]),
                               cell_text(lines.items[LINE_DIGEST])),
                         err);
    lines_clear(&lines);
    return status;
}

enum status catalogue_apply(struct change_writer *writer, const struct change_item *items,
                            size_t count, enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        const struct value *value = item_value(&items[i], direction);

        status = items[i].subject[0] == '\0' ? catalogue_stamp_put(writer, value, err)
                                             : origin_apply(writer, &items[i], value, err);
    }
    return status;
}

char *catalogue_item_version(const struct value *value)
{
    return lines_copy(value->text, LINE_COUNT, LINE_VERSION);
}
