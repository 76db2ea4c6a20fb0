/* SPDX-License-Identifier: MIT
 * Files and folders, as far as the data file and its copies need them. */
#ifndef MILEPOST_STORE_FILE_FILE_H
#define MILEPOST_STORE_FILE_FILE_H

#include <stdbool.h>

#include "milepost/error.h"

/* Of files: their owner's alone. */
enum { FILE_MODE = 0600 };

struct file_place {
    char *folder; /* resolved */
    char *path;
    const char *name; /* within path */
};

/* Resolves the folder of `path`, which `make` makes where it is missing. */
enum status file_find(const char *path, bool make, struct file_place *out,
                      struct error *err) MP_MUST_CHECK;
void file_place_clear(struct file_place *place);

enum file_kind {
    FILE_MISSING,
    FILE_PLAIN,
    FILE_EMPTY,
    FILE_FOLDER,
    FILE_LINK,
    FILE_OTHER,
    FILE_HIDDEN, /* its folder lets nobody look */
    FILE_UNSEEN, /* the disk or the system does not say whether anything is there */
};

/* What is at `path`, without following a link; *mode (may be NULL) receives its permissions. */
enum file_kind file_kind(const char *path, unsigned *mode);

/* Of the last two kinds: STATUS_IO, in words. */
bool file_kind_is_unknown(enum file_kind kind);
enum status file_refuse_unknown(const char *name, enum file_kind kind, struct error *err);

/* True when a journal that is not empty, or any journal at all, lies beside the file. */
bool file_has_journal(const char *path, bool *hot);

/* Gives an unfinished file its final name, durably, unless something is there: STATUS_CONFLICT.
 * The journal of a file that is gone goes aside before. On failure nothing bears the name. */
enum status file_publish(const char *unfinished, const struct file_place *place,
                         struct error *err) MP_MUST_CHECK;

/* Gives the journal of a file the name that belongs to `to`; 0, or -1 and errno. */
int file_move_remains(const char *path, const char *to) MP_MUST_CHECK;

/* Removes a file with its journal, or that alone, as far as it can be done. */
void file_drop(const char *path);
void file_drop_remains(const char *path);

/* "PATH.before-WHAT", with "-2", "-3" ... if that is taken. The caller frees it. */
char *file_free_name(const char *path, const char *what);

/* Makes the name that a file was given outlive a power cut. A failure says that the file is in its
 * place for all that, and nothing of it is to be taken back. */
enum status file_settle(const struct file_place *place, struct error *err) MP_MUST_CHECK;

/* ---- unfinished.c ---------------------------------------------------------------------------- */

/* Makes an empty file (0600) of a new name in the folder of `place`. The caller frees the name. */
enum status file_make_unfinished(const struct file_place *place, char **path,
                                 struct error *err) MP_MUST_CHECK;

/* Exactly such a name, or its journal's, of which `rest` begins at the latest with what was added:
 * a file of the person's own is never one. */
bool name_is_unfinished(const char *rest);

/* Removes those of `place` that were left when their program was killed, an hour ago or more: one
 * that is younger may be at work. */
void file_drop_left(const struct file_place *place);

#endif
