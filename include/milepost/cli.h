/* SPDX-License-Identifier: MIT
 * The command line. */
#ifndef MILEPOST_CLI_H
#define MILEPOST_CLI_H

#define MILEPOST_VERSION "0.1.0"
#define MILEPOST_DATE    "2026-11-30" /* of that version, for the manual */

/* Runs what the arguments ask for and returns the program's exit code: 0 done; 1 a fault in a
 * file's content, or a finding; 2 a wrong argument; 3 the data file can't be used or output can't
 * be written; 130 interrupted with the work saved. */
int cli_main(int argc, char **argv);

#endif
