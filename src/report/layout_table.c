/* SPDX-License-Identifier: MIT
 * A table in 72 columns: each column is as wide as it needs, and the widest give way where they are
 * too many, down to their longest word. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "report/layout_cells.h"

enum { TABLE_GAP = 2 };

/* How wide a column would like to be, and its longest word. */
struct table_column {
    int columns, word;
};

static int table_longest_word(const char *text)
{
    int longest = 0;

    while (*text) {
        size_t length = strcspn(text, " ");
        int width = text_width_bytes(text, length);

        if (width > longest)
            longest = width;
        text += length + (text[length] == ' ');
    }
    return longest;
}

static void table_widen(struct table_column *column, const char *text)
{
    int width = text_width(text), word = table_longest_word(text);

    if (width > column->columns)
        column->columns = width;
    if (word > column->word)
        column->word = word;
}

static int table_measure(const struct layout_table *table, struct table_column *columns)
{
    int sum = TABLE_GAP * (table->columns - 1);

    for (int i = 0; i < table->columns; i++) {
        table_widen(&columns[i], table->heads[i]);
        for (int row = 0; row < table->rows; row++)
            table_widen(&columns[i], table->cells[row * table->columns + i]);
        sum += columns[i].columns;
    }
    return sum;
}

/* The widest column that can still be narrower without a word being broken; else the widest. */
static struct table_column *table_widest(struct table_column *columns, int count)
{
    struct table_column *widest = NULL, *any = &columns[0];

    for (int i = 0; i < count; i++) {
        struct table_column *column = &columns[i];

        if (column->columns > any->columns)
            any = column;
        if (column->columns > column->word && (!widest || column->columns > widest->columns))
            widest = column;
    }
    return widest ? widest : any;
}

static void table_put_row(struct buffer *out, const struct layout_table *table,
                          const struct table_column *columns, const char *const *texts)
{
    struct layout_cell *cells = memory_new((size_t)table->columns, sizeof *cells);

    for (int i = 0; i < table->columns; i++)
        cells[i] =
            (struct layout_cell){texts[i], columns[i].columns, (table->right >> i & 1U) != 0};
    layout_cells(out, &(struct layout_line){"", 0, cells, table->columns, TABLE_GAP});
    free(cells);
}

void layout_table(struct buffer *out, const struct layout_table *table)
{
    struct table_column *columns = memory_new((size_t)table->columns, sizeof *columns);

    for (int sum = table_measure(table, columns); sum > LAYOUT_COLUMNS; sum--)
        table_widest(columns, table->columns)->columns--;
    table_put_row(out, table, columns, table->heads);
    for (int row = 0; row < table->rows; row++)
        table_put_row(out, table, columns, &table->cells[row * table->columns]);
    free(columns);
}
