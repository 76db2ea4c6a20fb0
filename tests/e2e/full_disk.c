/* SPDX-License-Identifier: MIT
 * Preloaded into the program: while the file named by FULL_DISK exists, no data can be written
 * at a place in a file, as on a disk that is full. While that named by FULL_FOLDER does, of what is
 * written to a plain file some bytes find room. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place);
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place);

enum { LAST_ROOM = 100 };

static bool is_full(const char *variable)
{
    const char *flag = getenv(variable);

    return flag && access(flag, F_OK) == 0;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place)
{
    ssize_t (*real)(int, const void *, size_t, off64_t);

    if (is_full("FULL_DISK")) {
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

ssize_t write(int file, const void *bytes, size_t count)
{
    ssize_t (*real)(int, const void *, size_t);
    struct stat about;

    *(void **)&real = dlsym(RTLD_NEXT, "write");
    if (is_full("FULL_FOLDER") && fstat(file, &about) == 0 && S_ISREG(about.st_mode)) {
        if (about.st_size >= LAST_ROOM) {
            errno = ENOSPC;
            return -1;
        }
        count = count < LAST_ROOM ? count : LAST_ROOM;
    }
    return real(file, bytes, count);
}
