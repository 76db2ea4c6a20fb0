/* SPDX-License-Identifier: MIT
 * Logging hours of study: an entry is added or removed, each as one change. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "session/change/mark.h"
#include "session/state/marks.h"

enum status log_check_room(const struct session *session, const struct log_row *row,
                           struct error *err)
{
    const struct log_rows *rows = &session->plan.record.logs;
    enum status status = STATUS_OK;
    int had = logs_minutes(rows, row->day);
    struct buffer hours = {0};

    if (row->minutes < 1 || row->minutes > MINUTES_A_DAY - had) {
        hours_show(had, &hours);
        status = error_set(err, STATUS_USAGE, "the hours: a day has 24, and %s of it %s logged",
                           buffer_text(&hours), had == 60 ? "is" : "are");
        buffer_clear(&hours);
    }
    if (status == STATUS_OK && rows->count >= LOGS_MAX)
        status = error_set(err, STATUS_USAGE, "a plan holds at most %d entries", LOGS_MAX);
    return status;
}

static enum status log_refuse(const struct catalog *catalog, const struct marked_step *step,
                              struct error *err)
{
    int counts = catalog->steps[step->step].counts;

    return error_set(err, STATUS_USAGE, "%s: it is no study, so it has no hours to log%s%s",
                     step->title, counts >= 0 ? "; what counts is the answer to " : "",
                     counts >= 0 ? catalog->questions[counts].label : "");
}

static enum status log_check(const struct session *session, const struct marked_step *step,
                             const struct log_row *row, struct error *err)
{
    enum status status = mark_check_day(session, step->title, row->day, err);

    if (status == STATUS_OK)
        status = mark_check_note(row->note, err);
    if (status == STATUS_OK && session->catalog->steps[step->step].kind != STEP_STUDY)
        status = log_refuse(session->catalog, step, err);
    return status == STATUS_OK ? log_check_room(session, row, err) : status;
}

enum status log_save_row(struct session *session, struct log_row *row, struct error *err)
{
    const struct log_rows *now = &session->plan.record.logs;
    struct plan_record rows = {0};
    enum status status;

    part_copy(PLAN_LOGS, &rows, &session->plan.record);
    log_rows_add(&rows.logs, row);
    status = change_save_part(session, PLAN_LOGS, &rows, err);
    if (status == STATUS_OK)
        row->number = now->items[now->count - 1].number;
    plan_record_clear(&rows);
    return status;
}

static void log_say(const struct session *session, const struct log_row *row, const char *what,
                    struct buffer *said)
{
    char day[DATE_TEXT];

    hours_show(row->minutes, said);
    buffer_add(said, " of ");
    text_add_inert(said, session_step_title(session, row->step), false);
    buffer_format(said, " on %s %s (entry %" PRId64 ")", date_long(row->day, day), what,
                  row->number);
}

/* Hours from before the step began are taken: who studied then knows. DATE_NONE of all others. */
static date_day log_began_later(const struct marked_step *step, const struct log_row *row)
{
    const struct roadmap_step *line = step->line;

    return line && line->status == STEP_STARTED && line->began != DATE_NONE &&
                   row->day < line->began
               ? line->began
               : DATE_NONE;
}

static void log_say_early(date_day began, struct buffer *said)
{
    char day[DATE_TEXT];

    if (began != DATE_NONE)
        buffer_format(said, "; that is before it began, on %s", date_long(began, day));
}

enum status session_log(struct session *session, const struct log_request *request, int64_t *number,
                        struct buffer *said, struct error *err)
{
    struct marked_step step;
    struct log_row row = {.minutes = request->minutes,
                          .day = request->day == DATE_NONE ? session_today(session) : request->day,
                          .note = (char *)(request->note ? request->note : "")};
    enum status status = marked_find(session, request->step, &step, err);
    date_day began;

    if (status == STATUS_OK)
        status = log_check(session, &step, &row, err);
    if (status != STATUS_OK)
        return status;
    began = log_began_later(&step, &row);
    row.step = memory_copy_text(step.id);
    status = log_save_row(session, &row, err);
    if (status == STATUS_OK) {
        *number = row.number;
        log_say(session, &row, "are logged", said);
        log_say_early(began, said);
    }
    free(row.step);
    return status;
}

enum status session_log_remove(struct session *session, int64_t number, struct buffer *said,
                               struct error *err)
{
    const struct log_rows *logs = &session->plan.record.logs;
    const struct log_row *gone = log_find(logs, number);
    struct plan_record rows = {0};
    struct buffer line = {0};
    enum status status;

    if (!gone)
        return error_with_command(error_set(err, STATUS_NOT_FOUND,
                                            "entry %" PRId64 ": there is none of this number",
                                            number),
                                  err, "`milepost log list` shows them");
    log_say(session, gone, "are taken back", &line);
    for (size_t i = 0; i < logs->count; i++)
        if (&logs->items[i] != gone)
            log_rows_add(&rows.logs, &logs->items[i]);
    status = change_save_part(session, PLAN_LOGS, &rows, err);
    if (status == STATUS_OK)
        buffer_add(said, buffer_text(&line));
    buffer_clear(&line);
    plan_record_clear(&rows);
    return status;
}
