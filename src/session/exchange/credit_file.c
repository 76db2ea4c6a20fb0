/* SPDX-License-Identifier: MIT
 * A file of credits, from its rows to what becomes of each, and the taking of those that are new.
 */
#include "milepost/session/credit_file.h"

#include <stdlib.h>
#include <string.h>

#include "session/exchange/credit_raw.h"

/* ---- one row --------------------------------------------------------------------------------- */

/* The message without the word for its field ("units: "), which the column says. */
static const char *fault_without_field(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz");

    return length > 0 && strncmp(text + length, ": ", 2) == 0 ? text + length + 2 : text;
}

/* What stands in for a faulty field while the others are looked at. */
static const char *const harmless[CREDIT_FIELD_COUNT] = {
    [CREDIT_DATE] = NULL, [CREDIT_TITLE] = "-",     [CREDIT_UNITS] = "1",   [CREDIT_PROVIDER] = "",
    [CREDIT_BODIES] = "", [CREDIT_CATEGORIES] = "", [CREDIT_EVIDENCE] = "", [CREDIT_NOTE] = "",
};

/* Every field that is wrong is told, not the first alone; each once. */
static bool row_check(struct credit_source *source, const struct session *session,
                      struct credit_raw *raw, struct credit_request *request,
                      struct credit_row *out)
{
    enum status status = STATUS_USAGE;
    bool good = true;

    for (int i = 0; i < CREDIT_FIELD_COUNT; i++) {
        good = good && !raw->told[i];
        if (raw->told[i])
            request->fields[i] = harmless[i];
    }
    while (status != STATUS_OK) {
        enum credit_field field;
        struct error err = {0};

        status = credit_check(session, request, out, &field, &err);
        if (status == STATUS_OK || raw->told[field])
            break;
        credit_fault(source, raw->row, credit_header(source, field), "%s",
                     fault_without_field(err.text));
        raw->told[field] = true;
        good = false;
        if (field == CREDIT_BODIES)
            break; /* categories are theirs */
        request->fields[field] = harmless[field];
    }
    return good && status == STATUS_OK;
}

/* What stood in for a faulty field is no part of the row. */
static void row_forget_faulty(const struct credit_raw *raw, struct credit_row *row)
{
    if (!row->title) { /* nothing of it could be made out */
        *row = (struct credit_row){.day = DATE_NONE};
        return;
    }
    if (raw->told[CREDIT_DATE])
        row->day = DATE_NONE;
    if (raw->told[CREDIT_UNITS])
        row->units = 0;
    if (raw->told[CREDIT_TITLE])
        row->title[0] = '\0';
}

/* The date as the program reads it anywhere, into `day`. */
static void row_date(struct credit_source *source, struct credit_raw *raw, struct buffer *day)
{
    const char *text = raw->fields[CREDIT_DATE];
    struct buffer other = {0};

    if (!credit_dates_unclear(&source->dates, text)) {
        credit_dates_write(&source->dates, text, day);
        return;
    }
    credit_dates_write(&(struct credit_dates){.month_first = true}, text, day);
    credit_dates_write(&(struct credit_dates){.day_first = true}, text, &other);
    credit_fault(source, raw->row, credit_header(source, CREDIT_DATE),
                 "\"%.40s\" can be read in two ways, and no other date of the file tells which; "
                 "write %s or %s",
                 text, buffer_text(day), buffer_text(&other));
    raw->told[CREDIT_DATE] = true;
    buffer_clear(&other);
}

static void row_make(struct credit_source *source, const struct session *session,
                     struct credit_raw *raw)
{
    struct credit_file_row made = {.row = raw->row, .fate = FATE_NEW};
    struct credit_request request = {.number = 0};
    const char *bodies = raw->fields[CREDIT_BODIES];
    struct buffer day = {0};

    if (!raw->told[CREDIT_DATE])
        row_date(source, raw, &day);
    memcpy(request.fields, raw->fields, sizeof request.fields);
    request.fields[CREDIT_DATE] = buffer_text(&day);
    /* a cell without a body is as good as no column of them */
    if (!bodies || *bodies == '\0')
        request.fields[CREDIT_BODIES] = source->job->bodies;
    if (!row_check(source, session, raw, &request, &made.credit)) {
        row_forget_faulty(raw, &made.credit);
        made.fate = FATE_FAULTY;
    }
    source->file->rows[source->file->count++] = made;
    buffer_clear(&day);
}

