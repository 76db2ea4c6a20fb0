/* SPDX-License-Identifier: MIT
 * Fuzzes answer_parse and answer_read: the first byte picks a question, the rest is the text. What
 * is taken must be written and read back the same; what is refused must say so in one clean line.
 * What the first takes, the second takes as the same. */
#include <stdlib.h>
#include <string.h>

#include "interview/small_catalog.h"
#include "milepost/memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void read_back(const struct question *question, const struct answer *answer)
{
    struct buffer written = {0}, shown = {0};
    struct answer again = {0};
    struct error err = {0};

    answer_write(question, answer, &written);
    answer_show(question, answer, &shown);
    demand(shown.length > 0);
    demand(answer_parse(question, buffer_text(&written), answer->as_of, &again, &err) == STATUS_OK);
    demand(answer_equal(question, answer, &again));
    buffer_clear(&written);
    buffer_clear(&shown);
}

static void demand_refusal(const struct error *err)
{
    demand(err->code == STATUS_USAGE && err->text[0] != '\0' && text_is_clean(err->text, false));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const struct question *question;
    struct answer written = {0}, typed = {0};
    struct error err = {0};
    char *text;
    bool taken;

    if (length == 0)
        return 0;
    question = &small_catalog.questions[bytes[0] % QUESTION_COUNT];
    text = memory_copy_bytes((const char *)bytes + 1, length - 1);
    taken = answer_parse(question, text, answer_day(), &written, &err) == STATUS_OK;
    if (taken)
        read_back(question, &written);
    else
        demand_refusal(&err);
    if (answer_read(question, text, answer_day(), bytes[0] & 64 ? DATE_SHOWN : DATE_UNSEEN, &typed,
                    &err) != STATUS_OK) {
        demand(!taken || question->lies != LIES_EITHER);
        demand_refusal(&err);
    } else if (typed.state == ANSWER_VALUE) {
        read_back(question, &typed);
        demand(!taken || answer_equal(question, &written, &typed));
    }
    free(text);
    return 0;
}
