/* SPDX-License-Identifier: MIT
 * Routes as rows of a list. */
#ifndef MILEPOST_TUI_PARTS_ROUTE_ROWS_H
#define MILEPOST_TUI_PARTS_ROUTE_ROWS_H

#include "milepost/roadmap.h"
#include "tui/stage/place.h"
#include "tui/widgets/list.h"

/* Routes as rows of a list: with room enough their figures stand in columns. `value` of a row is
 * the index of its route. */
struct route_rows {
    const struct roadmap *roadmap;
    bool table;
    date_day from, until; /* of the bars */
};
enum { ROUTE_ROWS_COLUMNS = 7 };
extern const struct list_column route_rows_columns[ROUTE_ROWS_COLUMNS];
struct route_rows route_rows_of(const struct roadmap *roadmap, int columns);
void route_rows_add_labels(struct list *list);
void route_rows_add(struct list *list, const struct route_rows *rows, int route, bool compared);
/* The list's paint; its context is the rows. */
void route_rows_paint(const void *context, const struct list *list, const struct list_row *row,
                      const struct pane *pane);

#endif
