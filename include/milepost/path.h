/* SPDX-License-Identifier: MIT
 * Paths as people write them. */
#ifndef MILEPOST_PATH_H
#define MILEPOST_PATH_H

#include <stdbool.h>

#include "milepost/text.h"

/* The home folder; NULL when HOME is not set, or does not begin with "/". */
const char *path_home(void);

/* Adds a path in which a leading "~/" (or "~" alone) is the home folder. False when there is none
 * to put there: then it is added as it is. */
bool path_add(struct buffer *out, const char *path);

/* Adds the path of what is called `name` in the folder that this program lies in. False when nobody
 * says where that is. */
bool path_add_beside_program(struct buffer *out, const char *name);

/* Adds a path as it is typed where no shell reads it: without blanks around it, then without the
 * quotes around it, and with path_add's home folder. */
void path_add_typed(struct buffer *out, const char *typed);

/* `variable`/milepost/`rest`, or $HOME/`fallback`/milepost/`rest`, to be freed; NULL without a
 * home. */
char *path_of(const char *variable, const char *fallback, const char *rest);

#endif
