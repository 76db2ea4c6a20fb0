/* SPDX-License-Identifier: MIT
 * The page on a sheet, as far as it was not left out: what was is counted where it would stand. */
#include <stdio.h>

#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/page.h"
#include "report/sheet_parts.h"

/* The numbers of the tasks that money waits for, and how many of those were left out. */
struct onepage_stops {
    int *items;
    size_t count, capacity;
    int left_out;
};

/* ---- what was left out ----------------------------------------------------------------------- */

static bool onepage_is_text(const struct onepage_item *item)
{
    return item->kind == ONEPAGE_LINE;
}

static bool onepage_is_task(const struct onepage_item *item)
{
    return item->kind == ONEPAGE_TASK;
}

static bool onepage_is_row(const struct onepage_item *item)
{
    return item->kind == ONEPAGE_ROW;
}

static int section_count(const struct onepage_section *section, bool left_out,
                         bool (*is)(const struct onepage_item *item))
{
    int count = 0;

    for (size_t i = 0; i < section->count; i++)
        if (is(&section->items[i]) && section->items[i].left_out == left_out)
            count += section->items[i].holds;
    return count;
}

static int section_words_left_out(const struct onepage_section *section)
{
    int count = 0;

    for (size_t i = 0; i < section->count; i++)
        count += (section->items[i].say_left_out || section->items[i].done_left_out) &&
                 !section->items[i].left_out;
    return count;
}

/* ---- tasks ----------------------------------------------------------------------------------- */

/* What to do, without the price and the day behind it. */
static void put_said(struct sheet *sheet, const struct onepage_item *item)
{
    struct buffer act = {0};

    buffer_add_bytes(&act, item->text, item->act_length);
    sheet_has_said(sheet, buffer_text(&act));
    buffer_clear(&act);
}

static void put_task(struct sheet *sheet, const struct onepage_item *item, int number)
{
    put_said(sheet, item);
    sheet->form->task(sheet, &(struct sheet_task){
                                 .mark = item->mark,
                                 .number = number,
                                 .takes = item->takes,
                                 .text = item->text,
                                 .say = item->say_left_out ? "" : item->say,
                                 .done_when = item->done_left_out ? "" : item->done_when,
                             });
}

/* "In the full print: 3 more, and what to say or when it is done for 2 of these." */
static void put_more_tasks(struct sheet *sheet, const struct onepage_section *section)
{
    int tasks = section_count(section, true, onepage_is_task);
    int words = section_words_left_out(section);
    struct buffer line = {0};

    if (tasks > 0)
        buffer_format(&line, "In the full print: %d more", tasks);
    if (words > 0)
        buffer_format(&line, "%s what to say or when it is done for %d of these",
                      tasks > 0 ? ", and" : "In the full print:", words);
    if (line.length > 0)
        buffer_add_char(&line, '.');
    sheet_line(sheet, &line);
}

/* Where a run of numbers that follow each other ends; of two each stands alone. */
static size_t put_run_end(const struct onepage_stops *stops, size_t first)
{
    size_t last = first;

    while (last + 1 < stops->count && stops->items[last + 1] == stops->items[last] + 1)
        last++;
    return last > first + 1 ? last : first;
}

/* "1 to 3 and 5" */
static void put_numbers(const struct onepage_stops *stops, struct buffer *out)
{
    for (size_t i = 0, last; i < stops->count; i = last + 1) {
        bool ends;

        last = put_run_end(stops, i);
        ends = last + 1 == stops->count && stops->left_out == 0;
        buffer_format(out, "%s%d", i == 0 ? "" : ends ? " and " : ", ", stops->items[i]);
        if (last > i)
            buffer_format(out, " to %d", stops->items[last]);
    }
}

/* "STOP: sign and pay nothing before 1, 2 and 4 are done." */
static void put_stop(struct sheet *sheet, const struct onepage_stops *stops)
{
    struct buffer line = {0};

    if (stops->count == 0 && stops->left_out == 0)
        return;
    buffer_add(&line, "STOP: sign and pay nothing before ");
    put_numbers(stops, &line);
    if (stops->left_out > 0)
        buffer_format(&line, "%s%d in the full print", stops->count > 0 ? " and " : "",
                      stops->left_out);
    buffer_format(&line, " %s done.", stops->count + (size_t)stops->left_out == 1 ? "is" : "are");
    sheet_line(sheet, &line);
}

/* True while a task of it, which stands below it, is there. */
static bool part_has_task(const struct onepage_section *section, size_t at)
{
    for (size_t i = at + 1; i < section->count && section->items[i].kind == ONEPAGE_TASK; i++)
        if (!section->items[i].left_out)
            return true;
    return false;
}

/* ---- the table ------------------------------------------------------------------------------- */

static void put_cells(struct sheet_cells *cells, const struct onepage_section *section,
                      const struct onepage_item *row)
{
    for (int i = 0; i < section->columns; i++)
        sheet_add_cell(cells, "%s", row->cells[i]);
}

