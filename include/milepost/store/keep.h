/* SPDX-License-Identifier: MIT
 * Looking after the data file as a whole: purge, backups, restore, check. */
#ifndef MILEPOST_STORE_KEEP_H
#define MILEPOST_STORE_KEEP_H

#include <stddef.h>

#include "milepost/date.h"
#include "milepost/store/file.h"

/* Hears of copies that a purge could not reach, in words with what to do. */
struct purge_listener {
    void (*unreached)(void *context, const char *text);
    void *context;
};

/* Drops deleted plans for good (one, or all with plan 0), from the data file and from the copies
 * Milepost made of it, in the folder `backups` (NULL: none) and beside it. With `history` undo
 * records go too, those of `plan` alone if it is given; as older copies hold older answers, one
 * copy of what is left then takes their place. *plans says how many plans went; the listener (may
 * be NULL) hears of backups that hold a plan of this file but belong to another place, of journals
 * whose file is gone, and of a folder in which it could not look for these. STATUS_USAGE: `plan` is
 * not deleted, and `history` not asked for. */
enum status store_purge(struct store *store, int64_t plan, bool history, const char *backups,
                        const struct purge_listener *listener, int *plans,
                        struct error *err) MP_MUST_CHECK;

/* A consistent copy with the backup API to a new file (0600); STATUS_CONFLICT when it exists. */
enum status store_backup(struct store *store, const char *path, struct error *err) MP_MUST_CHECK;

/* The automatic backups of an open store: its user owns this, for longer than the store. */
struct store_daily {
    const char *folder; /* made when it is missing */
    date_day (*today)(const void *clock);
    const void *clock;
    date_day done;      /* the last day that was seen to */
    bool failed;        /* a backup could not be made */
    struct error fault; /* and why */
};

/* From here on the first change of each day makes a backup before it is written, which holds the
 * file of the day before. The newest seven are kept. */
void store_keep_daily(struct store *store, struct store_daily *daily);

/* Checks `from` and puts it in place of `path`; the file that was there is kept beside it as
 * NAME.before-restore-YYYYMMDD, its path in `kept` (freed by the caller; NULL when there was
 * none). A program that has `path` open sees the change like any other. */
enum status store_restore(const char *path, const char *from, char **kept,
                          struct error *err) MP_MUST_CHECK;

/* ---- what could not be saved ------------------------------------------------------------------ */

struct draft_row {
    char *question, *text;
};

/* Half-typed texts, as store_save_draft takes them. */
struct draft_rows {
    struct draft_row *items;
    size_t count, capacity;
};

void draft_rows_add(struct draft_rows *rows, const char *question, const char *text);
void draft_rows_clear(struct draft_rows *rows);

/* Keeps drafts that the data file can't take in a file of their own (0600), in the folder of the
 * backups, which may be NULL; it replaces what was kept of that plan before. *path, freed by the
 * caller, says where. */
enum status store_put_aside(const char *folder, const char *uuid, const struct draft_rows *rows,
                            char **path, struct error *err) MP_MUST_CHECK;
/* Adds what is kept of a plan. What can't be read is not there. */
void store_find_aside(const char *folder, const char *uuid, struct draft_rows *out);
/* The data file has it, or nobody wants it any more. store_purge does the same. */
void store_drop_aside(const char *folder, const char *uuid);

/* ---- the check -------------------------------------------------------------------------------- */

/* One finding of a check of the data file, in words, with what to do. */
typedef void store_finding_fn(void *context, bool bad, const char *text);

/* Checks a data file thoroughly without changing it. *bad is the number of faults found, and *sound
 * says whether all of them lie around it: in permissions, or in the room on its disk. */
enum status store_doctor(const char *path, store_finding_fn *finding, void *context, int *bad,
                         bool *sound, struct error *err) MP_MUST_CHECK;

/* Tries what the program needs, and takes it back: to write the data file and to copy it (unless
 * it is not `sound`), to write into the folder of the backups (NULL: there is none). Faults are
 * added to *bad. */
void store_doctor_try(const char *path, const char *backups, bool sound, store_finding_fn *finding,
                      void *context, int *bad);

#endif
