/* SPDX-License-Identifier: MIT
 * What others wrote to the steps of a plan, as rows. */
#ifndef MILEPOST_STORE_COMMENT_H
#define MILEPOST_STORE_COMMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/date.h"

/* Characters. */
#define STORE_COMMENT_MAX 2000
#define STORE_AUTHOR_MAX  80
#define STORE_COMMENT_ID  37 /* bytes of a uuid with its end */

struct comment_row {
    char uuid[STORE_COMMENT_ID]; /* it is the same comment wherever it is read */
    char *step;                  /* of STORE_STEP_MAX characters at most (progress.h) */
    char *author, *text;         /* neither is "", and each is one line */
    date_day day;                /* on which it was written */
    date_day taken;              /* on which it was marked as read, or DATE_NONE */
};

/* By day, those of one day by uuid; each uuid once. */
struct comment_rows {
    struct comment_row *items;
    size_t count;
};

void comment_rows_clear(struct comment_rows *rows);
/* Puts a copy where it belongs, in the place of the one with its uuid. */
void comment_rows_put(struct comment_rows *rows, const struct comment_row *row);
void comment_rows_drop(struct comment_rows *rows, const char *uuid);
/* The one with this uuid, or NULL. */
struct comment_row *comment_find(const struct comment_rows *rows, const char *uuid);
bool comments_same(const struct comment_row *left, const struct comment_row *right);

#endif
