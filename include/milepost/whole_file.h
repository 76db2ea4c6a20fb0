/* SPDX-License-Identifier: MIT
 * The one way to write a file: whole or not at all. */
#ifndef MILEPOST_WHOLE_FILE_H
#define MILEPOST_WHOLE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/error.h"

enum whole_file {
    WHOLE_FILE_NEW,
    WHOLE_FILE_OVER,    /* another one too, which keeps its permissions */
    WHOLE_FILE_PRIVATE, /* another one too, which becomes its owner's alone */
};

/* Writes a file beside its place, syncs it, gives it its name and syncs the folder: whoever opens
 * that name, even after a kill or a power cut, finds all of the new text or what was there before,
 * and the new text once this returned 0. A new file is its owner's alone (0600). Over another one
 * it goes through symbolic links to what they mean, there or not yet. Never over what belongs to
 * somebody else (but for root, who may where nothing private is written: the file stays theirs),
 * nor over a folder, a device, a pipe or a socket, nor over a database (a data file, a backup) or
 * its journal, whatever it is called, nor at the place of that journal. 0, or the errno that says
 * why not: EEXIST when the name is taken and that was not allowed, so over another one only for a
 * database; EISDIR for a folder (whatever was asked), ENOTSUP for what is no plain file, EPERM for
 * what is somebody else's and for nothing else. A negative number is an errno too, of a file that
 * is written and in its place for all that: only whether its name outlives a power cut is not sure.
 */
int whole_file_write(const char *path, const char *bytes, size_t length, enum whole_file how);

/* True for the name of the journal or log of a database that is there: what has it is taken for the
 * unfinished work of that. */
bool whole_file_is_beside_database(const char *path);

/* Makes the names in a folder outlive a power cut, where its file system can and the folder may be
 * read; 0, or the errno. */
int whole_file_sync_folder(const char *folder);

/* Says of a file that is in its place what the sync of its folder came to: STATUS_OK of 0, else
 * STATUS_IO, for the errno, negative or not. */
enum status whole_file_settled(const char *path, int failed, struct error *err) MP_MUST_CHECK;

/* Writes all bytes to an open file; 0, or the errno. */
int whole_file_put(int file, const char *bytes, size_t length);

/* Why a file was not written, in a person's words (error_reason): what does not exist then is the
 * folder it was to be put in. */
const char *whole_file_reason(int failed);

/* Whether the disk is at fault, and not the name; whether it or the system is. */
bool whole_file_no_room(int failed);
bool whole_file_no_means(int failed);

#endif
