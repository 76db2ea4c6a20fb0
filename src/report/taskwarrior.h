/* SPDX-License-Identifier: MIT
 * A roadmap as tasks of Taskwarrior. */
#ifndef MILEPOST_REPORT_TASKWARRIOR_H
#define MILEPOST_REPORT_TASKWARRIOR_H

#include "milepost/report.h"

/* ---- taskwarrior.c --------------------------------------------------------------------------- */

/* An array for `task import`, a task a line. Of `print` nothing is in it. */
void taskwarrior_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                         const struct report_print *print, struct buffer *out);

#endif
