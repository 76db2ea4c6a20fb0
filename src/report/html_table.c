/* SPDX-License-Identifier: MIT
 * Tables in HTML. On a narrow screen a row of many columns becomes a block, each cell behind the
 * words of its head; the roles keep it a table for those who hear it. */
#include "report/html.h"

/* So many columns fit side by side on a phone. */
enum { COLUMNS_BESIDE = 3 };

/* A cell of so many columns is not broken: a date, an amount. */
enum { BRIEF_COLUMNS = 16 };

static void html_put_caption(struct sheet *sheet, const struct sheet_table *table)
{
    bool own = table->caption[0] != '\0';

    buffer_add(sheet->out, own ? "<caption>" : "<caption class=\"say\">");
    html_text(sheet, own ? table->caption : buffer_text(&html_state_of(sheet)->heading));
    buffer_add(sheet->out, "</caption>\n");
}

static const char *html_figure_class(const struct sheet_table *table, int column)
{
    return table->right >> column & 1U ? " class=\"figure\"" : "";
}

/* A head without words heads nothing. */
static void html_put_heads(struct sheet *sheet, const struct sheet_table *table)
{
    buffer_add(sheet->out, "<thead>\n<tr role=\"row\">");
    for (int i = 0; i < table->columns; i++) {
        if (table->heads[i][0] == '\0') {
            buffer_add(sheet->out, "<td role=\"cell\"></td>");
            continue;
        }
        buffer_format(sheet->out, "<th scope=\"col\" role=\"columnheader\"%s>",
                      html_figure_class(table, i));
        html_text(sheet, table->heads[i]);
        buffer_add(sheet->out, "</th>");
    }
    buffer_add(sheet->out, "</tr>\n</thead>\n");
}

/* The column whose cells say what their rows are about: the first, or the one behind the boxes. */
static int html_row_heads(const struct sheet_table *table)
{
    bool boxes = table->rows > 0 && table->columns > 1 && html_mark_of(table->cells[0]);

    return boxes ? 1 : 0;
}

static void html_put_attributes(struct sheet *sheet, const struct sheet_table *table, int column,
                                const char *text)
{
    bool figure = table->right >> column & 1U, brief = text_width(text) <= BRIEF_COLUMNS;

    if (html_mark_of(text)) {
        buffer_add(sheet->out, " class=\"mark\"");
        return;
    }
    if (figure || brief)
        buffer_format(sheet->out, " class=\"%s\"",
                      figure && brief ? "figure brief"
                      : figure        ? "figure"
                                      : "brief");
    if (column == html_row_heads(table) || table->heads[column][0] == '\0')
        return;
    buffer_add(sheet->out, " data-head=\"");
    html_text(sheet, table->heads[column]);
    buffer_add(sheet->out, "\"");
}

static void html_put_cell(struct sheet *sheet, const struct sheet_table *table, int column,
                          const char *text)
{
    bool heads_row = column == html_row_heads(table) && text[0] != '\0';
    char mark = html_mark_of(text);

    buffer_add(sheet->out,
               heads_row ? "<th scope=\"row\" role=\"rowheader\"" : "<td role=\"cell\"");
    html_put_attributes(sheet, table, column, text);
    buffer_add(sheet->out, ">");
    if (mark)
        html_mark(sheet, mark);
    else
        html_cited(sheet, text);
    buffer_add(sheet->out, heads_row ? "</th>" : "</td>");
}

void html_table(struct sheet *sheet, const struct sheet_table *table)
{
    html_close_list(sheet);
    html_opened(sheet);
    buffer_format(sheet->out, "<table role=\"table\"%s>\n",
                  table->columns <= COLUMNS_BESIDE ? ""
                  : html_row_heads(table) > 0      ? " class=\"wide boxes\""
                                                   : " class=\"wide\"");
    html_put_caption(sheet, table);
    html_put_heads(sheet, table);
    buffer_add(sheet->out, "<tbody>\n");
    for (int row = 0; row < table->rows; row++) {
        buffer_add(sheet->out, "<tr role=\"row\">");
        for (int column = 0; column < table->columns; column++)
            html_put_cell(sheet, table, column, table->cells[row * table->columns + column]);
        buffer_add(sheet->out, "</tr>\n");
    }
    buffer_add(sheet->out, "</tbody>\n</table>\n");
}
