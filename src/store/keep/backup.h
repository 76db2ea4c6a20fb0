/* SPDX-License-Identifier: MIT
 * Milepost's own copies of a data file, found by their names. */
#ifndef MILEPOST_STORE_KEEP_BACKUP_H
#define MILEPOST_STORE_KEEP_BACKUP_H

#include "milepost/date.h"
#include "store/file/handle.h"

struct backup {
    char *path;
    date_day day; /* of a daily one */
};

struct backup_list {
    struct backup *items;
    size_t count, capacity;
};

/* The daily backups of this file in a folder; the copies that a migration or a restore left beside
 * it. Both add to the list. */
enum status backups_daily(const struct store *store, const char *folder, struct backup_list *out,
                          struct error *err) MP_MUST_CHECK;
enum status backups_beside(const struct store *store, struct backup_list *out,
                           struct error *err) MP_MUST_CHECK;
/* What a program that was killed while it made the file or a copy left half made. */
enum status backups_unfinished(const struct store *store, const char *folder,
                               struct backup_list *out, struct error *err) MP_MUST_CHECK;
void backups_clear(struct backup_list *list);

#endif
