/* SPDX-License-Identifier: MIT
 * The settings of a connection: each is made and its answer read back. */
#include "store/file/settings.h"

#include <string.h>

#include "store/file/fault.h"

struct switch_setting {
    int option, value;
};

static const struct switch_setting switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_DQS_DDL, 0},   {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
};

struct pragma_setting {
    const char *set, *get, *answer;
    bool for_writing; /* of no use to a handle that only reads */
};

static const struct pragma_setting pragmas[] = {
    /* The default journal loses an acknowledged answer at a power cut even with FULL; this one
     * does not, and unlike WAL it needs no shared memory and leaves one file at rest. */
    {"PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate", true},
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2", true},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1", true},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", false},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", false},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1", false},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", false},
};

static const struct pragma_setting only_reading = {"PRAGMA query_only = ON", "PRAGMA query_only",
                                                   "1", false};

static enum status not_set(const struct store *store, const char *what, struct error *err)
{
    return store_fault(store, STATUS_IO, err,
                       "this SQLite library does not obey \"%s\": install SQLite 3.40 or newer",
                       what);
}

static enum status set_switch(struct store *store, const struct switch_setting *wanted,
                              struct error *err)
{
    int now = -1;

    sqlite3_db_config(store->db, wanted->option, wanted->value, &now);
    return now == wanted->value ? STATUS_OK : not_set(store, "db_config", err);
}

static enum status set_pragma(struct store *store, const struct pragma_setting *wanted,
                              struct error *err)
{
    sqlite3_stmt *row = NULL;
    int code = sqlite3_exec(store->db, wanted->set, NULL, NULL, NULL);
    bool obeyed = false;

    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(store->db, wanted->get, -1, &row, NULL);
    if (code == SQLITE_OK && (code = sqlite3_step(row)) == SQLITE_ROW) {
        const char *answer = (const char *)sqlite3_column_text(row, 0);

        obeyed = answer && strcmp(answer, wanted->answer) == 0;
    }
    sqlite3_finalize(row);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store_sqlite_fault(store, code, err);
    return obeyed ? STATUS_OK : not_set(store, wanted->set, err);
}

enum status settings_apply(struct store *store, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < sizeof switches / sizeof *switches; i++)
        status = set_switch(store, &switches[i], err);
    for (size_t i = 0; status == STATUS_OK && i < sizeof pragmas / sizeof *pragmas; i++)
        if (!store->read_only || !pragmas[i].for_writing)
            status = set_pragma(store, &pragmas[i], err);
    if (status == STATUS_OK && store->read_only)
        status = set_pragma(store, &only_reading, err);
    return status;
}
