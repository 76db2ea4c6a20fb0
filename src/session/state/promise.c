/* SPDX-License-Identifier: MIT
 * What a school promised: kept among its answers, each in a form of its own. */
#include <string.h>

#include "session/state/worksheet.h"
#include "session/state/written.h"

enum { SHARE_MOST = 100, PAY_MOST = 1000000, PROMISED_HOURS_MOST = 6000 };

static const struct question_value included[] = {{"yes", "In the price", ""},
                                                 {"no", "Not in the price", ""}};

/* An approval is told in the school's own words. */
static const struct question forms[PROMISE_COUNT] = {
    [PROMISE_PLACEMENT] = {.id = "promise.placement",
                           .type = ANSWER_NUMBER,
                           .label = "Find work",
                           .unit = "%",
                           .max = SHARE_MOST},
    [PROMISE_SALARY] =
        {.id = "promise.salary", .type = ANSWER_MONEY, .label = "Pay", .unit = "", .max = PAY_MOST},
    [PROMISE_HOURS] = {.id = "promise.hours",
                       .type = ANSWER_NUMBER,
                       .label = "Contact hours",
                       .unit = "hours",
                       .max = PROMISED_HOURS_MOST},
    [PROMISE_APPROVAL] = {.id = "promise.approval", .type = ANSWER_CHOICE, .label = "Approval"},
    [PROMISE_EXAM] = {.id = "promise.exam",
                      .type = ANSWER_YESNO,
                      .label = "Exam fee",
                      .values = included,
                      .value_count = 2},
    [PROMISE_AID] = {.id = "promise.aid", .type = ANSWER_MULTI, .label = "Help with paying"},
};

void promise_form_make(struct school_form *form)
{
    memcpy(form->promises, forms, sizeof forms);
    form->promises[PROMISE_AID].values = form->questions[PROGRAM_AID].values;
    form->promises[PROMISE_AID].value_count = form->questions[PROGRAM_AID].value_count;
}

const char *promise_key(enum promise promise)
{
    return forms[promise].id;
}

int school_find_promise(const char *id)
{
    for (int i = 0; i < PROMISE_COUNT; i++)
        if (strcmp(forms[i].id, id) == 0)
            return i;
    return -1;
}

const struct question *promise_question(const struct school_form *form, enum promise promise)
{
    return promise == PROMISE_APPROVAL ? NULL : &form->promises[promise];
}

enum status promise_write(const struct school_form *form, enum promise promise, const char *text,
                          struct buffer *written, struct error *err)
{
    const struct question *question = promise_question(form, promise);
    struct answer answer;
    enum status status;

    if (strcmp(text, "unknown") == 0)
        return STATUS_OK;
    if (!question)
        return written_line(promise_key(promise), text, SCHOOL_TEXT_MAX, written, err);
    if (question->type == ANSWER_MULTI && question->value_count == 0 && text[0] != '\0')
        return error_set(err, STATUS_USAGE, "%s: the catalogue has no list of these", question->id);
    status = answer_parse(question, text, DATE_NONE, &answer, err);
    if (status == STATUS_OK && answer.state == ANSWER_VALUE)
        answer_write(question, &answer, written);
    return status;
}
