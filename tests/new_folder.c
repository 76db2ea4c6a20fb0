/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* mkdtemp, ST_NOEXEC */

#include "new_folder.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

static const char in_memory[] = "/dev/shm";
static const uint64_t room_wanted = UINT64_C(1) << 30; /* bytes: several suites run side by side */
enum { LONGEST_BASE = 30 /* bytes of a path that leave room for the rest */ };

static bool has_room(const char *folder)
{
    struct statvfs about;

    return access(folder, W_OK) == 0 && statvfs(folder, &about) == 0 &&
           !(about.f_flag & ST_NOEXEC) &&
           (uint64_t)about.f_bavail * (uint64_t)about.f_frsize >= room_wanted;
}

const char *temporary_folder(void)
{
    const char *wanted = getenv("TMPDIR");

    if (wanted && *wanted && strlen(wanted) <= LONGEST_BASE)
        return wanted;
    return has_room(in_memory) ? in_memory : "/tmp";
}

/* In memory and on disk a path is of one length: screens that show it look alike. */
static void name_path(char path[NEW_FOLDER_SIZE], const char *name)
{
    static const char milepost[] = "milepost";
    const char *base = temporary_folder();
    int letters = strcmp(base, in_memory) == 0 ? 4 : 8;
    int length =
        snprintf(path, NEW_FOLDER_SIZE, "%s/%.*s-%s-XXXXXX", base, letters, milepost, name);

    if (length >= NEW_FOLDER_SIZE) {
        fprintf(stderr, "%s: the name is too long\n", name);
        abort();
    }
}

void new_folder(char path[NEW_FOLDER_SIZE], const char *name)
{
    name_path(path, name);
    if (!mkdtemp(path)) {
        perror(path);
        abort();
    }
}

int new_file(char path[NEW_FOLDER_SIZE], const char *name)
{
    int file;

    name_path(path, name);
    file = mkstemp(path);
    if (file < 0) {
        perror(path);
        abort();
    }
    return file;
}
