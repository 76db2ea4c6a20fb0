/* SPDX-License-Identifier: MIT
 * Changing what is printed on a credential that is held. */
#include <string.h>

#include "milepost/nearest.h"
#include "milepost/session/credits.h"
#include "session/change/change.h"
#include "session/state/written.h"

static const struct held_credential *held_by_code(const struct session *session, const char *code)
{
    for (int i = 0; i < session->book.held_count; i++)
        if (text_same(session->book.held[i].code, code))
            return &session->book.held[i];
    return NULL;
}

static enum status held_unknown(const struct session *session, const char *code, struct error *err)
{
    struct nearest nearest = {.word = code};
    struct buffer known = {0};
    enum status status;

    /* A code that there is was not typed wrong. */
    for (int i = 0;
         catalog_find_credential(session->catalog, code) < 0 && i < session->book.held_count; i++)
        nearest_offer(&nearest, session->book.held[i].code);
    for (int i = 0; i < session->book.held_count; i++)
        buffer_format(&known, "%s%s", i > 0 ? ", " : "", session->book.held[i].code);
    if (known.length == 0)
        status = error_set(err, STATUS_USAGE,
                           "%.40s: no credential is held by the answers; mark its exam as done, or "
                           "answer work.credentials",
                           code);
    else
        status = error_set(err, STATUS_USAGE, "%.40s: it is not held by the answers; held: %s%s",
                           code, buffer_text(&known), nearest_says(&nearest));
    buffer_clear(&known);
    return status;
}

static enum status held_read_expires(const struct session *session,
                                     const struct held_credential *held, const char *text,
                                     date_day *day, struct error *err)
{
    date_day today = session_today(session), read = DATE_NONE;
    enum date_fault fault;
    char shown[DATE_TEXT];

    *day = DATE_NONE;
    if (text[0] == '\0')
        return STATUS_OK;
    fault = date_read(text, DATE_MONTH_LAST, today, DATE_UNSEEN, &read);
    if (fault != DATE_READ && fault != DATE_NO_DAY)
        return error_set(err, STATUS_USAGE, "expires: \"%.40s\" %s %s", text,
                         date_fault_says(fault), date_iso(read, shown));
    if (fault == DATE_NO_DAY)
        return error_set(err, STATUS_USAGE,
                         "expires: \"%.40s\": write the day that is printed, such as %s", text,
                         date_iso(date_add_months(today, 24), shown));
    if (held->since != DATE_NONE && read < held->since)
        return error_set(err, STATUS_USAGE, "expires: %s is before the %s was held",
                         date_long(read, shown), held->code);
    *day = read;
    return STATUS_OK;
}

/* "CPC: number 01234567, expires on 31 Aug 2027" */
static void held_say(const struct held_row *row, struct buffer *said)
{
    char day[DATE_TEXT];

    buffer_format(said, "%s: ", row->code);
    if (row->number[0] != '\0') {
        buffer_add(said, "number ");
        text_add_inert(said, row->number, false);
    }
    if (row->expires != DATE_NONE)
        buffer_format(said, "%sexpires on %s", row->number[0] != '\0' ? ", " : "",
                      date_long(row->expires, day));
    if (row->number[0] == '\0' && row->expires == DATE_NONE)
        buffer_add(said, "neither number nor end are noted");
}

enum status session_write_held(struct session *session, const struct held_request *request,
                               struct buffer *said, struct error *err)
{
    const struct held_credential *held = held_by_code(session, request->code);
    struct plan_record rows = {0};
    struct buffer number = {0};
    struct held_row row;
    enum status status = STATUS_OK;

    if (!held)
        return held_unknown(session, request->code, err);
    row = (struct held_row){(char *)held->code, NULL, held->expires};
    status = written_line("number", request->number ? request->number : held->number, STORE_ID_MAX,
                          &number, err);
    row.number = (char *)buffer_text(&number);
    if (status == STATUS_OK && request->expires)
        status = held_read_expires(session, held, request->expires, &row.expires, err);
    if (status == STATUS_OK) {
        part_copy(PLAN_HELD, &rows, &session->plan.record);
        held_rows_put(&rows.held, &row);
        status = change_save_part(session, PLAN_HELD, &rows, err);
    }
    if (status == STATUS_OK)
        held_say(&row, said);
    buffer_clear(&number);
    plan_record_clear(&rows);
    return status;
}
