/* SPDX-License-Identifier: MIT
 * Preloaded into the program: from the allocation numbered NO_MEMORY_FROM on there is none, and
 * with NO_MEMORY_ONCE set only for that one. At the end NO_MEMORY_COUNT, a file, is told how many
 * there were. */
#include <errno.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static atomic_long count;

static bool is_out_of_memory(void)
{
    static long from = -1;
    static bool once;
    long number = ++count;

    if (from < 0) {
        const char *wanted = getenv("NO_MEMORY_FROM");

        from = wanted ? strtol(wanted, NULL, 10) : 0;
        once = getenv("NO_MEMORY_ONCE") != NULL;
    }
    if (from == 0 || number < from || (once && number > from))
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return is_out_of_memory() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return is_out_of_memory() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return is_out_of_memory() ? NULL : __libc_realloc(old, size);
}

__attribute__((destructor)) static void tell_count(void)
{
    const char *path = getenv("NO_MEMORY_COUNT");
    long all = count;
    FILE *file = path ? fopen(path, "w") : NULL;

    if (!file)
        return;
    fprintf(file, "%ld\n", all);
    fclose(file);
}
