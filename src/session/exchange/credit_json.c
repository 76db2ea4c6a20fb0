/* SPDX-License-Identifier: MIT
 * Credits out of a JSON file as they are exported, and of an exported plan, of which only they are
 * read. Ids that the catalogue does not have are kept, as of a plan that comes in whole. */
#include <stdlib.h>
#include <string.h>

#include "session/exchange/credit_raw.h"
#include "session/exchange/json_read.h"

/* A credit has nine members, and ids. */
enum { MOST_VALUES_OF_CREDITS = CREDITS_MAX * 32 };

/* The reader of JSON names its faults in full: they are counted, and handed on. */
static void credit_json_fault(void *context, const char *line)
{
    struct credit_source *source = context;

    source->file->faults++;
    if (source->job->fault)
        source->job->fault(source->job->context, line);
}

static void credit_json_take(struct credit_source *source, struct credit_rows *rows)
{
    struct credit_file *file = source->file;

    file->rows = memory_new(rows->count + 1, sizeof *file->rows);
    for (size_t i = 0; i < rows->count; i++)
        file->rows[file->count++] =
            (struct credit_file_row){.row = (int)i + 1, .credit = rows->items[i]};
    rows->count = 0; /* they are the file's now */
}

bool credit_json_is(const struct credit_job *job)
{
    size_t at = 0;

    if (job->length >= 3 && memcmp(job->bytes, "\xEF\xBB\xBF", 3) == 0)
        at = 3;
    while (at < job->length && memchr(" \t\r\n", job->bytes[at], 4))
        at++;
    return at < job->length && job->bytes[at] == '{';
}

bool credit_json_read(struct credit_source *source, const struct session *session)
{
    struct json_reader reader = {.name = source->job->name,
                                 .bytes = source->job->bytes,
                                 .length = source->job->length,
                                 .most_values = MOST_VALUES_OF_CREDITS,
                                 .today = session_today(session),
                                 .fault = credit_json_fault,
                                 .context = source,
                                 .err = source->err};
    static const char *const keys[] = {"milepost-credits", "credits", NULL};
    struct plan_record record = {0};
    json_t *document = json_reader_load(&reader);

    if (document &&
        json_reader_version(&reader, document, "milepost-credits", "a file of credits")) {
        json_reader_only(&reader, (struct json_place){0}, document, keys);
        json_read_credits(&reader, document, &record);
    }
    json_decref(document);
    if (json_reader_finish(&reader) == STATUS_OK)
        credit_json_take(source, &record.credits);
    plan_record_clear(&record);
    return source->file->faults == 0;
}