/* ---- what is there already ------------------------------------------------------------------- */

static int row_compare(const void *left, const void *right)
{
    const struct credit_file_row *a = *(struct credit_file_row *const *)left;
    const struct credit_file_row *b = *(struct credit_file_row *const *)right;
    int order = credit_order(&a->credit, &b->credit);

    return order == 0 ? (a->row > b->row) - (a->row < b->row) : order;
}

static void rows_find_repeats(struct credit_file *file)
{
    struct credit_file_row **sorted = memory_new(file->count + 1, sizeof *sorted);
    size_t count = 0, first = 0;

    for (size_t i = 0; i < file->count; i++)
        if (file->rows[i].fate != FATE_FAULTY)
            sorted[count++] = &file->rows[i];
    qsort(sorted, count, sizeof *sorted, row_compare);
    for (size_t i = 1; i < count; i++) {
        if (credit_order(&sorted[i]->credit, &sorted[first]->credit) == 0) {
            sorted[i]->fate = FATE_REPEATED;
            sorted[i]->same = sorted[first]->row;
        } else {
            first = i;
        }
    }
    free(sorted);
}

static void rows_find_there(const struct session *session, struct credit_file *file)
{
    struct credit_index *index = credit_index_new(session);

    for (size_t i = 0; i < file->count; i++) {
        const struct credit_row *there = NULL;

        if (file->rows[i].fate == FATE_NEW)
            there = credit_index_find(index, &file->rows[i].credit);
        if (there) {
            file->rows[i].fate = FATE_THERE;
            file->rows[i].same = there->number;
        }
        file->fates[file->rows[i].fate]++;
    }
    credit_index_free(&index);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static enum status credit_file_finish(struct credit_source *source)
{
    const struct credit_file *file = source->file;

    if (file->faults == 0)
        return STATUS_OK;
    if (file->faults > 1)
        error_set(source->err, STATUS_INVALID, "%s: %d faults; nothing was taken",
                  source->job->name, file->faults);
    return STATUS_INVALID;
}

static void credit_file_make_rows(const struct session *session, struct credit_source *source)
{
    struct credit_file *file = source->file;

    file->month_first = source->dates.month_first && !source->dates.day_first;
    file->day_first = source->dates.day_first && !source->dates.month_first;
    file->rows = memory_new(source->rows.count + 1, sizeof *file->rows);
    for (size_t i = 0; i < source->rows.count; i++)
        row_make(source, session, &source->rows.items[i]);
}

static bool credit_file_find_rows(const struct session *session, struct credit_source *source)
{
    if (credit_json_is(source->job))
        return credit_json_read(source, session);
    bool readable = credit_csv_read(source);

    if (readable)
        credit_file_make_rows(session, source);
    credit_csv_tell_end(source);
    return readable;
}

enum status credit_file_read(const struct session *session, const struct credit_job *job,
                             struct credit_file **out, struct error *err)
{
    struct credit_source source = {
        .job = job, .file = memory_new(1, sizeof *source.file), .err = err};
    enum status status;

    if (credit_file_find_rows(session, &source)) {
        rows_find_repeats(source.file);
        rows_find_there(session, source.file);
    }
    status = credit_file_finish(&source);
    *out = source.file;
    VECTOR_CLEAR(&source.rows);
    arena_clear(&source.arena);
    return status;
}

enum status credit_file_take(struct session *session, const struct credit_file *file,
                             struct buffer *said, struct error *err)
{
    struct credit_rows rows = {.items = memory_new(file->count + 1, sizeof *rows.items)};
    enum status status = STATUS_OK;

    for (size_t i = 0; i < file->count; i++)
        if (file->rows[i].fate == FATE_NEW)
            rows.items[rows.count++] = file->rows[i].credit;
    if (rows.count > 0)
        status = session_add_credits(session, &rows, said, err);
    free(rows.items);
    return status;
}

void credit_file_free(struct credit_file **file)
{
    struct credit_file *old = *file;

    if (!old)
        return;
    for (size_t i = 0; i < old->count; i++)
        credit_row_clear(&old->rows[i].credit);
    for (size_t i = 0; i < old->column_count; i++)
        free(old->columns[i].header);
    free(old->rows);
    free(old->columns);
    free(old);
    *file = NULL;
}
