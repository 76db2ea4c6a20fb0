/* SPDX-License-Identifier: MIT
 * What the catalogue says of something by itself: a credential, a word of the glossary. */
#ifndef MILEPOST_REPORT_LOOKED_UP_H
#define MILEPOST_REPORT_LOOKED_UP_H

#include "milepost/catalog.h"
#include "milepost/date.h"

enum looked_part { LOOKED_TITLE, LOOKED_TEXT, LOOKED_FACT, LOOKED_POINT, LOOKED_SOURCE };

/* The label is that of a fact or a source, else NULL; both are valid within the call. */
struct looked_line {
    enum looked_part part;
    const char *label, *text;
};

typedef void looked_fn(void *context, const struct looked_line *line);

void report_credential(const struct catalog *catalog, int credential, date_day today,
                       looked_fn *tell, void *context);
void report_term(const struct catalog *catalog, int term, date_day today, looked_fn *tell,
                 void *context);

#endif
