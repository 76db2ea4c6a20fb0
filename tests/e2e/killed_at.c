/* SPDX-License-Identifier: MIT
 * Preloaded into the program: it is killed at the write into a file whose number KILLED_AT says,
 * counted from 1, when half of that write is done. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place);
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place);

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place)
{
    static long done;
    const char *last = getenv("KILLED_AT");
    ssize_t (*real)(int, const void *, size_t, off64_t);

    *(void **)&real = dlsym(RTLD_NEXT, "pwrite64");
    if (last && ++done == strtol(last, NULL, 10)) {
        real(file, bytes, count / 2, place);
        kill(getpid(), SIGKILL);
    }
    return real(file, bytes, count, place);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place)
{
    return pwrite64(file, bytes, count, place);
}
