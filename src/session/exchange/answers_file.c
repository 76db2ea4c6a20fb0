/* SPDX-License-Identifier: MIT
 * Answers files: what `milepost answers --json` writes and `--answers FILE` reads. */
#include <stdio.h>

#include "session/exchange/json_read.h"
#include "session/state/answer_doses.h"

/* Days of doses that can't both count. Each answer is one that can be. */
static void answers_check_doses(struct json_reader *reader, const struct answers_reading *reading)
{
    const struct catalog *catalog = reading->catalog;
    const struct plan_input input = {
        .catalog = catalog, .answers = reading->out, .today = reading->today};
    struct error why;
    char last[96];

    for (int i = 0; i < catalog->vaccine_count; i++) {
        snprintf(last, sizeof last, "%s.last",
                 catalog->questions[catalog->vaccines[i].question].id);
        if (dose_told_fits(&input, i, &why) != STATUS_OK)
            json_reader_fault(reader, (struct json_place){.outer = "answers", .inner = last}, "%s",
                              why.text);
    }
}

void json_read_answers_document(struct json_reader *reader, json_t *document,
                                const struct answers_reading *reading)
{
    static const char *const keys[] = {"milepost-answers", "answers", "as_of", NULL};

    if (!json_reader_version(reader, document, keys[0], "answers file"))
        return;
    json_reader_only(reader, (struct json_place){0}, document, keys);
    json_read_answers(reader, document, reading);
    if (reader->faults == 0)
        answers_check_doses(reader, reading);
}

enum status answers_file_read(const struct catalog *catalog, const char *bytes, size_t length,
                              const char *name, date_day today, struct answers *out,
                              fault_fn *fault, void *context, struct error *err)
{
    struct json_reader reader = {
        .name = name,
        .bytes = bytes,
        .length = length,
        .fault = fault,
        .context = context,
        .err = err,
    };
    const struct answers_reading reading = {.catalog = catalog, .today = today, .out = out};
    json_t *document = json_reader_load(&reader);
    enum status status;

    answers_init(out, catalog);
    if (document)
        json_read_answers_document(&reader, document, &reading);
    json_decref(document);
    status = json_reader_finish(&reader);
    if (status != STATUS_OK)
        answers_clear(out);
    return status;
}
