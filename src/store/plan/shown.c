/* SPDX-License-Identifier: MIT
 * What a plan said last by each catalogue that it was planned with. Its steps are one text, a line
 * each, so that a change writes one row more, not one for each step. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/agenda.h"

/* ---- writing --------------------------------------------------------------------------------- */

static void shown_add_number(struct buffer *out, bool known, int64_t number)
{
    if (known)
        buffer_format(out, " %" PRId64, number);
    else
        buffer_add(out, " -");
}

static void shown_write_steps(const struct baseline_row *row, struct buffer *out)
{
    for (size_t i = 0; i < row->step_count; i++) {
        const struct baseline_step_row *step = &row->steps[i];

        buffer_add(out, step->step);
        shown_add_number(out, step->start != DATE_NONE, step->start);
        shown_add_number(out, step->finish != DATE_NONE, step->finish);
        shown_add_number(out, step->cost != MONEY_NONE, step->cost);
        buffer_add_char(out, '\n');
    }
}

enum status shown_put(struct store *store, int64_t plan, const struct shown *shown,
                      struct error *err)
{
    const struct baseline_row *row = &shown->row;
    struct buffer steps = {0};
    enum status status;

    shown_write_steps(row, &steps);
    status = sql_run(store, SQL_SHOWN_PUT,
                     CELLS(cell_number(plan), cell_text(row->catalogue), cell_text(shown->digest),
                           cell_day(row->made), cell_text(row->route), cell_day(row->p50),
                           cell_day(row->p80), cell_money(row->cost),
                           cell_number(row->hours_per_week), cell_text(buffer_text(&steps))),
                     err);
    buffer_clear(&steps);
    return status;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* The number after the next space, or "-" for none; *at moves behind it. */
static bool shown_read_number(char **at, int64_t min, int64_t max, int64_t none, int64_t *out)
{
    char *end = *at + strcspn(*at, " ");
    char *next = *end == ' ' ? end + 1 : end;
    bool good = true;

    *end = '\0';
    if (strcmp(*at, "-") == 0)
        *out = none;
    else
        good = text_parse_number(*at, min, max, out);
    *at = next;
    return good;
}

static bool shown_read_step(char *line, struct baseline_step_row *out)
{
    char *at = strchr(line, ' ');
    int64_t start = 0, finish = 0, cost = 0;

    if (!at || at == line)
        return false;
    *at++ = '\0';
    if (!shown_read_number(&at, INT32_MIN, INT32_MAX, DATE_NONE, &start) ||
        !shown_read_number(&at, INT32_MIN, INT32_MAX, DATE_NONE, &finish) ||
        !shown_read_number(&at, 0, INT64_MAX, MONEY_NONE, &cost))
        return false;
    *out = (struct baseline_step_row){
        .step = line, .start = (date_day)start, .finish = (date_day)finish, .cost = cost};
    return true;
}

/* The steps borrow from the text, which is parted for it. */
static bool shown_read_steps(char *text, struct baseline_row *row)
{
    size_t most = 0;

    for (const char *at = text; *at != '\0'; at++)
        most += *at == '\n';
    row->steps = memory_new(most + 1, sizeof *row->steps);
    for (char *at = text, *end; *at != '\0'; at = end + 1) {
        end = strchr(at, '\n');
        if (!end)
            return false;
        *end = '\0';
        if (!shown_read_step(at, &row->steps[row->step_count]))
            return false;
        row->step_count++;
    }
    return true;
}

static enum status shown_take(struct store *store, sqlite3_stmt *rows,
                              const struct catalogue_stamp *stamp, struct baseline_rows *out,
                              struct error *err)
{
    char *steps = column_copy(rows, 6);
    struct baseline_row row = {
        .made = column_day(rows, 0),
        .catalogue = (char *)stamp->version,
        .route = (char *)column_text(rows, 1),
        .p50 = column_day(rows, 2),
        .p80 = column_day(rows, 3),
        .cost = column_money(rows, 4),
        .hours_per_week = sqlite3_column_int(rows, 5),
    };
    enum status status = shown_read_steps(steps, &row) ? STATUS_OK : store_is_damaged(store, err);

    if (status == STATUS_OK)
        baseline_rows_add(out, &row);
    free(row.steps);
    free(steps);
    return status;
}

enum status store_load_shown(struct store *store, int64_t plan, const struct catalogue_stamp *stamp,
                             struct baseline_rows *out, struct error *err)
{
    sqlite3_stmt *rows = NULL;
    enum status status = read_begin(store, err);

    *out = (struct baseline_rows){0};
    if (status == STATUS_OK)
        status =
            sql_start(store, SQL_SHOWN_GET,
                      CELLS(cell_number(plan), cell_text(stamp->version), cell_text(stamp->digest)),
                      &rows, err);
    while (sql_next(store, rows, &status, err))
        status = shown_take(store, rows, stamp, out, err);
    status = read_end(store, status, err);
    if (status != STATUS_OK)
        baseline_rows_clear(out);
    return status;
}
