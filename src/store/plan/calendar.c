/* SPDX-License-Identifier: MIT
 * What was written last into the calendars of a plan, as rows. */
#include "milepost/store/calendar.h"

#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/plan.h"

/* Which borrows its texts from the row. Of two days that no calendar knows none counts. */
static struct sent_entry calendar_borrow(sqlite3_stmt *rows)
{
    struct sent_entry entry = {
        .uid = (char *)column_text(rows, 0),
        .title = (char *)column_text(rows, 1),
        .day = column_day(rows, 2),
        .finish = column_day(rows, 3),
        .sequence = sqlite3_column_int(rows, 4),
        .cancelled = sqlite3_column_int(rows, 5) != 0,
    };

    if (entry.day == DATE_NONE || entry.finish == DATE_NONE)
        entry.day = entry.finish = DATE_NONE;
    return entry;
}

enum status store_calendar_read(struct store *store, int64_t plan, bool is_private,
                                struct sent_calendar *out, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_CALENDAR_LIST,
                                   CELLS(cell_number(plan), cell_number(is_private)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        struct sent_entry entry = calendar_borrow(rows);

        sent_put(out, &entry);
    }
    if (status != STATUS_OK)
        sent_clear(out);
    return status;
}

static enum status calendar_put_row(struct store *store, int64_t plan, bool is_private,
                                    const struct sent_entry *entry, struct error *err)
{
    return sql_run(store, SQL_CALENDAR_PUT,
                   CELLS(cell_number(plan), cell_number(is_private), cell_text(entry->uid),
                         cell_text(entry->title), cell_day(entry->day), cell_day(entry->finish),
                         cell_number(entry->sequence), cell_number(entry->cancelled)),
                   err);
}

enum status store_calendar_write(struct store *store, int64_t plan, bool is_private,
                                 const struct sent_calendar *calendar, struct error *err)
{
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = plan_is_live(store, plan, err);
    if (status == STATUS_OK)
        status = sql_run(store, SQL_CALENDAR_CLEAR,
                         CELLS(cell_number(plan), cell_number(is_private)), err);
    for (size_t i = 0; status == STATUS_OK && i < calendar->count; i++)
        status = calendar_put_row(store, plan, is_private, &calendar->items[i], err);
    return write_end(store, status, err);
}
