/* SPDX-License-Identifier: MIT
 * What the columns of a table of credits mean, by the words of their headers. */
#ifndef MILEPOST_SESSION_EXCHANGE_CREDIT_COLUMNS_H
#define MILEPOST_SESSION_EXCHANGE_CREDIT_COLUMNS_H

#include "milepost/session/credits.h"

/* ---- credit_columns.c */

/* The field that a header speaks of, or -1; `certain` says how sure that is: of two columns for one
 * field the surer one is taken, else the first. */
int credit_column_field(const char *header, int *certain);

#endif
