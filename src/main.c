/* SPDX-License-Identifier: MIT
 * The program. */
#include <stdlib.h> /* says which C library this is */

#include "milepost/cli.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Else the first large block that is freed makes all later ones stay within the heap, and what
 * making a roadmap took is not given back to the system: half a MiB that lies idle. */
static void memory_give_back(void)
{
#ifdef __GLIBC__
    enum { LARGE = 128 << 10 };

    mallopt(M_MMAP_THRESHOLD, LARGE);
    mallopt(M_TRIM_THRESHOLD, LARGE);
#endif
}

int main(int argc, char **argv)
{
    memory_give_back();
    return cli_main(argc, argv);
}
