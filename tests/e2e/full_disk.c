/* SPDX-License-Identifier: MIT
 * Preloaded into the program: while the file named by FULL_DISK exists, no data can be written
 * at a place in a file, as on a disk that is full. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place);
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place);

static bool is_full(void)
{
    const char *flag = getenv("FULL_DISK");

    return flag && access(flag, F_OK) == 0;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place)
{
    ssize_t (*real)(int, const void *, size_t, off64_t);

    if (is_full()) {
        errno = ENOSPC;
        return -1;
    }
    *(void **)&real = dlsym(RTLD_NEXT, "pwrite64");
    return real(file, bytes, count, place);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place)
{
    return pwrite64(file, bytes, count, place);
}
