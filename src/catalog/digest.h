/* SPDX-License-Identifier: MIT
 * What a catalogue says, in a few characters. */
#ifndef MILEPOST_CATALOG_DIGEST_H
#define MILEPOST_CATALOG_DIGEST_H

#include "milepost/catalog.h"
#include "milepost/memory.h"

/* Equal catalogues have equal ones, whatever their files look like. It lives in the arena. */
const char *catalog_digest(const struct catalog *catalog, struct arena *arena);

#endif
