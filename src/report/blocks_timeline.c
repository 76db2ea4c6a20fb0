/* SPDX-License-Identifier: MIT
 * The timeline as a block: what lies on it, between which months. */
#include "report/blocks.h"

#include <stdio.h>

#include "milepost/words.h"
#include "report/pieces.h"
#include "report/timeline.h"

enum { BLOCKS_TICKS = 9, BLOCKS_MONTH_DAYS = 32 };

/* ---- from when to when ----------------------------------------------------------------------- */

static date_day blocks_month(date_day day)
{
    struct date_civil civil = date_to_civil(day);

    return date_from_civil(civil.year, civil.month, 1);
}

/* From the first day of a month to that of another: all that is shown lies between. */
static bool blocks_make_span(const struct roadmap *roadmap, struct timeline *span)
{
    if (!timeline_make(roadmap, span))
        return false;
    span->from = blocks_month(span->from);
    span->to = blocks_month(blocks_month(span->to) + BLOCKS_MONTH_DAYS);
    return true;
}

static date_day blocks_place(const struct timeline *span, date_day day)
{
    return day < span->from ? 0 : day - span->from;
}

/* ---- months ---------------------------------------------------------------------------------- */

/* Every month, every quarter, every year, every so many years: the first that are few enough. */
static int blocks_stride(int months)
{
    static const int strides[] = {1, 2, 3, 6, 12, 24, 60};

    for (size_t i = 0; i < sizeof strides / sizeof *strides; i++)
        if (months / strides[i] < BLOCKS_TICKS)
            return strides[i];
    return months / (BLOCKS_TICKS - 1) + 1;
}

/* "Nov 2026", then the month alone until there is a new year; years alone where months are far
 * apart. */
static void blocks_put_tick(struct json_writer *json, date_day place, date_day day, bool whole)
{
    char label[DATE_TEXT];

    date_month_year(day, label);
    if (!whole)
        label[3] = '\0';
    json_open_array(json, NULL);
    json_put_number(json, NULL, place);
    json_put_text(json, NULL, label);
    json_close(json);
}

static void blocks_put_ticks(struct json_writer *json, const struct timeline *span)
{
    int stride = blocks_stride(date_months_between(span->from, span->to));
    struct date_civil civil = date_to_civil(span->from);
    date_day day = date_from_civil(civil.year, (civil.month - 1) / stride * stride + 1, 1);
    bool first = true;

    json_open_array(json, "ticks");
    for (; day < span->to; day = date_add_months(day, stride)) {
        if (day < span->from)
            continue;
        blocks_put_tick(json, day - span->from, day, first || date_to_civil(day).month == 1);
        first = false;
    }
    json_close(json);
}

/* ---- steps and marks ------------------------------------------------------------------------- */

static void blocks_put_bar(struct json_writer *json, const struct timeline *span,
                           const struct roadmap *roadmap, const struct roadmap_step *step,
                           const struct timeline_days *days)
{
    date_day late = days->p80 > days->finish ? days->p80 : days->finish;
    struct buffer date = {0};

    piece_step_date(roadmap, step, YEARS_WHEN_FAR, &date);
    json_open_array(json, NULL);
    json_put_text(json, NULL, step->title);
    json_put_text(json, NULL, buffer_text(&date));
    json_put_number(json, NULL, blocks_place(span, days->start));
    json_put_number(json, NULL, blocks_place(span, days->finish));
    json_put_number(json, NULL, blocks_place(span, late));
    json_close(json);
    buffer_clear(&date);
}

static void blocks_put_bars(struct json_writer *json, const struct timeline *span,
                            const struct roadmap *roadmap)
{
    struct timeline_days days;

    json_open_array(json, "bars");
    for (int i = 0; i < roadmap->step_count; i++)
        if (timeline_days(roadmap, &roadmap->steps[i], span->due, &days))
            blocks_put_bar(json, span, roadmap, &roadmap->steps[i], &days);
    json_close(json);
}

static void blocks_put_marks(struct json_writer *json, const struct timeline *span,
                             const struct roadmap *roadmap)
{
    struct timeline_mark marks[TIMELINE_MARKS];
    int count = timeline_marks(roadmap, marks);
    struct buffer text = {0};
    char date[DATE_TEXT];

    json_open_array(json, "marks");
    for (int i = 0; i < count; i++) {
        buffer_truncate(&text, 0);
        buffer_format(&text, "%s %s", marks[i].words,
                      date_or_month(marks[i].day, marks[i].by_season, date));
        json_open_array(json, NULL);
        json_put_text(json, NULL, buffer_text(&text));
        json_put_number(json, NULL, blocks_place(span, marks[i].day));
        json_close(json);
    }
    json_close(json);
    buffer_clear(&text);
}

void blocks_timeline(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct timeline span;
    struct buffer caption = {0};
    struct json_writer json;

    if (!blocks_make_span(roadmap, &span))
        return;
    sheet->form->heading(sheet, timeline_heading(&span));
    json = blocks_open(sheet, "timeline");
    json_put_number(&json, "days", span.to - span.from);
    blocks_put_ticks(&json, &span);
    blocks_put_bars(&json, &span, roadmap);
    blocks_put_marks(&json, &span, roadmap);
    json_close(&json);
    timeline_caption(&span, "pale part", &caption);
    sheet_line(sheet, &caption);
}
