/* SPDX-License-Identifier: MIT
 * Changing the ledger: credits are added, changed and removed one or many at a time, each time as
 * one change. */
#include "milepost/session/credits.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "session/change/change.h"

static enum status no_credit(int64_t number, struct error *err)
{
    return error_set(err, STATUS_NOT_FOUND,
                     "credit %" PRId64 ": there is none of this number; `milepost credit list` "
                     "shows them",
                     number);
}

/* ---- checking one ---------------------------------------------------------------------------- */

static struct credit_row credit_blank(const struct session *session)
{
    struct credit_row row = {.day = session_today(session),
                             .title = "",
                             .provider = "",
                             .evidence = "",
                             .note = "",
                             .bodies = "",
                             .categories = ""};

    credit_row_copy(&row);
    return row;
}

/* What a new credit is where nothing is said of it; NULL: nothing is missing. */
static const char *credit_default(const struct session *session, enum credit_field field)
{
    int body = session_only_body(session);

    if (field == CREDIT_TITLE || field == CREDIT_UNITS)
        return "";
    if (field == CREDIT_BODIES)
        return body >= 0 ? session->catalog->bodies[body].id : "";
    return NULL;
}

/* "halves" */
static const char *units_part(int smallest)
{
    static const struct {
        int hundredths;
        const char *name;
    } parts[] = {{100, "whole units"}, {50, "halves"}, {25, "quarters"}, {10, "tenths"}};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].hundredths == smallest)
            return parts[i].name;
    return "larger parts";
}

static enum status units_check(const struct session *session, const struct credit_row *row,
                               struct error *err)
{
    const char *bodies = row->bodies;
    struct buffer units = {0};
    enum status status = STATUS_OK;
    char id[LIST_ID];

    units_write(row->units, &units);
    while (status == STATUS_OK && list_next(&bodies, id)) {
        int body = body_find_loosely(session->catalog, id);
        int smallest = body < 0 ? 0 : credit_smallest(session->catalog, body);

        if (smallest > 0 && row->units % smallest != 0)
            status = error_set(err, STATUS_USAGE, "units: %s: %s counts in %s", units.text, id,
                               units_part(smallest));
    }
    buffer_clear(&units);
    return status;
}

/* Bodies before categories, which are theirs. */
static enum status credit_read_fields(const struct session *session,
                                      const struct credit_request *request, struct credit_row *row,
                                      enum credit_field *where, struct error *err)
{
    enum status status = STATUS_OK;
    bool finer = false;

    for (int i = 0; i < CREDIT_FIELD_COUNT && status == STATUS_OK; i++) {
        enum credit_field field = (enum credit_field)i;
        const char *text = request->fields[i];

        if (!text && request->number == 0)
            text = credit_default(session, field);
        finer = finer || (text && (field == CREDIT_UNITS || field == CREDIT_BODIES));
        *where = field;
        if (text)
            status = credit_field_read(session, field, text, row, err);
    }
    if (status == STATUS_OK && finer) {
        *where = CREDIT_UNITS;
        status = units_check(session, row, err);
    }
    return status;
}

/* The row that it begins with is one of `rows`, which may be changed by now. */
static enum status credit_make(const struct session *session, const struct credit_rows *rows,
                               const struct credit_request *request, struct credit_row *out,
                               enum credit_field *where, struct error *err)
{
    const struct credit_row *old = credit_find(rows, request->number);
    enum status status;

    *where = CREDIT_TITLE;
    *out = (struct credit_row){0};
    if (request->number != 0 && !old)
        return no_credit(request->number, err);
    if (old) {
        *out = *old;
        credit_row_copy(out);
    } else {
        *out = credit_blank(session);
    }
    status = credit_read_fields(session, request, out, where, err);
    if (status != STATUS_OK)
        credit_row_clear(out);
    return status;
}

enum status credit_check(const struct session *session, const struct credit_request *request,
                         struct credit_row *out, enum credit_field *where, struct error *err)
{
    return credit_make(session, &session->plan.record.credits, request, out, where, err);
}

/* ---- what is said ---------------------------------------------------------------------------- */

/* "credit 4, Evaluation update," */
static void credit_name(const struct credit_row *row, struct buffer *said)
{
    buffer_format(said, "credit %" PRId64 ", ", row->number);
    text_add_inert(said, row->title, false);
    buffer_add(said, ",");
}

/* "credit 4, Evaluation update, is added"; "200 credits are added" */
static void credits_say(const struct credit_row *first, size_t count, const char *what,
                        struct buffer *said)
{
    if (count == 1)
        credit_name(first, said);
    else
        buffer_format(said, "%zu credits", count);
    buffer_format(said, " %s %s", count == 1 ? "is" : "are", what);
}

/* ---- writing --------------------------------------------------------------------------------- */

