/* SPDX-License-Identifier: MIT
 * The program. */
#include "milepost/cli.h"

int main(int argc, char **argv)
{
    return cli_main(argc, argv);
}
