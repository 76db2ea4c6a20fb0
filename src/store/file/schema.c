/* SPDX-License-Identifier: MIT
 * The schema: making it, knowing it again, bringing an older one up to date. A file is of one
 * version whole: making and bringing up to date are one transaction each, and before the latter a
 * checked copy lies beside the file. */
#include "store/file/schema.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/file/copy.h"
#include "store/file/fault.h"
#include "store/file/file.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"

static const struct migration migrations[] = {
    {.from = 1, .statements = store_migration_001_sql},
    {.from = 2, .statements = store_migration_002_sql},
    {.from = 3, .statements = store_migration_003_sql},
    {.from = 4, .statements = store_migration_004_sql},
    {.from = 5, .statements = store_migration_005_sql},
    {.from = 6, .statements = store_migration_006_sql},
    {.from = 7, .statements = store_migration_007_sql},
    {0},
};

const struct file_schema store_schema = {
    .application = APPLICATION_PLANS,
    .version = 8,
    .statements = store_schema_sql,
    .migrations = migrations,
};

/* ---- making ---------------------------------------------------------------------------------- */

static enum status schema_run(struct store *store, const char *text, struct error *err)
{
    int code = sqlite3_exec(store->db, text, NULL, NULL, NULL);

    return code == SQLITE_OK ? STATUS_OK : store_sqlite_fault(store, code, err);
}

static enum status schema_run_all(struct store *store, const char *const *texts, struct error *err)
{
    enum status status = STATUS_OK;

    for (; status == STATUS_OK && *texts; texts++)
        status = schema_run(store, *texts, err);
    return status;
}

static enum status schema_stamp_version(struct store *store, int version, struct error *err)
{
    char text[64];

    snprintf(text, sizeof text, "PRAGMA user_version = %d", version);
    return schema_run(store, text, err);
}

static enum status schema_stamp_application(struct store *store, struct error *err)
{
    char text[64];

    snprintf(text, sizeof text, "PRAGMA application_id = %d", (int)store->schema->application);
    return schema_run(store, text, err);
}

enum status schema_create(struct store *store, struct error *err)
{
    enum status status = sql_run(store, SQL_BEGIN_WRITE, NO_CELLS, err);

    if (status == STATUS_OK)
        status = schema_run_all(store, store->schema->statements, err);
    if (status == STATUS_OK)
        status = schema_stamp_application(store, err);
    if (status == STATUS_OK)
        status = schema_stamp_version(store, store->schema->version, err);
    return write_end(store, status, err);
}

/* ---- knowing it again ------------------------------------------------------------------------ */

static enum status version_is_newer(const struct store *store, int64_t version, struct error *err)
{
    return store_fault(store, STATUS_VERSION, err,
                       "is of a newer Milepost (its version is %" PRId64
                       ", this program knows %d): use that one, or update this",
                       version, store->schema->version);
}

/* Opening reads nothing yet, so this file is as it was found: a hot journal, too, is only rolled
 * back once the file is known to be ours. It is read through SQLite's own handle, because closing
 * another one would drop the locks of this process. */
enum status schema_check_header(struct store *store, struct error *err)
{
    enum { VERSION_AT = 60 };
    unsigned char header[HEADER_LENGTH] = {0};
    sqlite3_file *file = NULL;
    int code = sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);

    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, header, HEADER_LENGTH, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return store_sqlite_fault(store, code, err);
    if (code != SQLITE_OK || !header_is_of(header, store->schema->application))
        return store_sqlite_fault(store, SQLITE_NOTADB, err);
    if (header_number(header + VERSION_AT) > store->schema->version)
        return version_is_newer(store, header_number(header + VERSION_AT), err);
    return STATUS_OK;
}

static bool schema_knows(const struct file_schema *schema, const char *text)
{
    for (const char *const *known = schema->statements; *known; known++)
        if (strcmp(*known, text) == 0)
            return true;
    return false;
}

static size_t schema_count(const struct file_schema *schema)
{
    size_t count = 0;

    while (schema->statements[count])
        count++;
    return count;
}

/* What SQLite itself adds: it has a text for the first, and none for the indexes of its own that
 * UNIQUE and PRIMARY KEY ask for. */
static bool schema_is_sqlite_s(const char *text)
{
    return strcmp(text, "CREATE TABLE sqlite_sequence(name,seq)") == 0;
}

static enum status schema_is_strange(const struct store *store, struct error *err)
{
    return store_fault(store, STATUS_CORRUPT, err,
                       "its tables are not as Milepost made them: take a backup back with "
                       "`milepost restore FILE`, which keeps this file beside it");
}

/* Names are not asked: whatever it is called, only what may stand there does. */
static const char schema_query[] = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                                   " OR type <> 'index'";

/* The file must hold every statement and nothing else, no trigger and no view. */
static enum status schema_check_text(struct store *store, struct error *err)
{
    sqlite3_stmt *rows = NULL;
    size_t known = 0;
    bool strange = false;
    int code = sqlite3_prepare_v2(store->db, schema_query, -1, &rows, NULL);

