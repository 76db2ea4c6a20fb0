/* SPDX-License-Identifier: MIT
 * What is ticked off, and what stands below it: entries with details, tasks; sources likewise. */
#include <stdio.h>

#include "pdf/pdf.h"

/* Where the text beside a box begins; the width of what details are called. Times the body. */
#define PDF_TEXT_AT      1.65
#define PDF_LABEL_WIDTH  6.95
#define PDF_NUMBER_WIDTH 1.8
#define PDF_TAKES_WIDTH  5.0
#define PDF_GAP          0.9

/* All strips from that one on stay on one page, so far as a page holds them. */
static void pdf_keep_from(struct pdf_sheet *sheet, size_t first)
{
    for (size_t i = first; i + 1 < sheet->strips.count; i++)
        sheet->strips.items[i].keep = true;
}

/* ---- entries --------------------------------------------------------------------------------- */

/* The columns of an entry: a title, a date, a cost; a long cost takes from the title. */
struct pdf_entry_columns {
    double title, date, cost; /* where they begin */
    double gap;
};

static struct pdf_entry_columns pdf_entry_columns(struct pdf_sheet *sheet, const json_t *block)
{
    const char *cost = pdf_member(block, "right"), *date = pdf_member(block, "middle");
    struct pdf_entry_columns at = {.gap = PDF_GAP * sheet->scale.unit};
    double width = 0.15 * sheet->width, most = 0.28 * sheet->width, own;

    own = pdf_layout_width(pdf_layout(sheet, cost, PDF_BODY, -1)) + 1;
    if (own > width)
        width = own < most ? own : most;
    at.title = pdf_member(block, "mark")[0] != '\0' ? PDF_TEXT_AT * sheet->scale.unit : 0;
    at.cost = cost[0] == '\0' ? sheet->width + at.gap : sheet->width - width;
    at.date = date[0] == '\0' ? at.cost : 0.85 * sheet->width - at.gap - 0.29 * sheet->width;
    return at;
}

/* Returns the height of all. */
static double pdf_put_entry_cells(struct pdf_sheet *sheet, struct pdf_cell cells[4],
                                  const struct pdf_entry_columns *at)
{
    double top = 0, height = 0;

    if (cells[1].text[0] != '\0') { /* what to do has the first line for itself */
        cells[0].width = at->cost - at->gap - at->title;
        top = pdf_put_cell(sheet, &cells[0], 0);
    }
    for (int i = top > 0 ? 1 : 0; i < 4; i++) {
        bool first = top == 0 || i == 3;
        double own = cells[i].text[0] != '\0' ? pdf_put_cell(sheet, &cells[i], first ? 0 : top) : 0;

        own += own > 0 && !first ? top : 0;
        height = own > height ? own : height;
    }
    return height > top ? height : top;
}

/* Side by side: a name, a day, a cost. Where it is told what to do, that comes first, above the
 * name and the day. */
void pdf_put_entry(struct pdf_sheet *sheet, const json_t *block)
{
    const struct pdf_entry_columns at = pdf_entry_columns(sheet, block);
    const char *called = pdf_member(block, "called");
    int body = pdf_node(sheet, "LBody", sheet->item);
    struct buffer title = {0};

    buffer_format(&title, "%s%s", pdf_mark_words(pdf_member(block, "mark")),
                  pdf_member(block, "title"));
    struct pdf_cell cells[] = {
        {buffer_text(&title), PDF_STRONG, at.title, at.date - at.gap - at.title,
         .node = pdf_node(sheet, "P", body)},
        {called, PDF_LABEL, at.title, at.date - at.gap - at.title,
         .node = pdf_node(sheet, "P", body)},
        {pdf_member(block, "middle"), called[0] ? PDF_LABEL : PDF_BODY, at.date,
         at.cost - at.gap - at.date, .node = pdf_node(sheet, "P", body)},
        {pdf_member(block, "right"), PDF_BODY, at.cost, sheet->width - at.cost, .right = true,
         .node = pdf_node(sheet, "P", body)},
    };
    sheet->text_at = PDF_TEXT_AT * sheet->scale.unit;
    pdf_strip_open(sheet, 0.75);
    pdf_put_mark(sheet, pdf_member(block, "mark"), 0, 0, PDF_BODY);
    pdf_strip_close(sheet, pdf_put_entry_cells(sheet, cells, &at));
    buffer_clear(&title);
}

