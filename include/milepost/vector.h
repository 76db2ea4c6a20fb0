/* SPDX-License-Identifier: MIT
 * A growing array of any type. `VECTOR(int) numbers = {0};` owns its memory, not what its items
 * point to. Free with VECTOR_CLEAR. */
#ifndef MILEPOST_VECTOR_H
#define MILEPOST_VECTOR_H

#include <stdlib.h>

#include "milepost/memory.h"

#define VECTOR(type)                                                                               \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count, capacity;                                                                    \
    }

/* Makes room for one more item at least. */
#define VECTOR_RESERVE(vector)                                                                     \
    do {                                                                                           \
        if ((vector)->count == (vector)->capacity) {                                               \
            (vector)->capacity = (vector)->capacity ? (vector)->capacity * 2 : 8;                  \
            (vector)->items =                                                                      \
                memory_resize((vector)->items, (vector)->capacity, sizeof *(vector)->items);       \
        }                                                                                          \
    } while (0)

#define VECTOR_PUSH(vector, ...)                                                                   \
    do {                                                                                           \
        VECTOR_RESERVE(vector);                                                                    \
        (vector)->items[(vector)->count++] = __VA_ARGS__;                                          \
    } while (0)

#define VECTOR_CLEAR(vector)                                                                       \
    do {                                                                                           \
        free((vector)->items);                                                                     \
        (vector)->items = NULL;                                                                    \
        (vector)->count = (vector)->capacity = 0;                                                  \
    } while (0)

#endif
