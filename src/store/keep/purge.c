/* SPDX-License-Identifier: MIT
 * Dropping deleted plans and undo records for good, from the data file and from Milepost's own
 * copies of it. Copies lose a plan before the file does, so that a purge that fails can be
 * repeated. secure_delete overwrites what goes; VACUUM then gives the room back. */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/store/keep.h"
#include "milepost/store/plan.h"
#include "milepost/text.h"
#include "store/file/copy.h"
#include "store/file/fault.h"
#include "store/file/file.h"
#include "store/file/open.h"
#include "store/file/recognise.h"
#include "store/file/sql.h"
#include "store/file/transaction.h"
#include "store/keep/backup.h"
#include "store/plan/plan.h"

typedef VECTOR(char *) uuid_list;

static void uuids_clear(uuid_list *uuids)
{
    for (size_t i = 0; i < uuids->count; i++)
        free(uuids->items[i]);
    VECTOR_CLEAR(uuids);
}

static bool uuids_have(const uuid_list *uuids, const char *uuid)
{
    for (size_t i = 0; i < uuids->count; i++)
        if (strcmp(uuids->items[i], uuid) == 0)
            return true;
    return false;
}

static enum status purge_list_deleted(struct store *store, int64_t plan, uuid_list *out,
                                      struct error *err)
{
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_PLAN_DELETED_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(out, column_copy(rows, 0));
    return status;
}

/* A failure leaves nothing behind but unused room, which was overwritten. */
static void purge_give_room_back(struct store *store)
{
    sqlite3_exec(store->db, "VACUUM", NULL, NULL, NULL);
}

static enum status purge_drop_plans(struct store *store, const uuid_list *uuids, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < uuids->count; i++)
        status = sql_run(store, SQL_PLAN_PURGE, CELLS(cell_text(uuids->items[i])), err);
    return status;
}

/* ---- copies ---------------------------------------------------------------------------------- */

static enum status purge_find_copies(struct store *store, const char *backups,
                                     struct backup_list *out, struct error *err)
{
    enum status status = backups_beside(store, out, err);

    if (status == STATUS_OK && backups)
        status = backups_daily(store, backups, out, err);
    return status;
}

/* A copy may be of an older version: of its tables only the plans' is touched. */
static enum status purge_copy(const char *path, const uuid_list *uuids, struct error *err)
{
    struct store *copy;
    enum status status = store_open_copy(path, STORE_WRITE, &copy, err);

    if (status != STATUS_OK)
        return status;
    status = copy->read_only ? store_sqlite_fault(copy, SQLITE_READONLY, err)
                             : sql_run(copy, SQL_BEGIN_WRITE, NO_CELLS, err);
    if (status == STATUS_OK)
        status = purge_drop_plans(copy, uuids, err);
    status = write_end(copy, status, err);
    if (status == STATUS_OK)
        purge_give_room_back(copy);
    store_close(&copy);
    return status;
}

static enum status purge_remove(const char *path, struct error *err)
{
    if (unlink(path) == 0 || errno == ENOENT)
        return STATUS_OK;
    return error_set(err, STATUS_IO, "%s: this copy can't be removed: remove it yourself", path);
}

/* A name is no proof: what is not a data file by its content is not Milepost's to remove. */
static enum status purge_check_copies(const struct backup_list *copies, struct error *err)
{
    for (size_t i = 0; i < copies->count; i++)
        if (!file_is_of(copies->items[i].path, APPLICATION_PLANS))
            return error_set(err, STATUS_CORRUPT,
                             "%s: this copy can't be purged, it is no data file (any more): remove "
                             "it and purge again",
                             copies->items[i].path);
    return STATUS_OK;
}

static enum status purge_copies(const struct backup_list *copies, const uuid_list *uuids,
                                struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && uuids->count > 0 && i < copies->count; i++) {
        status = purge_copy(copies->items[i].path, uuids, err);
        if (status != STATUS_OK)
            error_set(err, status, "%s: this copy can't be purged: remove it and purge again",
                      copies->items[i].path);
    }
    return status;
}

/* Half-made copies of a program that was killed: of no use to anybody, but they hold answers. */
static enum status purge_drop_unfinished(const struct store *store, const char *backups,
                                         struct error *err)
{
    struct backup_list unfinished = {0};
    enum status status = backups_unfinished(store, backups, &unfinished, err);

