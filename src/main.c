/* SPDX-License-Identifier: MIT
 * The program. */
#include "milepost/cli.h"
#include "milepost/heap.h"

int main(int argc, char **argv)
{
    heap_give_back();
    return cli_main(argc, argv);
}
