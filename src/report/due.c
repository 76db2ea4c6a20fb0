/* SPDX-License-Identifier: MIT
 * What is due, in words, on one line, or as JSON ("milepost-due": 1). Without leave to tell private
 * things, such a thing has its day and no more: neither its id nor its kind says what it is. */
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "milepost/words.h"

/* A day within the next eleven months needs no year to be understood. */
enum { MONTHS_WITHOUT_YEAR = 11 };

static bool due_is_hidden(const struct due_item *item, bool with_private)
{
    return item->is_private && !with_private;
}

const char *report_due_what(const struct due_item *item, bool with_private)
{
    return due_is_hidden(item, with_private) ? "clearance item" : item->what;
}

void report_due_day(const struct due_item *item, date_day today, struct buffer *out)
{
    char day[DATE_TEXT];

    buffer_add(out, date_or_month(item->day, item->by_month, day));
    if (item->day == today && !item->by_month)
        buffer_add(out, ", today");
    if (due_item_is_overdue(item, today))
        buffer_add(out, ", ");
    words_overdue(item->day, today, out);
}

void report_due_kept(const struct due_item *item, struct buffer *out)
{
    char month[DATE_TEXT];

    buffer_add(out, item->what);
    if (item->by_month)
        buffer_format(out, ", about %s", date_month_year(item->day, month));
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* Hidden things of one day look alike: how many there are from here on is one line. */
static int due_count_alike(const struct report_due *due, int first)
{
    int count = 1;

    while (due_is_hidden(&due->items[first], due->with_private) && first + count < due->count &&
           due->items[first + count].day == due->items[first].day &&
           due_is_hidden(&due->items[first + count], due->with_private))
        count++;
    return count;
}

static void due_put_row(const struct report_due *due, int index, int alike, struct buffer *out)
{
    const struct due_item *item = &due->items[index];
    struct buffer what = {0}, day = {0}, cost = {0};

    if (alike > 1)
        buffer_format(&what, "%d clearance items", alike);
    else
        buffer_add(&what, report_due_what(item, due->with_private));
    report_due_day(item, due->today, &day);
    if (item->pays && !due_is_hidden(item, due->with_private))
        report_step_cost(item->pays, &cost);
    layout_row(out, due_item_is_overdue(item, due->today) ? "!" : "·", buffer_text(&what),
               buffer_text(&day), buffer_text(&cost));
    buffer_clear(&what);
    buffer_clear(&day);
    buffer_clear(&cost);
}

/* Hidden things among the others of a day are told one after the other. */
static void due_text(const struct report_due *due, bool ascii, struct buffer *out)
{
    struct buffer draft = {0}, head = {0};
    char day[DATE_TEXT];
    int alike;

    if (due->count == 0)
        return;
    buffer_format(&head, "%s, %s", due->name, date_long(due->today, day));
    layout_pair(&draft, "DUE", buffer_text(&head));
    layout_rule(&draft);
    for (int i = 0; i < due->count; i += alike) {
        alike = due_count_alike(due, i);
        due_put_row(due, i, alike, &draft);
    }
    buffer_clear(&head);
    layout_finish(&draft, ascii, out);
}

void report_due_short(const struct report_due *due, bool ascii, struct buffer *out)
{
    const struct due_item *first = &due->items[0];
    struct buffer draft = {0};
    char day[DATE_TEXT];
    bool year;

    if (due->count == 0)
        return;
    year =
        first->day < due->today || first->day >= date_add_months(due->today, MONTHS_WITHOUT_YEAR);
    buffer_format(&draft, "%s %s%s",
                  first->by_month ? date_month_year(first->day, day)
                  : year          ? date_long(first->day, day)
                                  : date_short(first->day, day),
                  report_due_what(first, due->with_private),
                  due_item_is_overdue(first, due->today) ? ", " : "");
    words_overdue(first->day, due->today, &draft);
    if (due->count > 1)
        buffer_format(&draft, ", %d more", due->count - 1);
    buffer_add_char(&draft, '\n');
    layout_finish(&draft, ascii, out);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void due_put_json(struct json_writer *json, const struct report_due *due,
                         const struct due_item *item)
{
    bool hidden = due_is_hidden(item, due->with_private);
    struct buffer what = {0};

    if (hidden)
        buffer_add(&what, report_due_what(item, due->with_private));
    else
        report_due_kept(item, &what);
    json_open_object(json, NULL);
    json_put_date(json, "date", item->day);
    json_put_text(json, "what", buffer_text(&what));
    json_put_text(json, "step", hidden ? NULL : item->step);
    json_put_text(json, "kind", due_kind_id(hidden ? DUE_CLEARANCE : item->kind));
    json_put_boolean(json, "overdue", due_item_is_overdue(item, due->today));
    json_close(json);
    buffer_clear(&what);
}

static void due_json(const struct report_due *due, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-due");
    json_open_array(&json, "items");
    for (int i = 0; i < due->count; i++)
        due_put_json(&json, due, &due->items[i]);
    json_close_document(&json);
}

void report_due(const struct report_due *due, bool json, bool ascii, struct buffer *out)
{
    if (json)
        due_json(due, out);
    else
        due_text(due, ascii, out);
}
