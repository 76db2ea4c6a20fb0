/* SPDX-License-Identifier: MIT
 * Fuzzes answers files. What is taken must be written and read back the same, to the byte; what
 * is refused must say so in lines that can be printed. */
#include <stdlib.h>
#include <string.h>

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

static enum status read_file(const char *bytes, size_t length, struct answers *answers)
{
    struct error err = {0};
    enum status status =
        answers_file_read(catalog_builtin(), bytes, length, "answers.json",
                          date_from_civil(2026, 11, 23), answers, check_line, NULL, &err);

    if (status != STATUS_OK)
        demand(status == STATUS_INVALID && err.text[0] != '\0' && text_is_clean(err.text, false));
    return status;
}

static void write_file(const struct answers *answers, struct buffer *out)
{
    const struct session session = {.catalog = catalog_builtin(), .plan.answers = *answers};

    session_answers_json(&session, out);
}

static void write_and_read_back(const struct answers *answers)
{
    struct buffer first = {0}, second = {0};
    struct answers again = {0};

    write_file(answers, &first);
    demand(read_file(first.text, first.length, &again) == STATUS_OK);
    write_file(&again, &second);
    demand(strcmp(first.text, second.text) == 0);
    answers_clear(&again);
    buffer_clear(&first);
    buffer_clear(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct answers answers = {0};
    char *text = memory_copy_bytes((const char *)bytes, length);

    if (read_file(text, length, &answers) == STATUS_OK)
        write_and_read_back(&answers);
    answers_clear(&answers);
    free(text);
    return 0;
}
