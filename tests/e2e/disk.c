/* SPDX-License-Identifier: MIT
 * The library that makes a disk full, preloaded into the program (full_disk.c). */
#include "disk.h"

#include <check.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

void disk_prepare(struct home *home)
{
    struct buffer options = {0};

    if (getenv("ASAN_OPTIONS"))
        buffer_format(&options, "%s:", getenv("ASAN_OPTIONS"));
    buffer_add(&options, "verify_asan_link_order=0");
    home_set(home, "ASAN_OPTIONS", buffer_text(&options));
    home_set(home, "LD_PRELOAD", FULL_DISK_LIBRARY);
    home_set(home, "FULL_DISK", home_path(home, "full"));
    home_set(home, "FULL_FOLDER", home_path(home, "full-folder"));
    buffer_clear(&options);
}

static void disk_flag(const struct home *home, const char *name)
{
    int flag = open(home_path(home, name), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

    ck_assert_int_ge(flag, 0);
    close(flag);
}

void disk_fill(const struct home *home)
{
    disk_flag(home, "full");
}

void disk_fill_folder(const struct home *home)
{
    disk_flag(home, "full-folder");
}

void disk_free(const struct home *home)
{
    ck_assert_int_eq(unlink(home_path(home, "full")), 0);
}
