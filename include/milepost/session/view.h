/* SPDX-License-Identifier: MIT
 * Looking at an exported plan that is somebody else's: a plan in memory, of which comments alone
 * are written back into its file. */
#ifndef MILEPOST_SESSION_VIEW_H
#define MILEPOST_SESSION_VIEW_H

#include "milepost/session/open.h"

struct plan_view;

/* Reads the file, which nobody has to trust: whatever is wrong with it is one line, and nothing is
 * left behind. */
enum status view_open(const struct catalog *catalog, const struct clock_source *clock,
                      const char *path, struct plan_view **out, struct error *err) MP_MUST_CHECK;
void view_close(struct plan_view **view); /* accepts NULL; after its sessions */

/* The store in memory and the plan in it, which a session is opened of. */
struct store *view_store(const struct plan_view *view);
int64_t view_plan(const struct plan_view *view);
const char *view_path(const struct plan_view *view);

/* Nothing of the plan is changed in this session but its comments: all else is STATUS_USAGE, with a
 * line that says so. */
void session_only_view(struct session *session);
bool session_is_viewed(const struct session *session);
enum status view_refuse(struct error *err); /* that line */

/* True when the plan is not as it was read or written last. */
bool view_differs(const struct plan_view *view, const struct session *session);

/* Writes the plan with its comments into the file, whole or not at all. STATUS_CONFLICT: another
 * program wrote to the file since; nothing was written. After a failure view_differs says whether
 * the file has them for all that: then it may not outlive a power cut, as the error says. */
enum status view_write(struct plan_view *view, const struct session *session,
                       struct error *err) MP_MUST_CHECK;
/* True when something was written into the file. */
bool view_was_written(const struct plan_view *view);

/* The plan was written elsewhere, as it is: it is not to be written into the file any more. */
void view_let_be(struct plan_view *view, const struct session *session);

#endif
