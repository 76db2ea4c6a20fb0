/* SPDX-License-Identifier: MIT
 * The settings of a connection: each is made and its answer read back. With those of a handle that
 * writes, a commit that returned is on disk for good, also over a power cut, and what is deleted
 * is overwritten. */
#include "store/file/settings.h"

#include <stdlib.h>
#include <string.h>

#include "store/file/fault.h"
#include "store/file/sql.h"

struct switch_setting {
    int option, value;
};

static const struct switch_setting switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_DQS_DDL, 0},   {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
};

/* Which handles a setting is for. */
enum handle_kind { READS = 1, WRITES = 2, OF_A_FILE = READS | WRITES, IN_MEMORY = 4 };

struct pragma_setting {
    const char *set, *get, *answer;
    int kinds;
};

static const struct pragma_setting pragmas[] = {
    /* The default journal loses an acknowledged answer at a power cut even with FULL; this one
     * does not, and unlike WAL it needs no shared memory and leaves one file at rest. */
    {"PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate", WRITES},
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2", WRITES},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1", WRITES},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", OF_A_FILE},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", OF_A_FILE},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1", OF_A_FILE},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", OF_A_FILE | IN_MEMORY},
    {"PRAGMA query_only = ON", "PRAGMA query_only", "1", READS},
    /* What is read is read once: to get memory for each page takes longer than to read it. */
    {"PRAGMA cache_size = 64", "PRAGMA cache_size", "64", READS},
    /* A table of a few rows takes a page, and there are many: small ones make a small store. */
    {"PRAGMA page_size = 1024", "PRAGMA page_size", "1024", IN_MEMORY},
};

static enum status setting_not_obeyed(const struct store *store, const char *what,
                                      struct error *err)
{
    return store_fault(store, STATUS_IO, err,
                       "this SQLite library does not obey \"%s\": install SQLite 3.40 or newer",
                       what);
}

static enum status switch_set(struct store *store, const struct switch_setting *wanted,
                              struct error *err)
{
    int now = -1;

    sqlite3_db_config(store->db, wanted->option, wanted->value, &now);
    return now == wanted->value ? STATUS_OK : setting_not_obeyed(store, "db_config", err);
}

static enum status pragma_set(struct store *store, const struct pragma_setting *wanted,
                              struct error *err)
{
    char *answer = NULL;
    int code = sqlite3_exec(store->db, wanted->set, NULL, NULL, NULL);
    enum status status = code == SQLITE_OK ? sql_ask(store, wanted->get, &answer, err)
                                           : store_sqlite_fault(store, code, err);

    if (status == STATUS_OK && (!answer || strcmp(answer, wanted->answer) != 0))
        status = setting_not_obeyed(store, wanted->set, err);
    free(answer);
    return status;
}

static int handle_kind_of(const struct store *store)
{
    if (store->in_memory)
        return IN_MEMORY;
    return store->read_only ? READS : WRITES;
}

enum status settings_apply(struct store *store, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < sizeof switches / sizeof *switches; i++)
        status = switch_set(store, &switches[i], err);
    for (size_t i = 0; status == STATUS_OK && i < sizeof pragmas / sizeof *pragmas; i++)
        if (pragmas[i].kinds & handle_kind_of(store))
            status = pragma_set(store, &pragmas[i], err);
    return status;
}
