/* SPDX-License-Identifier: MIT
 * Marks, logged hours and baselines out of a JSON document. A step that the catalogue no longer has
 * is kept: it counts for nothing, and is exported again. */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/marks.h"
#include "session/exchange/json_read.h"
#include "session/state/marks.h"

enum { MOST_STEPS = 500, MOST_HOURS = 168, MOST_MINUTES = 1440 };
#define MOST_NUMBER 999999999
/* More than any plan comes to, and sums of it still fit. */
#define MOST_CENTS (MARK_COST_MAX * 2 * MARKS_MAX)

/* One entry of a list on its way; `item` is its place, from 1. */
struct progress_reading {
    struct json_reader *reader;
    const char *outer;
    json_t *value;
    size_t item;
    bool good;
};

static void progress_fault(struct progress_reading *reading, const char *key, const char *takes)
{
    reading->good = false;
    json_reader_fault(
        reading->reader,
        (struct json_place){.outer = reading->outer, .inner = key, .item = reading->item},
        "entry %zu of \"%s\": %s: it takes %s", reading->item, reading->outer, key, takes);
}

/* ---- members --------------------------------------------------------------------------------- */

static int64_t progress_number(struct progress_reading *reading, const char *key, int64_t least,
                               int64_t most, const char *takes)
{
    const json_t *value = json_object_get(reading->value, key);

    if (json_is_integer(value) && json_integer_value(value) >= least &&
        json_integer_value(value) <= most)
        return json_integer_value(value);
    progress_fault(reading, key, takes);
    return least;
}

static money_cents progress_cents(struct progress_reading *reading, const char *key, int64_t most)
{
    const json_t *value = json_object_get(reading->value, key);

    if (!value || json_is_null(value))
        return MONEY_NONE;
    return progress_number(reading, key, 0, most, "whole cents, without quotes, or null");
}

static date_day progress_date(struct progress_reading *reading, const char *key, bool wanted)
{
    const json_t *value = json_object_get(reading->value, key);
    date_day day = DATE_NONE;

    if (!wanted && (!value || json_is_null(value)))
        return DATE_NONE;
    if (!json_is_string(value) || !date_parse(json_string_value(value), DATE_MONTH_REFUSED, &day))
        progress_fault(reading, key, "a date in quotes, \"YYYY-MM-DD\"");
    return day;
}

/* A text of one line; "" where there may be none. It is the document's. */
static const char *progress_text(struct progress_reading *reading, const char *key, int least,
                                 int most)
{
    const json_t *value = json_object_get(reading->value, key);
    const char *text = json_string_value(value);

    if (least == 0 && (!value || json_is_null(value)))
        return "";
    if (text && text_is_clean(text, false) && text_characters(text) >= least &&
        text_characters(text) <= most)
        return text;
    progress_fault(reading, key, "a text of one line, not too long");
    return "";
}

static int64_t progress_id(struct progress_reading *reading)
{
    return progress_number(reading, "id", 1, MOST_NUMBER, "a whole number, without quotes");
}

static const char *progress_step_id(struct progress_reading *reading)
{
    return progress_text(reading, "step", 1, STORE_STEP_MAX);
}

/* ---- lists ----------------------------------------------------------------------------------- */

typedef void progress_entry_fn(struct progress_reading *reading, struct plan_record *record);

static void progress_read_list(struct json_reader *reader, json_t *document, const char *outer,
                               size_t most, const char *const *keys, progress_entry_fn *entry,
                               struct plan_record *record)
{
    json_t *list = json_object_get(document, outer), *value;
    size_t index;

    if (list && (!json_is_array(list) || json_array_size(list) > most)) {
        json_reader_fault(reader, (struct json_place){.outer = outer},
                          "\"%s\" has to be a list of at most %zu entries", outer, most);
        return;
    }
    json_array_foreach(list, index, value)
    {
        struct progress_reading reading = {reader, outer, value, index + 1, true};

        if (!json_is_object(value)) {
            json_reader_fault(reader, (struct json_place){.outer = outer, .item = index + 1},
                              "entry %zu of \"%s\" has to be an object", index + 1, outer);
            continue;
        }
        json_reader_only(reader, (struct json_place){.outer = outer, .item = index + 1}, value,
                         keys);
        entry(&reading, record);
    }
}

static const char *const twice = "a number that no other entry has";

