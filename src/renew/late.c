/* SPDX-License-Identifier: MIT
 * The last days of a cycle: when each stands, what it costs, and in which words. */
#include <string.h>

#include "milepost/renew.h"

date_day renew_late_day(const struct late_stage *stage, date_day end)
{
    if (stage->unknown || end == DATE_NONE)
        return DATE_NONE;
    return date_add_months(end, stage->months) + stage->days;
}

bool renew_late_is_last(const struct late_stage *stage)
{
    return stage->kind == LATE_SUBMIT || stage->kind == LATE_REINSTATE ||
           stage->kind == LATE_APPEAL;
}

/* Of one credential: what the stage costs by the prices of `day`. */
static money_cents late_price(const struct late_stage *stage, date_day day)
{
    const struct price *price = catalog_price_on(&stage->cost, day);

    if (stage->cost.pricing == PRICING_FREE)
        return 0;
    return price && price->cents.likely != CATALOG_BLANK ? price->cents.likely : MONEY_NONE;
}

money_cents renew_late_cost(const struct late_stage *stage, date_day day, int credentials)
{
    money_cents cents = late_price(stage, day);

    return stage->each && cents != MONEY_NONE && credentials > 1 ? cents * credentials : cents;
}

static void late_add_cost(const struct late_stage *stage, date_day day, int credentials,
                          struct buffer *out)
{
    char money[MONEY_TEXT];

    buffer_add(out, money_format(late_price(stage, day), money));
    if (stage->each)
        buffer_add(out, " for each credential");
    if (stage->each && credentials > 1)
        buffer_format(out, ", %s for yours",
                      money_format(renew_late_cost(stage, day, credentials), money));
}

void renew_late_add(const struct late_stage *stage, date_day day, int credentials,
                    struct buffer *out)
{
    static const char mark[] = "{cost}";
    const char *text = stage->text, *at;

    while ((at = strstr(text, mark)) != NULL) {
        buffer_add_bytes(out, text, (size_t)(at - text));
        late_add_cost(stage, day, credentials, out);
        text = at + sizeof mark - 1;
    }
    buffer_add(out, text);
}
