/* SPDX-License-Identifier: MIT
 * Opening a damaged file for what can still be read of it. SQLite is told that the file never
 * changes: then it neither locks it nor takes a half-done write back, and nothing is written. */
#include "store/file/salvage.h"

#include <string.h>

#include "milepost/store/rescue.h"
#include "milepost/text.h"

/* What is damaged may go round in a circle: nothing read from a plan takes so many steps. */
enum { STEPS_AT_ONCE = 10000, MOST_ROUNDS = 20000 };

static int salvage_count_round(void *context)
{
    struct store *store = context;

    return ++store->rounds > MOST_ROUNDS;
}

static void salvage_add_escaped(struct buffer *out, const char *path)
{
    for (; *path; path++)
        if (strchr("%?#", *path))
            buffer_format(out, "%%%02X", (unsigned char)*path);
        else
            buffer_add_char(out, *path);
}

static bool salvage_has(struct store *store, const char *sql)
{
    sqlite3_stmt *rows = NULL;
    bool has = sqlite3_prepare_v2(store->db, sql, -1, &rows, NULL) == SQLITE_OK;

    sqlite3_finalize(rows);
    return has;
}

/* A damaged file is not brought up to date: what its plans have not yet is seen as unknown. */
static void salvage_add_columns(struct store *store)
{
    struct buffer view = {0};

    if (salvage_has(store, "SELECT digest FROM plan"))
        return;
    buffer_format(&view, "CREATE TEMP VIEW plan AS SELECT *,%s '' AS digest FROM main.plan",
                  salvage_has(store, "SELECT career FROM plan") ? "" : " '' AS career,");
    sqlite3_exec(store->db, buffer_text(&view), NULL, NULL, NULL);
    buffer_clear(&view);
}

int salvage_connect(struct store *store)
{
    static const char *const pragmas[] = {"PRAGMA trusted_schema = OFF",
                                          "PRAGMA cell_size_check = ON",
                                          "PRAGMA writable_schema = ON"};
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    struct buffer name = {0};
    int code;

    buffer_add(&name, "file:");
    salvage_add_escaped(&name, store->path);
    buffer_add(&name, "?immutable=1");
    code = sqlite3_open_v2(buffer_text(&name), &store->db, flags, NULL);
    buffer_clear(&name);
    if (code != SQLITE_OK)
        return code;
    /* With a writable schema (the file is not) a fault in one table's text leaves the others. */
    for (size_t i = 0; i < sizeof pragmas / sizeof *pragmas; i++)
        sqlite3_exec(store->db, pragmas[i], NULL, NULL, NULL);
    salvage_add_columns(store);
    sqlite3_exec(store->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
    sqlite3_progress_handler(store->db, STEPS_AT_ONCE, salvage_count_round, store);
    return SQLITE_OK;
}

bool salvage_passes_over(struct store *store, int code)
{
    if (!store->salvage || (code & 0xff) == SQLITE_NOMEM)
        return false;
    store->lost_some = true;
    return true;
}

bool store_lost_some(const struct store *store)
{
    return store->lost_some;
}