    while (code == SQLITE_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *text = column_text(rows, 0);

        if (schema_knows(store->schema, text))
            known++;
        else if (!schema_is_sqlite_s(text))
            strange = true;
        code = SQLITE_OK;
    }
    sqlite3_finalize(rows);
    if (code != SQLITE_DONE)
        return store_sqlite_fault(store, code, err);
    return strange || known != schema_count(store->schema) ? schema_is_strange(store, err)
                                                           : STATUS_OK;
}

/* The texts of an older version are not known, but that it has tables and indexes alone: a trigger
 * would run when the file is brought up to date. */
static enum status schema_check_older(struct store *store, struct error *err)
{
    char *strange;
    enum status status = sql_ask(store,
                                 "SELECT 1 FROM sqlite_schema WHERE sql NOT GLOB 'CREATE TABLE *'"
                                 " AND sql NOT GLOB 'CREATE INDEX *'"
                                 " AND sql NOT GLOB 'CREATE UNIQUE INDEX *'",
                                 &strange, err);

    if (status == STATUS_OK && strange)
        status = schema_is_strange(store, err);
    free(strange);
    return status;
}

/* SQLite notices a page that is missing, but not one that is cut short. */
static enum status schema_check_length(struct store *store, struct error *err)
{
    int64_t pages = 0, page_size = 0;
    sqlite3_int64 length = 0;
    sqlite3_file *file = NULL;
    enum status status = sql_number(store, SQL_PAGE_COUNT, NO_CELLS, &pages, NULL, err);

    if (status == STATUS_OK)
        status = sql_number(store, SQL_PAGE_SIZE, NO_CELLS, &page_size, NULL, err);
    if (status != STATUS_OK)
        return status;
    sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file->pMethods->xFileSize(file, &length) != SQLITE_OK || length < pages * page_size)
        return store_is_damaged(store, err);
    return STATUS_OK;
}

/* Within one transaction, as another program may be writing. */
static enum status schema_check_version(struct store *store, int64_t *version, struct error *err)
{
    enum status status = read_begin(store, err);

    if (status == STATUS_OK)
        status = sql_number(store, SQL_USER_VERSION, NO_CELLS, version, NULL, err);
    if (status == STATUS_OK)
        status = schema_check_length(store, err);
    return read_end(store, status, err);
}

enum status schema_check(struct store *store, int *version, struct error *err)
{
    int64_t found = 0;
    enum status status = schema_check_version(store, &found, err);

    if (status != STATUS_OK)
        return status;
    if (found > store->schema->version)
        return version_is_newer(store, found, err);
    *version = (int)found;
    return found == store->schema->version ? schema_check_text(store, err)
                                           : schema_check_older(store, err);
}

/* ---- bringing it up to date ------------------------------------------------------------------ */

static const struct migration *migration_from(const struct file_schema *schema, int version)
{
    for (const struct migration *step = schema->migrations; step->statements; step++)
        if (step->from == version)
            return step;
    return NULL;
}

static char *migrate_name_copy(const struct store *store, int version)
{
    char what[32];

    snprintf(what, sizeof what, "version-%d", version + 1);
    return file_free_name(store->path, what);
}

static enum status schema_check_references(struct store *store, struct error *err)
{
    char *loose;
    enum status status = sql_ask(store, "PRAGMA foreign_key_check", &loose, err);

    if (status == STATUS_OK && loose)
        status = store_is_damaged(store, err);
    free(loose);
    return status;
}

static enum status migrate_within(struct store *store, int version, struct error *err)
{
    const struct migration *step;
    enum status status = STATUS_OK;

    for (; status == STATUS_OK && version < store->schema->version; version++) {
        step = migration_from(store->schema, version);
        if (!step)
            return store_fault(store, STATUS_CORRUPT, err,
                               "its version %d was never Milepost's: %s", version,
                               store_name_another(store));
        status = schema_run_all(store, step->statements, err);
    }
    if (status == STATUS_OK)
        status = schema_stamp_version(store, version, err);
    if (status == STATUS_OK)
        status = schema_check_references(store, err);
    return status == STATUS_OK ? schema_check_text(store, err) : status;
}

/* Tables may be replaced on the way, so foreign keys are off during it and checked at its end. */
static enum status migrate_in_one(struct store *store, int version, const char *copy,
                                  struct error *err)
{
    enum status again, status = schema_run(store, "PRAGMA foreign_keys = OFF", err);

    if (status == STATUS_OK)
        status = sql_run(store, SQL_BEGIN_WRITE, NO_CELLS, err);
    if (status == STATUS_OK)
        status = migrate_within(store, version, err);
    status = write_end(store, status, err);
    if (status != STATUS_OK)
        copy_drop_needless(store, copy);

    again = schema_run(store, "PRAGMA foreign_keys = ON", status == STATUS_OK ? err : NULL);
    return status == STATUS_OK ? again : status;
}

enum status schema_migrate(struct store *store, int version, struct error *err)
{
    enum status status;
    char *copy;

    if (!migration_from(store->schema, version))
        return migrate_within(store, version, err);
    copy = migrate_name_copy(store, version);
    status = copy_to_path(store, copy, false, err);
    if (status == STATUS_OK)
        status = migrate_in_one(store, version, copy, err);
    free(copy);
    return status;
}