static enum status credits_fit(size_t count, struct error *err)
{
    return count <= CREDITS_MAX ? STATUS_OK
                                : error_set(err, STATUS_USAGE,
                                            "a plan holds at most %d credits, and there would be "
                                            "%zu",
                                            CREDITS_MAX, count);
}

/* Lays what was asked for into the rows; new ones go to their end. */
static enum status credits_lay(const struct session *session, const struct credit_request *requests,
                               size_t count, struct credit_rows *rows, struct credit_fault *fault,
                               struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        struct credit_row made, *old;

        fault->at = i;
        status = credit_make(session, rows, &requests[i], &made, &fault->where, err);
        if (status != STATUS_OK)
            break;
        old = credit_find(rows, requests[i].number);
        if (old) {
            credit_row_clear(old);
            *old = made;
        } else {
            credit_rows_add(rows, &made);
            credit_row_clear(&made);
        }
    }
    return status == STATUS_OK ? credits_fit(rows->count, err) : status;
}

/* The new ones are the last ones, in their order. */
static void credits_tell_numbers(const struct credit_rows *rows,
                                 const struct credit_request *requests, size_t count,
                                 int64_t *numbers)
{
    size_t added = 0, at;

    for (size_t i = 0; i < count; i++)
        added += requests[i].number == 0;
    at = rows->count - added;
    for (size_t i = 0; i < count; i++)
        numbers[i] = requests[i].number == 0 ? rows->items[at++].number : requests[i].number;
}

static bool credits_are_new(const struct credit_request *requests, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (requests[i].number != 0)
            return false;
    return true;
}

enum status session_write_credits(struct session *session, const struct credit_request *requests,
                                  size_t count, int64_t *numbers, struct credit_fault *fault,
                                  struct buffer *said, struct error *err)
{
    struct credit_fault ignored;
    struct plan_record rows = {0};
    int64_t *given = memory_new(count + 1, sizeof *given);
    enum status status;

    part_copy(PLAN_CREDITS, &rows, &session->plan.record);
    status = credits_lay(session, requests, count, &rows.credits, fault ? fault : &ignored, err);
    if (status == STATUS_OK && count > 0)
        status = change_save_part(session, PLAN_CREDITS, &rows, err);
    if (status == STATUS_OK && count > 0) {
        const struct credit_rows *now = &session->plan.record.credits;

        credits_tell_numbers(now, requests, count, given);
        credits_say(credit_find(now, given[0]), count,
                    credits_are_new(requests, count) ? "added" : "changed", said);
    }
    if (status == STATUS_OK && numbers)
        memcpy(numbers, given, count * sizeof *numbers);
    plan_record_clear(&rows);
    free(given);
    return status;
}

enum status session_add_credits(struct session *session, const struct credit_rows *rows,
                                struct buffer *said, struct error *err)
{
    struct plan_record all = {0};
    enum status status = credits_fit(session->plan.record.credits.count + rows->count, err);

    if (status != STATUS_OK || rows->count == 0)
        return status;
    part_copy(PLAN_CREDITS, &all, &session->plan.record);
    for (size_t i = 0; i < rows->count; i++) {
        struct credit_row row = rows->items[i];

        row.number = 0;
        credit_rows_add(&all.credits, &row);
    }
    status = change_save_part(session, PLAN_CREDITS, &all, err);
    if (status == STATUS_OK) {
        const struct credit_rows *now = &session->plan.record.credits;

        credits_say(&now->items[now->count - 1], rows->count, "added", said);
    }
    plan_record_clear(&all);
    return status;
}

/* ---- removing -------------------------------------------------------------------------------- */

static int number_compare(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

enum status session_remove_credits(struct session *session, const int64_t *numbers, size_t count,
                                   struct buffer *said, struct error *err)
{
    const struct credit_rows *old = &session->plan.record.credits;
    int64_t *gone = memory_new(count, sizeof *gone);
    struct plan_record rows = {0};
    struct buffer line = {0};
    enum status status = STATUS_OK;
    size_t left;

    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        gone[i] = numbers[i];
        if (!credit_find(old, numbers[i]))
            status = no_credit(numbers[i], err);
    }
    if (status == STATUS_OK && count > 0) {
        qsort(gone, count, sizeof *gone, number_compare);
        for (size_t i = 0; i < old->count; i++)
            if (!bsearch(&old->items[i].number, gone, count, sizeof *gone, number_compare))
                credit_rows_add(&rows.credits, &old->items[i]);
        left = rows.credits.count;
        credits_say(credit_find(old, gone[0]), old->count - left, "removed", &line);
        status = change_save_part(session, PLAN_CREDITS, &rows, err);
    }
    if (status == STATUS_OK)
        buffer_add(said, buffer_text(&line));
    buffer_clear(&line);
    plan_record_clear(&rows);
    free(gone);
    return status;
}
