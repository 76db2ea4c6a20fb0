/* SPDX-License-Identifier: MIT
 * The lists, and references to what is in them. */
#ifndef MILEPOST_CATALOG_READ_RECORDS_H
#define MILEPOST_CATALOG_READ_RECORDS_H

#include "catalog/read/loader.h"

void remember_reference(struct loader *loader, int16_t *slot, enum list list, const char *id,
                        struct position place);
void *records_at(const struct loader *loader, enum list list, int index);
struct spot records_spot(const struct loader *loader, enum list list, int index);
int records_count(const struct loader *loader, enum list list);
int records_find(const struct loader *loader, enum list list, const char *id);
/* "; did you mean `exam.CPC`?" of the list's ids, or "": at the first faults alone, for each such
 * question goes through the list. */
const char *records_near(const struct loader *loader, enum list list, const char *id);
const char *records_noun(const struct loader *loader, enum list list);
/* Makes the list's ids fit to be looked up by halves. */
void records_sort(struct loader *loader, enum list list);
/* Every record of a list begins with its id. */
const char *record_id(const void *data);

#endif
