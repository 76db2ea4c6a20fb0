/* SPDX-License-Identifier: MIT
 * What a template's text says for what it stands for. */
#ifndef MILEPOST_CATALOG_READ_PLACEHOLDER_H
#define MILEPOST_CATALOG_READ_PLACEHOLDER_H

#include "catalog/read/loader.h"

/* The text with its placeholders filled in; *empty tells whether one of them was empty. */
const char *scope_expand(struct loader *loader, struct spot spot, const char *text, bool *empty);

#endif
