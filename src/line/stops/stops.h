/* SPDX-License-Identifier: MIT
 * The stops. They do not know each other: what leads from one to another names a place. */
#ifndef MILEPOST_LINE_STOPS_STOPS_H
#define MILEPOST_LINE_STOPS_STOPS_H

#include "line/stage/stage.h"

stop_fn home_stop, name_stop, delete_stop; /* home.c, name.c, delete.c */
stop_fn plan_stop;                         /* plan.c */
stop_fn interview_stop;                    /* interview.c: the whole of it, or one question */
stop_fn routes_stop, route_stop;           /* routes.c */
stop_fn roadmap_stop, step_stop;           /* roadmap.c, step.c */
stop_fn mark_stop;                         /* mark.c */
stop_fn week_stop, due_stop;               /* agenda.c */
stop_fn check_stop;                        /* check.c */

#endif
