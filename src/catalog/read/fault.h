/* SPDX-License-Identifier: MIT
 * Faults, each with its place. */
#ifndef MILEPOST_CATALOG_READ_FAULT_H
#define MILEPOST_CATALOG_READ_FAULT_H

#include "catalog/read/loader.h"
#include "milepost/error.h"

void fault_at(struct loader *loader, struct position place, const char *format, ...)
    MP_PRINTF(3, 4);
void fault_on(struct loader *loader, struct spot spot, const char *format, ...) MP_PRINTF(3, 4);
/* Sorts them and drops those that a template repeated. */
void faults_settle(struct loader *loader);

#endif
