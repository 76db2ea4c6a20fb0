/* SPDX-License-Identifier: MIT
 * Steps as rows of a list. */
#ifndef MILEPOST_TUI_PARTS_STEP_ROWS_H
#define MILEPOST_TUI_PARTS_STEP_ROWS_H

#include "milepost/agenda.h"
#include "tui/stage/place.h"
#include "tui/widgets/list.h"

/* A step's mark and title, its date, and its cost where there is room for it. */
enum step_rows_cell { STEP_ROWS_TITLE, STEP_ROWS_DATE, STEP_ROWS_COST, STEP_ROWS_COLUMNS };
extern const struct list_column step_rows_columns[STEP_ROWS_COLUMNS];

/* Where the key for figures has nothing to show. */
#define STEP_ASSUMES_NOTHING "No figure is assumed here, so there is none to change."

/* Where that key leads from a step: to what it assumes, or to the one figure of it. */
struct place step_figures(const struct roadmap *roadmap, int step);

/* Columns for dates and costs in a list of so many columns: wider ones if that is wide, one for
 * both if it is narrow. */
void step_rows_fit(struct list *list, int columns);

/* The row names the place of its step. */
struct list_row *step_rows_add(struct list *list, const struct roadmap *roadmap, int step);
/* Says in such a row that it is overdue, and since when if there is room. */
void step_rows_set_overdue(struct list *list, struct list_row *row, const struct roadmap_step *step,
                           const struct due_item *item, date_day today);
/* What is missing for any way to the goal, or to keep anything current. */
void step_rows_add_missing(struct list *list, const struct roadmap *roadmap);

#endif
