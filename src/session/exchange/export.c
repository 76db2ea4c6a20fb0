/* SPDX-License-Identifier: MIT
 * A plan as JSON, and its answers alone. */
#include <stdlib.h>
#include <string.h>

#include "milepost/json.h"
#include "milepost/report.h"
#include "milepost/session/exchange.h"
#include "session/exchange/export_progress.h"
#include "session/exchange/shared.h"
#include "session/exchange/stamp.h"
#include "session/state/session.h"

/* A written form that stands for nothing in this catalogue: a number and a list are known by
 * their looks, so that a catalogue that still has the question can read them again. */
static void export_orphan(struct json_writer *json, const struct orphan_answer *orphan)
{
    int64_t number;

    if (orphan->state != 'v') {
        json_put_text(json, orphan->question, orphan->state == 'u' ? "unknown" : "declined");
    } else if (strchr(orphan->value, ',')) {
        json_put_list(json, orphan->question, orphan->value);
    } else if (text_parse_number(orphan->value, INT32_MIN, INT32_MAX, &number)) {
        json_put_number(json, orphan->question, number);
    } else {
        json_put_text(json, orphan->question, orphan->value);
    }
}

/* What goes into a file: everything, or what may be shared, with or without the orphans. */
struct selection {
    bool redacted, orphans;
};

static bool export_gives(const struct session *session, int index, struct selection selection)
{
    return session->plan.answers.items[index].state != ANSWER_NONE &&
           !(selection.redacted && session->catalog->questions[index].is_private);
}

/* Orphans may have been private; a shared file does without them. */
static size_t export_orphan_count(const struct session *session, struct selection selection)
{
    return selection.orphans && !selection.redacted ? session->plan.orphans.count : 0;
}

static void export_answers(struct json_writer *json, const struct session *session,
                           struct selection selection)
{
    json_open_object(json, "answers");
    for (int i = 0; i < session->catalog->question_count; i++)
        if (export_gives(session, i, selection))
            report_answer_json(json, &session->catalog->questions[i],
                               &session->plan.answers.items[i]);
    for (size_t i = 0; i < export_orphan_count(session, selection); i++)
        export_orphan(json, &session->plan.orphans.items[i]);
    json_close(json);
}

static void export_days(struct json_writer *json, const struct session *session,
                        struct selection selection)
{
    json_open_object(json, "as_of");
    for (int i = 0; i < session->catalog->question_count; i++)
        if (export_gives(session, i, selection))
            json_put_date(json, session->catalog->questions[i].id,
                          session->plan.answers.items[i].as_of);
    for (size_t i = 0; i < export_orphan_count(session, selection); i++)
        json_put_date(json, session->plan.orphans.items[i].question,
                      session->plan.orphans.items[i].as_of);
    json_close(json);
}

static void export_plan(struct json_writer *json, const struct session *session)
{
    char created[STAMP_TEXT];

    stamp_write(session->plan.record.row.created, created);
    json_open_object(json, "plan");
    json_put_text(json, "id", session->plan.record.row.uuid);
    json_put_text(json, "name", session->plan.record.row.name);
    json_put_text(json, "created", created);
    json_close(json);
}

static void export_catalogue(struct json_writer *json, const struct session *session)
{
    json_open_object(json, "catalogue");
    json_put_text(json, "id", session->catalog->id);
    json_put_text(json, "version", session->catalog->version);
    json_close(json);
}

static void export_route(struct json_writer *json, const struct session *session)
{
    const struct choice_rows *route = &session->plan.record.route;

    json_open_array(json, "route");
    for (size_t i = 0; i < route->count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "need", route->items[i].need);
        json_put_text(json, "path", route->items[i].path);
        json_close(json);
    }
    json_close(json);
}

static bool export_is_number(enum program_field field)
{
    return field == PROGRAM_HOURS || field == PROGRAM_WEEKS || field == PROGRAM_PRICE;
}

static void export_school_field(struct json_writer *json, enum program_field field,
                                const char *text)
{
    const char *key = program_field_id(field);
    int64_t number;

    if (field == PROGRAM_APPROVAL || field == PROGRAM_AID)
        json_put_list(json, key, text);
    else if (export_is_number(field) && text_parse_number(text, 0, INT32_MAX, &number))
        json_put_number(json, key, number);
    else
        json_put_text(json, key, text[0] ? text : NULL);
}

/* What the school said in words may speak of the person: a shared file does without it. */
static void export_school(struct json_writer *json, const struct program_row *row, bool redacted)
{
    json_put_number(json, "id", row->number);
    for (size_t i = 0; i < PROGRAM_FIELD_COUNT; i++) {
        bool left_out = redacted && i == PROGRAM_REFUND;

        export_school_field(json, (enum program_field)i, left_out ? "" : row->fields[i]);
    }
    json_put_boolean(json, "chosen", row->chosen);
    json_open_object(json, "answers");
    for (size_t i = 0; i < row->answer_count && !redacted; i++)
        json_put_text(json, row->answers[i].question, row->answers[i].text);
    json_close(json);
}

void session_school_json(const struct session *session, const struct school *school,
                         struct json_writer *json)
{
    const struct program_rows *rows = &session->plan.record.programs;

    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number == school->number)
            export_school(json, &rows->items[i], false);
}

static void export_schools(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct program_rows *rows = &session->plan.record.programs;

    json_open_array(json, "programs");
    for (size_t i = 0; i < rows->count; i++) {
        json_open_object(json, NULL);
        export_school(json, &rows->items[i], redacted);
        json_close(json);
    }
    json_close(json);
}

static void export_figures(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct assumption_rows *rows = &session->plan.record.assumptions;

    json_open_object(json, "assumptions");
    for (size_t i = 0; i < rows->count; i++) {
        if (redacted && !shared_figure(session, rows->items[i].assumption))
            continue;
        json_open_object(json, rows->items[i].assumption);
        json_put_number(json, "low", rows->items[i].low);
        json_put_number(json, "likely", rows->items[i].likely);
        json_put_number(json, "high", rows->items[i].high);
        json_close(json);
    }
    json_close(json);
}

static void export_document(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct selection selection = {.redacted = redacted, .orphans = true};

    json_open_object(json, NULL);
    json_put_number(json, "milepost-plan", 1);
    export_plan(json, session);
    export_catalogue(json, session);
    export_answers(json, session, selection);
    export_days(json, session, selection);
    export_route(json, session);
    export_progress(json, session, redacted);
    export_credits(json, session, redacted);
    export_schools(json, session, redacted);
    export_figures(json, session, redacted);
    json_put_list(json, "notes", "");
    export_baselines(json, session, redacted);
    export_comments(json, session, redacted);
    json_close(json);
}

void session_export(const struct session *session, bool redacted, struct buffer *out)
{
    export_document(&(struct json_writer){.out = out}, session, redacted);
}

void session_export_line(const struct session *session, bool redacted, struct buffer *out)
{
    export_document(&(struct json_writer){.out = out, .one_line = true}, session, redacted);
}

void session_answers_json(const struct session *session, struct buffer *out)
{
    const struct selection everything_known = {.orphans = false};
    struct json_writer json = {.out = out};

    json_open_object(&json, NULL);
    json_put_number(&json, "milepost-answers", 1);
    export_answers(&json, session, everything_known);
    export_days(&json, session, everything_known);
    json_close(&json);
}
