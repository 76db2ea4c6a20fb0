/* SPDX-License-Identifier: MIT
 * Credits on their way in from a file. */
#ifndef MILEPOST_TUI_SCREENS_CREDITS_TAKING_H
#define MILEPOST_TUI_SCREENS_CREDITS_TAKING_H

#include "milepost/session.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

/* So many faults are told one by one. */
enum { TAKING_FAULTS = 100 };

struct taking_screen {
    struct list_screen base;
    struct line_field line;   /* the name of the file */
    char *path;               /* of the file that was read, or NULL */
    const char *bodies;       /* of rows that name none, once it was asked; else NULL */
    struct credit_file *file; /* NULL: none was read, or it could not be */
    VECTOR(char *) faults;
};

enum taking_cell { TAKING_WHAT, TAKING_DAY, TAKING_UNITS, TAKING_FATE };
#define TAKING_CELLS 4
enum { TAKING_TABLE = 60 };

/* ---- taking_rows.c */

void taking_fill(struct list_screen *base);

#endif