    for (size_t i = 0; status == STATUS_OK && i < unfinished.count; i++)
        status = purge_remove(unfinished.items[i].path, err);
    backups_clear(&unfinished);
    return status;
}

static const struct backup *newest_daily(const struct backup_list *copies)
{
    const struct backup *newest = NULL;

    for (size_t i = 0; i < copies->count; i++)
        if (copies->items[i].day != DATE_NONE && (!newest || copies->items[i].day > newest->day))
            newest = &copies->items[i];
    return newest;
}

/* Older copies hold older answers, which undo records are no way to find: one copy of what is left
 * takes the place of the newest, whole and in one step, and only then the others go. */
static enum status purge_renew_copies(struct store *store, const struct backup_list *copies,
                                      struct error *err)
{
    const struct backup *newest = newest_daily(copies);
    enum status status = newest ? copy_over_path(store, newest->path, err) : STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < copies->count; i++) {
        if (&copies->items[i] != newest)
            status = purge_remove(copies->items[i].path, err);
        if (status == STATUS_OK)
            file_drop_remains(copies->items[i].path);
    }
    return status;
}

/* ---- what it can't reach --------------------------------------------------------------------- */

static bool backups_have_path(const struct backup_list *list, const char *path)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].path, path) == 0)
            return true;
    return false;
}

/* Whether a copy holds one of these plans; one that can't be opened tells nothing. */
static bool copy_holds_any(const char *path, const uuid_list *plans)
{
    struct store *copy;
    bool found = false;
    int64_t id;

    if (store_open_copy(path, STORE_READ, &copy, NULL) != STATUS_OK)
        return false;
    for (size_t i = 0; i < plans->count && !found; i++)
        (void)!sql_number(copy, SQL_PLAN_BY_UUID, CELLS(cell_text(plans->items[i])), &id, &found,
                          NULL);
    store_close(&copy);
    return found;
}

static void unreached_say(const struct purge_listener *listener, const char *path, const char *why)
{
    struct buffer text = {0};

    buffer_format(&text, "%s: %s: remove it yourself if it is not needed", path, why);
    listener->unreached(listener->context, text.text);
    buffer_clear(&text);
}

/* The copies of this file are known by its place: after a move they pass for another file's, whose
 * plans nobody asked to drop. */
static enum status unreached_say_dailies(const struct backup_list *copies, const char *backups,
                                         const uuid_list *plans,
                                         const struct purge_listener *listener, struct error *err)
{
    struct backup_list all = {0};
    enum status status = backups_daily_of_any(backups, &all, err);

    for (size_t i = 0; status == STATUS_OK && i < all.count; i++)
        if (!backups_have_path(copies, all.items[i].path) &&
            copy_holds_any(all.items[i].path, plans))
            unreached_say(listener, all.items[i].path,
                          "holds a plan of this file, but is of another data file, or of this one "
                          "at another place");
    backups_clear(&all);
    return status;
}

static enum status unreached_say_journals(const struct store *store,
                                          const struct purge_listener *listener, struct error *err)
{
    struct backup_list journals = {0};
    enum status status = backups_journals(store, &journals, err);

    for (size_t i = 0; i < journals.count; i++)
        unreached_say(listener, journals.items[i].path,
                      "may hold earlier answers, of a data file that is gone");
    backups_clear(&journals);
    return status;
}

static enum status purge_say_unreached(struct store *store, const struct backup_list *copies,
                                       const char *backups, const uuid_list *plans,
                                       const struct purge_listener *listener, struct error *err)
{
    enum status status = unreached_say_journals(store, listener, err);

    if (status == STATUS_OK && backups)
        status = unreached_say_dailies(copies, backups, plans, listener, err);
    return status;
}

/* ---- the file itself ------------------------------------------------------------------------- */

/* What is to go: deleted plans, and the undo records of which plan (0: of all). */
struct purge {
    uuid_list uuids;
    bool history;
    int64_t history_of;
};

static enum status purge_decide(struct store *store, int64_t plan, struct purge *purge,
                                struct error *err)
{
    enum status status = purge_list_deleted(store, plan, &purge->uuids, err);

