/* SPDX-License-Identifier: MIT
 * Where tests keep their files. */
#ifndef MILEPOST_TESTS_NEW_FOLDER_H
#define MILEPOST_TESTS_NEW_FOLDER_H

enum { NEW_FOLDER_SIZE = 64 /* bytes of a path that new_folder fills in */ };

/* TMPDIR where it is set and not longer than 30 bytes (a path of NEW_FOLDER_SIZE must hold it
 * and the rest, so a longer one is passed over); else memory's file system where it has room and
 * runs programs, as tests sync thousands of small files and a disk would have them wait; else /tmp.
 */
const char *temporary_folder(void);

/* Makes a folder that nobody else has, with `name` in its own; ends the program where that fails.
 * The test removes it. */
void new_folder(char path[NEW_FOLDER_SIZE], const char *name);

/* The same with an empty file; it is open for reading and writing. */
int new_file(char path[NEW_FOLDER_SIZE], const char *name);

#endif
