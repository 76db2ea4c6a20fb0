/* SPDX-License-Identifier: MIT
 * What becomes of memory that is freed. */
#include "milepost/heap.h"

#include <stdlib.h> /* says which C library this is */

#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { LARGE = 128 << 10, LARGE_KEPT = 16 << 20 };

static void heap_return_from(int bytes)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, bytes);
    mallopt(M_TRIM_THRESHOLD, bytes);
#else
    (void)bytes;
#endif
}

/* Else the first large block that is freed makes all later ones stay within the heap, and what
 * making a roadmap took is not given back to the system: half a MiB that lies idle. */
void heap_give_back(void)
{
    heap_return_from(LARGE);
}

void heap_keep(void)
{
    heap_return_from(LARGE_KEPT);
}
