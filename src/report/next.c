/* SPDX-License-Identifier: MIT
 * What to do now, in words or as JSON ("milepost-next": 1). */
#include "milepost/layout.h"
#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "milepost/words.h"
#include "report/json_parts.h"
#include "report/pieces.h"

static const struct roadmap_step *next_step(const struct roadmap *roadmap,
                                            const struct next_item *item)
{
    return &roadmap->steps[item->line];
}

void report_next_day(const struct roadmap *roadmap, const struct next_item *item,
                     struct buffer *out)
{
    char day[DATE_TEXT];

    if (item->reason != NEXT_OVERDUE) {
        report_step_date(roadmap, next_step(roadmap, item), out);
        return;
    }
    buffer_format(out, "%s, ", date_long(item->day, day));
    words_overdue(item->day, roadmap->today, out);
}

void report_next_doing(const struct next_list *list, const struct next_item *item,
                       struct buffer *out)
{
    if (item->hours > 0)
        buffer_format(out, "%d hour%s of study in %d days%s.", item->hours,
                      item->hours == 1 ? "" : "s", list->days,
                      item->logged ? ", at your pace of the last weeks" : "");
    else if (item->doses > 0)
        buffer_format(out, "Book the next dose%s.",
                      item->doses > 1 ? ", and ask for the days of the others" : "");
    else if (item->exam)
        buffer_add(out, "Book it, if that is not done yet.");
    else if (item->doing)
        buffer_add_bytes(out, item->doing, piece_sentence(item->doing));
}

void report_next_heading(const struct next_list *list, struct buffer *out)
{
    if (!list->followed)
        buffer_add(out, "Where to begin");
    else if (list->days == 0)
        buffer_add(out, "Today");
    else if (list->days == 1)
        buffer_add(out, "Today and tomorrow");
    else
        buffer_format(out, "In the next %d days", list->days);
}

void report_next_due(const struct next_list *list, struct buffer *out)
{
    if (list->due > 0)
        buffer_format(out, "And %d more that %s due", list->due, list->due == 1 ? "is" : "are");
}

void report_next_left_out(const struct next_list *list, struct buffer *out)
{
    if (list->left_out > 0)
        buffer_format(out, "%d more %s", list->left_out,
                      list->followed        ? "can be done in these days."
                      : list->left_out == 1 ? "comes after these."
                                            : "come after these.");
}

/* ---- lines ----------------------------------------------------------------------------------- */

static void next_put_item(const struct report_next *next, int index, struct buffer *out)
{
    const struct next_item *item = &next->list->items[index];
    struct buffer mark = {0}, day = {0}, cost = {0}, doing = {0};

    buffer_format(&mark, "%d", index + 1);
    report_next_day(next->roadmap, item, &day);
    report_step_cost(next_step(next->roadmap, item), &cost);
    report_next_doing(next->list, item, &doing);
    layout_row(out, buffer_text(&mark), next_step(next->roadmap, item)->title, buffer_text(&day),
               buffer_text(&cost));
    if (doing.length > 0)
        layout_paragraph(out, "    ", buffer_text(&doing));
    buffer_clear(&mark);
    buffer_clear(&day);
    buffer_clear(&cost);
    buffer_clear(&doing);
}

static void next_text(const struct report_next *next, bool ascii, struct buffer *out)
{
    struct buffer draft = {0}, left = {0}, right = {0};
    char day[DATE_TEXT];

    if (next->list->count == 0)
        return;
    report_next_heading(next->list, &left);
    buffer_format(&right, "%s, %s", next->name, date_long(next->roadmap->today, day));
    layout_pair(&draft, buffer_text(&left), buffer_text(&right));
    layout_rule(&draft);
    for (int i = 0; i < next->list->count; i++)
        next_put_item(next, i, &draft);
    buffer_truncate(&left, 0);
    report_next_due(next->list, &left);
    buffer_add(&left, left.length > 0 ? ": `milepost due` shows all. " : "");
    report_next_left_out(next->list, &left);
    if (left.length > 0)
        layout_paragraph(&draft, "", buffer_text(&left));
    buffer_clear(&left);
    buffer_clear(&right);
    layout_finish(&draft, ascii, out);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void next_put_json(struct json_writer *json, const struct report_next *next,
                          const struct next_item *item)
{
    const struct roadmap_step *step = next_step(next->roadmap, item);

    json_open_object(json, NULL);
    json_put_text(json, "step", step->id);
    json_put_text(json, "title", step->title);
    json_put_text(json, "do", item->doing);
    json_put_text(json, "why", next_reason_id(item->reason));
    json_put_text(json, "status", step_status_id(step->status));
    json_put_date(json, "start", step->start);
    json_put_date(json, "date", item->day);
    json_put_boolean(json, "overdue", item->reason == NEXT_OVERDUE);
    json_put_number(json, "hours", item->hours);
    json_put_step_cost(json, step);
    json_put_boolean(json, "private", step->is_private);
    json_close(json);
}

static void next_json(const struct report_next *next, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-next");
    json_put_date(&json, "as_of", next->roadmap->today);
    json_put_number(&json, "days", next->list->days);
    json_put_boolean(&json, "followed", next->list->followed);
    json_open_array(&json, "items");
    for (int i = 0; i < next->list->count; i++)
        next_put_json(&json, next, &next->list->items[i]);
    json_close(&json);
    json_put_number(&json, "more", next->list->left_out + next->list->due);
    json_put_number(&json, "more_due", next->list->due);
    json_close_document(&json);
}

void report_next(const struct report_next *next, bool json, bool ascii, struct buffer *out)
{
    if (json)
        next_json(next, out);
    else
        next_text(next, ascii, out);
}
