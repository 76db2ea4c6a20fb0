/* SPDX-License-Identifier: MIT
 * The one allocator: it never returns NULL. When memory runs out it restores the terminal,
 * says so and ends the program; every answer is already on disk by then. */
#ifndef MILEPOST_MEMORY_H
#define MILEPOST_MEMORY_H

#include <stddef.h>

/* Called once before the program ends for want of memory; the terminal registers itself here. */
void memory_before_exit(void (*restore)(void));

/* Zeroed memory for `count` items of `size` bytes, freed with free(). */
void *memory_new(size_t count, size_t size)
    __attribute__((malloc, returns_nonnull, alloc_size(1, 2)));

/* Like realloc for `count` items of `size` bytes; an overflow of the product ends the program. */
void *memory_resize(void *old, size_t count, size_t size) __attribute__((returns_nonnull));

/* A copy of a string (the first `length` bytes of it), freed with free(). */
char *memory_copy_text(const char *text) __attribute__((malloc, returns_nonnull));
char *memory_copy_bytes(const char *text, size_t length) __attribute__((malloc, returns_nonnull));

/* Ends the program as described above. */
_Noreturn void memory_exhausted(void);

/* An arena: memory that is given out piece by piece and freed all at once. Pieces are zeroed
 * and aligned for any type. A zeroed struct is an empty arena. */
struct arena_block;
struct arena {
    struct arena_block *first;
};

void *arena_new(struct arena *arena, size_t count, size_t size) __attribute__((returns_nonnull));
char *arena_copy_text(struct arena *arena, const char *text) __attribute__((returns_nonnull));
char *arena_copy_bytes(struct arena *arena, const char *text, size_t length)
    __attribute__((returns_nonnull));
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), returns_nonnull));

/* Frees everything; the arena is empty and usable again. */
void arena_clear(struct arena *arena);

/* Frees all but the first block and starts over in it: for work that is done again and again. */
void arena_reset(struct arena *arena);

#endif
