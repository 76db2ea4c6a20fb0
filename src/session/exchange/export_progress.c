/* SPDX-License-Identifier: MIT
 * Marks, logged hours and baselines as JSON. A file that is to be shared has no mark on a private
 * step, no note, and no baseline: its dates rest on private answers too. */
#include "session/exchange/export_progress.h"

#include "session/exchange/shared.h"
#include "session/state/session.h"

/* In a shared file they are numbered anew: a gap would tell of what is left out. */
struct numbering {
    bool redacted;
    int64_t given;
};

static int64_t export_number(struct numbering *numbering, int64_t number)
{
    return numbering->redacted ? ++numbering->given : number;
}

static void export_note(struct json_writer *json, const char *note, bool redacted)
{
    json_put_text(json, "note", note[0] != '\0' && !redacted ? note : NULL);
}

static void export_cents(struct json_writer *json, money_cents cents)
{
    json_put_number_if(json, cents != MONEY_NONE, "cents", cents);
}

static void export_marks(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct mark_rows *rows = &session->plan.record.marks;
    struct numbering numbering = {.redacted = redacted};

    json_open_array(json, "progress");
    for (size_t i = 0; i < rows->count; i++) {
        const struct mark_row *row = &rows->items[i];

        if (redacted && !shared_step(session, row->step))
            continue;
        json_open_object(json, NULL);
        json_put_number(json, "id", export_number(&numbering, row->number));
        json_put_text(json, "step", row->step);
        json_put_text(json, "mark", row->kind);
        json_put_date(json, "date", row->day);
        export_cents(json, row->cost);
        export_note(json, row->note, redacted);
        json_close(json);
    }
    json_close(json);
}

static void export_logs(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct log_rows *rows = &session->plan.record.logs;
    struct numbering numbering = {.redacted = redacted};

    json_open_array(json, "logs");
    for (size_t i = 0; i < rows->count; i++) {
        const struct log_row *row = &rows->items[i];

        if (redacted && !shared_step(session, row->step))
            continue;
        json_open_object(json, NULL);
        json_put_number(json, "id", export_number(&numbering, row->number));
        json_put_text(json, "step", row->step);
        json_put_date(json, "date", row->day);
        json_put_number(json, "minutes", row->minutes);
        export_note(json, row->note, redacted);
        json_close(json);
    }
    json_close(json);
}

static void export_baseline_steps(struct json_writer *json, const struct baseline_row *row)
{
    json_open_array(json, "steps");
    for (size_t i = 0; i < row->step_count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "step", row->steps[i].step);
        json_put_date(json, "start", row->steps[i].start);
        json_put_date(json, "finish", row->steps[i].finish);
        export_cents(json, row->steps[i].cost);
        json_close(json);
    }
    json_close(json);
}

void export_progress(struct json_writer *json, const struct session *session, bool redacted)
{
    export_marks(json, session, redacted);
    export_logs(json, session, redacted);
}

void export_baselines(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct baseline_rows *rows = &session->plan.record.baselines;

    json_open_array(json, "baseline");
    for (size_t i = 0; i < rows->count && !redacted; i++) {
        const struct baseline_row *row = &rows->items[i];

        json_open_object(json, NULL);
        json_put_number(json, "id", row->number);
        json_put_date(json, "made", row->made);
        json_put_text(json, "catalogue", row->catalogue);
        json_put_text(json, "route", row->route);
        json_put_date(json, "p50", row->p50);
        json_put_date(json, "p80", row->p80);
        export_cents(json, row->cost);
        json_put_number(json, "hours_per_week", row->hours_per_week);
        json_put_boolean(json, "current", row->number == rows->current);
        export_baseline_steps(json, row);
        json_close(json);
    }
    json_close(json);
}
