/* SPDX-License-Identifier: MIT
 * Results of the typing measure: kept among the logged hours, and taken as the answer. */
#include <string.h>

#include "milepost/session/change.h"
#include "milepost/session/typing.h"
#include "session/change/mark.h"

enum { MEASURE_MINUTES = MEASURE_MS / 60000 };

/* No step has this id: it reads as a word where the id of a step without a title stands. */
static char measure_step[] = "typing";

enum status session_keep_measure(struct session *session, const struct measure_result *result,
                                 struct buffer *said, struct error *err)
{
    struct buffer note = {0};
    struct log_row row = {
        .step = measure_step, .day = session_today(session), .minutes = MEASURE_MINUTES};
    enum status status;

    measure_write(result, &note);
    row.note = note.text;
    status = log_check_room(session, &row, err);
    if (status == STATUS_OK)
        status = log_save_row(session, &row, err);
    if (status == STATUS_OK)
        buffer_format(said, "%d words a minute are kept among your results", result->words);
    buffer_clear(&note);
    return status;
}

static bool measure_was_kept(const struct log_row *row, struct measure_result *result)
{
    return strcmp(row->step, measure_step) == 0 && measure_read(row->note, result);
}

int session_measures(const struct session *session, struct kept_measure *out, int most)
{
    const struct log_rows *rows = &session->plan.record.logs;
    size_t first = rows->count;
    struct measure_result result;
    int count = 0, put = 0;

    while (first > 0 && count < most)
        count += measure_was_kept(&rows->items[--first], &result);
    for (; put < count; first++)
        if (measure_was_kept(&rows->items[first], &out[put].result))
            out[put++].day = rows->items[first].day;
    return count;
}

enum status session_answer_measure(struct session *session, const struct measure_result *result,
                                   struct error *err)
{
    int question = catalog_find_question(session->catalog, TYPING_QUESTION);
    struct answer answer = {.state = ANSWER_VALUE, .value = result->words};

    if (question < 0)
        return error_set(err, STATUS_NOT_FOUND, "%s: there is no such question", TYPING_QUESTION);
    if (answer.value > session->catalog->questions[question].max)
        answer.value = session->catalog->questions[question].max;
    return session_answer(session, question, &answer, -1, err);
}
