/* SPDX-License-Identifier: MIT
 * A line of a batch: read as an import reads it, planned, answered; nothing of it is left. */
#include "milepost/session/batch.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/json.h"
#include "milepost/report.h"
#include "milepost/report/summary.h"
#include "milepost/session/pick.h"
#include "milepost/session/print.h"
#include "milepost/session/slip.h"
#include "session/exchange/import.h"
#include "session/exchange/shared.h"
#include "session/state/session.h"

/* ---- a summary ------------------------------------------------------------------------------- */

/* As lists say it, of what a card would hold. */
static void summary_say_risk(struct session *session, const struct roadmap *roadmap,
                             const struct report_plan *plan, int ahead, struct buffer *out)
{
    struct outline outline = {0};
    struct buffer bar = {0};
    struct plan_card card = {
        .due = plan->due->count > 0 ? plan->due->items[0].day : DATE_NONE,
        .late = plan->slip && plan->slip->dated ? plan->slip->days : 0,
    };

    agenda_lapse(session, &outline);
    report_bar_short(roadmap, &bar);
    card.lapse = outline.lapse;
    card.lapse_of = outline.lapse_of;
    card.bar_short = buffer_text(&bar);
    plan_card_say_risk(&card, roadmap->today, ahead, out);
    free(outline.lapse_of);
    buffer_clear(&bar);
}

static const char *batch_uuid(const struct session *session)
{
    return session_uuid(session)[0] != '\0' ? session_uuid(session) : NULL;
}

static void summary_write(struct session *session, const struct roadmap *roadmap,
                          const struct slip *slip, int ahead, struct buffer *out)
{
    const struct plan_baseline *kept = slip ? slip->baseline : NULL;
    struct next_list next;
    struct due_list due;
    struct report_plan plan = {.name = session_name(session),
                               .uuid = batch_uuid(session),
                               .slip = slip,
                               .next = &next,
                               .due = &due};
    struct buffer risk = {0};

    next_list_make(&next, roadmap, kept, NEXT_DAYS,
                   shared_followed(session, roadmap->with_private));
    due_list_make(&due, roadmap, kept);
    summary_say_risk(session, roadmap, &plan, ahead, &risk);
    report_summary_json(roadmap, &plan, buffer_text(&risk), out);
    buffer_clear(&risk);
    due_list_clear(&due);
}

/* The baseline was made with private answers, so it counts with them alone, as in a print. */
void session_summary(struct session *session, bool with_private, int ahead, struct buffer *out)
{
    enum date_style shown = date_style_use(DATE_DAY_MONTH);
    struct roadmap *shared;

    if (with_private) {
        summary_write(session, session_roadmap(session), session_slip(session), ahead, out);
    } else {
        shared = follow_own_route(session, false);
        summary_write(session, shared, NULL, ahead, out);
        roadmap_free(&shared);
    }
    date_style_use(shown);
}

/* ---- a line ---------------------------------------------------------------------------------- */

static enum status batch_print(const struct batch *batch, struct session *session,
                               struct buffer *out, struct error *err)
{
    const struct report_print print = {
        .format = REPORT_JSON, .extent = report_format_usual(REPORT_JSON), .one_line = true};
    struct session_print made;
    enum status status = session_print_make(session, batch->with_private, 0, &made, err);

    if (status != STATUS_OK)
        return status;
    made.plan.uuid = batch_uuid(session);
    status = session_print_write(&made, &print, out, err);
    session_print_clear(&made);
    return status;
}

static enum status batch_plan(const struct batch *batch, struct plan_record *record,
                              struct buffer *out, struct error *err)
{
    const struct catalog *own = catalog_on_hand(batch->catalog, record->row.career);
    struct session *session;
    enum status status = STATUS_OK;

    if (!own)
        return error_set(
            err, STATUS_INVALID,
            "its career is \"%.60s\", whose rules are not on hand: --catalog DIR takes "
            "them",
            record->row.career);
    session = session_of_record(own, &batch->clock, record);
    *record = (struct plan_record){.row.id = 0};
    if (batch->summaries)
        session_summary(session, batch->with_private, batch->ahead, out);
    else
        status = batch_print(batch, session, out, err);
    session_close(&session);
    return status;
}

static size_t batch_blanks(const struct source_line *line)
{
    size_t blanks = 0;

    while (blanks < line->length && strchr(" \t\r", line->bytes[blanks]) &&
           line->bytes[blanks] != '\0')
        blanks++;
    return blanks;
}

static bool batch_is_empty(const struct source_line *line)
{
    return batch_blanks(line) == line->length;
}

/* A bracket alone, as every writer of indented JSON begins. */
static bool batch_is_opened(const struct source_line *line)
{
    size_t at = batch_blanks(line);
    struct source_line rest;

    if (at == line->length || line->bytes[at] != '{')
        return false;
    rest = (struct source_line){.bytes = line->bytes + at + 1, .length = line->length - at - 1};
    return batch_is_empty(&rest);
}

bool batch_is_behind_broken(struct batch *batch, const struct source_line *line)
{
    bool inside = line->length > 0 && strchr(" \t\"}]", line->bytes[0]) && line->bytes[0] != '\0';

    batch->broken = batch->broken ? inside : batch_is_opened(line);
    return batch->broken && inside;
}

static int batch_lines_before(const struct source_line *line)
{
    return line->number <= INT_MAX ? (int)line->number - 1 : INT_MAX - 1;
}

static enum status batch_read(const struct batch *batch, const char *name,
                              const struct source_line *line, struct plan_record *record,
                              struct error *err)
{
    struct json_reader reader = {
        .name = name,
        .bytes = line->bytes,
        .length = line->length,
        .most_values = IMPORT_MOST_VALUES,
        .lines_before = batch_lines_before(line),
        .err = err,
    };

    if (line->too_long)
        return error_set(err, STATUS_INVALID, "%s:%d: the line is longer than %zu MiB", name,
                         batch_lines_before(line) + 1, IMPORT_LIMIT >> 20);
    if (batch_is_empty(line))
        return error_set(err, STATUS_INVALID, "%s:%d: the line is empty", name,
                         batch_lines_before(line) + 1);
    if (batch_is_opened(line))
        return error_set(err, STATUS_INVALID,
                         "%s:%d: batch takes one JSON object a line, and this one is broken into "
                         "lines: `milepost import` takes such an export, `milepost export --all` "
                         "writes one a line",
                         name, batch_lines_before(line) + 1);
    return import_read_either(&reader, batch->catalog, &batch->clock, record);
}

static void batch_refuse(const struct source_line *line, const char *uuid, const char *why,
                         struct buffer *out)
{
    struct json_writer json = {.out = out, .one_line = true};

    json_open_document(&json, "milepost-error");
    json_put_number(&json, "line", line->number);
    json_put_text(&json, "plan", uuid[0] != '\0' ? uuid : NULL);
    json_put_text(&json, "error", why);
    json_close_document(&json);
}

bool batch_answer(const struct batch *batch, const char *name, const struct source_line *line,
                  struct buffer *out)
{
    struct plan_record record = {.row.id = 0};
    struct error err = {.code = STATUS_OK};
    size_t before = out->length;
    char uuid[STORE_UUID];
    enum status status = batch_read(batch, name, line, &record, &err);

    memcpy(uuid, record.row.uuid, sizeof uuid);
    if (status == STATUS_OK)
        status = batch_plan(batch, &record, out, &err);
    plan_record_clear(&record);
    if (status == STATUS_OK)
        return true;
    buffer_truncate(out, before);
    batch_refuse(line, uuid, err.text, out);
    return false;
}