    purge->history_of = plan;
    if (status != STATUS_OK || plan == 0 || purge->uuids.count > 0)
        return status;
    status = plan_is_live(store, plan, err);
    if (status == STATUS_OK && !purge->history)
        return store_fault(store, STATUS_USAGE, err,
                           "plan %" PRId64 " is not deleted: delete it first", plan);
    return status;
}

/* Titles and steps that were written with private answers tell of those that are gone, as undo
 * records do. */
static enum status purge_drop_history(struct store *store, int64_t plan, struct error *err)
{
    enum status status = sql_run(store, SQL_CHANGE_PURGE, CELLS(cell_number(plan)), err);

    if (status == STATUS_OK)
        status = sql_run(store, SQL_BASELINE_PURGE, CELLS(cell_number(plan)), err);
    if (status == STATUS_OK)
        status = sql_run(store, SQL_SHOWN_PURGE, CELLS(cell_number(plan)), err);
    if (status == STATUS_OK)
        status = sql_run(store, SQL_CALENDAR_PURGE, CELLS(cell_number(plan)), err);
    return status;
}

static enum status purge_drop(struct store *store, const struct purge *purge, struct error *err)
{
    enum status status = write_begin(store, err);

    if (status == STATUS_OK)
        status = purge_drop_plans(store, &purge->uuids, err);
    if (status == STATUS_OK && purge->history)
        status = purge_drop_history(store, purge->history_of, err);
    status = write_end(store, status, err);
    if (status == STATUS_OK)
        purge_give_room_back(store);
    return status;
}

/* Which plans of a copy that is not reached are worth a word. */
static enum status purge_list_concerned(struct store *store, const struct purge *purge,
                                        uuid_list *out, struct error *err)
{
    struct plan_list all;
    enum status status = store_list(store, true, &all, err);

    for (size_t i = 0; status == STATUS_OK && i < all.count; i++)
        if (purge->history || uuids_have(&purge->uuids, all.items[i].uuid))
            VECTOR_PUSH(out, memory_copy_text(all.items[i].uuid));
    plan_list_clear(&all);
    return status;
}

/* The copies first, or with `history` last, as the new one is made of what is left. */
static enum status purge_all(struct store *store, const struct purge *purge,
                             const struct backup_list *copies, struct error *err)
{
    enum status status = STATUS_OK;

    if (purge->history || purge->uuids.count > 0)
        status = purge_check_copies(copies, err);
    if (status == STATUS_OK && !purge->history)
        status = purge_copies(copies, &purge->uuids, err);
    if (status == STATUS_OK)
        status = purge_drop(store, purge, err);
    if (status == STATUS_OK && purge->history)
        status = purge_renew_copies(store, copies, err);
    return status;
}

enum status store_purge(struct store *store, int64_t plan, bool history, const char *backups,
                        const struct purge_listener *listener, int *plans, struct error *err)
{
    struct purge purge = {.history = history};
    struct backup_list copies = {0};
    uuid_list concerned = {0};
    struct error unread;
    enum status status = store_has_file(store, err);

    *plans = 0;
    if (status == STATUS_OK)
        status = purge_decide(store, plan, &purge, err);
    if (status == STATUS_OK)
        status = purge_list_concerned(store, &purge, &concerned, err);
    if (status == STATUS_OK)
        status = purge_drop_unfinished(store, backups, err);
    if (status == STATUS_OK)
        status = purge_find_copies(store, backups, &copies, err);
    if (status == STATUS_OK)
        status = purge_all(store, &purge, &copies, err);
    if (status == STATUS_OK)
        *plans = (int)purge.uuids.count;
    for (size_t i = 0; status == STATUS_OK && i < purge.uuids.count; i++)
        store_drop_aside(backups, purge.uuids.items[i]);
    /* It is done by now: a folder that can't be looked through is told, and is no failure. */
    if (status == STATUS_OK && listener &&
        purge_say_unreached(store, &copies, backups, &concerned, listener, &unread) != STATUS_OK)
        listener->unreached(listener->context, unread.text);
    backups_clear(&copies);
    uuids_clear(&concerned);
    uuids_clear(&purge.uuids);
    return status;
}