/* "and 3 more", with what they add to the sum. */
static void put_more_rows(struct sheet_cells *cells, const struct onepage_section *section)
{
    struct onepage_item row = {.cells = {"", "", "", ""}};
    struct buffer money = {0};
    struct money_range sum = {0, 0, 0, 0};
    int count = section_count(section, true, onepage_is_row);
    bool at_least = false;
    char title[32];

    if (count == 0)
        return;
    for (size_t i = 0; i < section->count; i++) {
        const struct onepage_item *item = &section->items[i];

        if (item->kind != ONEPAGE_ROW || !item->left_out)
            continue;
        sum.low = sum.likely = sum.high += item->likely;
        at_least |= item->at_least;
    }
    snprintf(title, sizeof title, "and %d more", count);
    row.cells[section->money >= 0 ? 1 : 0] = title;
    if (section->money >= 0) {
        if (at_least && sum.likely == 0)
            buffer_add(&money, "ask");
        else
            words_cost(&sum, at_least, &money);
        row.cells[section->money] = buffer_text(&money);
    }
    put_cells(cells, section, &row);
    buffer_clear(&money);
}

static void put_table(struct sheet *sheet, const struct onepage_section *section)
{
    struct sheet_cells cells = {.items = NULL};

    for (size_t i = 0; i < section->count; i++)
        if (section->items[i].kind == ONEPAGE_ROW && !section->items[i].left_out)
            put_cells(&cells, section, &section->items[i]);
    put_more_rows(&cells, section);
    for (size_t i = 0; i < section->count; i++)
        if (section->items[i].kind == ONEPAGE_SUM)
            put_cells(&cells, section, &section->items[i]);
    sheet_put_table(sheet,
                    (struct sheet_table){.caption = "",
                                         .heads = section->heads,
                                         .columns = section->columns,
                                         .right = section->right},
                    &cells);
}

/* ---- sections -------------------------------------------------------------------------------- */

static void put_tasks(struct sheet *sheet, const struct onepage_section *section)
{
    struct onepage_stops stops = {.items = NULL};
    int number = 0;

    for (size_t i = 0; i < section->count; i++) {
        const struct onepage_item *item = &section->items[i];

        if (item->kind == ONEPAGE_PART && part_has_task(section, i))
            sheet->form->subheading(sheet, item->text);
        if (item->kind != ONEPAGE_TASK)
            continue;
        stops.left_out += item->stops && item->left_out ? item->holds : 0;
        if (item->left_out)
            continue;
        put_task(sheet, item, ++number);
        if (item->stops)
            VECTOR_PUSH(&stops, number);
    }
    put_more_tasks(sheet, section);
    put_stop(sheet, &stops);
    VECTOR_CLEAR(&stops);
}

static bool section_is_empty(const struct onepage_section *section)
{
    for (size_t i = 0; i < section->count; i++)
        if (!section->items[i].left_out && section->items[i].kind != ONEPAGE_PART &&
            section->items[i].kind != ONEPAGE_STOP)
            return false;
    return true;
}

static void put_lines(struct sheet *sheet, const struct onepage_section *section)
{
    for (size_t i = 0; i < section->count; i++)
        if (section->items[i].kind == ONEPAGE_LINE && !section->items[i].left_out)
            sheet->form->line(sheet, section->items[i].text);
}

static void put_section(struct sheet *sheet, const struct onepage_section *section)
{
    if (section_is_empty(section) && section_count(section, true, onepage_is_task) == 0 &&
        section_count(section, true, onepage_is_row) == 0)
        return;
    if (section->title)
        sheet->form->heading(sheet, section->title);
    put_lines(sheet, section);
    put_tasks(sheet, section);
    if (section->heads)
        put_table(sheet, section);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void put_title(struct sheet *sheet, const struct onepage *page)
{
    struct buffer title = {0};

    buffer_format(&title, "Your %s: %s", page->begins ? "plan" : "one page",
                  page->roadmap->goal_title);
    sheet_title(sheet, page->roadmap, page->plan, buffer_text(&title));
    sheet->form->opened(sheet);
    buffer_clear(&title);
}

/* What of the whole page no section counts: its lines. */
static int onepage_lines_left_out(const struct onepage *page)
{
    int count = 0;

    for (int i = 0; i < page->count; i++)
        count += section_count(&page->sections[i], true, onepage_is_text);
    return count;
}

/* A print that begins with it ends with what it is itself. */
static void put_foot(struct sheet *sheet, const struct onepage *page)
{
    int lines = onepage_lines_left_out(page);
    struct buffer line = {0}, notes = {0};

    if (lines > 0)
        buffer_format(&notes, "and %d more note%s", lines, lines == 1 ? "" : "s");
    if (!page->begins)
        buffer_format(&line,
                      "Change anything: milepost. Details and sources%s%s: milepost print --full. "
                      "Not a promise; no legal or medical advice.",
                      lines > 0 ? ", " : "", buffer_text(&notes));
    else if (lines > 0)
        buffer_format(&line, "In the full print: %d more note%s.", lines, lines == 1 ? "" : "s");
    sheet_line(sheet, &line);
    buffer_clear(&notes);
}

void onepage_put(struct sheet *sheet, const struct onepage *page)
{
    put_title(sheet, page);
    for (int i = 0; i < page->count; i++)
        put_section(sheet, &page->sections[i]);
    put_foot(sheet, page);
}
