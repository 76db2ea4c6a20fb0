/* SPDX-License-Identifier: MIT
 * Drafts: half-typed text of a question, kept over a Back or an end of the program. A draft is no
 * answer: an undo leaves it, and a saved answer to its question drops it. */
#include <stdlib.h>

#include "milepost/memory.h"
#include "milepost/store/plan.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/plan/plan.h"

enum status store_save_draft(struct store *store, int64_t plan, const char *question,
                             const char *text, struct error *err)
{
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = plan_is_live(store, plan, err);
    if (status == STATUS_OK && text[0] == '\0')
        status = sql_run(store, SQL_DRAFT_DROP, CELLS(cell_number(plan), cell_text(question)), err);
    else if (status == STATUS_OK)
        status = sql_run(store, SQL_DRAFT_PUT,
                         CELLS(cell_number(plan), cell_text(question), cell_text(text)), err);
    return write_end(store, status, err);
}

enum status store_load_draft(struct store *store, int64_t plan, const char *question, char **text,
                             struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_DRAFT_GET, CELLS(cell_number(plan), cell_text(question)), &rows, err);

    *text = NULL;
    while (sql_next(store, rows, &status, err))
        *text = column_copy(rows, 0);
    if (status == STATUS_OK && !*text)
        *text = memory_copy_text("");
    return status;
}
