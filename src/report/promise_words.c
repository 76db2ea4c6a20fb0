/* SPDX-License-Identifier: MIT
 * What promises and verdicts are called, and a record of which nothing is known. */
#include "milepost/report/promise.h"

#include "report/promise_parts.h"

const char *promise_id(enum promise promise)
{
    static const char *const ids[PROMISE_COUNT] = {
        [PROMISE_PLACEMENT] = "placement", [PROMISE_SALARY] = "salary", [PROMISE_HOURS] = "hours",
        [PROMISE_APPROVAL] = "approval",   [PROMISE_EXAM] = "exam",     [PROMISE_AID] = "aid",
    };

    return ids[promise];
}

struct promise_record promise_record_empty(void)
{
    const struct promise_figure unknown = {.value = PROMISE_UNKNOWN, .source = ""};

    return (struct promise_record){.directory = "",
                                   .graduates = unknown,
                                   .graduates_before = unknown,
                                   .price = unknown,
                                   .tuition = unknown,
                                   .earnings = unknown,
                                   .pay_10 = unknown,
                                   .pay_25 = unknown,
                                   .pay_median = unknown,
                                   .pay_area = "",
                                   .state = "",
                                   .old_mark = "",
                                   .old_words = ""};
}

const char *promise_verdict_words(enum promise_verdict verdict)
{
    static const char *const words[] = {
        [PROMISE_UNTOLD] = "not told yet",
        [PROMISE_AGREES] = "agrees",
        [PROMISE_DIFFERS] = "differs",
        [PROMISE_UNPUBLISHED] = "nobody publishes this",
    };

    return words[verdict];
}

void promise_say_year(const struct promise_record *found, const struct promise_figure *figure,
                      struct buffer *out)
{
    buffer_format(out, "%d%s", figure->year,
                  figure->year < found->old_before ? found->old_mark : "");
}
