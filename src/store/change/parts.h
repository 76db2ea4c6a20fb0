/* SPDX-License-Identifier: MIT
 * The parts of a change. Each is written with its items of the record, all within the transaction
 * of the writer, and each takes its items back or makes them again. */
#ifndef MILEPOST_STORE_CHANGE_PARTS_H
#define MILEPOST_STORE_CHANGE_PARTS_H

#include "store/change/writer.h"

/* Takes items of one part back, or makes them again, in the order in which they come. */
typedef enum status change_apply_fn(struct change_writer *writer, const struct change_item *items,
                                    size_t count, enum direction direction, struct error *err);

/* ---- save.c ---------------------------------------------------------------------------------- */

/* Writes every part that the change names, and the place. */
enum status change_write(struct change_writer *writer, const struct plan_change *change,
                         struct error *err) MP_MUST_CHECK;

/* ---- answer_change.c ------------------------------------------------------------------------- */

enum status change_write_answers(struct change_writer *writer, const struct answer_edit *edits,
                                 size_t count, struct error *err) MP_MUST_CHECK;
change_apply_fn answers_apply;

/* ---- name_change.c --------------------------------------------------------------------------- */

enum status change_write_name(struct change_writer *writer, const char *name,
                              struct error *err) MP_MUST_CHECK;
change_apply_fn name_apply;

/* ---- route_change.c -------------------------------------------------------------------------- */

enum status change_write_route(struct change_writer *writer, const struct choice_rows *route,
                               struct error *err) MP_MUST_CHECK;
change_apply_fn route_apply;

/* ---- assumption_change.c --------------------------------------------------------------------- */

enum status change_write_assumptions(struct change_writer *writer,
                                     const struct assumption_rows *assumptions,
                                     struct error *err) MP_MUST_CHECK;
change_apply_fn assumptions_apply;

/* ---- program_change.c ------------------------------------------------------------------------ */

enum status change_write_programs(struct change_writer *writer, struct program_rows *programs,
                                  struct error *err) MP_MUST_CHECK;
change_apply_fn programs_apply;

/* What is said of a change of schools: their names, freed by the caller. */
enum status programs_tell(struct change_writer *writer, const struct change_item *items,
                          size_t count, struct change_report *report,
                          struct error *err) MP_MUST_CHECK;

#endif
