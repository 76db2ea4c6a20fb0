/* SPDX-License-Identifier: MIT
 * What is left to do once the fields of a record are read. */
#ifndef MILEPOST_CATALOG_SCHEMA_FINISH_H
#define MILEPOST_CATALOG_SCHEMA_FINISH_H

#include "catalog/read/loader.h"

void finish_assumption(struct loader *loader, struct spot spot, void *record);
void finish_question(struct loader *loader, struct spot spot, void *record);
void finish_body(struct loader *loader, struct spot spot, void *record);
void finish_late_stage(struct loader *loader, struct spot spot, void *record);
void finish_ceu_field(struct loader *loader, struct spot spot, void *record);
void finish_credential(struct loader *loader, struct spot spot, void *record);
void finish_gate(struct loader *loader, struct spot spot, void *record);
void finish_step(struct loader *loader, struct spot spot, void *record);

#endif
