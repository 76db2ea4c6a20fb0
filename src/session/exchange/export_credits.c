/* SPDX-License-Identifier: MIT
 * The ledger and what is printed on credentials as JSON. A file that is to be shared has no note,
 * no word on what is kept as evidence, and no number by which a person is known. */
#include "session/exchange/export_progress.h"

#include "milepost/session/credit_file.h"
#include "session/state/session.h"

static void export_credit(struct json_writer *json, const struct credit_row *row, bool redacted)
{
    json_open_object(json, NULL);
    json_put_number(json, "id", row->number);
    json_put_list(json, "bodies", row->bodies);
    json_put_date(json, "date", row->day);
    json_put_hundredths(json, "units", row->units);
    json_put_list(json, "categories", row->categories);
    json_put_text(json, "title", row->title);
    json_put_text(json, "provider", row->provider[0] ? row->provider : NULL);
    json_put_text(json, "evidence", row->evidence[0] && !redacted ? row->evidence : NULL);
    json_put_text(json, "note", row->note[0] && !redacted ? row->note : NULL);
    json_close(json);
}

static void export_held(struct json_writer *json, const struct held_row *row, bool redacted)
{
    if (redacted && row->expires == DATE_NONE)
        return;
    json_open_object(json, NULL);
    json_put_text(json, "code", row->code);
    json_put_text(json, "number", row->number[0] && !redacted ? row->number : NULL);
    json_put_date(json, "expires", row->expires);
    json_close(json);
}

static void export_credit_rows(struct json_writer *json, const struct credit_rows *rows,
                               bool redacted)
{
    json_open_array(json, "credits");
    for (size_t i = 0; i < rows->count; i++)
        export_credit(json, &rows->items[i], redacted);
    json_close(json);
}

void credit_file_json(const struct session *session, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-credits");
    export_credit_rows(&json, &session->plan.record.credits, false);
    json_close_document(&json);
}

void export_credits(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct plan_record *record = &session->plan.record;

    export_credit_rows(json, &record->credits, redacted);
    json_open_array(json, "held");
    for (size_t i = 0; i < record->held.count; i++)
        export_held(json, &record->held.items[i], redacted);
    json_close(json);
}
