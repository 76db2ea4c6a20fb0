/* SPDX-License-Identifier: MIT
 * Fuzzes files of credits, CSV and JSON. What is taken must be written and read back as the same
 * credits in either form; what is refused must say so in lines that can be printed. */
#include <stdlib.h>

#include "milepost/session.h"
#include "session/state/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void check_line(void *context, const char *line)
{
    (void)context;
    demand(line[0] != '\0' && text_is_clean(line, false));
}

static enum status read_file(struct session *session, const char *bytes, size_t length,
                             struct credit_file **file)
{
    struct credit_job job = {
        .bytes = bytes, .length = length, .name = "credits.csv", .fault = check_line};
    struct error err = {0};
    enum status status = credit_file_read(session, &job, file, &err);

    if (status != STATUS_OK)
        demand(status == STATUS_INVALID && err.text[0] != '\0' && text_is_clean(err.text, false));
    return status;
}

static void take(struct session *session, const struct credit_file *file)
{
    struct credit_rows *rows = &session->plan.record.credits;

    for (size_t i = 0; i < file->count; i++) {
        struct credit_row row = file->rows[i].credit;

        row.number = (int64_t)rows->count + 1;
        if (file->rows[i].fate == FATE_NEW)
            credit_rows_add(rows, &row);
    }
}

static void read_back(struct session *session, const struct buffer *text)
{
    struct credit_file *file = NULL;

    demand(read_file(session, text->text, text->length, &file) == STATUS_OK);
    demand(file->fates[FATE_THERE] == session_credits(session)->count);
    demand(file->fates[FATE_NEW] == 0);
    credit_file_free(&file);
}

/* JSON may hold bodies that the catalogue has not, which a table may not. */
static void write_and_read_back(struct session *session, bool table)
{
    struct buffer csv = {0}, json = {0};

    credit_file_csv(session, &csv);
    credit_file_json(session, &json);
    if (table)
        read_back(session, &csv);
    read_back(session, &json);
    buffer_clear(&csv);
    buffer_clear(&json);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct session session = {.catalog = catalog_builtin(),
                              .clock = {.fixed_day = date_from_civil(2026, 11, 23)}};
    struct credit_file *file = NULL;
    char *text = memory_copy_bytes((const char *)bytes, length);

    answers_init(&session.plan.answers, session.catalog);
    if (read_file(&session, text, length, &file) == STATUS_OK) {
        take(&session, file);
        write_and_read_back(&session, file->column_count > 0);
    }
    credit_file_free(&file);
    credit_rows_clear(&session.plan.record.credits);
    answers_clear(&session.plan.answers);
    free(text);
    return 0;
}
