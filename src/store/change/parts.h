/* SPDX-License-Identifier: MIT
 * The parts of a change. Each part says in items what a change makes of it, and makes items or
 * takes them back; to write a change is to record its items and make them. */
#ifndef MILEPOST_STORE_CHANGE_PARTS_H
#define MILEPOST_STORE_CHANGE_PARTS_H

#include "store/change/writer.h"

/* Adds what the change makes of one part, if it names it: the difference to what is stored. */
typedef enum status part_items_fn(struct change_writer *writer, const struct plan_change *change,
                                  struct change_items *items, struct error *err);

/* Makes items of one part, or takes them back, in the order in which they come. */
typedef enum status part_apply_fn(struct change_writer *writer, const struct change_item *items,
                                  size_t count, enum direction direction, struct error *err);

part_items_fn name_items, route_items, assumptions_items, programs_items, marks_items, logs_items,
    baselines_items, credits_items, held_items, comments_items, catalogue_items, answers_items;
part_apply_fn name_apply, route_apply, assumptions_apply, programs_apply, marks_apply, logs_apply,
    baselines_apply, credits_apply, held_apply, comments_apply, catalogue_apply, answers_apply;

/* ---- parts.c --------------------------------------------------------------------------------- */

/* Writes every part that the change names, and the place, within the transaction of the writer. */
enum status parts_write(struct change_writer *writer, const struct plan_change *change,
                        struct error *err) MP_MUST_CHECK;

enum status parts_apply(struct change_writer *writer, const struct change_items *items,
                        enum direction direction, struct error *err) MP_MUST_CHECK;

/* ---- program_change.c ------------------------------------------------------------------------ */

/* What is said of a change of schools: their names, freed by the caller. */
enum status programs_tell(struct change_writer *writer, const struct change_item *items,
                          size_t count, struct change_report *report,
                          struct error *err) MP_MUST_CHECK;

/* ---- catalogue_change.c ---------------------------------------------------------------------- */

/* The versions that an item tells of, before and after, freed by the caller. */
char *catalogue_item_version(const struct value *value);

/* ---- mark_change.c, log_change.c ------------------------------------------------------------- */

/* The step of an item that is a mark or a log, freed by the caller; "" when it can't be read. */
char *mark_item_step(const struct change_item *item);
char *log_item_step(const struct change_item *item);

#endif
