/* SPDX-License-Identifier: MIT
 * Answers in their written form: rows of the store, members of a JSON object. */
#include "session/state/written.h"

#include <stdlib.h>
#include <string.h>

char written_state(const struct answer *answer)
{
    static const char letters[] = {
        [ANSWER_NONE] = '\0',
        [ANSWER_VALUE] = 'v',
        [ANSWER_UNKNOWN] = 'u',
        [ANSWER_DECLINED] = 'd',
    };

    return letters[answer->state];
}

char *written_value(const struct question *question, const struct answer *answer)
{
    struct buffer text = {0};

    if (answer->state == ANSWER_VALUE)
        answer_write(question, answer, &text);
    return text.text ? text.text : memory_copy_text("");
}

static const char *written_text(char state, const char *value)
{
    if (state == 'u')
        return "unknown";
    return state == 'd' ? "declined" : value;
}

bool written_read(const struct question *question, char state, const char *value, date_day as_of,
                  struct answer *out)
{
    struct error ignored;

    return answer_parse(question, written_text(state, value), as_of, out, &ignored) == STATUS_OK &&
           written_state(out) == state;
}

void written_rows(const struct answers *answers, answer_vector *rows)
{
    for (int i = 0; i < answers->catalog->question_count; i++) {
        const struct question *question = &answers->catalog->questions[i];
        const struct answer *answer = &answers->items[i];

        if (answer->state == ANSWER_NONE)
            continue;
        VECTOR_PUSH(rows, (struct answer_row){
                              .question = memory_copy_text(question->id),
                              .state = written_state(answer),
                              .value = written_value(question, answer),
                              .as_of = answer->as_of,
                          });
    }
}

enum status written_line(const char *what, const char *text, int most, struct buffer *written,
                         struct error *err)
{
    size_t length;

    if (!text_is_utf8(text, strlen(text)) || !text_is_clean(text, false))
        return error_set(err, STATUS_USAGE,
                         "%s: it is one line of text; control characters can't be part of it",
                         what);
    text += strspn(text, " ");
    length = strlen(text);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (text_characters(text) - (int)(strlen(text) - length) > most)
        return error_set(err, STATUS_USAGE, "%s: it is longer than %d characters", what, most);
    buffer_add_bytes(written, text, length);
    return STATUS_OK;
}
