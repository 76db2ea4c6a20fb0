/* SPDX-License-Identifier: MIT
 * Consistent copies with SQLite's backup interface. A copy is made under the name of an unfinished
 * one, checked whole, and named last: whatever bears the name of a copy can be taken back, and
 * nothing is ever written over. */
#include "store/file/copy.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/file/fault.h"
#include "store/file/sql.h"

enum status copy_check(struct store *store, const char *pragma, struct error *err)
{
    char *found;
    enum status status = sql_ask(store, pragma, &found, err);

    if (status == STATUS_OK && (!found || strcmp(found, "ok") != 0))
        status = store_is_damaged(store, err);
    free(found);
    return status;
}

enum status copy_pages(struct store *from, sqlite3 *to, struct error *err)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from->db, "main");
    const struct store target = {.db = to, .path = from->path, .name = from->name};
    int code = sqlite3_errcode(to);

    if (backup) {
        (void)sqlite3_backup_step(backup, -1);
        code = sqlite3_backup_finish(backup);
    }
    return code == SQLITE_OK ? STATUS_OK : store_sqlite_fault(&target, code, err);
}

/* The copy is a handle of its own only to be checked and to have its name in messages. */
static enum status copy_fill(struct store *from, const char *path, struct error *err)
{
    struct store copy = {.path = (char *)path, .name = from->name, .schema = from->schema};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(path, &copy.db, flags, NULL);
    enum status status = code == SQLITE_OK ? STATUS_OK : store_sqlite_fault(&copy, code, err);

    if (status == STATUS_OK)
        status = copy_pages(from, copy.db, err);
    if (status == STATUS_OK)
        status = copy_check(&copy, "PRAGMA quick_check(1)", err);
    sqlite3_close(copy.db);
    return status;
}

enum status copy_to_place(struct store *from, const struct file_place *place, struct error *err)
{
    char *unfinished = NULL;
    enum status status = store_has_file(from, err);

    if (status == STATUS_OK)
        status = file_make_unfinished(place, &unfinished, err);
    if (status != STATUS_OK)
        return status;
    status = copy_fill(from, unfinished, err);
    if (status == STATUS_OK)
        status = file_publish(unfinished, place, err);
    if (status != STATUS_OK)
        unlink(unfinished);
    free(unfinished);
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
