/* SPDX-License-Identifier: MIT
 * Tables: columns as wide as what they hold, figures at their right edge, the heads again on each
 * page. */
#include <string.h>

#include "pdf/pdf.h"

#define PDF_TABLE_GAP 1.5 /* times the body's size */

struct pdf_table {
    const json_t *block;
    int columns, node;
    double least[PDF_COLUMNS_MOST], usual[PDF_COLUMNS_MOST]; /* of its longest word and cell */
    double x[PDF_COLUMNS_MOST], width[PDF_COLUMNS_MOST];
    bool boxes[PDF_COLUMNS_MOST]; /* to tick: what they are of stands close to them */
};

static const char *pdf_table_cell(const json_t *row, int column)
{
    return json_string_value(json_array_get(row, (size_t)column));
}

/* The mark of a cell that is a box and nothing else, "[x]"; or '\0'. */
static char pdf_cell_mark(const char *text)
{
    return text[0] == '[' && text[1] != '\0' && text[2] == ']' && text[3] == '\0' &&
                   strchr(PDF_MARKS, text[1])
               ? text[1]
               : '\0';
}

/* ---- how wide the columns are ---------------------------------------------------------------- */

static double pdf_larger(double left, double right)
{
    return left > right ? left : right;
}

static void pdf_measure_cell(struct pdf_sheet *sheet, struct pdf_table *table, int column,
                             const char *text, enum pdf_style style)
{
    char mark = pdf_cell_mark(text);
    PangoLayout *layout = pdf_layout(sheet, text, style, -1);
    double usual = mark ? pdf_box_width(sheet, mark, style) : pdf_layout_width(layout) + 1;

    table->usual[column] = pdf_larger(table->usual[column], usual);
    table->boxes[column] = table->boxes[column] || mark;
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
    pango_layout_set_width(layout, 0);
    table->least[column] =
        pdf_larger(table->least[column], mark ? usual : pdf_layout_width(layout) + 1);
}

static void pdf_measure_table(struct pdf_sheet *sheet, struct pdf_table *table)
{
    const json_t *heads = json_object_get(table->block, "heads");
    const json_t *rows = json_object_get(table->block, "rows");
    size_t index;
    json_t *row;

    for (int i = 0; i < table->columns; i++) {
        pdf_measure_cell(sheet, table, i, pdf_table_cell(heads, i), PDF_HEAD);
        json_array_foreach(rows, index, row)
            pdf_measure_cell(sheet, table, i, pdf_table_cell(row, i), PDF_CELL);
    }
}

/* A column gets what it would like, or `level` where it would like more, but its longest word. */
static double pdf_level_width(const struct pdf_table *table, int column, double level)
{
    double width = table->usual[column] < level ? table->usual[column] : level;

    return width > table->least[column] ? width : table->least[column];
}

static double pdf_level_sum(const struct pdf_table *table, double level)
{
    double sum = 0;

    for (int i = 0; i < table->columns; i++)
        sum += pdf_level_width(table, i, level);
    return sum;
}

/* The highest level at which all columns have room: short ones have all they like, and only long
 * ones are broken into lines. */
