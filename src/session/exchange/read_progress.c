/* SPDX-License-Identifier: MIT
 * Marks, logged hours and baselines out of a JSON document. A step that the catalogue no longer has
 * is kept: it counts for nothing, and is exported again. */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/marks.h"
#include "session/exchange/read_entry.h"
#include "session/state/marks.h"

enum { MOST_STEPS = 500, MOST_HOURS = 168, MOST_MINUTES = 1440 };
/* More than any plan comes to, and sums of it still fit. */
#define MOST_CENTS (MARK_COST_MAX * 2 * MARKS_MAX)

static const char *progress_step_id(struct json_entry *reading)
{
    return json_entry_text(reading, "step", 1, STORE_STEP_MAX);
}

static const char *const twice = "a number that no other entry has";

static void progress_read_mark(struct json_entry *reading, struct plan_record *record)
{
    struct mark_row row = {
        .number = json_entry_id(reading),
        .step = (char *)progress_step_id(reading),
        .kind = (char *)json_entry_text(reading, "mark", 1, STORE_STEP_MAX),
        .day = json_entry_past(reading, "date"),
        .cost = json_entry_cents(reading, "cents", MARK_COST_MAX),
        .note = (char *)json_entry_text(reading, "note", 0, STORE_NOTE_MAX),
    };

    if (reading->good && mark_kind_find(row.kind) < 0)
        json_entry_fault(reading, "mark",
                         "\"started\", \"done\", \"dose\", \"failed\" or \"waived\"");
    if (reading->good && mark_find(&record->marks, row.number))
        json_entry_fault(reading, "id", twice);
    if (reading->good)
        mark_rows_add(&record->marks, &row);
}

static void progress_read_log(struct json_entry *reading, struct plan_record *record)
{
    struct log_row row = {
        .number = json_entry_id(reading),
        .step = (char *)progress_step_id(reading),
        .day = json_entry_past(reading, "date"),
        .minutes = (int)json_entry_number(reading, "minutes", 1, MOST_MINUTES,
                                          "minutes of a day, 1 to 1440"),
        .note = (char *)json_entry_text(reading, "note", 0, STORE_NOTE_MAX),
    };

    if (reading->good && log_find(&record->logs, row.number))
        json_entry_fault(reading, "id", twice);
    if (reading->good && logs_minutes(&record->logs, row.day) + row.minutes > MOST_MINUTES)
        json_entry_fault(reading, "minutes",
                         "with those of its day before it at most 1440: a day has 24 hours");
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
static void progress_read_steps(struct json_entry *reading, struct baseline_row *row)
{
    json_t *list = json_object_get(reading->value, "steps"), *value;
    size_t index;

    if (!json_is_array(list) || json_array_size(list) > MOST_STEPS) {
        json_entry_fault(reading, "steps", "a list of at most 500 steps");
        return;
    }
    row->steps = memory_new(json_array_size(list), sizeof *row->steps);
    json_array_foreach(list, index, value)
    {
        struct json_entry step = {reading->reader, reading->outer, value, reading->item, true};

        row->steps[row->step_count++] = (struct baseline_step_row){
            .step = (char *)progress_step_id(&step),
            .start = json_entry_date(&step, "start", false),
            .finish = json_entry_date(&step, "finish", false),
            .cost = json_entry_cents(&step, "cents", MOST_CENTS),
        };
        reading->good = reading->good && step.good;
    }
    if (row->step_count > 1)
        qsort(row->steps, row->step_count, sizeof *row->steps, baseline_order);
    for (size_t i = 1; i < row->step_count && reading->good; i++)
        if (strcmp(row->steps[i - 1].step, row->steps[i].step) == 0)
            json_entry_fault(reading, "steps", "each step once");
}

static void progress_read_baseline(struct json_entry *reading, struct plan_record *record)
{
    struct baseline_row row = {
        .number = json_entry_id(reading),
        .made = json_entry_date(reading, "made", true),
        .catalogue = (char *)json_entry_text(reading, "catalogue", 0, STORE_STEP_MAX),
        .route = (char *)json_entry_text(reading, "route", 0, STORE_NOTE_MAX),
        .p50 = json_entry_date(reading, "p50", false),
        .p80 = json_entry_date(reading, "p80", false),
        .cost = json_entry_cents(reading, "cents", MOST_CENTS),
        .hours_per_week =
            (int)json_entry_number(reading, "hours_per_week", 1, MOST_HOURS, "hours, 1 to 168"),
    };

    progress_read_steps(reading, &row);
    if (reading->good && baseline_find(&record->baselines, row.number))
        json_entry_fault(reading, "id", twice);
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

    json_entries_read(reader, document, "progress", MARKS_MAX, mark_keys, progress_read_mark,
                      record);
    json_entries_read(reader, document, "logs", LOGS_MAX, log_keys, progress_read_log, record);
    json_entries_read(reader, document, "baseline", BASELINES_MAX, baseline_keys,
                      progress_read_baseline, record);
}
