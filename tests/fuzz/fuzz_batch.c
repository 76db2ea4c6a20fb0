/* SPDX-License-Identifier: MIT
 * Fuzzes a batch: lines of any bytes. Each is answered by one line, which is a JSON object, and
 * what is no plan by one that says so. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/session.h"
#include "milepost/session/batch.h"
#include "new_folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { MOST = 100000 };

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void check_answer(const struct buffer *answer, bool good)
{
    json_t *document = json_loadb(answer->text, answer->length, JSON_REJECT_DUPLICATES, NULL);
    const char *kind = good ? "milepost-summary" : "milepost-error";

    demand(answer->length > 0 &&
           memchr(answer->text, '\n', answer->length) == answer->text + answer->length - 1);
    demand(json_object_get(document, kind) != NULL);
    json_decref(document);
}

/* Lines come out of a file: one serves the whole run. */
static int file_of(const uint8_t *bytes, size_t length)
{
    static int file = -1;
    char path[NEW_FOLDER_SIZE];

    if (file < 0) {
        file = new_file(path, "fuzz");
        demand(unlink(path) == 0);
    }
    demand(ftruncate(file, 0) == 0 && pwrite(file, bytes, length, 0) == (ssize_t)length &&
           lseek(file, 0, SEEK_SET) == 0);
    return file;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const struct batch batch = {.catalog = catalog_builtin(),
                                .clock = {.fixed_day = 20780},
                                .summaries = true,
                                .ahead = 30};
    struct line_source source = {.file = file_of(bytes, length), .most = MOST};
    struct buffer answer = {0};
    struct source_line line;
    int64_t ends = length > 0 && bytes[length - 1] != '\n';

    for (size_t i = 0; i < length; i++)
        ends += bytes[i] == '\n';
    for (;;) {
        if (line_source_next(&source, &line)) {
            buffer_truncate(&answer, 0);
            check_answer(&answer, batch_answer(&batch, "plans", &line, &answer));
        } else if (source.ended) {
            break;
        } else {
            demand(line_source_read(&source) == 0);
        }
    }
    demand(source.number == ends);
    line_source_clear(&source);
    buffer_clear(&answer);
    return 0;
}
