/* SPDX-License-Identifier: MIT
 * Arenas. `first` is the newest block and the only one that is still given out from; each
 * block is twice its elder, so the one that arena_reset keeps soon holds all that is asked
 * for. The unused part of a block is always zero. */
#include "milepost/memory.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SMALLEST_BLOCK = 4096, LARGEST_DOUBLED = 1 << 20 };

struct arena_block {
    struct arena_block *next;
    size_t capacity, used;
    alignas(max_align_t) char bytes[];
};

static size_t arena_round_up(size_t size)
{
    size_t alignment = alignof(max_align_t);

    if (size > SIZE_MAX - alignment)
        memory_exhausted();
    return (size + alignment - 1) / alignment * alignment;
}

static void arena_add_block(struct arena *arena, size_t needed)
{
    size_t capacity = SMALLEST_BLOCK;
    struct arena_block *block;

    if (arena->first)
        capacity = arena->first->capacity * 2;
    if (capacity > LARGEST_DOUBLED)
        capacity = LARGEST_DOUBLED;
    if (capacity < needed)
        capacity = needed;
    if (capacity > SIZE_MAX - sizeof *block)
        memory_exhausted();

    block = memory_new(1, sizeof *block + capacity);
    block->capacity = capacity;
    block->next = arena->first;
    arena->first = block;
}

void *arena_new(struct arena *arena, size_t count, size_t size)
{
    struct arena_block *block;
    size_t needed;
    void *piece;

    if (size > 0 && count > SIZE_MAX / size)
        memory_exhausted();
    needed = arena_round_up(count * size);
    if (!arena->first || arena->first->capacity - arena->first->used < needed)
        arena_add_block(arena, needed);

    block = arena->first;
    piece = block->bytes + block->used;
    block->used += needed;
    return piece;
}

char *arena_copy_text(struct arena *arena, const char *text)
{
    return arena_copy_bytes(arena, text, strlen(text));
}

char *arena_copy_bytes(struct arena *arena, const char *text, size_t length)
{
    char *copy;

    if (length == SIZE_MAX)
        memory_exhausted();
    copy = arena_new(arena, length + 1, 1);
    if (length > 0)
        memcpy(copy, text, length);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    size_t size;
    int length;
    char *text;

    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0) /* longer than an int can say */
        memory_exhausted();

    size = (size_t)length + 1;
    text = arena_new(arena, size, 1);
    va_start(arguments, format);
    vsnprintf(text, size, format, arguments);
    va_end(arguments);
    return text;
}

static void arena_free_from(struct arena_block *block)
{
    while (block) {
        struct arena_block *next = block->next;

        free(block);
        block = next;
    }
}

void arena_clear(struct arena *arena)
{
    arena_free_from(arena->first);
    arena->first = NULL;
}

void arena_reset(struct arena *arena)
{
    struct arena_block *kept = arena->first;

    if (!kept)
        return;
    arena_free_from(kept->next);
    kept->next = NULL;
    memset(kept->bytes, 0, kept->used);
    kept->used = 0;
}
