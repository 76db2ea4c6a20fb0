/* SPDX-License-Identifier: MIT
 * A table that is put together cell by cell. */
#include <stdarg.h>

#include "milepost/vector.h"
#include "report/sheet.h"

void sheet_add_cell(struct sheet_cells *cells, const char *format, ...)
{
    struct buffer text = {0};
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&text, format, arguments);
    va_end(arguments);
    VECTOR_PUSH(cells, arena_copy_text(&cells->arena, buffer_text(&text)));
    buffer_clear(&text);
}

void sheet_put_table(struct sheet *sheet, struct sheet_table table, struct sheet_cells *cells)
{
    table.rows = (int)cells->count / table.columns;
    table.cells = cells->items;
    if (table.rows > 0)
        sheet->form->table(sheet, &table);
    VECTOR_CLEAR(cells);
    arena_clear(&cells->arena);
}
