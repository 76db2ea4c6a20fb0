/* SPDX-License-Identifier: MIT
 * The one allocator: never NULL, because it ends the program instead. */
#include "milepost/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The exit code for a data file that can't be used; the nearest thing to "no memory". */
enum { EXIT_NO_MEMORY = 3 };

/* File-scope because the caller that runs out knows nothing of the terminal. */
static void (*restore_terminal)(void);

void memory_before_exit(void (*restore)(void))
{
    restore_terminal = restore;
}

/* Both calls may be asked for nothing, and libc may answer that with NULL. */
static size_t at_least_one(size_t number)
{
    return number > 0 ? number : 1;
}

static void memory_refuse_overflow(size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        memory_exhausted();
}

void *memory_new(size_t count, size_t size)
{
    void *memory;

    memory_refuse_overflow(count, size);
    memory = calloc(at_least_one(count), at_least_one(size));
    if (!memory)
        memory_exhausted();
    return memory;
}

void *memory_resize(void *old, size_t count, size_t size)
{
    void *memory;

    memory_refuse_overflow(count, size);
    memory = realloc(old, at_least_one(count * size));
    if (!memory)
        memory_exhausted();
    return memory;
}

char *memory_copy_text(const char *text)
{
    return memory_copy_bytes(text, strlen(text));
}

char *memory_copy_bytes(const char *text, size_t length)
{
    char *copy;

    if (length == SIZE_MAX)
        memory_exhausted();
    copy = memory_new(length + 1, 1);
    if (length > 0)
        memcpy(copy, text, length);
    return copy;
}

/* write and _exit, since stdio and exit handlers may want memory themselves. */
_Noreturn void memory_exhausted(void)
{
    static const char message[] = "milepost: out of memory; everything answered so far is saved\n";
    void (*restore)(void) = restore_terminal;
    ssize_t written;

    restore_terminal = NULL; /* the hook may run out of memory too */
    if (restore)
        restore();
    written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written; /* nobody is left to tell */
    _exit(EXIT_NO_MEMORY);
}
