/* SPDX-License-Identifier: MIT
 * Consistent copies with SQLite's backup interface. A copy is made under the name of an unfinished
 * one, checked whole, and named last: whatever bears the name of a copy can be taken back, and
 * nothing is ever written over. */
#include "store/file/copy.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/file/fault.h"
#include "store/file/sql.h"

enum status copy_check(struct store *store, const char *pragma, struct error *err)
{
    char *found;
    enum status status = sql_ask(store, pragma, &found, err);

    if (status == STATUS_OK && found && strstr(found, "error code=7"))
        memory_exhausted(); /* SQLITE_NOMEM: the check tells it as damage */
    if (status == STATUS_OK && (!found || strcmp(found, "ok") != 0))
        status = store_is_damaged(store, err);
    free(found);
    return status;
}

enum status copy_check_whole(struct store *store, struct error *err)
{
    char *orphan = NULL;
    enum status status = copy_check(store, "PRAGMA integrity_check(1)", err);

    if (status == STATUS_OK)
        status = sql_ask(store, "SELECT \"table\" FROM pragma_foreign_key_check", &orphan, err);
    if (orphan)
        status = store_is_damaged(store, err);
    free(orphan);
    return status;
}

/* What is written to is never read but for its journal. */
static bool copy_source_failed(int code)
{
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return true;
    default:
        return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ;
    }
}

enum status copy_pages(struct store *from, struct store *to, struct error *err)
{
    sqlite3_backup *backup = sqlite3_backup_init(to->db, "main", from->db, "main");
    int code = sqlite3_errcode(to->db);

    if (backup) {
        (void)sqlite3_backup_step(backup, -1);
        code = sqlite3_backup_finish(backup);
    }
    if (code == SQLITE_OK)
        return STATUS_OK;
    return store_sqlite_fault(copy_source_failed(code) ? from : to, code, err);
}

/* Nobody else knows of the copy, so a lock that is in the way is of the file. */
static enum status copy_pages_to_new(struct store *from, struct store *copy, struct error *err)
{
    enum status status = copy_pages(from, copy, err);

    return status == STATUS_BUSY ? store_sqlite_fault(from, SQLITE_BUSY, err) : status;
}

/* The copy is a handle of its own only to be checked and to have its name in messages; damage that
 * the check finds came with the pages. */
static enum status copy_fill(struct store *from, const char *path, const char *name,
                             struct error *err)
{
    struct store copy = {.path = (char *)path, .name = name, .schema = from->schema};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(path, &copy.db, flags, NULL);
    enum status status = code == SQLITE_OK ? STATUS_OK : store_sqlite_fault(&copy, code, err);

    if (status == STATUS_OK)
        status = copy_pages_to_new(from, &copy, err);
    copy.name = from->name;
    if (status == STATUS_OK)
        status = copy_check(&copy, "PRAGMA quick_check(1)", err);
    sqlite3_close(copy.db);
    return status;
}

static enum status copy_put_over(const char *unfinished, const struct file_place *place,
                                 struct error *err)
{
    if (rename(unfinished, place->path) != 0)
        return error_set(err, STATUS_IO, "%s: can't be replaced (%s)", place->path,
                         error_reason(errno));
    return file_settle(place, err);
}

typedef enum status put_fn(const char *unfinished, const struct file_place *place,
                           struct error *err);

/* Whole under another name before `put` gives it its own. */
static enum status copy_make(struct store *from, const struct file_place *place, put_fn *put,
                             struct error *err)
{
    char *unfinished = NULL;
    enum status status = store_has_file(from, err);

    if (status == STATUS_OK)
        status = file_make_unfinished(place, &unfinished, err);
    if (status != STATUS_OK)
        return status;
    status = copy_fill(from, unfinished, place->name, err);
    if (status == STATUS_OK)
        status = put(unfinished, place, err);
    if (status != STATUS_OK)
        file_drop(unfinished);
    free(unfinished);
    return status;
}

enum status copy_to_place(struct store *from, const struct file_place *place, struct error *err)
{
    return copy_make(from, place, file_publish, err);
}

enum status copy_over_path(struct store *from, const char *path, struct error *err)
{
    struct file_place place = {0};
    enum status status = file_find(path, false, &place, err);

    if (status == STATUS_OK)
        status = copy_make(from, &place, copy_put_over, err);
    file_place_clear(&place);
    return status;
}

enum status copy_to_path(struct store *from, const char *path, bool make_folder, struct error *err)
{
    struct file_place place = {0};
    enum status status = file_find(path, make_folder, &place, err);

    if (status == STATUS_OK)
        status = copy_to_place(from, &place, err);
    file_place_clear(&place);
    return status;
}

void copy_drop_needless(struct store *store, const char *path)
{
    if (copy_check(store, "PRAGMA quick_check(1)", NULL) == STATUS_OK)
        file_drop(path);
}
