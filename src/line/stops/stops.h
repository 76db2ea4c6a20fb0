/* SPDX-License-Identifier: MIT
 * The stops. They do not know each other: what leads from one to another names a place. */
#ifndef MILEPOST_LINE_STOPS_STOPS_H
#define MILEPOST_LINE_STOPS_STOPS_H

#include "line/stage/stage.h"

stop_fn home_stop, name_stop, delete_stop; /* home.c, name.c, delete.c */
stop_fn pages_stop;                        /* pages.c */
stop_fn plan_stop;                         /* plan.c */
stop_fn interview_stop;                    /* interview.c: the whole of it, or one question */
stop_fn sections_stop;                     /* sections.c */
stop_fn reveal_stop;                       /* reveal.c */
stop_fn routes_stop, route_stop;           /* routes.c */
stop_fn roadmap_stop, step_stop;           /* roadmap.c, step.c */
stop_fn mark_stop;                         /* mark.c */
stop_fn week_stop, due_stop;               /* agenda.c */
stop_fn check_stop;                        /* check.c */
stop_fn log_stop;                          /* log.c */
stop_fn figures_stop, figure_stop;         /* figures.c */
stop_fn gates_stop, gate_stop;             /* gates.c */
stop_fn credits_stop, cycle_stop;          /* credits.c */
stop_fn ledger_stop, credit_stop;          /* ledger.c */
stop_fn credit_field_stop;                 /* credit_field.c */
stop_fn credit_file_stop;                  /* credit_file.c */
stop_fn held_stop, held_field_stop;        /* held.c */
stop_fn print_stop;                        /* print.c: all that goes out */
stop_fn schools_stop, school_stop;         /* schools.c */
stop_fn asking_stop;
stop_fn promises_stop, promise_stop;         /* promises.c */
stop_fn school_field_stop;                   /* school_field.c */
stop_fn find_stop;                           /* find.c */
stop_fn catalogue_stop;                      /* catalogue.c */
stop_fn offers_stop;                         /* offers.c */
stop_fn what_if_stop, changes_stop;          /* trial.c */
stop_fn history_stop;                        /* history.c */
stop_fn months_stop;                         /* months.c */
stop_fn comments_stop;                       /* comments.c */
stop_fn settings_stop, setting_stop;         /* settings.c */
stop_fn rename_stop, copy_stop, import_stop; /* plan_change.c */
stop_fn jump_stop, looked_up_stop;           /* jump.c, looked_up.c */
stop_fn remarks_stop;                        /* comments.c */
stop_fn remark_stop, unkept_stop;            /* remark.c, unkept.c */
stop_fn damaged_stop;                        /* damaged.c */
stop_fn typing_stop;                         /* typing.c */

#endif