static double pdf_put_detail_item(struct pdf_sheet *sheet, const json_t *block, size_t index,
                                  bool many)
{
    double unit = sheet->scale.unit, label = sheet->text_at, x = label + PDF_LABEL_WIDTH * unit;
    const json_t *items = json_object_get(block, "items");
    const struct pdf_cell lead = {
        .text = index == 0 ? pdf_member(block, "label") : "",
        .style = PDF_LABEL,
        .x = label,
        .width = x - label - 0.5 * unit,
        .node = pdf_node(sheet, "Lbl", sheet->item),
    };
    const struct pdf_cell cell = {
        .text = json_string_value(json_array_get(items, index)),
        .style = PDF_DETAIL,
        .x = x + (many ? unit : 0),
        .width = sheet->width - x - (many ? unit : 0),
        .node = pdf_node(sheet, "P", sheet->item),
        .dot = many,
    };

    return pdf_put_paragraph(sheet, &lead, &cell, index == 0 ? 0.22 : 0.1);
}

/* A label may be taller than all that it is of. */
static void pdf_make_room(struct pdf_sheet *sheet, size_t first, double height)
{
    for (size_t i = first; i < sheet->strips.count; i++)
        height -= sheet->strips.items[i].height + (i > first ? sheet->strips.items[i].before : 0);
    if (height > 0 && sheet->strips.count > first)
        sheet->strips.items[sheet->strips.count - 1].height += height;
}

void pdf_put_detail(struct pdf_sheet *sheet, const json_t *block)
{
    size_t count = json_array_size(json_object_get(block, "items"));
    size_t first = sheet->strips.count;
    double label = 0;

    if (sheet->strips.count > 0) /* it stays with what it is of */
        sheet->strips.items[sheet->strips.count - 1].keep = true;
    for (size_t i = 0; i < count; i++)
        label += pdf_put_detail_item(sheet, block, i, count > 1);
    pdf_make_room(sheet, first, label);
}

/* ---- tasks ----------------------------------------------------------------------------------- */

/* What stands below a task, if it is told. */
static void pdf_put_below(struct pdf_sheet *sheet, const char *format, const char *text,
                          enum pdf_style style, double x)
{
    struct pdf_cell cell = {.style = style, .x = x, .node = pdf_node(sheet, "P", sheet->item)};
    struct buffer line = {0};

    if (text[0] == '\0')
        return;
    buffer_format(&line, "%s%s", format, text);
    if (style == PDF_SPOKEN)
        buffer_add(&line, "”");
    cell.text = buffer_text(&line);
    cell.width = sheet->width - x - (PDF_TAKES_WIDTH + PDF_GAP) * sheet->scale.unit;
    pdf_put_paragraph(sheet, NULL, &cell, 0.08);
    buffer_clear(&line);
}

