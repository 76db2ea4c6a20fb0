/* SPDX-License-Identifier: MIT
 * What the commands do: one function each. */
#ifndef MILEPOST_CLI_COMMANDS_H
#define MILEPOST_CLI_COMMANDS_H

#include "cli/app/command.h"

struct plan_view;

/* Each command, under the file that carries it out. */

/* cmd_agenda.c */
command_fn command_due, command_next;
/* cmd_answers.c */
command_fn command_answers, command_set;
/* cmd_assume.c */
command_fn command_assume;
/* cmd_batch.c */
command_fn command_batch;
/* cmd_catalog.c */
command_fn command_catalog_check, command_catalog_show;
/* cmd_catalog_diff.c */
command_fn command_catalog_diff;
/* cmd_catalog_plan.c */
command_fn command_catalog_take;
/* cmd_catalog_sources.c */
command_fn command_catalog_sources, command_catalog_stale;
/* cmd_credit.c */
command_fn command_credit_add, command_credit_list, command_credit_show, command_credit_change,
    command_credit_remove;
/* cmd_credit_file.c */
command_fn command_credit_import, command_credit_export, command_credit_audit;
/* cmd_file.c */
command_fn command_backup, command_restore, command_doctor;
/* cmd_held.c */
command_fn command_held;
/* cmd_help.c */
command_fn command_help;
/* cmd_history.c */
command_fn command_undo, command_redo, command_history, command_rebase;
/* cmd_letter.c */
command_fn command_letter;
/* cmd_list.c */
command_fn command_list;
/* cmd_log.c */
command_fn command_log, command_log_list, command_log_remove;
/* cmd_mark.c */
command_fn command_start, command_done, command_fail, command_waive, command_reopen;
/* cmd_plans.c */
command_fn command_rename, command_copy, command_delete, command_purge;
/* cmd_print.c */
command_fn command_print;
/* cmd_program.c */
command_fn command_program_add, command_program_list, command_program_show, command_program_set,
    command_program_choose, command_program_remove;
/* cmd_routes.c */
command_fn command_routes, command_choose, command_why;
/* cmd_school.c */
command_fn command_school_import, command_school_sources;
/* cmd_school_compare.c */
command_fn command_school_compare;
/* cmd_school_add.c */
command_fn command_school_add;
/* cmd_school_find.c */
command_fn command_school_near, command_school_show;
/* cmd_screens.c */
command_fn command_new, command_resume, command_screens;
/* cmd_transfer.c */
command_fn command_export, command_import;
/* cmd_view.c */
command_fn command_view;
/* cmd_what_if.c */
command_fn command_what_if;

/* ---- cmd_screens.c: for `view` --------------------------------------------------------------- */

/* Shows somebody else's plan on the screens. */
enum status screens_view(struct app *app, struct plan_view *view) MP_MUST_CHECK;

#endif
