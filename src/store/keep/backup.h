/* SPDX-License-Identifier: MIT
 * Milepost's own copies of a data file, found by their names. */
#ifndef MILEPOST_STORE_KEEP_BACKUP_H
#define MILEPOST_STORE_KEEP_BACKUP_H

#include "milepost/date.h"
#include "milepost/text.h"
#include "store/file/handle.h"

struct backup {
    char *path;
    date_day day; /* of a daily one */
};

struct backup_list {
    struct backup *items;
    size_t count, capacity;
};

#define BACKUP_SUFFIX ".db"

/* What the names of this file's daily backups begin with; the day and BACKUP_SUFFIX follow. */
void backups_add_prefix(struct buffer *out, const struct store *store);

/* Makes the backup of a day if there is none yet; then drops the
 * oldest beyond seven. One of a day to come is of a wrong clock: it neither counts nor goes. */
enum status backups_make_daily(struct store *store, const char *folder, date_day today,
                               struct error *err) MP_MUST_CHECK;

/* The daily backups of this file in a folder; the copies that a migration or a restore left beside
 * it. Both add to the list. */
enum status backups_daily(const struct store *store, const char *folder, struct backup_list *out,
                          struct error *err) MP_MUST_CHECK;
enum status backups_beside(const struct store *store, struct backup_list *out,
                           struct error *err) MP_MUST_CHECK;
/* The journals that stand beside such copies, or alone; the daily backups of all data files. */
enum status backups_journals(const struct store *store, struct backup_list *out,
                             struct error *err) MP_MUST_CHECK;
enum status backups_daily_of_any(const char *folder, struct backup_list *out,
                                 struct error *err) MP_MUST_CHECK;
/* What a program that was killed while it made the file or a copy left half made. */
enum status backups_unfinished(const struct store *store, const char *folder,
                               struct backup_list *out, struct error *err) MP_MUST_CHECK;
void backups_clear(struct backup_list *list);

#endif