/* The box, the number, what to do, how long it takes. */
static void pdf_put_task_line(struct pdf_sheet *sheet, const json_t *block, const char *number,
                              double x)
{
    double unit = sheet->scale.unit, takes = sheet->width - PDF_TAKES_WIDTH * unit;
    int body = pdf_node(sheet, "LBody", sheet->item);
    struct buffer text = {0};

    buffer_format(&text, "%s%s", pdf_mark_words(pdf_member(block, "mark")),
                  pdf_member(block, "text"));
    const struct pdf_cell cells[] = {
        {number, PDF_STRONG, PDF_TEXT_AT * unit, PDF_NUMBER_WIDTH * unit,
         .node = pdf_node(sheet, "Lbl", sheet->item)},
        {buffer_text(&text), PDF_BODY, x, takes - PDF_GAP * unit - x,
         .node = pdf_node(sheet, "P", body)},
        {pdf_member(block, "takes"), PDF_LABEL, takes, PDF_TAKES_WIDTH * unit, .right = true,
         .node = pdf_node(sheet, "P", body)},
    };
    pdf_put_row(sheet, cells, sizeof cells / sizeof *cells, 0.6);
    pdf_put_mark(sheet, pdf_member(block, "mark"), 0, 0, PDF_BODY);
    sheet->strips.items[sheet->strips.count - 1].count =
        sheet->items.count - sheet->strips.items[sheet->strips.count - 1].first;
    buffer_clear(&text);
}

void pdf_put_task(struct pdf_sheet *sheet, const json_t *block)
{
    json_int_t number = json_integer_value(json_object_get(block, "number"));
    double x = (PDF_TEXT_AT + (number > 0 ? PDF_NUMBER_WIDTH : 0)) * sheet->scale.unit;
    size_t first = sheet->strips.count;
    char text[24] = "";

    if (number > 0)
        snprintf(text, sizeof text, "%d", (int)number);
    sheet->text_at = x;
    pdf_put_task_line(sheet, block, text, x);
    pdf_put_below(sheet, "Say: “", pdf_member(block, "say"), PDF_SPOKEN, x);
    pdf_put_below(sheet, "Done when: ", pdf_member(block, "done_when"), PDF_LABEL, x);
    pdf_keep_from(sheet, first);
}

/* ---- sources --------------------------------------------------------------------------------- */

static const char *pdf_address(const char *url)
{
    return text_is_address(url) ? url : NULL;
}

/* Its number is what citations lead to. */
static void pdf_put_source_text(struct pdf_sheet *sheet, const json_t *block, double x, bool brief)
{
    int number = (int)json_integer_value(json_object_get(block, "number"));
    int body = pdf_node(sheet, "LBody", sheet->item);
    const char *publisher = pdf_member(block, "publisher");
    struct buffer text = {0};
    char label[24];
    struct pdf_cell lead = {.text = label,
                            .style = PDF_LABEL,
                            .width = x - 0.5 * sheet->scale.unit,
                            .right = true,
                            .node = pdf_node(sheet, "Lbl", sheet->item),
                            .source = number};
    struct pdf_cell cell = {.style = PDF_DETAIL,
                            .x = x,
                            .width = sheet->width - x,
                            .node = body,
                            .uri = brief ? pdf_address(pdf_member(block, "url")) : NULL};

    snprintf(label, sizeof label, "[%d]", number);
    buffer_format(&text, "%s (%s%s%s)", pdf_member(block, "title"), publisher,
                  publisher[0] ? ", " : "", pdf_member(block, "about"));
    cell.text = buffer_text(&text);
    pdf_put_paragraph(sheet, &lead, &cell, brief ? 0.16 : 0.32);
    buffer_clear(&text);
}

/* On paper an address is read, so it is written out, unless the print is a brief one: then what the
 * source is called leads there. */
void pdf_put_source(struct pdf_sheet *sheet, const json_t *block)
{
    double x = 3.0 * sheet->scale.unit;
    size_t first = sheet->strips.count;
    const char *url = pdf_member(block, "url");
    bool brief = json_is_true(json_object_get(block, "brief"));
    const struct pdf_cell link = {.text = url,
                                  .style = PDF_LINK,
                                  .x = x,
                                  .width = sheet->width - x,
                                  .node = pdf_node(sheet, "P", sheet->item),
                                  .uri = pdf_address(url)};

    pdf_put_source_text(sheet, block, x, brief && link.uri);
    if (url[0] != '\0' && !(brief && link.uri))
        pdf_put_paragraph(sheet, NULL, &link, 0);
    pdf_keep_from(sheet, first);
}
