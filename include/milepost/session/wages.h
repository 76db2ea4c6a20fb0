/* SPDX-License-Identifier: MIT
 * The imported wages that concern a plan: of the nation, and of a state. */
#ifndef MILEPOST_SESSION_WAGES_H
#define MILEPOST_SESSION_WAGES_H

#include "milepost/report/pay.h"
#include "milepost/session/open.h"

/* A zeroed one is empty. */
struct session_wages {
    struct report_pay pay; /* borrows from the arena */
    struct arena arena;
};

/* `path` is the file of schools, NULL the installed one; `state` a state of two capitals that
 * somebody named, NULL or "": that of the chosen school counts. Without the file, or with one that
 * can't be read, there is nothing: whoever looks at a plan did not ask for it. Clear with
 * session_wages_clear. */
void session_wages_read(const struct session *session, const char *path, const char *state,
                        struct session_wages *out);
void session_wages_clear(struct session_wages *wages);

#endif
