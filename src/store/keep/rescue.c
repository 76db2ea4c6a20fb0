/* SPDX-License-Identifier: MIT
 * A damaged data file: which backups of it are good. */
#include <stdlib.h>
#include <string.h>

#include "milepost/store/rescue.h"
#include "store/file/copy.h"
#include "store/file/open.h"
#include "store/file/recognise.h"
#include "store/file/sql.h"
#include "store/keep/backup.h"

enum status store_check(struct store *store, struct error *err)
{
    return copy_check(store, "PRAGMA quick_check(1)", err);
}

bool store_check_is_long(struct store *store)
{
    enum { LONG = 256 * 1024 };
    int64_t pages = 0, size = 0;
    struct error ignored;

    return sql_number(store, SQL_PAGE_COUNT, NO_CELLS, &pages, NULL, &ignored) == STATUS_OK &&
           sql_number(store, SQL_PAGE_SIZE, NO_CELLS, &size, NULL, &ignored) == STATUS_OK &&
           pages * size > LONG;
}

static int copy_newer(const void *left, const void *right)
{
    const struct good_copy *a = left, *b = right;

    return (a->day < b->day) - (a->day > b->day);
}

/* How many plans it holds; false when it is not good. */
static bool copy_is_good(const char *path, int *plans)
{
    struct store *copy;
    struct plan_list list;
    struct error ignored;
    bool good = store_open_copy(path, STORE_READ, &copy, &ignored) == STATUS_OK;

    if (!good)
        return false;
    good = copy_check_whole(copy, &ignored) == STATUS_OK;
    *plans = -1;
    if (good && store_list(copy, false, &list, &ignored) == STATUS_OK) {
        *plans = (int)list.count;
        plan_list_clear(&list);
    }
    store_close(&copy);
    return good;
}

static void copies_take(struct backup_list *list, struct good_copies *out)
{
    for (size_t i = 0; i < list->count; i++) {
        struct good_copy copy = {.path = list->items[i].path, .day = list->items[i].day};

        if (copy_is_good(copy.path, &copy.plans)) {
            list->items[i].path = NULL;
            VECTOR_PUSH(out, copy);
        }
    }
    if (out->count > 0)
        qsort(out->items, out->count, sizeof *out->items, copy_newer);
}

enum status store_good_copies(const char *path, const char *folder, struct good_copies *out,
                              struct error *err)
{
    struct file_place place = {0};
    struct backup_list list = {0};
    enum status status = file_find(path, false, &place, err);

    if (status == STATUS_OK && folder) {
        /* Its name alone is asked for. */
        const struct store named = {.path = place.path, .name = place.name};

        status = backups_daily(&named, folder, &list, err);
        if (status == STATUS_OK)
            copies_take(&list, out);
    }
    backups_clear(&list);
    file_place_clear(&place);
    return status;
}

void good_copies_clear(struct good_copies *copies)
{
    for (size_t i = 0; i < copies->count; i++)
        free(copies->items[i].path);
    VECTOR_CLEAR(copies);
}

bool store_can_be_rescued(const char *path, const char *folder)
{
    enum file_kind kind = file_kind(path, NULL);
    struct good_copies copies = {0};
    struct error ignored;
    bool can;

    if (kind != FILE_PLAIN && kind != FILE_EMPTY)
        return false;
    can = file_is_of(path, APPLICATION_PLANS) ||
          (store_good_copies(path, folder, &copies, &ignored) == STATUS_OK && copies.count > 0);
    good_copies_clear(&copies);
    return can;
}
