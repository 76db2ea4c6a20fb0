/* SPDX-License-Identifier: MIT
 * The automatic backups. One is made before the first change of a day, from within its transaction
 * by a second handle, which sees the file as the day before left it. What changes nothing makes
 * none. */
#include <stdlib.h>
#include <unistd.h>

#include "milepost/store/keep.h"
#include "store/file/copy.h"
#include "store/file/open.h"
#include "store/file/sql.h"
#include "store/keep/backup.h"

enum { KEPT = 7 };

static bool backups_have_day(const struct backup_list *list, date_day day)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].day == day)
            return true;
    return false;
}

static enum status daily_make(struct store *store, const char *folder, date_day today,
                              struct error *err)
{
    char date[DATE_TEXT];
    struct buffer path = {0};
    enum status status;

    buffer_format(&path, "%s/", folder);
    backups_add_prefix(&path, store);
    buffer_format(&path, "%s" BACKUP_SUFFIX, date_iso(today, date));
    status = copy_to_path(store, path.text, true, err);
    buffer_clear(&path);
    /* Another program made it at the same moment. */
    return status == STATUS_CONFLICT ? STATUS_OK : status;
}

static int daily_newer(const void *left, const void *right)
{
    const struct backup *a = left, *b = right;

    return (a->day < b->day) - (a->day > b->day);
}

/* Only after today's is whole, which is not in the list: an old backup is never given up for
 * nothing. */
static void dailies_drop_old(struct backup_list *list, date_day today)
{
    int kept = 1;

    if (list->count > 0)
        qsort(list->items, list->count, sizeof *list->items, daily_newer);
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].day < today && kept++ >= KEPT)
            unlink(list->items[i].path);
}

enum status backups_make_daily(struct store *store, const char *folder, date_day today,
                               struct error *err)
{
    struct backup_list list = {0};
    enum status status = backups_daily(store, folder, &list, err);

    if (status == STATUS_OK && !backups_have_day(&list, today)) {
        status = daily_make(store, folder, today, err);
        if (status == STATUS_OK)
            dailies_drop_old(&list, today);
    }
    backups_clear(&list);
    return status;
}

/* ---- before a change ------------------------------------------------------------------------- */

/* A file without plans is no day's work: the next change makes the backup. */
static enum status daily_make_of_work(struct store *before, struct store_daily *daily,
                                      date_day today, struct error *err)
{
    char *any;
    enum status status = sql_ask(before, "SELECT 1 FROM plan LIMIT 1", &any, err);

    if (status == STATUS_OK && any) {
        status = backups_make_daily(before, daily->folder, today, err);
        daily->done = today;
    }
    free(any);
    return status;
}

/* The change goes on whatever comes of it, and what failed is not tried at every change. */
static void daily_before_change(struct store *store, void *context)
{
    struct store_daily *daily = context;
    date_day today = daily->today(daily->clock);
    struct store *before = NULL;
    enum status status;

    if (daily->done == today)
        return;
    status = store_open_copy(store->path, STORE_READ, &before, &daily->fault);
    if (status == STATUS_OK)
        status = daily_make_of_work(before, daily, today, &daily->fault);
    if (status != STATUS_OK) {
        daily->failed = true;
        daily->done = today;
    }
    store_close(&before);
}

void store_keep_daily(struct store *store, struct store_daily *daily)
{
    daily->done = DATE_NONE;
    store->before_change = daily_before_change;
    store->before_change_context = daily;
}