static void progress_read_mark(struct progress_reading *reading, struct plan_record *record)
{
    struct mark_row row = {
        .number = progress_id(reading),
        .step = (char *)progress_step_id(reading),
        .kind = (char *)progress_text(reading, "mark", 1, STORE_STEP_MAX),
        .day = progress_date(reading, "date", true),
        .cost = progress_cents(reading, "cents", MARK_COST_MAX),
        .note = (char *)progress_text(reading, "note", 0, STORE_NOTE_MAX),
    };

    if (reading->good && mark_kind_find(row.kind) < 0)
        progress_fault(reading, "mark",
                       "\"started\", \"done\", \"dose\", \"failed\" or \"waived\"");
    if (reading->good && mark_find(&record->marks, row.number))
        progress_fault(reading, "id", twice);
    if (reading->good)
        mark_rows_add(&record->marks, &row);
}

static void progress_read_log(struct progress_reading *reading, struct plan_record *record)
{
    struct log_row row = {
        .number = progress_id(reading),
        .step = (char *)progress_step_id(reading),
        .day = progress_date(reading, "date", true),
        .minutes = (int)progress_number(reading, "minutes", 1, MOST_MINUTES,
                                        "minutes of a day, 1 to 1440"),
        .note = (char *)progress_text(reading, "note", 0, STORE_NOTE_MAX),
    };

    if (reading->good && log_find(&record->logs, row.number))
        progress_fault(reading, "id", twice);
    if (reading->good)
        log_rows_add(&record->logs, &row);
}

/* ---- baselines ------------------------------------------------------------------------------- */

static int baseline_order(const void *left, const void *right)
{
    const struct baseline_step_row *a = left, *b = right;

    return strcmp(a->step, b->step);
}

/* The steps borrow their ids. */
static void progress_read_steps(struct progress_reading *reading, struct baseline_row *row)
{
    json_t *list = json_object_get(reading->value, "steps"), *value;
    size_t index;

    if (!json_is_array(list) || json_array_size(list) > MOST_STEPS) {
        progress_fault(reading, "steps", "a list of at most 500 steps");
        return;
    }
    row->steps = memory_new(json_array_size(list), sizeof *row->steps);
    json_array_foreach(list, index, value)
    {
        struct progress_reading step = {reading->reader, reading->outer, value, reading->item,
                                        true};

        row->steps[row->step_count++] = (struct baseline_step_row){
            .step = (char *)progress_step_id(&step),
            .start = progress_date(&step, "start", false),
            .finish = progress_date(&step, "finish", false),
            .cost = progress_cents(&step, "cents", MOST_CENTS),
        };
        reading->good = reading->good && step.good;
    }
    if (row->step_count > 1)
        qsort(row->steps, row->step_count, sizeof *row->steps, baseline_order);
    for (size_t i = 1; i < row->step_count && reading->good; i++)
        if (strcmp(row->steps[i - 1].step, row->steps[i].step) == 0)
            progress_fault(reading, "steps", "each step once");
}

static void progress_read_baseline(struct progress_reading *reading, struct plan_record *record)
{
    struct baseline_row row = {
        .number = progress_id(reading),
        .made = progress_date(reading, "made", true),
        .catalogue = (char *)progress_text(reading, "catalogue", 0, STORE_STEP_MAX),
        .route = (char *)progress_text(reading, "route", 0, STORE_NOTE_MAX),
        .p50 = progress_date(reading, "p50", false),
        .p80 = progress_date(reading, "p80", false),
        .cost = progress_cents(reading, "cents", MOST_CENTS),
        .hours_per_week =
            (int)progress_number(reading, "hours_per_week", 1, MOST_HOURS, "hours, 1 to 168"),
    };

    progress_read_steps(reading, &row);
    if (reading->good && baseline_find(&record->baselines, row.number))
        progress_fault(reading, "id", twice);
    if (reading->good)
        baseline_rows_add(&record->baselines, &row);
    if (reading->good && json_is_true(json_object_get(reading->value, "current")))
        record->baselines.current = row.number;
    free(row.steps);
}

/* ---- all of them ----------------------------------------------------------------------------- */

void json_read_progress(struct json_reader *reader, json_t *document, struct plan_record *record)
{
    static const char *const mark_keys[] = {"id", "step", "mark", "date", "cents", "note", NULL};
    static const char *const log_keys[] = {"id", "step", "date", "minutes", "note", NULL};
    static const char *const baseline_keys[] = {"id",      "made",  "catalogue", "route",
                                                "p50",     "p80",   "cents",     "hours_per_week",
                                                "current", "steps", NULL};

    progress_read_list(reader, document, "progress", MARKS_MAX, mark_keys, progress_read_mark,
                       record);
    progress_read_list(reader, document, "logs", LOGS_MAX, log_keys, progress_read_log, record);
    progress_read_list(reader, document, "baseline", BASELINES_MAX, baseline_keys,
                       progress_read_baseline, record);
}