static double pdf_find_level(const struct pdf_table *table, double room)
{
    double low = 0, high = room;

    for (int i = 0; i < 40; i++) {
        double middle = (low + high) / 2;

        if (pdf_level_sum(table, middle) <= room)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Where words are wider than the page, each column gets its share of it. */
static void pdf_part_table(struct pdf_sheet *sheet, struct pdf_table *table)
{
    double gap = PDF_TABLE_GAP * sheet->scale.unit, x = 0;
    double room = sheet->width - gap * (table->columns - 1);
    double level = pdf_find_level(table, room), least = pdf_level_sum(table, 0);

    for (int i = 0; i < table->columns; i++) {
        table->width[i] = pdf_level_width(table, i, level) * (least > room ? room / least : 1);
        table->x[i] = x;
        x += table->width[i] + gap;
    }
}

/* A table that is narrower than the page: its last figures stand at the page's right edge, as those
 * of the entries do; without figures there its columns stay near each other. */
static void pdf_spread_table(struct pdf_sheet *sheet, struct pdf_table *table)
{
    const json_t *right = json_object_get(table->block, "right");
    int last = table->columns - 1, gaps = 0;
    double spare = sheet->width - table->x[last] - table->width[last], each, shift = 0;
    double most = 2.5 * sheet->scale.unit;

    for (int i = 0; i < last; i++)
        gaps += !table->boxes[i];
    each = gaps > 0 && spare > 0 ? spare / gaps : 0;
    if (!json_is_true(json_array_get(right, (size_t)last)) && each > most)
        each = most;
    for (int i = 1; i <= last; i++) {
        shift += table->boxes[i - 1] ? 0 : each;
        table->x[i] += shift;
    }
}

/* ---- rows ------------------------------------------------------------------------------------ */

static double pdf_table_width(const struct pdf_table *table)
{
    int last = table->columns - 1;

    return table->x[last] + table->width[last];
}

static void pdf_put_table_row(struct pdf_sheet *sheet, const struct pdf_table *table,
                              const json_t *row, bool head)
{
    const json_t *right = json_object_get(table->block, "right");
    int node = pdf_node(sheet, "TR", table->node);
    double unit = sheet->scale.unit, air = 0.22 * unit * sheet->scale.air, height = 0;

    pdf_strip_open(sheet, 0);
    for (int i = 0; i < table->columns; i++) {
        const struct pdf_cell cell = {
            .text = pdf_table_cell(row, i),
            .style = head ? PDF_HEAD : PDF_CELL,
            .x = table->x[i],
            .width = table->width[i],
            .right = json_is_true(json_array_get(right, (size_t)i)),
            .node = pdf_node(sheet, head ? "TH" : "TD", node),
        };
        char mark = pdf_cell_mark(cell.text);
        double own =
            mark ? pdf_put_box_cell(sheet, &cell, mark, air) : pdf_put_cell(sheet, &cell, air);

        height = own > height ? own : height;
    }
    height += 2 * air;
    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_RULE,
                                           .ink = head ? PDF_INK_SOFT : PDF_INK_HAIR,
                                           .node = -1,
                                           .y = height,
                                           .width = pdf_table_width(table),
                                           .height = head ? 0.7 : 0.4});
    pdf_strip_close(sheet, height);
}

static void pdf_put_caption(struct pdf_sheet *sheet, const struct pdf_table *table)
{
    const struct pdf_cell caption = {.text = pdf_member(table->block, "caption"),
                                     .style = PDF_STRONG,
                                     .width = sheet->width,
                                     .node = pdf_node(sheet, "Caption", table->node)};

    if (caption.text[0] != '\0')
        pdf_put_row(sheet, &caption, 1, 0.7)->keep = true;
}

void pdf_put_table(struct pdf_sheet *sheet, const json_t *block)
{
    const json_t *heads = json_object_get(block, "heads"), *rows = json_object_get(block, "rows");
    struct pdf_table table = {.block = block, .node = pdf_node(sheet, "Table", PDF_ROOT)};
    int head;
    size_t index;
    json_t *row;

    table.columns = (int)json_array_size(heads);
    pdf_measure_table(sheet, &table);
    pdf_part_table(sheet, &table);
    pdf_spread_table(sheet, &table);
    pdf_put_caption(sheet, &table);
    head = (int)sheet->strips.count;
    pdf_put_table_row(sheet, &table, heads, true);
    sheet->strips.items[head].keep = true;
    sheet->strips.items[head].before = 0.5 * sheet->scale.unit * sheet->scale.air;
    json_array_foreach(rows, index, row)
    {
        pdf_put_table_row(sheet, &table, row, false);
        sheet->strips.items[sheet->strips.count - 1].head = head;
    }
}
